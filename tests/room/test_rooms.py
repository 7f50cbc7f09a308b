"""The rooms of a process: opened, found, told apart by film, and there again after a restart."""

from dataclasses import replace

import pytest

from momentos.room.refusal import Refusal, RefusedError
from momentos.room.rooms import LIFE
from room.audience import Audience
from room.rooms import BILL


def test_each_room_has_a_code_and_a_token_of_its_own(hall: Audience) -> None:
    other = hall.rooms.open(BILL)
    assert other.kept.code != hall.code
    assert other.kept.token != hall.room.kept.token
    assert hall.rooms.find(other.kept.code) is other


def test_a_film_finds_its_rooms_that_are_still_on_the_last_one_first(hall: Audience) -> None:
    hall.clock.now += 60
    second = hall.rooms.open(BILL)
    hall.rooms.open(replace(BILL, film="otra.yaml"))
    ended = hall.rooms.open(BILL)
    ended.act({"act": "end"}).result()
    assert hall.rooms.of_film("cafe.yaml") == (second, hall.room)
    hall.restart()
    codes = [room.kept.code for room in hall.rooms.of_film("cafe.yaml")]
    assert codes == [second.kept.code, hall.code]
    hall.clock.now += LIFE - 60
    assert [room.kept.code for room in hall.rooms.of_film("cafe.yaml")] == codes[:1]


def test_a_room_that_cannot_be_kept_is_not_opened(hall: Audience, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_entries: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(hall.rooms._ledger, "write", full)
    with pytest.raises(RefusedError) as error:
        hall.rooms.open(BILL)
    assert error.value.refusal is Refusal.UNSAVED
    assert hall.rooms.of_film("cafe.yaml") == (hall.room,)
