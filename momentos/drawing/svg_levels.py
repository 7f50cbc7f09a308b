"""The curves, their areas and stems, and the rows below them, as SVG."""

from functools import lru_cache

from momentos.drawing.levels import Levels, Mark
from momentos.drawing.measures import KEPT
from momentos.drawing.pen import Pen, element, group, n
from momentos.drawing.rows_below import ARC, Arc
from momentos.drawing.svg_pair import between, clips, curve


def definitions(levels: Levels, pen: Pen, prefix: str) -> str:
    """The clips on either side of the expected curve, and the hatch that says "below" without colour."""
    hatch = pen.line(0, 0, 0, 5, stroke="below", stroke_width=1.1, opacity=".45")
    return clips(levels.curves.areas, levels.box, prefix) + element(
        "pattern",
        {
            "id": f"{prefix}-hatch",
            "width": 5.0,
            "height": 5.0,
            "patternUnits": "userSpaceOnUse",
            "patternTransform": "rotate(45)",
        },
        hatch,
    )


def curves(levels: Levels, pen: Pen, prefix: str) -> str:
    """The scale, the areas and the curves."""
    found = levels.curves
    return (
        _scale(levels, pen)
        + between(found.areas, pen, prefix, "above-area", "below-area", f"url(#{prefix}-hatch)")
        + "".join(
            pen.path(curve(run), "none", stroke="ink2", stroke_width=1.6, stroke_dasharray="5 4")
            for run in found.expected
        )
        + "".join(pen.path(curve(run), "none", stroke="ink", stroke_width=2.4) for run in found.received)
    )


@lru_cache(KEPT)
def mark(scene: Mark, pen: Pen) -> str:
    """A scene's two points."""
    return group({}, _stem(scene, pen) if scene.stem else _points(scene, pen))


def _scale(levels: Levels, pen: Pen) -> str:
    return "".join(
        pen.line(
            levels.box.x, level.y, levels.box.right, level.y,
            stroke="line", stroke_dasharray=None if level.solid else "1 5",
        )
        for level in levels.scale
    )  # fmt: skip


def _points(mark: Mark, pen: Pen) -> str:
    found = ""
    if mark.expected is not None:
        found += pen.circle(mark.x, mark.expected, 3, "paper", stroke="ink2", stroke_width=1.5)
    if mark.received is not None:
        found += pen.circle(
            mark.x, mark.received, mark.radius, mark.step.ink, stroke="paper", stroke_width=1.5
        )
    return found


def _stem(mark: Mark, pen: Pen) -> str:
    found, token = "", mark.step.ink
    if mark.expected is not None and mark.received is not None:
        found += pen.line(mark.x, mark.expected, mark.x, mark.received, stroke=token, stroke_width=1.5)
    if mark.expected is not None:
        found += pen.circle(mark.x, mark.expected, 2.4, "paper", stroke="ink2", stroke_width=1.3)
    if mark.received is not None:
        diamond = f"M{n(mark.x - 4.2)} {n(mark.received)}l4.2-4.2 4.2 4.2-4.2 4.2z"
        found += pen.path(diamond, token, stroke="paper", stroke_width=1.2)
    return found


@lru_cache(KEPT)
def arc(feeling: Arc, pen: Pen) -> str:
    """A feeling."""
    x, half, ends = feeling.x, ARC / 2, n(feeling.ends)
    d = f"M{n(x - half)} {ends}Q{n(x)} {n(feeling.handle)} {n(x + half)} {ends}"
    return group({}, pen.path(d, "none", stroke="ink", stroke_width=1.8, stroke_linecap="round"))
