"""What a phone may send, checked before anything else sees it."""

import math
from dataclasses import dataclass

from momentos.evidence.rungs import rungs
from momentos.journey.journey import Scale
from momentos.room import said
from momentos.room.question import Aspect, Question
from momentos.room.refusal import Refusal, RefusedError
from momentos.room.said import Said

LONGEST_REASON = 280
LONGEST_IDEA = 280

_MOST_ROUNDS = 1000


@dataclass(frozen=True, slots=True)
class Ballot:
    """One vote: a rung of the scale, why in a sentence, and how it feels, from -2 to 2 as in step two.

    `seq` is the phone's own count: of two ballots on one question, the later one counts, in whatever order
    they arrive.
    """

    question: Question
    value: float
    seq: int
    why: str | None = None
    feeling: int | None = None


@dataclass(frozen=True, slots=True)
class NewIdea:
    """An idea for take two; with the phone's own `key`, so that sent twice it is one idea."""

    text: str
    key: str


def ballot_in(given: Said, scale: Scale) -> Ballot:
    """The ballot that a phone sends; raises RefusedError: BAD, OFF_SCALE or TOO_LONG."""
    return Ballot(
        question_in(given),
        rung(said.number(given, "value"), scale),
        said.count(given, "seq"),
        said.line(given, "why", LONGEST_REASON),
        _feeling(given),
    )


def question_in(given: Said) -> Question:
    """The question that is meant; raises RefusedError: BAD."""
    scene, aspect = said.word(given, "scene"), said.member(given, "aspect", Aspect)
    return Question(scene, aspect, said.count(given, "round", _MOST_ROUNDS))


def rung(value: float, scale: Scale) -> float:
    """The rung of the scale that a number means; raises RefusedError: OFF_SCALE between and outside them."""
    for found in rungs(scale):
        if math.isclose(found, value, abs_tol=1e-6):
            return found
    raise RefusedError(Refusal.OFF_SCALE)


def idea_in(given: Said) -> NewIdea:
    """The idea that a phone sends; raises RefusedError: BAD or TOO_LONG."""
    text = said.line(given, "text", LONGEST_IDEA)
    if text is None:
        raise RefusedError(Refusal.BAD)
    return NewIdea(text, said.word(given, "key"))


def _feeling(given: Said) -> int | None:
    if given.get("feeling") is None:
        return None
    found = said.number(given, "feeling")
    if found not in (-2, -1, 0, 1, 2):
        raise RefusedError(Refusal.BAD)
    return int(found)
