"""Where a workshop stands: what is on stage, and whether it may be voted on.

The transitions are pure. Each gives the state that follows, the same one where it is so already, so that two
facilitators may do a thing twice; they raise RefusedError where they cannot. Times are seconds of the
server's clock, the only one that counts: phones are told how many are left.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from momentos.room.question import Aspect, Question
from momentos.room.refusal import Refusal, RefusedError

GRACE = 2.0
"""For how many seconds after its time a vote still counts, which was on its way when the time was up."""

LONGEST_TIMER = 3600.0
"""Seconds."""


class Status(StrEnum):
    """What a phone shows: the wait for a question, the question, its end, or that of the workshop."""

    WAITING = "waiting"
    OPEN = "open"
    CLOSED = "closed"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class RoomState:
    """Where a workshop stands; what is revealed can no longer be voted on, only asked once more."""

    question: Question | None = None
    is_open: bool = False
    deadline: float | None = None
    is_hidden: bool = False
    is_locked: bool = False
    is_ended: bool = False
    asked: frozenset[Question] = frozenset()
    revealed: frozenset[Question] = frozenset()
    rounds: Mapping[tuple[str, Aspect], int] = field(default_factory=dict)

    def status(self, at: float) -> Status:
        """What a phone shows at a time."""
        if self.is_ended:
            return Status.ENDED
        if self.is_open and (self.deadline is None or at < self.deadline):
            return Status.OPEN
        return Status.CLOSED if self.question in self.asked else Status.WAITING

    def left(self, at: float) -> float | None:
        """The seconds until the question closes; None where no timer runs."""
        return None if self.deadline is None else max(0.0, self.deadline - at)

    def question_of(self, scene: str, aspect: Aspect) -> Question:
        """What is asked of a scene now, in its last round."""
        return Question(scene, aspect, self.rounds.get((scene, aspect), 1))

    def shows(self, question: Question) -> bool:
        """Whether everybody may see how a question was answered."""
        return question in self.revealed and not (self.is_hidden and question == self.question)

    def must_take(self, question: Question, at: float) -> None:
        """Pass where a vote that arrives at a time counts; raises RefusedError: CLOSED or LATE."""
        if self.is_ended or self.question is None:
            raise RefusedError(Refusal.CLOSED)
        if question != self.question:
            raise RefusedError(Refusal.LATE)
        if not self.is_open:
            raise RefusedError(Refusal.CLOSED)
        if self.deadline is not None and at > self.deadline + GRACE:
            raise RefusedError(Refusal.LATE)


def put_on_stage(state: RoomState, scene: str, aspect: Aspect) -> RoomState:
    """Show a scene's question, not open yet; what was open before is closed."""
    question = _going_on(state).question_of(scene, aspect)
    if question == state.question:
        return state
    return replace(state, question=question, is_open=False, deadline=None, is_hidden=False)


def open_vote(state: RoomState, at: float) -> RoomState:
    """Let the room vote; raises RefusedError: NOTHING_ON_STAGE, or REVEALED for what is known already."""
    question = _asked(state)
    if question in state.revealed:
        raise RefusedError(Refusal.REVEALED)
    deadline = state.deadline if state.status(at) is Status.OPEN else None
    return replace(state, is_open=True, deadline=deadline, asked=state.asked | {question})


def close_vote(state: RoomState) -> RoomState:
    """Take no more votes; they may be opened again, and changed, until they are revealed."""
    return replace(state, is_open=False, deadline=None)


def reveal(state: RoomState, seen: Question | None = None) -> RoomState:
    """Show how the room answered, for good; this closes the vote.

    Raises RefusedError: OVERTAKEN where another question was `seen` than is on stage.
    """
    question = _asked(state)
    if seen not in (None, question):
        raise RefusedError(Refusal.OVERTAKEN)
    shown = state.revealed | {question}
    return replace(close_vote(state), is_hidden=False, revealed=shown, asked=state.asked | {question})


def hide(state: RoomState) -> RoomState:
    """Take what was revealed from the screen, until it is revealed again or another scene comes."""
    return replace(state, is_hidden=state.question in state.revealed)


def ask_again(state: RoomState, seen: Question | None = None) -> RoomState:
    """Begin a new round of the question on stage, not open yet; the votes of the former rounds stay.

    Who has `seen` an earlier round of it only wanted what another facilitator did already. Raises
    RefusedError: OVERTAKEN where something else is on stage.
    """
    question = _asked(state)
    if seen in question.earlier():
        return state
    if seen not in (None, question):
        raise RefusedError(Refusal.OVERTAKEN)
    following = question.again()
    rounds = {**state.rounds, (question.scene, question.aspect): following.round}
    return replace(close_vote(state), question=following, is_hidden=False, rounds=rounds)


def set_timer(state: RoomState, seconds: float | None, at: float) -> RoomState:
    """Close an open vote by itself after so many seconds; None stops the timer.

    Raises RefusedError: CLOSED where nothing is open, BAD for no time above 0 or above `LONGEST_TIMER`.
    """
    if state.status(at) is not Status.OPEN:
        raise RefusedError(Refusal.CLOSED)
    if seconds is not None and not 0 < seconds <= LONGEST_TIMER:
        raise RefusedError(Refusal.BAD)
    return replace(state, deadline=None if seconds is None else at + seconds)


def lock(state: RoomState, *, locked: bool) -> RoomState:
    """Let no more phones in, or let them in again; those inside go on."""
    return replace(state, is_locked=locked)


def end(state: RoomState) -> RoomState:
    """End the workshop, for good."""
    return replace(close_vote(state), is_ended=True)


def _going_on(state: RoomState) -> RoomState:
    if state.is_ended:
        raise RefusedError(Refusal.CLOSED)
    return state


def _asked(state: RoomState) -> Question:
    question = _going_on(state).question
    if question is None:
        raise RefusedError(Refusal.NOTHING_ON_STAGE)
    return question
