"""Two curves and the areas between them, as SVG paths."""

from collections.abc import Sequence

from momentos.drawing.pen import Pen, element, n
from momentos.drawing.runs import Area
from momentos.drawing.shape import Box, Cubic

_MARGIN = 20.0


def curve(cubics: Sequence[Cubic]) -> str:
    """The path of joined curves."""
    start = cubics[0].start
    return f"M{n(start.x)} {n(start.y)}{_onwards(cubics)}"


def _onwards(cubics: Sequence[Cubic]) -> str:
    return "".join(
        f"C{n(c.first.x)} {n(c.first.y)} {n(c.second.x)} {n(c.second.y)} {n(c.end.x)} {n(c.end.y)}"
        for c in cubics
    )


def clips(areas: Sequence[Area], box: Box, prefix: str) -> str:
    """Two clips, ``<prefix>-up`` and ``<prefix>-down``: what lies above and below the expected curve."""
    return "".join(
        element(
            "clipPath",
            {"id": f"{prefix}-{name}"},
            element("path", {"d": "".join(_closed(area.expected, y) for area in areas)}),
        )
        for name, y in (("up", box.y - _MARGIN), ("down", box.bottom + _MARGIN))
        if areas
    )


def _closed(cubics: Sequence[Cubic], y: float) -> str:
    return f"{curve(cubics)}L{n(cubics[-1].end.x)} {n(y)}L{n(cubics[0].start.x)} {n(y)}Z"


def between(areas: Sequence[Area], pen: Pen, prefix: str, above: str, *below: str) -> str:
    """One shape painted on either side of the expected curve: above with one paint, below with several."""
    if not areas:
        return ""
    shape = "".join(_ring(area) for area in areas)
    paints = [(above, "up"), *((paint, "down") for paint in below)]
    return "".join(pen.path(shape, paint, clip_path=f"url(#{prefix}-{side})") for paint, side in paints)


def _ring(area: Area) -> str:
    back = [Cubic(c.end, c.second, c.first, c.start) for c in reversed(area.received)]
    return f"{curve(area.expected)}L{n(back[0].start.x)} {n(back[0].start.y)}{_onwards(back)}Z"
