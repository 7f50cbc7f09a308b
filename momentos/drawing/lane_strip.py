"""The film in lanes: one strip for each, a slot for every scene, bare film where a lane has none."""

from collections.abc import Sequence
from dataclasses import replace

from momentos.drawing.acts import Act, act
from momentos.drawing.film_card import FilmCard, SceneCard
from momentos.drawing.frame import LooseCard, loose_card
from momentos.drawing.lane_ways import LaneWays, lane_ways
from momentos.drawing.lanes import Lane
from momentos.drawing.levels import Levels, levels, value_labels
from momentos.drawing.measures import BAND_PAD, SMALL, TAIL, WIDE, Measures, measures_for
from momentos.drawing.rows_below import arcs, leavings
from momentos.drawing.sentences import sentences, spoken
from momentos.drawing.shape import Box
from momentos.drawing.slots import Slots, slots
from momentos.drawing.strip import Chosen, Row, Strip
from momentos.drawing.type import Face, Family
from momentos.drawing.writing import block

GUTTER = 96.0
"""Room at the left for the names of the lanes."""
FLOOR = 72.0
_BAND = 84.0
_FIGURE = 8.0
"""Room between the last lane and the figure of a chosen scene at the top of the scale."""
_APART = 6.0
_WIDE_SLOT = 92.0
_NAME = Face(Family.SANS, 12, 500, 90)
_NAME_LINE = 15.0
_NAME_LINES = 4


def lane_slots(film: FilmCard, width: float) -> Slots:
    """Where the scenes stand in lanes on a page of that width."""
    return slots(film.scenes, width, gutter=GUTTER, floor=FLOOR, even=True)


def lay_out_lanes(film: FilmCard, lanes: Sequence[Lane], width: float) -> Strip:
    """A film in lanes for a page `width` pixels wide."""
    place = lane_slots(film, width)
    m = _measures(width, place.slot)
    right = max(place.right + TAIL, GUTTER)
    rows = tuple(_row(lane, i, m, place) for i, lane in enumerate(lanes))
    held = [_cards(lane, row, film, place, m) for lane, row in zip(lanes, rows, strict=True)]
    cards = tuple(card for lane in held for card in lane)
    ways = lane_ways(film, [scene.id for scene in place.order if not scene.detour], lanes, held)
    bottom = m.band_top + len(rows) * (_BAND + _APART) - _APART
    chart = levels(film, place, Box(GUTTER, bottom + m.curve_gap + _FIGURE, right - GUTTER, m.curve))
    arcs_y = chart.box.bottom + m.emotion_gap
    height = arcs_y + m.tail
    return Strip(
        film=film,
        measures=m,
        width=max(width, right),
        height=height,
        right=right,
        slot=place.slot,
        acts=tuple(band for row in rows for band in _bands(row, place, film, m)),
        frames=(),
        slots=(),
        cards=cards,
        branches=ways.drawn,
        leaps=ways.leaps,
        levels=chart,
        arcs=arcs(place, arcs_y),
        arcs_y=arcs_y,
        leavings=leavings(film, place, arcs_y + m.leaves_gap),
        leavings_y=arcs_y + m.leaves_gap,
        chosen=tuple(_chosen(scene, film, cards, chart, place, height, ways) for scene in place.order),
        scenes=tuple(spoken(scene, film) for scene in place.order),
        sentences=sentences(film),
        gutter=GUTTER,
        rows=rows,
    )


def _measures(page: float, slot: float) -> Measures:
    """Those of the strip, with films as high as a lane and cards for frames."""
    card = WIDE if slot >= _WIDE_SLOT else SMALL
    return replace(
        measures_for(page, slot),
        frame=_BAND - 2 * BAND_PAD,
        card_pad=card.card_pad,
        card_text=card.card_text,
        card_line=card.card_line,
        card_chip=card.card_chip,
    )


def _row(lane: Lane, number: int, m: Measures, place: Slots) -> Row:
    top = m.frame_top + number * (_BAND + _APART)
    words = block(lane.name, 0, top, GUTTER - 12, _NAME_LINES, _NAME, _NAME_LINE, "ink")
    ids = tuple(scene.id for scene in place.order if scene.id in lane.scenes)
    return Row(lane.key, lane.name, words, top, m.frame, ids)


def _bands(row: Row, place: Slots, film: FilmCard, m: Measures) -> tuple[Act, ...]:
    """A lane's pieces of film; the acts are named over the first lane alone."""
    top = row.top - BAND_PAD
    first = top == m.band_top
    there = replace(m, band_top=top)
    drawn = (act(each, there, film.lang) for each in place.acts)
    return tuple(each if first else replace(each, words=()) for each in drawn)


def _cards(lane: Lane, row: Row, film: FilmCard, place: Slots, m: Measures) -> list[LooseCard]:
    width = place.slot - m.space
    boxes = {id_: Box(place.centre[id_] - width / 2, row.top, width, row.height) for id_ in row.scenes}
    return [loose_card(lane.scenes[id_], film, box, 0, m) for id_, box in boxes.items()]


def _chosen(
    scene: SceneCard, film: FilmCard, cards: Sequence[LooseCard], chart: Levels, place: Slots, height: float,
    ways: LaneWays,
) -> Chosen:  # fmt: skip
    own = [card.box for card in cards if card.id == scene.id]
    mark = next(mark for mark in chart.marks if mark.id == scene.id)
    valued = scene.expected is not None or scene.received is not None
    wide = place.slot - 2
    top = chart.box.y - 8
    return Chosen(
        id=scene.id,
        column=Box(mark.x - wide / 2, top, wide, height - 2 - top),
        clips=tuple(Box(box.x - 3, box.y - BAND_PAD, box.width + 6, 10) for box in own),
        rings=tuple(box.grown(1.5) for box in own),
        figures=value_labels(mark, scene, film, chart.box.right) if valued else (),
        ways=tuple(ways.others.get(scene.id, ())),
    )
