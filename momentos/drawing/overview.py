"""The whole film as bars, one a scene: where to look in a film wider than the page."""

from dataclasses import dataclass

from momentos.drawing.gap_step import GapStep
from momentos.drawing.pen import Ground, Pen, element
from momentos.drawing.shape import Box
from momentos.drawing.strip import Strip

HEIGHT = 62.0
_LINE = 30.0
_REACH = 26.0
_FULL = 0.625
"""The share of the scale's width at which a bar has its full height: 2.5 points of 1 to 5."""
_LEAST = 3.0
_THICK = 14.0


@dataclass(frozen=True, slots=True)
class Bar:
    """One scene's gap: down from the line below, up above; what is as expected is a low bar."""

    id: str
    box: Box
    step: GapStep


@dataclass(frozen=True, slots=True)
class Overview:
    """The bars on a page `width` wide."""

    width: float
    bars: tuple[Bar, ...]


def overview(strip: Strip, width: float) -> Overview:
    """The overview of a strip for a page of that width."""
    film = strip.film
    gaps = {scene.id: scene.gap for scene in film.scenes}
    part = width / strip.width
    thick = min(_THICK, max(2.0, strip.slot * part - 3))
    bars = []
    for mark in strip.levels.marks:
        gap = gaps[mark.id]
        if gap is None:
            continue
        step = film.gaps.step(gap)
        tall = max(_LEAST, min(1.0, abs(gap) / (film.gaps.width * _FULL)) * _REACH)
        top = _LINE if step.side < 0 else _LINE - tall
        bars.append(Bar(mark.id, Box(mark.x * part - thick / 2, top, thick, tall), step))
    return Overview(width, tuple(bars))


def overview_svg(overview: Overview, ground: Ground = Ground.PAGE) -> str:
    """The overview as SVG; it repeats what the strip says, so it is hidden from speech."""
    pen = Pen(ground)
    return element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {overview.width:.0f} {HEIGHT:.0f}",
            "width": overview.width,
            "height": HEIGHT,
            "aria-hidden": "true",
        },
        pen.line(0, _LINE, overview.width, _LINE, stroke="ink2"),
        "".join(pen.rect(bar.box, bar.step.value) for bar in overview.bars),
    )
