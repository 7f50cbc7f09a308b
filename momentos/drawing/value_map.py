"""Importance against performance: where each promised benefit stands beside the competitor.

After the importance–performance analysis of Martilla and James (1977); performance is our advantage.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from momentos.drawing.drawn import Drawn
from momentos.drawing.gap_step import SIDE_INK
from momentos.drawing.pen import Ground, Pen, clean, titled
from momentos.drawing.shape import Box
from momentos.drawing.sheet import WIDTH, evenly, sheet
from momentos.drawing.type import Face, Family
from momentos.drawing.writing import Anchor, Line, one_line
from momentos.journey.kinds import in_lang
from momentos.journey.slack import SLACK
from momentos.scores.promise import Quadrant, benefit_scores
from momentos.scores.score import Scores
from momentos.words.catalogue import Lang, say, term
from momentos.words.figures import listing, plain_number, signed

ROWS = 13
"""Benefits on a page."""

_HEIGHT, _TOP, _BOTTOM = 404.0, 34.0, 370.0
_LEFT, _RIGHT = 34.0, 672.0
_MIDDLE = (_LEFT + _RIGHT) / 2
_NAMES, _ROW, _COLUMN = 712.0, 24.0, 70.0
_RING, _PITCH = 11.0, 26.0
_FIELD = Face(Family.SERIF, 18, 500)
_AXIS = Face(Family.SANS, 13)
_NUMBER = Face(Family.SANS, 12, 600)
_NAME = Face(Family.SANS, 13, 400, 90)


@dataclass(frozen=True, slots=True)
class ValuePoint:
    """One benefit: how important it is (1 to 5) and our advantage in it, in points of the scale."""

    number: int
    name: str
    importance: float
    advantage: float
    quadrant: Quadrant

    @property
    def is_important(self) -> bool:
        """Whether it stands above the line."""
        return self.quadrant in {Quadrant.KEEP, Quadrant.IMPROVE}

    @property
    def is_ahead(self) -> bool:
        """Whether it stands at the right: level with the competitor is ahead."""
        return self.quadrant in {Quadrant.KEEP, Quadrant.EASE_OFF}


@dataclass(frozen=True, slots=True)
class ValueMap:
    """The benefits that are rated for both, and what the competitor is called."""

    points: tuple[ValuePoint, ...]
    rival: str


def value_map(scores: Scores, lang: Lang) -> ValueMap:
    """The benefits with an advantage, in file order."""
    journey = scores.journey
    promised = journey.promise.benefits if journey.promise else ()
    names = {benefit.id: clean(in_lang(benefit.name, lang)) or benefit.id for benefit in promised}
    points = tuple(
        ValuePoint(number, names[one.id], one.importance, one.advantage, one.quadrant)
        for number, one in enumerate(benefit_scores(scores), 1)
        if one.advantage is not None and one.quadrant is not None
    )
    rival = clean(in_lang(journey.main_competitor, lang)).partition(",")[0]
    return ValueMap(points, rival or say("value.rival", lang))


def value_drawing(told: ValueMap, lang: Lang, ground: Ground = Ground.PRINT) -> tuple[Drawn, ...]:
    """The map, with the names beside it, on as many pages as the names take; nothing without benefits."""
    pen, scale = Pen(ground), _Scale.of(told.points)
    return tuple(
        sheet(pen, _HEIGHT, *_frame(told.rival, scale, lang, pen), *_marks(page, scale, lang, pen))
        for page in evenly(told.points, ROWS)
    )


def value_spoken(told: ValueMap, lang: Lang) -> str:
    """The map in words: which benefits lie in which field."""
    said = []
    for quadrant in Quadrant:
        names = [point.name for point in told.points if point.quadrant is quadrant]
        if names:
            said.append(f"{term(quadrant, lang)}: {listing(names, lang)}.")
    return " ".join(said)


@dataclass(frozen=True, slots=True)
class _Scale:
    """Advantages from `-reach` to `reach`; importances from `low` to `high`, with the line at `divide`."""

    reach: float
    low: float
    high: float
    divide: float

    @classmethod
    def of(cls, points: tuple[ValuePoint, ...]) -> "_Scale":
        reach = max([1.0, *(abs(point.advantage) for point in points)])
        importances = [point.importance for point in points] or [3.0]
        low, high = min(importances), max(importances)
        above = min([point.importance for point in points if point.is_important], default=high)
        below = max([point.importance for point in points if not point.is_important], default=above - 1)
        return cls(reach, min(low, below) - 0.5, high + 0.5, (above + below) / 2)

    @property
    def line(self) -> float:
        """The height of the line."""
        return self.y(self.divide)

    def x(self, advantage: float) -> float:
        return _MIDDLE + (_RIGHT - _MIDDLE - _PITCH) * advantage / self.reach

    def y(self, importance: float) -> float:
        return _BOTTOM - (_BOTTOM - _TOP) * (importance - self.low) / (self.high - self.low)

    def field(self, point: ValuePoint) -> Box:
        """Where the middle of a point's ring may stand: its field without the rim."""
        left, right = (_MIDDLE, _RIGHT) if point.is_ahead else (_LEFT, _MIDDLE)
        top, bottom = (_TOP, self.line) if point.is_important else (self.line, _BOTTOM)
        rim = _RING + 4
        return Box(left + rim, top + rim, right - left - 2 * rim, bottom - top - 2 * rim)


