"""What a facilitator may wish, by name, and the state that follows."""

from collections.abc import Callable, Mapping

from momentos.room import said, state
from momentos.room.ballot import question_in
from momentos.room.playbill import Playbill
from momentos.room.question import Aspect, Question
from momentos.room.refusal import Refusal, RefusedError
from momentos.room.said import Said
from momentos.room.state import RoomState

_ACTS: Mapping[str, Callable[[RoomState, Said, float], RoomState]] = {
    "put": lambda now, wish, _at: state.put_on_stage(
        now, said.word(wish, "scene"), said.member(wish, "aspect", Aspect)
    ),
    "open": lambda now, _wish, at: state.open_vote(now, at),
    "close": lambda now, _wish, _at: state.close_vote(now),
    "reveal": lambda now, wish, _at: state.reveal(now, _seen(wish)),
    "hide": lambda now, _wish, _at: state.hide(now),
    "reset": lambda now, wish, _at: state.ask_again(now, _seen(wish)),
    "timer": lambda now, wish, at: state.set_timer(now, _seconds(wish), at),
    "lock": lambda now, _wish, _at: state.lock(now, locked=True),
    "unlock": lambda now, _wish, _at: state.lock(now, locked=False),
    "end": lambda now, _wish, _at: state.end(now),
}


def following(now: RoomState, wish: Said, playbill: Playbill, at: float) -> RoomState:
    """The state after an act; raises RefusedError: BAD for no act that there is, or a scene that is not.

    ``put`` names `scene` and `aspect`, ``timer`` the `seconds` (null stops it). ``reveal`` and ``reset`` may
    name the question that was seen: `scene`, `aspect` and `round`.
    """
    act = _ACTS.get(said.word(wish, "act"))
    if act is None:
        raise RefusedError(Refusal.BAD)
    after = act(now, wish, at)
    if after.question != now.question and after.question and playbill.place(after.question.scene) is None:
        raise RefusedError(Refusal.BAD)
    return after


def _seen(wish: Said) -> Question | None:
    return question_in(wish) if "round" in wish else None


def _seconds(wish: Said) -> float | None:
    return None if wish.get("seconds") is None else said.number(wish, "seconds")
