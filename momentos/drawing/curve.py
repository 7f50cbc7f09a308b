"""A smooth line through points that never rises above or sinks below its neighbours."""

import math
from collections.abc import Sequence
from itertools import pairwise

from momentos.drawing.shape import Cubic, Point

_LIMIT = 3.0


def monotone(points: Sequence[Point]) -> tuple[Cubic, ...]:
    """The monotone cubic through points in rising x, one Bézier curve between each two.

    Fritsch and Carlson (1980): between two points the line stays between them, so it never leaves the
    scale that the points are on.
    """
    if len(points) < 2:
        return ()
    slopes = [(b.y - a.y) / (b.x - a.x) for a, b in pairwise(points)]
    tangents = _tangents(slopes)
    return tuple(
        Cubic(a, Point(a.x + h, a.y + s * h), Point(b.x - h, b.y - t * h), b)
        for (a, b), (s, t) in zip(pairwise(points), pairwise(tangents), strict=True)
        for h in ((b.x - a.x) / 3,)
    )


def _tangents(slopes: Sequence[float]) -> list[float]:
    """The slope at each point, held within the circle of radius 3 about the neighbouring secants."""
    inner = [0.0 if a * b <= 0 else (a + b) / 2 for a, b in pairwise(slopes)]
    tangents = [slopes[0], *inner, slopes[-1]]
    for i, slope in enumerate(slopes):
        if slope == 0:
            tangents[i] = tangents[i + 1] = 0.0
            continue
        size = math.hypot(tangents[i] / slope, tangents[i + 1] / slope)
        if size > _LIMIT:
            tangents[i] *= _LIMIT / size
            tangents[i + 1] *= _LIMIT / size
    return tangents
