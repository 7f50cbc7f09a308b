"""The gap as colour and shape: seven steps from far below to far above."""

from dataclasses import dataclass
from enum import StrEnum

from momentos.journey.journey import Journey
from momentos.journey.slack import SLACK
from momentos.journey.vocabulary import Verdict
from momentos.scores.verdict import verdict

SIDE_INK = {-1: "below", 0: "ink2", 1: "above"}
"""The colour token of what lies below, level or above, where one colour a side is enough."""


class GapStep(StrEnum):
    """How far what is received lies below or above what is expected; the values are colour tokens."""

    FAR_BELOW = "b3"
    BELOW = "b2"
    SLIGHTLY_BELOW = "b1"
    AS_EXPECTED = "g0"
    SLIGHTLY_ABOVE = "a1"
    ABOVE = "a2"
    FAR_ABOVE = "a3"

    @property
    def side(self) -> int:
        """-1 below, 0 as expected, 1 above: the shape that says it without colour."""
        return {"b": -1, "g": 0, "a": 1}[self.value[0]]

    @property
    def ink(self) -> str:
        """The colour token of its side."""
        return SIDE_INK[self.side]


_MEDIUM_SHARE, _LARGE_SHARE = 3 / 16, 6 / 16
"""The outer limits as shares of the scale's width: 0.75 and 1.5 points on a scale of 1 to 5 (ours)."""

_BELOW = (GapStep.SLIGHTLY_BELOW, GapStep.BELOW, GapStep.FAR_BELOW)
_ABOVE = (GapStep.SLIGHTLY_ABOVE, GapStep.ABOVE, GapStep.FAR_ABOVE)


@dataclass(frozen=True, slots=True)
class GapScale:
    """What a journey measures its gaps with: the scale's width and the tolerance, both in its points."""

    width: float
    tolerance: float

    @property
    def limits(self) -> tuple[float, float]:
        """From how many points a gap is medium, and from how many it is large."""
        return self.width * _MEDIUM_SHARE, self.width * _LARGE_SHARE

    def step(self, gap: float | None) -> GapStep:
        """The step of a gap in points; a limit belongs to the step further out. No gap is as expected.

        Whether it is below, above or as expected is the verdict's word, however large the tolerance.
        """
        side = Verdict.MEETS if gap is None else verdict(gap, self.tolerance)
        if gap is None or side is Verdict.MEETS:
            return GapStep.AS_EXPECTED
        reached = sum(abs(gap) >= limit - SLACK for limit in self.limits)
        return (_BELOW if side is Verdict.BELOW else _ABOVE)[reached]


ONE_TO_FIVE = GapScale(4.0, 0.25)
"""The scale and the tolerance of a journey that says nothing of its own."""


def gap_scale(journey: Journey) -> GapScale:
    """What this journey measures its gaps with."""
    return GapScale(journey.scale.width, journey.verdict_tolerance)
