"""The whole film on the stage: both curves across the screen, and a place to press for every scene."""

from dataclasses import dataclass

from momentos.drawing import svg_levels
from momentos.drawing.acts import act_name
from momentos.drawing.film_card import FilmCard
from momentos.drawing.levels import Levels, levels
from momentos.drawing.pen import Ground, Pen, element, group
from momentos.drawing.shape import Box
from momentos.drawing.slots import slots

WIDTH, HEIGHT = 1152.0, 300.0
_GUTTER = 24.0
_PREFIX = "stage"
_CURVES = Box(_GUTTER, 12.0, WIDTH - _GUTTER, HEIGHT - 24.0)


@dataclass(frozen=True, slots=True)
class Spot:
    """A part of the width: a scene's by its id, an act's by its name."""

    name: str
    left: float
    width: float


@dataclass(frozen=True, slots=True)
class StageCurve:
    """The curves, and where each scene and act lies along them."""

    levels: Levels
    scenes: tuple[Spot, ...]
    acts: tuple[Spot, ...]


def stage_curve(film: FilmCard) -> StageCurve:
    """The film across 1152 pixels, however many scenes it has."""
    place = slots(film.scenes, WIDTH, gutter=_GUTTER, floor=0.0, even=True)
    return StageCurve(
        levels(film, place, _CURVES),
        tuple(Spot(s.id, place.centre[s.id] - place.slot / 2, place.slot) for s in place.order),
        tuple(Spot(act_name(act.phase, film.lang), act.left, act.right - act.left) for act in place.acts),
    )


def stage_curve_svg(curve: StageCurve) -> str:
    """The curves as SVG; what grows with the film is in the group ``grown``. Hidden from speech."""
    pen = Pen(Ground.PAGE)
    drawn = curve.levels
    marks = (group({"data-id": mark.id}, svg_levels.mark(mark, pen)) for mark in drawn.marks)
    return element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {WIDTH:.0f} {HEIGHT:.0f}",
            "aria-hidden": "true",
        },
        element("defs", {}, svg_levels.definitions(drawn, pen, _PREFIX)),
        group({"class": "grown"}, svg_levels.curves(drawn, pen, _PREFIX), *marks),
        pen.texts([level.label for level in drawn.scale if level.label]),
    )
