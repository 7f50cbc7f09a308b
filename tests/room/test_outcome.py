"""What a room decided reaches the journey with its ground, and only what it did decide."""

import datetime as dt
from dataclasses import replace

import pytest

from momentos.journey.journey import Journey, Scale
from momentos.journey.kinds import Translated
from momentos.journey.mark import Expectation, Mark
from momentos.journey.scene import Scene
from momentos.journey.vocabulary import Evidence, ExpectationSource, Phase
from momentos.room.outcome import (
    Accepted,
    Objection,
    Take,
    UnacceptedError,
    Wish,
    accepted,
    wishes_in,
    with_accepted,
)
from momentos.room.question import Aspect, Question
from momentos.room.refusal import Refusal, RefusedError
from room.audience import Audience
from room.workshops import SCENE, hold, vote

DAY = dt.date(2026, 11, 22)
FROM = (ExpectationSource.WORD_OF_MOUTH,)
OLD = Expectation(3, "Que sea rápido", (Evidence.SURVEY,), n=2, from_=FROM)
FILM = Journey(id="cafe", title="Café", scenes=(Scene(SCENE, "Paga", Phase.PURCHASE, expected=OLD),))
BOTH = {Aspect.EXPECTED: Wish(1, Take.MEAN), Aspect.RECEIVED: Wish(2, Take.MEDIAN, text="Lento")}


def test_both_marks_are_accepted_at_once_with_their_ground(hall: Audience) -> None:
    hold(hall.room)
    made = with_accepted(FILM, hall.room, SCENE, BOTH, DAY, "es").scenes[0]
    ground = {"evidence": (Evidence.WORKSHOP,), "n": 7, "date": DAY}
    assert made.expected == Expectation(4.43, "Que sea rápido", spread=0.53, from_=FROM, **ground)
    assert made.received == Mark(2, "Lento", spread=0.58, **ground)


def test_what_was_accepted_is_found_until_it_is_taken_back(hall: Audience) -> None:
    hold(hall.room)
    made = with_accepted(FILM, hall.room, SCENE, BOTH, DAY, "es")
    assert accepted(made, hall.room) == (
        Accepted(Question(SCENE, Aspect.EXPECTED, 1), 4.43),
        Accepted(Question(SCENE, Aspect.RECEIVED, 2), 2),
    )
    assert accepted(FILM, hall.room) == ()


def test_a_former_round_and_a_typed_mark_may_be_accepted(hall: Audience) -> None:
    hold(hall.room)
    typed = {Aspect.RECEIVED: Wish(1, Take.TYPED, 2.5)}
    made = with_accepted(FILM, hall.room, SCENE, typed, DAY, "es")
    assert made.scenes[0].received == Mark(2.5, None, (Evidence.WORKSHOP,), 7, DAY, 1.6)
    assert made.scenes[0].expected is OLD
    assert [one.question.round for one in accepted(made, hall.room)] == [1]


def test_words_in_other_languages_stay(hall: Audience) -> None:
    hold(hall.room)
    two = replace(OLD, text=Translated({"es": "Que sea rápido", "en": "Fast"}))
    film = replace(FILM, scenes=(replace(FILM.scenes[0], expected=two),))
    wish = {Aspect.EXPECTED: Wish(1, Take.MEAN, text="Sin esperar")}
    made = with_accepted(film, hall.room, SCENE, wish, DAY, "es").scenes[0].expected
    assert made is not None
    assert made.text == Translated({"es": "Sin esperar", "en": "Fast"})
    kept = with_accepted(film, hall.room, SCENE, {Aspect.EXPECTED: Wish(1, Take.MEAN)}, DAY, "en")
    assert kept.scenes[0].expected is not None
    assert kept.scenes[0].expected.text == two.text


def objection(hall: Audience, *, film: Journey = FILM, scene: str = SCENE, **wishes: Wish) -> Objection:
    with pytest.raises(UnacceptedError) as refused:
        with_accepted(
            film, hall.room, scene, {Aspect(name): wish for name, wish in wishes.items()}, DAY, "es"
        )
    return refused.value.objection


def test_what_was_not_decided_is_not_accepted(hall: Audience) -> None:
    hold(hall.room)
    vote(hall.room, "reserva", Aspect.EXPECTED, [4, 4, 4])
    mean = Wish(1, Take.MEAN)
    films = replace(FILM, scenes=(*FILM.scenes, Scene("reserva", "Reserva", Phase.PURCHASE)))
    assert objection(hall, film=films, scene="reserva", expected=mean) is Objection.UNREVEALED
    assert objection(hall, expected=Wish(9, Take.MEAN)) is Objection.UNREVEALED
    assert objection(hall, scene="reserva", expected=mean) is Objection.SCENE_GONE
    assert objection(hall, film=replace(FILM, scale=Scale(0, 10)), expected=mean) is Objection.OTHER_SCALE
    assert objection(hall, expected=Wish(1, Take.TYPED, 5.01)) is Objection.OFF_SCALE
    assert objection(hall) is Objection.NOTHING
    hall.room.act({"act": "put", "scene": "reserva", "aspect": "received"}).result()
    hall.room.act({"act": "reveal"}).result()
    assert objection(hall, film=films, scene="reserva", received=mean) is Objection.NO_VOTES


def test_nothing_of_a_rehearsal_is_accepted(hall: Audience) -> None:
    hall.room = hall.rooms.open(replace(hall.room.playbill, rehearsal=True))
    hold(hall.room)
    assert objection(hall, expected=Wish(1, Take.MEAN)) is Objection.REHEARSAL
    hall.code = hall.room.kept.code
    hall.restart()
    assert objection(hall, expected=Wish(1, Take.MEAN)) is Objection.REHEARSAL


@pytest.mark.parametrize(
    ("given", "refusal"),
    [
        ({"expected": 4}, Refusal.BAD),
        ({"expected": {"round": 1, "take": "most"}}, Refusal.BAD),
        ({"expected": {"round": 1.5, "take": "mean"}}, Refusal.BAD),
        ({"expected": {"round": 1, "take": "typed", "score": "4"}}, Refusal.BAD),
        ({"received": {"round": 1, "take": "mean", "text": "x" * 10_000}}, Refusal.TOO_LONG),
    ],
)
def test_a_wish_that_is_none_is_refused(given: dict[str, object], refusal: Refusal) -> None:
    with pytest.raises(RefusedError) as refused:
        wishes_in(given)
    assert refused.value.refusal is refusal


def test_a_wish_is_read_as_the_stage_writes_it() -> None:
    wish = {"round": 2, "take": "typed", "score": 4.4, "text": "  Que  sea\u202e rápido \r\n\n o gratis\n"}
    assert wishes_in({"do": "accept", "expected": None, "received": wish}) == {
        Aspect.RECEIVED: Wish(2, Take.TYPED, 4.4, "Que sea rápido\n\no gratis")
    }
