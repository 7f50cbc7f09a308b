"""Where a workshop stands: every transition, twice, and everything that is refused."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from momentos.room.question import Aspect, Question
from momentos.room.refusal import Refusal, RefusedError
from momentos.room.saved import state_in, state_text
from momentos.room.state import (
    GRACE,
    RoomState,
    Status,
    ask_again,
    close_vote,
    end,
    hide,
    lock,
    open_vote,
    put_on_stage,
    reveal,
    set_timer,
)

PAYS = Question("paga", Aspect.EXPECTED)
ON_STAGE = put_on_stage(RoomState(), "paga", Aspect.EXPECTED)
OPEN = open_vote(ON_STAGE, 0)
REVEALED = reveal(OPEN)


def refused(wish: Callable[[], object]) -> Refusal:
    with pytest.raises(RefusedError) as error:
        wish()
    return error.value.refusal


def test_a_question_waits_opens_closes_and_opens_again() -> None:
    assert [state.status(0) for state in (RoomState(), ON_STAGE, OPEN, close_vote(OPEN))] == [
        Status.WAITING,
        Status.WAITING,
        Status.OPEN,
        Status.CLOSED,
    ]
    assert open_vote(close_vote(OPEN), 0) == OPEN
    assert end(OPEN).status(0) is Status.ENDED


@pytest.mark.parametrize(
    "act",
    [
        lambda state: put_on_stage(state, "paga", Aspect.EXPECTED),
        lambda state: open_vote(state, 5),
        close_vote,
        reveal,
        hide,
        lambda state: ask_again(state, PAYS),
        lambda state: lock(state, locked=True),
        end,
    ],
)
def test_what_two_facilitators_do_is_done_once(act: Callable[[RoomState], RoomState]) -> None:
    once = act(OPEN)
    if not once.is_ended:
        assert act(once) == once
    assert once == act(OPEN)


def test_a_revealed_question_takes_no_votes_until_it_is_asked_again() -> None:
    assert REVEALED.shows(PAYS)
    assert refused(lambda: REVEALED.must_take(PAYS, 0)) is Refusal.CLOSED
    assert refused(lambda: open_vote(REVEALED, 0)) is Refusal.REVEALED
    second = open_vote(ask_again(REVEALED), 0)
    assert second.question == Question("paga", Aspect.EXPECTED, 2)
    assert second.shows(PAYS)
    assert refused(lambda: second.must_take(PAYS, 0)) is Refusal.LATE
    second.must_take(PAYS.again(), 0)


def test_a_scene_comes_back_with_its_last_round() -> None:
    second = reveal(ask_again(REVEALED))
    away = put_on_stage(second, "reserva", Aspect.RECEIVED)
    assert away.status(0) is Status.WAITING
    back = put_on_stage(away, "paga", Aspect.EXPECTED)
    assert (back.question, back.status(0)) == (PAYS.again(), Status.CLOSED)


def test_what_is_hidden_is_shown_again_by_revealing() -> None:
    assert not hide(REVEALED).shows(PAYS)
    assert reveal(hide(REVEALED)).shows(PAYS)
    assert hide(OPEN) == OPEN


def test_a_timer_closes_by_itself_and_votes_under_way_still_count() -> None:
    timed = set_timer(OPEN, 30, at=100)
    assert [timed.left(at) for at in (100, 129, 131)] == [30, 1, 0]
    assert [timed.status(at) for at in (129.9, 130)] == [Status.OPEN, Status.CLOSED]
    timed.must_take(PAYS, 130 + GRACE)
    assert refused(lambda: timed.must_take(PAYS, 130.1 + GRACE)) is Refusal.LATE
    assert set_timer(timed, None, at=110).left(110) is None
    assert open_vote(timed, at=110) == timed
    assert open_vote(timed, at=131) == OPEN


@pytest.mark.parametrize("seconds", [0, -1, 3601, float("nan")])
def test_a_timer_of_no_time_or_of_days_is_refused(seconds: float) -> None:
    assert refused(lambda: set_timer(OPEN, seconds, at=0)) is Refusal.BAD


def test_what_cannot_be_done_is_refused() -> None:
    assert refused(lambda: open_vote(RoomState(), 0)) is Refusal.NOTHING_ON_STAGE
    assert refused(lambda: reveal(RoomState())) is Refusal.NOTHING_ON_STAGE
    assert refused(lambda: set_timer(ON_STAGE, 30, at=0)) is Refusal.CLOSED
    assert refused(lambda: put_on_stage(end(OPEN), "reserva", Aspect.EXPECTED)) is Refusal.CLOSED
    assert refused(lambda: open_vote(end(OPEN), 0)) is Refusal.CLOSED
    assert refused(lambda: end(OPEN).must_take(PAYS, 0)) is Refusal.CLOSED
    assert refused(lambda: ON_STAGE.must_take(PAYS, 0)) is Refusal.CLOSED
    assert refused(lambda: RoomState().must_take(PAYS, 0)) is Refusal.CLOSED


def test_who_did_not_see_what_is_on_stage_cannot_reveal_or_repeat_it() -> None:
    other = Question("reserva", Aspect.EXPECTED)
    assert refused(lambda: reveal(OPEN, other)) is Refusal.OVERTAKEN
    assert refused(lambda: ask_again(OPEN, other)) is Refusal.OVERTAKEN
    assert refused(lambda: reveal(ask_again(OPEN), PAYS)) is Refusal.OVERTAKEN


acts = st.sampled_from(
    [
        lambda state: put_on_stage(state, "paga", Aspect.EXPECTED),
        lambda state: put_on_stage(state, "paga", Aspect.RECEIVED),
        lambda state: open_vote(state, 0),
        close_vote,
        reveal,
        hide,
        ask_again,
        lambda state: set_timer(state, 30, 0),
        lambda state: lock(state, locked=True),
    ]
)


@given(st.lists(acts, max_size=8))
def test_any_state_is_found_again_and_takes_no_vote_on_what_is_revealed(
    wishes: list[Callable[[RoomState], RoomState]],
) -> None:
    state = RoomState()
    for wish in wishes:
        try:
            state = wish(state)
        except RefusedError:
            continue
        assert state_in(state_text(state)) == state
        assert not (state.is_open and state.question in state.revealed)
        assert state.revealed <= state.asked
