"""What is asked of a room follows one order, whoever asks."""

from concurrent.futures import Future
from threading import Event

import pytest

from momentos.room import live
from momentos.room.refusal import Refusal, RefusedError
from momentos.room.stage_view import stage_view, tally_of
from room.audience import VOTE, Audience
from room.rooms import PAYS


def test_who_reveals_hears_of_it_when_every_vote_before_that_is_counted(
    hall: Audience, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall.asked()
    may_write, write = Event(), hall.rooms._ledger.write

    def slow(entries: object) -> None:
        may_write.wait(10)
        write(entries)

    monkeypatch.setattr(hall.rooms._ledger, "write", slow)
    for voter in ("ana", "eva"):
        hall.room.admit(voter)
        hall.room.cast(voter, VOTE)
    revealed: Future[None] = hall.room.act({"act": "reveal"})
    with pytest.raises(RefusedError) as error:
        hall.room.cast("ana", VOTE | {"seq": 2})
    assert error.value.refusal is Refusal.CLOSED
    # What is not on disk yet has not happened yet.
    assert (hall.room.state.status(hall.clock()), revealed.done()) == ("open", False)
    may_write.set()
    revealed.result(10)
    assert stage_view(hall.room)["tally"]["expected"]["n"] == 2
    assert tally_of(hall.room, PAYS).votes.marks == (4, 4)


def test_a_vote_bears_the_type_that_its_phone_had_then(hall: Audience) -> None:
    """Else a change of type after the reveal would show, group by group, whose mark it was."""
    hall.asked()
    hall.room.admit("ana")
    hall.room.introduce("ana", {"type": "fiel", "role": None}).result()
    hall.room.cast("ana", VOTE).result()
    hall.room.introduce("ana", {"type": "paso", "role": None}).result()
    assert hall.room.box.votes[PAYS]["ana"].type == "fiel"


def test_nobody_speaks_as_somebody_the_film_does_not_know(hall: Audience) -> None:
    hall.room.admit("ana")
    for wish in ({"type": "nadie"}, {"role": "Sala "}, {"type": 3}):
        with pytest.raises(RefusedError) as error:
            hall.room.introduce("ana", wish)
        assert error.value.refusal is Refusal.BAD


def test_a_room_holds_so_many_and_no_more(hall: Audience, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live, "MOST_VOTERS", 2)
    for voter in ("ana", "eva", "ana"):
        hall.room.admit(voter)
    with pytest.raises(RefusedError) as error:
        hall.room.admit("leo")
    assert error.value.refusal is Refusal.FULL
