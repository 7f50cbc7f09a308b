"""The strip as an SVG text: one drawing for the screen, for files and for print."""

from collections.abc import Iterable, Iterator

from momentos.drawing import svg_levels, svg_scenes
from momentos.drawing.acts import Act
from momentos.drawing.branches import Branch
from momentos.drawing.measures import BAND_PAD, GUTTER
from momentos.drawing.pen import Attributes, Ground, Pen, element, group, n
from momentos.drawing.shape import Box, Point
from momentos.drawing.strip import Chosen, Strip
from momentos.drawing.svg_frame import Layer, Layered, Part, Piece, document, layer, scenes
from momentos.drawing.svg_scenes import Weight
from momentos.drawing.type import Face, Family
from momentos.drawing.writing import Anchor, Line, one_line
from momentos.words.catalogue import say

_ROW = Face(Family.SANS, 11, 400, 90)
_SENTENCE = Face(Family.SANS, 12)
_EMPTY = Face(Family.SERIF, 20)
_HEAD = 24.0
_MARGINS = {Ground.LIGHT: 24.0, Ground.DARK: 24.0, Ground.PRINT: 1.0}
"""Ground left free round the drawing in a file; printed, the sheet has margins of its own."""
_PLAIN: Attributes = {}


def svg(
    strip: Strip, ground: Ground = Ground.LIGHT, selected: str | None = None, *, prefix: str = "mo"
) -> str:
    """The strip as one well-formed SVG element, without script, links or fonts from elsewhere.

    In a file the colours are plain, with a margin, the sentences above the strip and the chosen scene drawn
    as chosen. `prefix` begins every id, for several drawings on one page.
    """
    return layered(strip, ground, selected, prefix=prefix).text


def layered(
    strip: Strip, ground: Ground = Ground.PAGE, selected: str | None = None, *, live: bool = False,
    prefix: str = "mo",
) -> Layered:  # fmt: skip
    """The strip as SVG in layers.

    On `Ground.PAGE` the colours are the page's ``--mo-*`` properties, so one text serves light and dark.
    `live` is for the map on screen: every part is then one element, and what shows that a scene is chosen
    is there for every scene, in groups with ``data-of``.
    """
    pen = Pen(ground)
    filed = ground is not Ground.PAGE
    head = _HEAD if filed and strip.sentences else 0.0
    margin = _MARGINS.get(ground, 0.0)
    view = Box(0, -head, strip.width, strip.height + head).grown(margin)
    chosen = strip.chosen if live else tuple(c for c in strip.chosen if c.id == selected)
    ground_texts = (
        pen.rect(view, "paper") if filed else "",
        element("defs", {}, _definitions(strip, pen, prefix)),
        _sentences(strip, pen) if head else "",
    )
    gutter = (Part(_gutter(strip, pen, live=live)),) if strip.scenes else ()
    return document(
        strip.film,
        view,
        layer(*ground_texts),
        Layer(tuple(_column(c, pen) for c in chosen)),
        Layer(_bands(strip, pen, prefix)),
        layer(*(() if strip.scenes else (_blank(strip, pen),))),
        _under_scenes(strip, chosen, pen, live=live),
        _scenes(strip, pen, live=live),
        _slot_words(strip, pen),
        _below(strip, pen, prefix),
        Layer(tuple(part for c in chosen for part in _chosen(c, strip.levels.box.y, pen))),
        Layer((*gutter, *(Part(_act_name(act, pen, live=live)) for act in strip.acts if act.words))),
    )


def _definitions(strip: Strip, pen: Pen, prefix: str) -> str:
    patterns = (svg_scenes.holes(act, pen, f"{prefix}-holes{i}") for i, act in enumerate(strip.acts))
    return "".join(patterns) + svg_levels.definitions(strip.levels, pen, prefix)


def _bands(strip: Strip, pen: Pen, prefix: str) -> tuple[Part, ...]:
    acts = len(strip.acts) // max(1, len(strip.rows))
    bands = (svg_scenes.act_band(act, pen, f"{prefix}-holes{i}") for i, act in enumerate(strip.acts))
    return tuple(Part(group({"class": "band", "data-act": str(i % acts)}, b)) for i, b in enumerate(bands))


def _under_scenes(strip: Strip, chosen: Iterable[Chosen], pen: Pen, *, live: bool) -> Layer:
    """All ways, so that none runs over a word of a scene."""
    leaps = _ways(strip.leaps, pen, Weight.THIN, live=live)
    branches = _ways(strip.branches, pen, live=live)
    strong = ((c, _ways(c.ways, pen, Weight.STRONG, live=live)) for c in chosen)
    told = (Part(group(_of(c, "ways"), *(way.text for way in ways))) for c, ways in strong)
    return Layer((*leaps, *branches, *told))


def _ways(ways: Iterable[Branch], pen: Pen, weight: Weight = Weight.PLAIN, *, live: bool) -> Iterator[Part]:
    return (Part(svg_scenes.branch(way, pen, weight, live=live)) for way in ways)


def _below(strip: Strip, pen: Pen, prefix: str) -> Layer:
    """The curves, the feelings and those who leave."""
    curves = svg_levels.curves(strip.levels, pen, prefix) if strip.scenes else ""
    top, feelings, losses = strip.levels.box.y, strip.arcs_y, strip.leavings_y
    marks = (Part(svg_levels.mark(m.moved(-m.x, -top), pen), m.x, top) for m in strip.levels.marks)
    arcs = (Part(svg_levels.arc(a.moved(-a.x, -feelings), pen), a.x, feelings) for a in strip.arcs)
    lines = (leaving.line for leaving in strip.leavings)
    leavings = (Part(_written((line.moved(-line.x, -losses),), pen), line.x, losses) for line in lines)
    return Layer((Part(group({}, curves)), *marks, *arcs, *leavings), {"class": "below"})


