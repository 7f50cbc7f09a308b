"""The upright film as SVG."""

from momentos.drawing.measures import HOLE, HOLE_PITCH
from momentos.drawing.pen import Ground, Pen, element, group
from momentos.drawing.shape import Box
from momentos.drawing.svg_frame import Layer, Layered, Part, Piece, document, layer, scenes
from momentos.drawing.upright import Row, Upright, UprightAct


def upright_svg(
    upright: Upright, ground: Ground = Ground.LIGHT, selected: str | None = None, *, prefix: str = "mo"
) -> str:
    """The upright film as one well-formed SVG element, under the same terms as the strip."""
    return upright_layered(upright, ground, selected, prefix=prefix).text


def upright_layered(
    upright: Upright, ground: Ground = Ground.PAGE, selected: str | None = None, *, live: bool = False,
    prefix: str = "mo",
) -> Layered:  # fmt: skip
    """The upright film as SVG in layers, under the same terms as the strip."""
    pen = Pen(ground)
    marked = [row for row in upright.rows if live or row.id == selected]
    pieces = {row.id: (Piece(_row(row, pen), row.box),) for row in upright.rows}
    paper = Box(0, 0, upright.width, upright.height)
    acts = (_act(act, pen, f"{prefix}-holes{i}") for i, act in enumerate(upright.acts))
    ground_texts = (
        pen.rect(paper, "paper") if ground is not Ground.PAGE else "",
        element("defs", {}, *(_holes(act, pen, f"{prefix}-holes{i}") for i, act in enumerate(upright.acts))),
    )
    return document(
        upright.film,
        paper,
        layer(*ground_texts),
        layer(*acts),
        scenes(upright.film, upright.scenes, pieces, live=live),
        Layer(tuple(Part(_mark(row, pen)) for row in marked)),
    )


def _holes(act: UprightAct, pen: Pen, id_: str) -> str:
    wide, tall, radius = HOLE
    column = act.holes
    return element(
        "pattern",
        {
            "id": id_,
            "x": column.x,
            "y": column.y,
            "width": column.width + 1,
            "height": HOLE_PITCH,
            "patternUnits": "userSpaceOnUse",
        },
        pen.rect(Box(0, 0, tall, wide), "perf", radius),
    )


def _act(act: UprightAct, pen: Pen, holes: str) -> str:
    film = pen.rect(act.band, "film", 3, stroke="film-edge")
    return film + pen.rect(act.holes, f"url(#{holes})") + pen.texts(act.words)


def _row(row: Row, pen: Pen) -> str:
    return pen.rect(row.box, "sheet", 2) + pen.texts(row.words) + pen.chip(row.foot)


def _mark(row: Row, pen: Pen) -> str:
    ring = pen.rect(row.box.grown(1.5), "none", 3.5, stroke="accent", stroke_width=3)
    return group({"class": "of mark", "data-of": row.id}, ring)
