"""Expected and received along the film: two curves, the areas between them, and stems for detours."""

from dataclasses import dataclass, replace

from momentos.drawing.film_card import FilmCard, SceneCard
from momentos.drawing.gap_step import GapStep
from momentos.drawing.runs import Pair, height, pair
from momentos.drawing.shape import Box
from momentos.drawing.slots import Slots
from momentos.drawing.type import Face, Family
from momentos.drawing.writing import Anchor, Line
from momentos.journey.mark import DEFAULT_IMPORTANCE
from momentos.words.figures import number, plain_number

VALUE = Face(Family.SANS, 12, 600)
_SCALE = Face(Family.SANS, 12)
_LABEL_SIDE = 10.0
_LABEL_APART = 16.0
_LABEL_ROOM = 46.0


@dataclass(frozen=True, slots=True)
class Mark:
    """One scene's levels; None where it has no such value. `step` is how far they lie apart.

    `radius` is that of the received point, larger for what matters more; a stem's point is a diamond.
    """

    id: str
    x: float
    expected: float | None
    received: float | None
    step: GapStep
    radius: float
    stem: bool

    def moved(self, x: float, y: float) -> "Mark":
        """The mark so many pixels further to the right and down."""
        expected, received = (None if at is None else at + y for at in (self.expected, self.received))
        return replace(self, x=self.x + x, expected=expected, received=received)


@dataclass(frozen=True, slots=True)
class Level:
    """A line of the scale; the ends are drawn through, what lies between is dotted."""

    y: float
    solid: bool
    label: Line | None


@dataclass(frozen=True, slots=True)
class Levels:
    """The whole of it, inside `box`."""

    box: Box
    scale: tuple[Level, ...]
    curves: Pair
    marks: tuple[Mark, ...]


def levels(film: FilmCard, place: Slots, box: Box) -> Levels:
    """The curves of a film in a box; a missing value is a pause, never a bridge.

    Both curves pass through the frames only: a detour is a stem at its place.
    """
    marks = tuple(_mark(scene, film, place.centre[scene.id], box) for scene in place.order)
    line = [mark for mark in marks if not mark.stem]
    curves = pair([m.x for m in line], [m.expected for m in line], [m.received for m in line])
    return Levels(box, _scale(film, box), curves, marks)


def value_labels(mark: Mark, scene: SceneCard, film: FilmCard, right: float) -> tuple[Line, ...]:
    """The chosen scene's two figures beside its points, the higher above and the lower below.

    They stand at the right of the points, save near the film's end, `right`.
    """
    values = [
        (y, value, ink)
        for y, value, ink in (
            (mark.expected, scene.expected, "ink2"),
            (mark.received, scene.received, mark.step.ink),
        )
        if y is not None
    ]
    values.sort(key=lambda item: item[0])
    heights = [values[0][0] - 6.0, values[-1][0] + 13.0] if len(values) == 2 else [v[0] - 6.0 for v in values]
    if len(heights) == 2 and heights[1] - heights[0] < _LABEL_APART:
        lack = (_LABEL_APART - heights[1] + heights[0]) / 2
        heights = [heights[0] - lack, heights[1] + lack]
    left = mark.x > right - _LABEL_ROOM
    x, anchor = (mark.x - _LABEL_SIDE, Anchor.END) if left else (mark.x + _LABEL_SIDE, Anchor.START)
    return tuple(
        Line(number(value, film.lang), x, y, VALUE, ink, anchor)
        for (_, value, ink), y in zip(values, heights, strict=True)
    )


def _mark(scene: SceneCard, film: FilmCard, x: float, box: Box) -> Mark:
    importance = DEFAULT_IMPORTANCE if scene.importance is None else scene.importance
    return Mark(
        id=scene.id,
        x=x,
        expected=height(scene.expected, film.low, film.high, box),
        received=height(scene.received, film.low, film.high, box),
        step=film.gaps.step(scene.gap),
        radius=2.6 + 0.55 * importance,
        stem=scene.detour,
    )


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
