"""How far those who gave marks agree: over one scene, and over a whole workshop."""

import math
import statistics
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

from momentos.evidence.rungs import rungs
from momentos.journey.journey import Scale


def rwg(marks: Sequence[float], scale: Scale) -> float | None:
    """How much less the marks vary than if all rungs were equally likely: 1 none at all, 0 as much or more.

    James, Demaree and Wolf 1984, against the uniform distribution over the rungs; what would be negative
    (opposite camps) is 0, as they advise. None under two marks.
    """
    if len(marks) < 2:
        return None
    return max(0.0, 1.0 - statistics.variance(marks) / _variance_of_chance(scale))


def _variance_of_chance(scale: Scale) -> float:
    count = len(rungs(scale))
    step = scale.width / (count - 1)
    return step**2 * (count**2 - 1) / 12


def consensus(marks: Sequence[float], scale: Scale) -> float | None:
    """1 where all give one mark, 0 where half stand at each end of the scale (Tastle and Wierman 2007).

    None without marks.
    """
    if not marks:
        return None
    mean = statistics.fmean(marks)
    shares = ((count / len(marks), mark) for mark, count in Counter(marks).items())
    agreed = 1 + math.fsum(share * math.log2(1 - abs(mark - mean) / scale.width) for share, mark in shares)
    return min(1.0, max(0.0, agreed))


def alpha(units: Iterable[Iterable[float]]) -> float | None:
    """Krippendorff's alpha for ordered marks: 1 full agreement within units, 0 as by chance, below it worse.

    A unit is what several people gave marks to, a scene for example; whose a mark is does not matter, and
    people may be missing (Krippendorff 2011, ordinal metric). None where no unit has two marks, or where
    all marks are alike: nothing then could have differed.
    """
    rated = [Counter(marks) for marks in (tuple(unit) for unit in units) if len(marks) > 1]
    totals = sum(rated, Counter[float]())
    marks = sorted(totals)
    if len(marks) < 2:
        return None
    distance = _distances(marks, totals)
    n = totals.total()
    observed = math.fsum(_disagreement(unit, distance) / (unit.total() - 1) for unit in rated)
    expected = _disagreement(totals, distance) / (n - 1)
    return 1 - observed / expected


def _distances(marks: Sequence[float], totals: Counter[float]) -> Mapping[tuple[float, float], float]:
    """The squared ordinal distance of two marks: the marks between them, and half of those on each end."""
    up_to = dict(zip(marks, accumulate(totals[mark] for mark in marks), strict=True))

    def middle(mark: float) -> float:
        return up_to[mark] - totals[mark] / 2

    return {(one, other): (middle(one) - middle(other)) ** 2 for one in marks for other in marks}


def _disagreement(counts: Counter[float], distance: Mapping[tuple[float, float], float]) -> float:
    pairs = ((one, other) for one in counts for other in counts)
    return math.fsum(counts[one] * counts[other] * distance[one, other] for one, other in pairs)
