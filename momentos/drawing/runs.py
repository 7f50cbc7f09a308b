"""Two curves with pauses, and the areas between them."""

from collections.abc import Sequence
from dataclasses import dataclass

from momentos.drawing.curve import monotone
from momentos.drawing.shape import Box, Cubic, Point

Run = tuple[Cubic, ...]
"""A curve without a pause."""


@dataclass(frozen=True, slots=True)
class Area:
    """The room between the curves where both run on."""

    expected: Run
    received: Run


@dataclass(frozen=True, slots=True)
class Pair:
    """Both curves in their runs, and what lies between."""

    expected: tuple[Run, ...]
    received: tuple[Run, ...]
    areas: tuple[Area, ...]


def pair(xs: Sequence[float], expected: Sequence[float | None], received: Sequence[float | None]) -> Pair:
    """Both curves through the heights at `xs`; where a height is missing, its curve pauses."""
    e, r = _segments(xs, expected), _segments(xs, received)
    both = _consecutive([i for i in e if i in r])
    areas = tuple(Area(tuple(e[i] for i in run), tuple(r[i] for i in run)) for run in both)
    return Pair(_runs(e), _runs(r), areas)


def height(value: float | None, low: float, high: float, box: Box) -> float | None:
    """Where a value of the scale lies in a box; a value off the scale lies on its edge."""
    if value is None:
        return None
    share = (value - low) / (high - low) if high > low else 0.5
    return box.bottom - min(1.0, max(0.0, share)) * box.height


def _segments(xs: Sequence[float], heights: Sequence[float | None]) -> dict[int, Cubic]:
    """The curve from point i to point i + 1, by i, wherever both are there."""
    found: dict[int, Cubic] = {}
    for run in _consecutive([i for i, y in enumerate(heights) if y is not None]):
        points = [Point(xs[i], y) for i in run for y in (heights[i],) if y is not None]
        found.update(zip(run, monotone(points), strict=False))
    return found


def _runs(segments: dict[int, Cubic]) -> tuple[Run, ...]:
    return tuple(tuple(segments[i] for i in run) for run in _consecutive(list(segments)))


def _consecutive(numbers: Sequence[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs
