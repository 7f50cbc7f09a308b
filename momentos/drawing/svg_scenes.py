"""Acts, frames, slots, cards and the ways between them, as SVG."""

from enum import Enum
from functools import lru_cache

from momentos.drawing.acts import Act
from momentos.drawing.branches import Branch
from momentos.drawing.frame import Plate, Slot, Stair
from momentos.drawing.measures import HOLE, HOLE_INSET, HOLE_PITCH, KEPT
from momentos.drawing.pen import Pen, element, group, n
from momentos.drawing.shape import Box
from momentos.drawing.svg_pair import curve


def holes(act: Act, pen: Pen, id_: str) -> str:
    """The pattern of one act's holes, to be defined once."""
    width, height, radius = HOLE
    hole = pen.rect(Box(0, 0, width, height), "perf", radius)
    return element(
        "pattern",
        {
            "id": id_,
            "x": act.holes,
            "y": act.band.y + HOLE_INSET,
            "width": HOLE_PITCH,
            "height": act.band.height - 2 * HOLE_INSET - HOLE[1],
            "patternUnits": "userSpaceOnUse",
        },
        hole,
    )


def act_band(act: Act, pen: Pen, holes_id: str) -> str:
    """The black film with its two rows of holes."""
    wide = (act.hole_count - 1) * HOLE_PITCH + HOLE[0] + 1
    rows = (act.band.y + HOLE_INSET, act.band.bottom - HOLE_INSET - HOLE[1])
    return pen.rect(act.band, "film", 3, stroke="film-edge") + "".join(
        pen.rect(Box(act.holes, y, wide, HOLE[1]), f"url(#{holes_id})") for y in rows
    )


@lru_cache(KEPT)
def frame(plate: Plate, pen: Pen) -> str:
    """A frame and all that is written in it."""
    return (
        pen.rect(plate.room, "sheet", 2)
        + (_stair(plate.stair, pen) if plate.stair else "")
        + pen.texts((plate.number, *plate.title))
        + _foot(plate, pen)
        + (pen.text(plate.channel) if plate.channel else "")
    )


def _stair(stair: Stair, pen: Pen) -> str:
    return "".join(
        pen.rect(step, "ink" if i < stair.filled else "line") for i, step in enumerate(stair.steps)
    )


def _foot(plate: Plate, pen: Pen) -> str:
    """The gap, or what the file has wrong there."""
    if plate.fault is None:
        return pen.chip(plate.foot)
    foot = plate.foot.box
    place = f"translate({n(foot.x)} {n(foot.y + foot.height / 2 - 6)})"
    return (
        pen.rect(plate.room.grown(-1), "none", 1.5, stroke="error", stroke_width=2)
        + pen.path("M6 .5 11.7 11.2H.3z", "error", transform=place)
        + pen.path("M6 4v4M6 9v1.2", "none", stroke="sheet", stroke_width=1.5, transform=place)
        + pen.texts((plate.fault,))
    )


@lru_cache(KEPT)
def slot(place: Slot, pen: Pen) -> str:
    """A detour's place on the film, bare."""
    return pen.rect(place.box.size, "film")


@lru_cache(KEPT)
def slot_words(place: Slot, pen: Pen) -> str:
    """What is written in a detour's place on the film."""
    return group({}, pen.texts(place.lines))


@lru_cache(KEPT)
def loose_card(plate: Plate, pen: Pen) -> str:
    """A detour's card."""
    return (
        pen.rect(plate.room.grown(-0.5), "sheet", 2, stroke="rule")
        + pen.texts((plate.number, *plate.title))
        + _foot(plate, pen)
    )


class Weight(Enum):
    """How heavy a way is drawn, in pixels: to or from a detour, along the main line, of a chosen scene."""

    PLAIN = 1.5
    THIN = 1.0
    STRONG = 2.5


@lru_cache(KEPT)
def branch(way: Branch, pen: Pen, weight: Weight = Weight.PLAIN, *, live: bool = False) -> str:
    """A way and the arrow at its end; `live` is for the screen, where it can be pointed at."""
    end, d = way.curve[-1].end, curve(way.curve)
    arrows = {
        "down": f"M{n(end.x - 3)} {n(end.y - 5)}l3 5 3-5z",
        "up": f"M{n(end.x - 3)} {n(end.y + 5)}l3-5 3 5z",
    }
    drawn = pen.path(d, "none", stroke="rule", stroke_width=weight.value)
    drawn += pen.path(arrows[way.arrow], "rule") if way.arrow else ""
    if not live:
        return drawn
    near = pen.path(d, "none", stroke="none", stroke_width=way.near)
    return group({"class": "way", "data-from": way.source, "data-to": way.target}, drawn, near)
