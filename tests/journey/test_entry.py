"""Values entered anywhere in a journey: what holds them comes with the first and goes with the last."""

import datetime as dt
from dataclasses import replace

import pytest

from momentos.journey.change import Way
from momentos.journey.customer import Customer
from momentos.journey.entry import entered
from momentos.journey.journey import Journey
from momentos.journey.kinds import PerCustomer, Translated
from momentos.journey.loyalty import Passage
from momentos.journey.mark import Expectation, Importance
from momentos.journey.proposal import Action, Effect
from momentos.journey.remake import GoneError, value_at
from momentos.journey.scene import Branch, CustomerMarks, Metric, Scene, Trait, Voice
from momentos.journey.vocabulary import Phase, VoiceKind

JOURNEY = Journey(
    id="film",
    title="A film",
    scenes=(Scene("a", "A", Phase.PURCHASE), Scene("b", "B", Phase.PURCHASE)),
    customers=(Customer("loyal"), Customer("new")),
    actions=(Action("act", title="Do it"),),
)

ENTERED: dict[Way, tuple[object, Way, object]] = {
    ("scenes", "a", "importance", "score"): (4.0, ("scenes", "a", "importance"), Importance(4.0)),
    ("scenes", "a", "by_customer", "new", "expected", "minimum"): (
        2.0,
        ("scenes", "a", "by_customer"),
        {"new": CustomerMarks(expected=Expectation(minimum=2.0))},
    ),
    ("scenes", "a", "benefits", "speed", "competitor"): (
        3.0,
        ("scenes", "a", "benefits"),
        {"speed": Trait(competitor=3.0)},
    ),
    ("scenes", "a", "lost", "new"): (0.2, ("scenes", "a", "lost"), PerCustomer({"new": 0.2})),
    ("scenes", "a", "voice", "0", "text"): ("Late", ("scenes", "a", "voice"), (Voice(text="Late"),)),
    ("scenes", "a", "next", "0", "to"): ("b", ("scenes", "a", "next"), (Branch("b"),)),
    ("actions", "act", "effect", "received"): (1.0, ("actions", "act", "effect"), Effect(received=1.0)),
    ("lifecycle", "core", "leaves"): (0.1, ("lifecycle", "core"), Passage(leaves=0.1)),
    ("answers", "I-24", "note"): ("Sales only", ("answers", "I-24", "note"), "Sales only"),
}


@pytest.mark.parametrize("way", ENTERED, ids=".".join)
def test_what_holds_a_value_is_made_and_goes_with_it(way: Way) -> None:
    value, place, expected = ENTERED[way]
    journey = entered(JOURNEY, way, value)
    assert value_at(journey, place) == expected
    assert value_at(journey, way) == value
    if way[-1] != "to":
        assert entered(journey, way, None) == JOURNEY


def test_a_number_for_all_holds_for_the_types_not_named() -> None:
    for_all = entered(JOURNEY, ("scenes", "a", "lost"), 0.1)
    journey = entered(for_all, ("scenes", "a", "lost", "new"), 0.5)
    assert value_at(journey, ("scenes", "a", "lost")) == PerCustomer({"new": 0.5}, default=0.1)
    assert entered(journey, ("scenes", "a", "lost", "new"), None) == for_all


def test_one_of_several_without_ids_changes_and_the_others_stay() -> None:
    voices = (Voice(kind=VoiceKind.PRAISE, text="One"), Voice(text="Two"), Voice(text="Three"))
    scene = replace(JOURNEY.scenes[0], voice=voices)
    journey = replace(JOURNEY, scenes=(scene, JOURNEY.scenes[1]))
    way = ("scenes", "a", "voice")
    changed = entered(journey, (*way, "1", "date"), dt.date(2026, 10, 1))
    assert value_at(changed, way) == (
        voices[0],
        replace(voices[1], date=dt.date(2026, 10, 1)),
        voices[2],
    )
    assert value_at(entered(journey, (*way, "1", "text"), None), way) == (voices[0], voices[2])
    assert value_at(entered(journey, (*way, "3", "text"), "Four"), way) == (*voices, Voice(text="Four"))


def test_a_text_keeps_its_other_languages() -> None:
    journey = replace(JOURNEY, title=Translated({"es": "Una", "en": "One"}))
    assert entered(journey, ("title", "en"), "Two").title == Translated({"es": "Una", "en": "Two"})


@pytest.mark.parametrize(
    "way",
    [("scenes", "gone", "title"), ("scenes", "a", "metrics", "1", "name"), ("actions", "gone", "how")],
    ids=".".join,
)
def test_a_thing_that_is_gone_is_told(way: Way) -> None:
    with pytest.raises(GoneError) as told:
        entered(JOURNEY, way, "new")
    assert told.value.way == way


def test_a_place_without_a_thing_holds_nothing() -> None:
    scene = replace(JOURNEY.scenes[0], metrics=(Metric(name="Visits"),))
    journey = replace(JOURNEY, scenes=(scene,))
    assert value_at(journey, ("scenes", "a", "metrics", "0", "name")) == "Visits"
    assert value_at(journey, ("scenes", "a", "metrics", "1", "name")) is None


def test_a_number_for_all_is_of_no_type_in_particular() -> None:
    journey = entered(JOURNEY, ("scenes", "a", "lost"), 0.1)
    assert value_at(journey, ("scenes", "a", "lost", "new")) is None
