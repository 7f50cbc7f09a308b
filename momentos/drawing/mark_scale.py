"""What was expected and received of one scene on the journey's scale, lying, as a picture for paper."""

from dataclasses import dataclass

from momentos.drawing.chip import MARK, SHAPES
from momentos.drawing.gap_step import GapScale
from momentos.drawing.pen import Attributes, Ground, Pen, element, n
from momentos.drawing.shape import Box
from momentos.drawing.tokens import SANS
from momentos.drawing.type import Face, Family, width
from momentos.drawing.writing import Anchor, Line
from momentos.words.catalogue import Lang, say
from momentos.words.figures import plain_number, signed

SIZE = (340.0, 112.0)
_TRACK = Box(14, 27, 312, 38)
_LABEL = Face(Family.SANS, 13.5, 500)
_FIGURE = Face(Family.SANS, 19, 600)
_TICK = Face(Family.SANS, 11)
_HATCHED = 5.0
_FEW = 11


@dataclass(frozen=True, slots=True)
class Marks:
    """One scene's marks on a scale from `low` to `high`; `rungs` are the figures written along it."""

    expected: float | None
    received: float | None
    low: float
    high: float
    gaps: GapScale
    rungs: tuple[float, ...]


def mark_scale_svg(marks: Marks, lang: Lang, prefix: str = "gap") -> str:
    """The picture as one well-formed SVG element, 340 by 112 pixels; `prefix` begins its ids."""
    pen = Pen(Ground.PRINT)
    inside = (_scale(marks, pen, lang), _gap(marks, pen, lang, prefix), _marks(marks, pen, lang))
    return element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {n(SIZE[0])} {n(SIZE[1])}",
            "width": SIZE[0],
            "height": SIZE[1],
            "font-family": SANS,
        },
        *inside,
    )


def _x(value: float, marks: Marks) -> float:
    share = (value - marks.low) / (marks.high - marks.low)
    return _TRACK.x + _TRACK.width * min(1.0, max(0.0, share))


def _scale(marks: Marks, pen: Pen, lang: Lang) -> str:
    written = marks.rungs if len(marks.rungs) <= _FEW else (marks.rungs[0], marks.rungs[-1])
    ticks = "".join(
        pen.line(_x(rung, marks), _TRACK.bottom, _x(rung, marks), _TRACK.bottom + 4, stroke="rule")
        for rung in marks.rungs
    )
    figures = tuple(
        Line(plain_number(rung, lang), _x(rung, marks), SIZE[1] - 3, _TICK, "ink3", Anchor.MIDDLE)
        for rung in written
    )
    ground = pen.line(_TRACK.x, _TRACK.bottom, _TRACK.right, _TRACK.bottom, stroke="rule")
    return ground + ticks + pen.texts(figures)


def _gap(marks: Marks, pen: Pen, lang: Lang, prefix: str) -> str:
    """The block from one mark to the other with the figure in it, or beside it where it is too narrow."""
    if marks.expected is None or marks.received is None:
        return ""
    gap = marks.received - marks.expected
    step = marks.gaps.step(gap)
    ends = sorted((_x(marks.expected, marks), _x(marks.received, marks)))
    block = Box(ends[0], _TRACK.y, ends[1] - ends[0], _TRACK.height)
    text = signed(gap, lang)
    wide = MARK * 1.5 + 5 + width(text, _FIGURE)
    inside = wide + 16 <= block.width
    left = block.middle - wide / 2 if inside else _beside(block, wide)
    ink = f"{step.value}-ink" if inside else step.ink
    place = f"translate({n(left)} {n(block.y + block.height / 2 - MARK * 0.75)}) scale(1.5)"
    shape = (
        pen.path(SHAPES[step.side], ink, transform=place)
        if step.side
        else pen.path(SHAPES[0], "none", stroke=ink, stroke_width=1.6, transform=place)
    )
    figure = Line(text, left + MARK * 1.5 + 5, block.y + block.height / 2 + 6.8, _FIGURE, ink)
    return pen.rect(block, step.value) + _hatch(block, step.side, pen, prefix) + shape + pen.text(figure)


def _beside(block: Box, wide: float) -> float:
    right = block.right + 10
    return right if right + wide <= SIZE[0] else block.x - 10 - wide


def _hatch(block: Box, side: int, pen: Pen, prefix: str) -> str:
    """The edge of slanted lines under what falls short: its sign besides the colour."""
    if side >= 0 or block.width <= 0:
        return ""
    d = f"M0 {n(_HATCHED)}L{n(_HATCHED)} 0"
    pattern: Attributes = {
        "id": f"{prefix}-hatch",
        "width": _HATCHED,
        "height": _HATCHED,
        "patternUnits": "userSpaceOnUse",
    }
    lines = element("pattern", pattern, pen.path(d, "none", stroke="ink", stroke_width=0.8))
    foot = Box(block.x, block.bottom - _HATCHED, block.width, _HATCHED)
    return element("defs", {}, lines) + pen.rect(foot, f"url(#{prefix}-hatch)")


def _marks(marks: Marks, pen: Pen, lang: Lang) -> str:
    """The two lines, dashed for what was expected, each with its word and figure."""
    drawn = ""
    for value, name, y, dashes in (
        (marks.expected, "expected", _TRACK.y - 10, "4 3"),
        (marks.received, "received", _TRACK.bottom + 19, None),
    ):
        if value is None:
            continue
        x = _x(value, marks)
        text = say(f"drawing.spoken.{name}", lang, value=plain_number(round(value, 2), lang))
        half = width(text, _LABEL) / 2
        at = min(max(x, half + 1), SIZE[0] - half - 1)
        drawn += pen.line(
            x, _TRACK.y - 6, x, _TRACK.bottom + 7, stroke="ink", stroke_width=2.4 if dashes is None else 1.8,
            stroke_dasharray=dashes,
        )  # fmt: skip
        if dashes is None:
            drawn += pen.circle(x, _TRACK.bottom, 4, "ink")
        else:
            drawn += pen.circle(x, _TRACK.y - 4, 3.4, "paper", stroke="ink", stroke_width=1.6)
        drawn += pen.text(Line(text, at, y, _LABEL, "ink", Anchor.MIDDLE))
    return drawn
