"""Paper ballots: a sheet of A4 a scene with four of them, to print as often as a quarter of the room."""

from dataclasses import dataclass

from momentos.drawing.film_card import SceneCard, film_card
from momentos.drawing.type import Face, Family
from momentos.plan.plan import Plan
from momentos.report.kit.passage import Passage, passage
from momentos.words.catalogue import Lang, say
from momentos.words.customer import customer_name
from momentos.words.figures import plain_number
from momentos.words.rungs import rung_words

_TITLE = Face(Family.SERIF, 22, 500)
_NAME = Face(Family.SANS, 12)
_ROOM = 340.0
_NAME_ROOM = 142.0
_MOST_TYPES = 6
"""Customer types to cross; where there are more, one writes one's own."""
_UNDER_EACH = 5
"""Up to so many marks have their word under them; more have the words in a line of their own."""


@dataclass(frozen=True, slots=True)
class Rung:
    """A mark to cross; `word` is empty where it has none under it."""

    figure: str
    word: str


@dataclass(frozen=True, slots=True)
class BallotScene:
    """The scene a ballot asks about."""

    head: str
    title: Passage


@dataclass(frozen=True, slots=True)
class BallotSheets:
    """A sheet a scene; `legend` has the scale's words where they are not under the marks.

    `lines` are what those who vote write of themselves.
    """

    expected: str
    received: str
    cross: str
    rungs: tuple[Rung, ...]
    legend: str
    speak: str
    types: tuple[Passage, ...]
    lines: tuple[str, ...]
    why: str
    scenes: tuple[BallotScene, ...]


def ballots(plan: Plan, lang: Lang, rungs: tuple[float, ...]) -> BallotSheets:
    """The ballots of a planned film on a scale of those marks."""
    film, journey = film_card(plan.scores, lang), plan.scores.journey
    marks = tuple(map(Rung, (plain_number(rung, lang) for rung in rungs), rung_words(rungs, lang)))
    is_short = len(rungs) <= _UNDER_EACH
    names = [customer_name(journey, one.id, lang) for one in journey.customers]
    fits = len(names) <= _MOST_TYPES
    return BallotSheets(
        expected=say("kit.ballot.expected", lang),
        received=say("kit.ballot.received", lang),
        cross=say("kit.ballot.cross", lang),
        rungs=marks if is_short else tuple(Rung(mark.figure, "") for mark in marks),
        legend="" if is_short else " · ".join(f"{mark.figure} {mark.word}" for mark in marks if mark.word),
        speak=say("kit.ballot.speak", lang),
        types=tuple(passage(name, _NAME, _NAME_ROOM, 2) for name in names) if fits else (),
        lines=tuple(say(f"kit.ballot.{one}", lang) for one in (("role",) if fits else ("type", "role"))),
        why=say("kit.ballot.why", lang),
        scenes=tuple(_scene(scene, lang) for scene in film.scenes),
    )


def _scene(scene: SceneCard, lang: Lang) -> BallotScene:
    head = say("kit.ballot.scene", lang, number=scene.number)
    return BallotScene(head, passage(scene.title, _TITLE, _ROOM, 2, scene.lang))
