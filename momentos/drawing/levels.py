"""Expected and received along the film: two curves, the areas between them, and stems for detours."""

from collections.abc import Sequence
from dataclasses import dataclass

from momentos.drawing.curve import monotone
from momentos.drawing.film_card import FilmCard, SceneCard
from momentos.drawing.gap_step import gap_step
from momentos.drawing.shape import Box, Cubic, Point
from momentos.drawing.slots import Slots
from momentos.drawing.type import Face, Family
from momentos.drawing.writing import Anchor, Line
from momentos.words.figures import number, plain_number

VALUE = Face(Family.SANS, 12, 600)
_SCALE = Face(Family.SANS, 12)
_LABEL_SIDE = 10.0
_LABEL_APART = 16.0
_DEFAULT_IMPORTANCE = 4.0


@dataclass(frozen=True, slots=True)
class Mark:
    """One scene's levels; None where it has no such value. `side` is -1 below, 0 as expected, 1 above.

    `radius` is that of the received point, larger for what matters more; a stem's point is a diamond.
    """

    id: str
    x: float
    expected: float | None
    received: float | None
    side: int
    radius: float
    stem: bool


@dataclass(frozen=True, slots=True)
class Area:
    """The room between the curves where both run on: the expected one forth, the received one back."""

    expected: tuple[Cubic, ...]
    received: tuple[Cubic, ...]


@dataclass(frozen=True, slots=True)
class Level:
    """A line of the scale; the ends are drawn through, what lies between is dotted."""

    y: float
    solid: bool
    label: Line | None


@dataclass(frozen=True, slots=True)
class Levels:
    """The whole of it, inside `box`. A run is a curve without a pause."""

    box: Box
    scale: tuple[Level, ...]
    expected: tuple[tuple[Cubic, ...], ...]
    received: tuple[tuple[Cubic, ...], ...]
    areas: tuple[Area, ...]
    marks: tuple[Mark, ...]


def levels(film: FilmCard, place: Slots, box: Box) -> Levels:
    """The curves of a film in a box; a missing value is a pause, never a bridge.

    Both curves pass through the frames only: a detour is a stem at its place.
    """
    marks = tuple(_mark(scene, film, place.centre[scene.id], box) for scene in place.order)
    line = [mark for mark in marks if not mark.stem]
    expected = _segments([(m.x, m.expected) for m in line])
    received = _segments([(m.x, m.received) for m in line])
    both = [i for i in expected if i in received]
    areas = tuple(
        Area(tuple(expected[i] for i in run), tuple(received[i] for i in run)) for run in _consecutive(both)
    )
    return Levels(box, _scale(film, box), _runs(expected), _runs(received), areas, marks)


def value_labels(mark: Mark, scene: SceneCard, film: FilmCard, *, last: bool) -> tuple[Line, ...]:
    """The chosen scene's two figures beside its points, the higher above and the lower below."""
    values = [
        (y, value, ink)
        for y, value, ink in (
            (mark.expected, scene.expected, "ink2"),
            (mark.received, scene.received, {-1: "below", 0: "ink2", 1: "above"}[mark.side]),
        )
        if y is not None
    ]
    values.sort(key=lambda item: item[0])
    heights = [values[0][0] - 6.0, values[-1][0] + 13.0] if len(values) == 2 else [v[0] - 6.0 for v in values]
    if len(heights) == 2 and heights[1] - heights[0] < _LABEL_APART:
        lack = (_LABEL_APART - heights[1] + heights[0]) / 2
        heights = [heights[0] - lack, heights[1] + lack]
    x, anchor = (mark.x - _LABEL_SIDE, Anchor.END) if last else (mark.x + _LABEL_SIDE, Anchor.START)
    return tuple(
        Line(number(value, film.lang), x, y, VALUE, ink, anchor)
        for (_, value, ink), y in zip(values, heights, strict=True)
    )


def _mark(scene: SceneCard, film: FilmCard, x: float, box: Box) -> Mark:
    importance = _DEFAULT_IMPORTANCE if scene.importance is None else scene.importance
    return Mark(
        id=scene.id,
        x=x,
        expected=_height(scene.expected, film, box),
        received=_height(scene.received, film, box),
        side=0 if scene.gap is None else gap_step(scene.gap, film.high - film.low).side,
        radius=2.6 + 0.55 * importance,
        stem=scene.detour,
    )


def _height(value: float | None, film: FilmCard, box: Box) -> float | None:
    if value is None:
        return None
    width = film.high - film.low
    share = (value - film.low) / width if width > 0 else 0.5
    return box.bottom - min(1.0, max(0.0, share)) * box.height


def _scale(film: FilmCard, box: Box) -> tuple[Level, ...]:
    steps = 4
    found = []
    for i in range(steps + 1):
        y = box.bottom - box.height * i / steps
        value = film.low + (film.high - film.low) * i / steps
        label = None
        if i % 2 == 0:
            label = Line(plain_number(value, film.lang), box.x - 6, y + 4, _SCALE, "ink3", Anchor.END)
        found.append(Level(y, i in {0, steps}, label))
    return tuple(found)


def _segments(places: Sequence[tuple[float, float | None]]) -> dict[int, Cubic]:
    """The curve from point i to point i + 1, by i, wherever both are there."""
    found: dict[int, Cubic] = {}
    known = [i for i, (_, y) in enumerate(places) if y is not None]
    for run in _consecutive(known):
        points = [Point(x, y) for x, y in places[run[0] : run[-1] + 1] if y is not None]
        found.update(zip(run, monotone(points), strict=False))
    return found


def _runs(segments: dict[int, Cubic]) -> tuple[tuple[Cubic, ...], ...]:
    return tuple(tuple(segments[i] for i in run) for run in _consecutive(sorted(segments)))


def _consecutive(numbers: Sequence[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for n in numbers:
        if runs and runs[-1][-1] == n - 1:
            runs[-1].append(n)
        else:
            runs.append([n])
    return runs
