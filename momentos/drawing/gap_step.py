"""The gap as colour and shape: seven steps from far below to far above."""

from enum import StrEnum


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


SMALL_SHARE, MEDIUM_SHARE, LARGE_SHARE = 1 / 16, 3 / 16, 6 / 16
"""The limits as shares of the scale's width: 0.25, 0.75 and 1.5 points on a scale of 1 to 5 (ours)."""

_EPSILON = 1e-9


def gap_step(gap: float, scale_width: float) -> GapStep:
    """The step of a gap in points of a scale of that width; a limit belongs to the step further out.

    The innermost limit belongs to "as expected", as the tolerance does.
    """
    share = abs(gap) / scale_width if scale_width > 0 else 0.0
    if share <= SMALL_SHARE + _EPSILON:
        return GapStep.AS_EXPECTED
    below = gap < 0
    if share >= LARGE_SHARE - _EPSILON:
        return GapStep.FAR_BELOW if below else GapStep.FAR_ABOVE
    if share >= MEDIUM_SHARE - _EPSILON:
        return GapStep.BELOW if below else GapStep.ABOVE
    return GapStep.SLIGHTLY_BELOW if below else GapStep.SLIGHTLY_ABOVE
