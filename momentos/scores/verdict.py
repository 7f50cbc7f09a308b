"""How what was received compares with what was expected."""

from momentos.journey.slack import SLACK
from momentos.journey.vocabulary import Verdict


def verdict(gap: float, tolerance: float) -> Verdict:
    """Above or below when the gap exceeds the tolerance, else as expected; both in points of the scale."""
    if gap > tolerance + SLACK:
        return Verdict.ABOVE
    return Verdict.BELOW if gap < -tolerance - SLACK else Verdict.MEETS