def _frame(rival: str, scale: _Scale, lang: Lang, pen: Pen) -> Iterator[str]:
    dashed: dict[str, str | float | None] = {
        "stroke": "ink2",
        "stroke_width": 1.3,
        "stroke_dasharray": "5 4",
    }
    yield pen.line(_LEFT, scale.line, _RIGHT, scale.line, **dashed)
    yield pen.line(_MIDDLE, _TOP, _MIDDLE, _BOTTOM, **dashed)
    yield pen.line(_LEFT, _TOP, _LEFT, _BOTTOM, stroke="rule", stroke_width=1)
    yield pen.line(_LEFT, _BOTTOM, _RIGHT, _BOTTOM, stroke="rule", stroke_width=1)
    above, below, room = _TOP - 12, _BOTTOM + 22, (_RIGHT - _LEFT) / 2 - 90
    for quadrant, x, y, anchor in (
        (Quadrant.IMPROVE, _LEFT, above, Anchor.START),
        (Quadrant.KEEP, _RIGHT, above, Anchor.END),
        (Quadrant.WATCH, _LEFT, below, Anchor.START),
        (Quadrant.EASE_OFF, _RIGHT, below, Anchor.END),
    ):
        yield pen.text(Line(term(quadrant, lang), x, y, _FIELD, "ink2", anchor))
    worse, better = say("value.worse", lang, rival=rival), say("value.better", lang)
    yield pen.text(one_line(worse, _MIDDLE - 10, below, room, _AXIS, "ink3", Anchor.END))
    yield pen.text(one_line(better, _MIDDLE + 10, below, room, _AXIS, "ink3", Anchor.START))
    yield pen.text(Line(say("value.important", lang), _MIDDLE, above, _AXIS, "ink3", Anchor.MIDDLE))
    for key, x in (("importance", WIDTH - _COLUMN), ("advantage", WIDTH)):
        yield pen.text(Line(say(f"value.{key}", lang), x, above, _AXIS, "ink3", Anchor.END))


def _marks(points: tuple[ValuePoint, ...], scale: _Scale, lang: Lang, pen: Pen) -> Iterator[str]:
    """A ring for each benefit, and its name with its figures in the list."""
    places: list[tuple[float, float]] = []
    for at, point in enumerate(points):
        places.append(_place(point, scale, places))
        (x, y), row = places[-1], _TOP + 14 + at * _ROW
        side = (point.advantage > SLACK) - (point.advantage < -SLACK)
        importance, advantage = plain_number(point.importance, lang), signed(point.advantage, lang, 1)
        yield titled(
            f"{point.number}. {point.name}: {importance}; {advantage}",
            pen.circle(x, y, _RING, "sheet", stroke=SIDE_INK[side], stroke_width=2),
            pen.text(Line(str(point.number), x, y + 4.2, _NUMBER, "ink", Anchor.MIDDLE)),
            pen.text(Line(str(point.number), _NAMES + 18, row, _NUMBER, SIDE_INK[side], Anchor.END)),
            pen.text(one_line(point.name, _NAMES + 30, row, 236, _NAME, "ink", Anchor.START)),
            pen.text(Line(importance, WIDTH - _COLUMN, row, _AXIS, "ink2", Anchor.END)),
            pen.text(Line(advantage, WIDTH, row, _AXIS, "ink2", Anchor.END)),
        )


def _place(point: ValuePoint, scale: _Scale, taken: list[tuple[float, float]]) -> tuple[float, float]:
    """The place nearest to its own in its field where a ring covers no other; its own where none is free."""
    field = scale.field(point)
    x = min(max(scale.x(point.advantage), field.x), max(field.x, field.right))
    y = min(max(scale.y(point.importance), field.y), max(field.y, field.bottom))
    for across, up in _STEPS:
        near = (x + across * _PITCH, y + up * _PITCH)
        inside = field.x <= near[0] <= field.right and field.y <= near[1] <= field.bottom
        if (inside or not (across or up)) and all(_are_apart(near, other) for other in taken):
            return near
    return x, y


def _are_apart(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2 >= (_PITCH - SLACK) ** 2


_STEPS = sorted(
    product(range(-12, 13), repeat=2), key=lambda step: (step[0] ** 2 + step[1] ** 2, -step[0], step[1])
)
"""How many rings to the side and down, the nearest first: to the right before the left."""
