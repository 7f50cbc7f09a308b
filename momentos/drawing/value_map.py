"""Importance against advantage: which promised benefits to improve, keep, watch or ease off."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from momentos.drawing.drawn import Drawn
from momentos.drawing.gap_step import SIDE_INK
from momentos.drawing.pen import Ground, Pen, clean
from momentos.drawing.settle import Room, settled
from momentos.drawing.sheet import WIDTH, evenly, sheet
from momentos.drawing.type import Face, Family
from momentos.drawing.writing import Anchor, Line, one_line
from momentos.journey.journey import Journey
from momentos.journey.kinds import in_lang
from momentos.journey.slack import SLACK
from momentos.scores.promise import BenefitScore, Quadrant
from momentos.words.catalogue import Lang, say, term
from momentos.words.figures import number, signed

MOST = 60
"""Benefits in one picture; of more, the most important."""
_LEFT, _RIGHT, _TOP = 44.0, 604.0, 56.0
_LOW, _HIGH, _FEW = 376.0, 548.0, 12
"""Heights of the page: low for few benefits, so that their table finds room under it on a sheet."""
_FOOT = 72.0
_CENTRE = (_LEFT + _RIGHT) / 2
_KEY, _KEY_TOP, _KEY_FOOT = 640.0, 30.0, 10.0
_KEY_ROWS, _KEY_ROW = 33, 23.0
_RING, _CLEAR = 11.0, 13.0
"""Radius of a ring, and how far its middle stays from what divides the quadrants."""
_EDGE = 16.0
_HALF = 110.0
"""Height of the lower half at least."""
_NAME = Face(Family.SERIF, 18, 500)
_HEAD = Face(Family.SANS, 13, 600)
_ITEM = Face(Family.SANS, 13, 400, 90)
_RANK = Face(Family.SANS, 12, 600)
_TICK = Face(Family.SANS, 12)
_IMPORTANT = frozenset({Quadrant.IMPROVE, Quadrant.KEEP})
_AHEAD = frozenset({Quadrant.KEEP, Quadrant.EASE_OFF})
_ORDER = (Quadrant.IMPROVE, Quadrant.KEEP, Quadrant.WATCH, Quadrant.EASE_OFF)


@dataclass(frozen=True, slots=True)
class ValuePoint:
    """A rated benefit: `number` counts the promised from 1, `advantage` is points of the scale."""

    number: int
    name: str
    importance: float
    advantage: float
    quadrant: Quadrant


@dataclass(frozen=True, slots=True)
class ValueMap:
    """The benefits that both were rated for, and the competitor they are compared with."""

    points: tuple[ValuePoint, ...]
    rival: str


def value_map(journey: Journey, scores: Sequence[BenefitScore], lang: Lang) -> ValueMap:
    """The promised benefits that have an advantage, as scored."""
    benefits = journey.promise.benefits if journey.promise else ()
    points = tuple(
        ValuePoint(
            at, clean(in_lang(benefit.name, lang)) or benefit.id, one.importance, one.advantage, one.quadrant
        )
        for at, (benefit, one) in enumerate(zip(benefits, scores, strict=True), 1)
        if one.advantage is not None and one.quadrant is not None
    )
    rival = clean(in_lang(journey.main_competitor, lang)).split(",")[0]
    return ValueMap(points, rival or say("value_map.rival", lang))


def value_map_drawing(told: ValueMap, lang: Lang, ground: Ground = Ground.PRINT) -> Drawn:
    """The map on one page, its rings numbered, and the names by number beside it.

    After Martilla & James (1977), with the advantage over the competitor as performance.
    """
    pen = Pen(ground)
    shown = sorted(sorted(told.points, key=lambda p: -p.importance)[:MOST], key=lambda p: p.number)
    axes = _axes(shown)
    return sheet(
        pen,
        axes.bottom + _FOOT,
        *_frame(axes, told.rival, lang, pen),
        *_rings(shown, axes, pen),
        *_key(shown, len(told.points) - len(shown), axes.bottom + _FOOT - _KEY_FOOT, lang, pen),
    )


def value_map_spoken(told: ValueMap, lang: Lang) -> str:
    """The map in words: what to do with which benefit."""
    return " ".join(
        f"{term(quadrant, lang)}: {'; '.join(names)}."
        for quadrant in _ORDER
        if (names := [point.name for point in told.points if point.quadrant is quadrant])
    )


@dataclass(frozen=True, slots=True)
class _Axes:
    """The scales: importance `low` to `high` from the bottom up, `reach` points of advantage to each side.

    `line` is the height that divides the important from the rest, `bottom` where the map ends.
    """

    low: float
    high: float
    reach: float
    line: float
    bottom: float

    def x(self, advantage: float) -> float:
        return _CENTRE + (_RIGHT - _CENTRE - _EDGE) * advantage / self.reach

    def y(self, importance: float) -> float:
        return _y(importance, self.low, self.high, self.bottom)


def _y(importance: float, low: float, high: float, bottom: float) -> float:
    return bottom - _EDGE - (bottom - _TOP - 2 * _EDGE) * (importance - low) / (high - low)


def _axes(points: Sequence[ValuePoint]) -> _Axes:
    """The line runs halfway between the least important above it and the most important below."""
    found = [point.importance for point in points]
    low, high = min(found), max(found)
    if high - low < 1:
        low, high = low - 0.5, high + 0.5
    above = min((p.importance for p in points if p.quadrant in _IMPORTANT), default=high)
    below = max((p.importance for p in points if p.quadrant not in _IMPORTANT), default=low)
    # Where many are crowded into one half it still needs room for its rings.
    bottom = (_LOW if len(points) <= _FEW else _HIGH) - _FOOT
    middle = (_y(above, low, high, bottom) + _y(below, low, high, bottom)) / 2
    line = min(bottom - _HALF, max(_TOP + _HALF, middle))
    return _Axes(low, high, max(1.0, *(abs(point.advantage) for point in points)), line, bottom)


def _frame(axes: _Axes, rival: str, lang: Lang, pen: Pen) -> Iterator[str]:
    """The cross, the four names at its corners, and what its arms mean."""
    yield pen.line(_CENTRE, _TOP, _CENTRE, axes.bottom, stroke="rule", stroke_width=1.3)
    yield pen.line(
        _LEFT, axes.line, _RIGHT, axes.line, stroke="ink2", stroke_width=1.3, stroke_dasharray="5 4"
    )
    for value in (axes.low, axes.high):
        yield pen.text(Line(number(value, lang, 1), _LEFT - 10, axes.y(value) + 4, _TICK, "ink3", Anchor.END))
    for y, names in ((_TOP - 10, _ORDER[:2]), (axes.bottom + 22, _ORDER[2:])):
        for x, anchor, quadrant in zip((_LEFT, _RIGHT), (Anchor.START, Anchor.END), names, strict=True):
            yield pen.text(Line(term(quadrant, lang), x, y, _NAME, "ink2", anchor))
    yield pen.text(Line(say("value_map.importance", lang), _LEFT, 18, _TICK, "ink3"))
    worse = say("value_map.worse", lang, rival=rival)
    better = say("value_map.better", lang)
    ends = ((_LEFT, Anchor.START, worse, -axes.reach), (_RIGHT, Anchor.END, better, axes.reach))
    for x, anchor, words, reach in ends:
        said = f"{signed(reach, lang, 1)} · {words}"
        yield pen.text(one_line(said, x, axes.bottom + 46, _RIGHT - _CENTRE - 20, _TICK, "ink3", anchor))


def _rings(points: Sequence[ValuePoint], axes: _Axes, pen: Pen) -> Iterator[str]:
    for quadrant in _ORDER:
        inside = [point for point in points if point.quadrant is quadrant]
        ahead, important = quadrant in _AHEAD, quadrant in _IMPORTANT
        room = Room(
            _CENTRE + _CLEAR if ahead else _LEFT + _RING,
            _RIGHT - _RING if ahead else _CENTRE - _CLEAR,
            _TOP + _RING if important else axes.line + _CLEAR,
            axes.line - _CLEAR if important else axes.bottom - _RING,
        )
        wanted = [(axes.x(point.advantage), axes.y(point.importance)) for point in inside]
        for point, (x, y) in zip(inside, settled(wanted, room, 2 * _RING + 2), strict=True):
            side = 0 if abs(point.advantage) <= SLACK else 1 if point.advantage > 0 else -1
            ink = SIDE_INK[side]
            yield pen.circle(x, y, _RING, "sheet", stroke=ink, stroke_width=1.6)
            yield pen.text(Line(str(point.number), x, y + 4.2, _RANK, "ink", Anchor.MIDDLE))


def _key(points: Sequence[ValuePoint], hidden: int, bottom: float, lang: Lang, pen: Pen) -> Iterator[str]:
    """The names by number, under what to do with them, in a column or two."""
    rows: list[tuple[str, str]] = []
    for quadrant in _ORDER:
        if inside := [point for point in points if point.quadrant is quadrant]:
            rows.append(("", term(quadrant, lang)))
            rows.extend((str(point.number), point.name) for point in inside)
    if hidden:
        rows.append(("", say("bets.more", lang, n=hidden)))
    columns = evenly(tuple(rows), _KEY_ROWS)
    pitch = min(_KEY_ROW, (bottom - _KEY_TOP) / max(1, len(columns[0]) - 1))
    room = (WIDTH - _KEY) / len(columns)
    for at, column in enumerate(columns):
        left = _KEY + at * room
        for place, (rank, text) in enumerate(column):
            y = _KEY_TOP + place * pitch
            if rank:
                yield pen.text(Line(rank, left + 18, y, _RANK, "ink3", Anchor.END))
                yield pen.text(one_line(text, left + 26, y, room - 40, _ITEM, "ink", Anchor.START))
            else:
                yield pen.text(one_line(text, left, y, room - 20, _HEAD, "ink2", Anchor.START))