def _written(lines: tuple[Line, ...], pen: Pen, attributes: Attributes = _PLAIN) -> str:
    return group(attributes, pen.texts(lines))


def _scenes(strip: Strip, pen: Pen, *, live: bool) -> Layer:
    boxed = [(frame.id, frame.box, svg_scenes.frame(frame.plate, pen)) for frame in strip.frames]
    boxed += [(slot.id, slot.box, svg_scenes.slot(slot, pen)) for slot in strip.slots]
    boxed += [(card.id, card.box, svg_scenes.loose_card(card.plate, pen)) for card in strip.cards]
    corners: dict[str, Point] = {}
    pieces: dict[str, tuple[Piece, ...]] = {}
    for id_, box, drawn in boxed:
        corner = corners.setdefault(id_, Point(box.x, box.y))
        ring = box.moved(-corner.x, -corner.y)
        piece = Piece(Part(group({}, drawn), ring.x, ring.y).svg, ring)
        pieces[id_] = (*pieces.get(id_, ()), piece)
    loose = frozenset() if strip.rows else frozenset(card.id for card in strip.cards)
    return scenes(strip.film, strip.scenes, pieces, corners, live=live, loose=loose)


def _slot_words(strip: Strip, pen: Pen) -> Layer:
    """The numbers of the detours on the film; as their cards say them too, they are only to be seen."""
    written = (Part(svg_scenes.slot_words(slot, pen), slot.box.x, slot.box.y) for slot in strip.slots)
    return Layer(tuple(written), {"class": "slots", "aria-hidden": "true"})


def _column(chosen: Chosen, pen: Pen) -> Part:
    column = pen.rect(chosen.column.size, "accent", opacity=".2")
    return Part(group(_of(chosen, "column"), column), chosen.column.x, chosen.column.y)


def _of(chosen: Chosen, kind: str) -> Attributes:
    return {"class": f"of {kind}", "data-of": chosen.id}


def _chosen(chosen: Chosen, levels: float, pen: Pen) -> Iterator[Part]:
    """What shows that a scene is chosen: what moves with it, and what moves with the curves too."""
    x = chosen.column.x
    clips = (pen.rect(clip.moved(-x, 0), "accent") for clip in chosen.clips)
    rings = (ring.moved(-x, 0) for ring in chosen.rings)
    ringed = (pen.rect(ring, "none", 3.5, stroke="accent", stroke_width=3) for ring in rings)
    figures = tuple(line.moved(-x, -levels) for line in chosen.figures)
    yield Part(group(_of(chosen, "mark"), *clips, *ringed), x)
    yield Part(_written(figures, pen, _of(chosen, "figures")), x, levels)


def _gutter(strip: Strip, pen: Pen, *, live: bool) -> str:
    lang, box = strip.film.lang, strip.levels.box
    lines = [level.label for level in strip.levels.scale if level.label]
    rows = (
        ("drawing.expected", box.y + 17, "ink2"),
        ("drawing.received", box.y + 57, "ink"),
        ("drawing.emotion", strip.arcs_y + 2, "ink3"),
        ("drawing.leave", strip.leavings_y - 1, "ink3"),
    )
    room = strip.gutter - 14
    named = [one_line(say(key, lang), 0, y, room, _ROW, ink, Anchor.START) for key, y, ink in rows]
    top = strip.rows[0].top - BAND_PAD - 1 if strip.rows else box.y - 8
    ground = Box(0, top, strip.gutter - 2, strip.height - top)
    return group(
        {"class": "gutter"},
        pen.rect(ground, "paper") if live else "",
        pen.line(0, box.y, 22, box.y, stroke="ink2", stroke_width=1.6, stroke_dasharray="5 4"),
        pen.line(0, box.y + 40, 22, box.y + 40, stroke="ink", stroke_width=2.4),
        pen.texts([*named, *lines, *(line for row in strip.rows for line in row.words)]),
    )


def _act_name(act: Act, pen: Pen, *, live: bool) -> str:
    free = max(0.0, act.band.right - act.words[-1].right - 3)
    travel = {"data-left": n(act.words[0].x), "data-free": n(free)} if live else {}
    return group({"class": "act", **travel}, pen.texts(act.words))


def _sentences(strip: Strip, pen: Pen) -> str:
    text = " · ".join(strip.sentences)
    return pen.text(Line(text, GUTTER + 4, -_HEAD + 13, _SENTENCE, "ink3"))


def _blank(strip: Strip, pen: Pen) -> str:
    """Three empty frames and what to do next."""
    m = strip.measures
    band = Box(GUTTER + 1, m.band_top, 3 * 140 + 2 * m.space + 12, m.band)
    frames = "".join(
        pen.rect(
            Box(band.x + 6 + i * (140 + m.space), m.frame_top, 140, m.frame), "none", 2,
            stroke="accent", stroke_width=2, stroke_dasharray="6 4",
        )
        for i in range(3)
    )  # fmt: skip
    words = say("drawing.empty", strip.film.lang)
    sentence = one_line(
        words, GUTTER + 4, m.band_bottom + 32, strip.width - GUTTER - 8, _EMPTY, "ink", Anchor.START
    )
    return pen.rect(band, "film", 3, stroke="film-edge") + frames + pen.text(sentence)
