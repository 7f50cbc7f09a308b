"""A rehearsal: phones that come by themselves, vote on what is asked, and go when they are told to."""

import time
from collections.abc import Callable, Iterator

import pytest

from momentos.room.door import Door
from momentos.room.rehearsal import Rehearsal
from momentos.words.catalogue import Lang
from room.audience import Audience

PHONES = 20


@pytest.fixture
def rehearsal(hall: Audience) -> Iterator[Rehearsal]:
    rehearsal = Rehearsal(hall.code, Lang.ES, Door(hall.app), phones=PHONES, patience=0.2)
    rehearsal.start()
    yield rehearsal
    rehearsal.stop()


def until(true: Callable[[], bool]) -> None:
    for _ in range(1200):
        if true():
            return
        time.sleep(0.05)
    raise AssertionError("it never came true")


def test_they_join_vote_in_every_round_and_go_home(hall: Audience, rehearsal: Rehearsal) -> None:
    facilitator = hall.facilitator()
    until(lambda: facilitator.stage()["joined"] == PHONES)
    until(lambda: {me.type for me in tuple(hall.room.box.voters.values())} >= {"fiel", "paso"})
    for aspect in ("expected", "received"):
        facilitator.act("put", scene="paga", aspect=aspect)
        facilitator.act("open")
        until(lambda: facilitator.stage()["voted"] == PHONES)
    facilitator.act("reveal")
    facilitator.act("reset")
    facilitator.act("open")
    until(lambda: facilitator.stage()["voted"] == PHONES)
    assert rehearsal.phones == PHONES
    rehearsal.stop()
    rehearsal.stop()
    assert rehearsal.phones == 0


def test_they_go_when_the_room_ends(hall: Audience, rehearsal: Rehearsal) -> None:
    facilitator = hall.facilitator()
    until(lambda: facilitator.stage()["joined"] == PHONES)
    facilitator.act("end")
    until(lambda: rehearsal.phones == 0)


def test_they_can_be_stopped_before_they_have_come(hall: Audience) -> None:
    rehearsal = Rehearsal(hall.code, Lang.ES, Door(hall.app), phones=PHONES)
    rehearsal.start()
    rehearsal.stop()
    assert rehearsal.phones == 0
