"""How marks are spread over a scale."""

import math
import statistics
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from momentos.evidence.student import student_t
from momentos.journey.journey import Scale

FEWEST = 5
"""Under so many marks only the marks themselves are shown: a figure would say more than they do."""


@dataclass(frozen=True, slots=True)
class Interval:
    """Two ends on the journey's scale."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Distribution:
    """Marks on a scale, in ascending order, whatever the order in which they came."""

    scale: Scale
    marks: tuple[float, ...]

    @classmethod
    def of(cls, marks: Iterable[float], scale: Scale) -> "Distribution":
        """The distribution of marks; raises ValueError for a mark off the scale."""
        ordered = tuple(sorted(marks))
        if not all(scale.min <= mark <= scale.max for mark in ordered):
            raise ValueError(ordered)
        return cls(scale, ordered)

    @property
    def n(self) -> int:
        """How many marks there are."""
        return len(self.marks)

    @property
    def mean(self) -> float | None:
        """The mean on the scale; None without marks."""
        return statistics.fmean(self.marks) if self.marks else None

    @property
    def median(self) -> float | None:
        """The mark in the middle, or between the two there; None without marks."""
        return statistics.median(self.marks) if self.marks else None

    @property
    def spread(self) -> float | None:
        """The sample standard deviation, in marks; None under two marks."""
        return statistics.stdev(self.marks) if self.n > 1 else None

    @property
    def counts(self) -> Mapping[float, int]:
        """How often each mark was given, in ascending order; marks that nobody gave are not there."""
        return Counter(self.marks)

    @property
    def interval(self) -> Interval | None:
        """Where the mean of all such voters lies, at 95 % (Student's t), cut at the ends of the scale.

        None under `FEWEST` marks, and where all agree: the marks then do not say how far others would
        differ, and an interval without width would claim that none could (ours).
        """
        mean, spread = self.mean, self.spread
        if self.n < FEWEST or mean is None or not spread:
            return None
        reach = student_t(self.n - 1) * spread / math.sqrt(self.n)
        return Interval(max(self.scale.min, mean - reach), min(self.scale.max, mean + reach))
