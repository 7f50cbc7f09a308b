"""A mark: a number on a scale with the ground it stands on."""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

from momentos.journey.kinds import Amount, Count, OneToFive, Score, Text
from momentos.journey.vocabulary import Evidence, ExpectationSource


@dataclass(frozen=True, slots=True)
class Mark:
    """What was received, on the journey's scale; in a file it may be the bare number."""

    SHORTHAND: ClassVar[str] = "score"

    score: Score | None = None
    text: Text | None = None
    evidence: tuple[Evidence, ...] = ()
    n: Count | None = None
    date: dt.date | None = None
    spread: Amount | None = None


@dataclass(frozen=True, slots=True)
class Expectation(Mark):
    """What was expected, where that comes from and the least that would do."""

    from_: tuple[ExpectationSource, ...] = ()
    minimum: Score | None = None


@dataclass(frozen=True, slots=True)
class Importance(Mark):
    """The customer's sensitivity in a scene, always 1 to 5; 5 is make or break."""

    score: OneToFive | None = None


DEFAULT_IMPORTANCE = 4.0
"""Sensitivity is extreme by definition, so the default is not the middle (our choice, Q-02)."""
