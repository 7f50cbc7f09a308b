"""Cards of one width moved apart until none touches: in one row, else in as many as they need."""

from collections.abc import Sequence
from itertools import pairwise

ROUNDS = 60
_TOUCH = 0.01


def spread(middles: Sequence[float], width: float, space: float, left: float, right: float) -> list[float]:
    """New middles, near the old ones, for cards that keep `space` apart between `left` and `right`.

    `middles` rise. Neighbours are pushed away from each other equally, at most 60 times; what still
    touches then is left for a second row.
    """
    apart = width + space
    low, high = left + width / 2, right - width / 2
    placed = [min(max(x, low), high) for x in middles]
    for _ in range(ROUNDS):
        moved = False
        for i in range(len(placed) - 1):
            lack = apart - (placed[i + 1] - placed[i])
            if lack > 0:
                moved = True
                placed[i] -= lack / 2
                placed[i + 1] += lack / 2
        placed = [min(max(x, low), high) for x in placed]
        if not moved:
            break
    return placed


def rows(
    middles: Sequence[float], width: float, space: float, left: float, right: float
) -> list[tuple[int, float]]:
    """Row (from 0) and middle of each card; rows are taken in turn, as few as keep all cards apart."""
    for count in range(1, len(middles) + 1):
        placed: list[tuple[int, float]] = [(0, 0.0)] * len(middles)
        for row in range(count):
            members = range(row, len(middles), count)
            line = spread([middles[i] for i in members], width, space, left, right)
            for i, x in zip(members, line, strict=True):
                placed[i] = (row, x)
        if _apart(placed, width, count):
            return placed
    return []


def _apart(placed: Sequence[tuple[int, float]], width: float, count: int) -> bool:
    for row in range(count):
        line = [x for r, x in placed if r == row]
        if any(b - a < width + _TOUCH for a, b in pairwise(line)):
            return False
    return True
