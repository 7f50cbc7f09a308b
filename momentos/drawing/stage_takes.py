"""Take one beside take two on the stage: the same gap before and after, hung from the same line."""

from dataclasses import dataclass

from momentos.drawing.shape import Box

_ROOM = Box(64.0, 308.0, 1152.0, 164.0)
_ONE, _TWO = (64.0, 400.0), (552.0, 664.0)
"""Left edge and width of each take."""
_POINT = 60.0
"""Pixels of one point of the scale, where they have room."""
_LOWEST = 40.0
"""A block that is lower has its figure beneath it, or above."""
_FIGURE = 64.0
_FOOT = 490.0
"""Here the words below begin."""
_APART = 6.0


@dataclass(frozen=True, slots=True)
class Take:
    """One gap as a block that hangs from what is expected, or stands on it; its figure is in `figure`.

    `inside` says that the figure stands in the block.
    """

    block: Box
    figure: Box
    inside: bool


@dataclass(frozen=True, slots=True)
class StageTakes:
    """Both takes; `line` is the height of what is expected."""

    line: float
    one: Take
    two: Take


def stage_takes(now: float, then: float) -> StageTakes:
    """The picture for the gap of today and the one that the plan leaves, in points of the scale."""
    up, down = max(0.0, now, then), max(0.0, -now, -then)
    point = min(_POINT, _ROOM.height / (up + down)) if up + down else _POINT
    line = _ROOM.y + up * point
    return StageTakes(line, _take(now * point, line, *_ONE), _take(then * point, line, *_TWO))


def _take(rise: float, line: float, left: float, width: float) -> Take:
    block = Box(left, line - max(0.0, rise), width, abs(rise))
    if block.height >= _LOWEST:
        return Take(block, block, inside=True)
    under = block.bottom + _APART
    top = under if under + _FIGURE <= _FOOT else block.y - _APART - _FIGURE
    return Take(block, Box(left, top, width, _FIGURE), inside=False)
