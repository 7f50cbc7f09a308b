"""Student's t: how many standard errors a mean may be off."""

import math
from functools import lru_cache

_CONFIDENCE = 0.95


@lru_cache(maxsize=256)
def student_t(freedom: int) -> float:
    """Within how many standard errors the true mean lies in 95 of 100 samples; `freedom` is n - 1, from 1.

    Found by halving on the exact distribution.
    """
    low, high = 0.0, math.pi / 2
    while (middle := (low + high) / 2) not in (low, high):
        if _within(middle, freedom) < _CONFIDENCE:
            low = middle
        else:
            high = middle
    return math.sqrt(freedom) * math.tan(low)


def _within(angle: float, freedom: int) -> float:
    """The chance of a t no further from 0 than ``sqrt(freedom) * tan(angle)``.

    Abramowitz and Stegun 1964, 26.7.3 (odd) and 26.7.4 (even).
    """
    odd = freedom % 2
    term = math.cos(angle) if odd else 1.0
    total = term if freedom > 1 else 0.0
    for step in range(2 + odd, freedom - 1, 2):
        term *= math.cos(angle) ** 2 * (step - 1) / step
        total += term
    return 2 / math.pi * (angle + math.sin(angle) * total) if odd else math.sin(angle) * total
