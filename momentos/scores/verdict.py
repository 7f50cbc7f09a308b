"""How what was received compares with what was expected."""

from momentos.journey.vocabulary import Verdict

SLACK = 1e-9
"""Two numbers closer than this are equal: marks are typed decimals, sums of them are not exact."""


def verdict(gap: float, tolerance: float) -> Verdict:
    """Above or below when the gap exceeds the tolerance, else as expected; both in points of the scale."""
    if gap > tolerance + SLACK:
        return Verdict.ABOVE
    return Verdict.BELOW if gap < -tolerance - SLACK else Verdict.MEETS
