"""The poster as SVG: dark on both grounds, as a screen in a dark room."""

from dataclasses import replace

from momentos.drawing.pen import Ground, Pen, element
from momentos.drawing.poster import Poster
from momentos.drawing.svg_pair import between, clips, curve
from momentos.drawing.tokens import SANS

_SIDE = {-1: "poster-below", 0: "poster-ink3", 1: "poster-above"}


def poster_svg(poster: Poster, ground: Ground = Ground.LIGHT, prefix: str = "poster") -> str:
    """The poster as one well-formed SVG element; `prefix` begins every id, for several on one page."""
    pen = Pen(ground)
    areas = poster.curves.areas
    inside = (
        element("defs", {}, clips(areas, poster.curve_box, prefix)) if areas else "",
        pen.rect(poster.box, "poster", 2),
        between(areas, pen, prefix, "poster-above", "poster-below"),
        "".join(
            pen.path(curve(run), "none", stroke="poster-ink3", stroke_width=1.4, stroke_dasharray="4 4")
            for run in poster.curves.expected
        ),
        "".join(
            pen.path(curve(run), "none", stroke="poster-ink", stroke_width=2)
            for run in poster.curves.received
        ),
        pen.texts(poster.words),
        _chip(poster, pen),
        "".join(
            pen.rect(track, "poster-low") + (pen.rect(done, "poster-mark") if done.width else "")
            for track, done in poster.steps
        ),
    )
    return element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {poster.box.width:.0f} {poster.box.height:.0f}",
            "width": poster.box.width,
            "height": poster.box.height,
            "role": "img",
            "aria-label": poster.name,
            "lang": poster.card.lang.value,
            "font-family": SANS,
        },
        *inside,
    )


def _chip(poster: Poster, pen: Pen) -> str:
    chip = poster.chip
    if chip is None or chip.step is None:
        return ""
    dark = replace(chip, line=replace(chip.line, ink="poster-chip-ink"))
    return pen.rect(chip.box, _SIDE[chip.step.side], 2) + pen.mark(dark) + pen.text(dark.line)
