"""The words of the marks that a room votes on: as a form shows them, and as they are written."""

from collections.abc import Mapping

from momentos.journey.journey import Journey
from momentos.journey.kinds import Text, Translated, in_lang
from momentos.journey.mark import Mark
from momentos.journey.scene import Scene
from momentos.room.question import Aspect

LONGEST_WORDS = 2000
"""Characters that a form takes; what is longer is not shown in it either."""


def words_in(journey: Journey, lang: str) -> Mapping[str, Mapping[Aspect, str]]:
    """The words of both marks in a language, by scene; without scenes and marks that have none."""
    found = ((scene.id, _words_of(scene, lang)) for scene in journey.scenes)
    return {scene: words for scene, words in found if words}


def worded(before: Text | None, text: str | None, lang: str) -> Text | None:
    """New words in the language in which those before were shown: what others say in theirs stays.

    None are no words, and keep those before.
    """
    if text is None:
        return before
    return Translated({**before.by_lang, lang: text}) if isinstance(before, Translated) else text


def _words_of(scene: Scene, lang: str) -> Mapping[Aspect, str]:
    marks: Mapping[Aspect, Mark | None] = {
        Aspect.EXPECTED: scene.expected,
        Aspect.RECEIVED: scene.received,
    }
    words = {aspect: in_lang(mark.text, lang) for aspect, mark in marks.items() if mark is not None}
    return {aspect: said for aspect, said in words.items() if 0 < len(said) <= LONGEST_WORDS}
