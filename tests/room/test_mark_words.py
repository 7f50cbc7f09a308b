"""The words that a form shows are those that it writes."""

import pytest

from momentos.journey.journey import Journey
from momentos.journey.kinds import Text, Translated
from momentos.journey.mark import Expectation, Mark
from momentos.journey.scene import Scene
from momentos.journey.vocabulary import Phase
from momentos.room.mark_words import worded, words_in
from momentos.room.question import Aspect

TWO = Translated({"es": "Sin esperar", "en": "No wait"})


def film(**marks: Mark) -> Journey:
    scenes = (Scene("paga", "Paga", Phase.PURCHASE, **marks), Scene("sale", "Sale", Phase.PURCHASE))
    return Journey(id="cafe", title="Café", scenes=scenes)


def test_what_the_film_says_is_shown_in_the_language_of_the_page() -> None:
    journey = film(expected=Expectation(4, TWO), received=Mark(2, "Tarda\ny no cuadra"))
    both = {Aspect.EXPECTED: "No wait", Aspect.RECEIVED: "Tarda\ny no cuadra"}
    assert words_in(journey, "en") == {"paga": both}
    assert words_in(journey, "fr")["paga"][Aspect.EXPECTED] == "Sin esperar"


def test_where_there_are_no_words_or_too_many_none_are_sent() -> None:
    assert words_in(film(expected=Expectation(4), received=Mark(2, "x" * 2001)), "es") == {}


@pytest.mark.parametrize(
    ("before", "text", "after"),
    [
        (TWO, "At once", Translated({"es": "Sin esperar", "en": "At once"})),
        (TWO, None, TWO),
        ("Sin esperar", None, "Sin esperar"),
        ("Sin esperar", "Al momento", "Al momento"),
        (None, None, None),
    ],
)
def test_new_words_leave_those_in_other_languages_alone(
    before: Text | None, text: str | None, after: Text | None
) -> None:
    assert worded(before, text, "en") == after
