"""The film strip: where everything on the map stands, computed once for a width."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from momentos.drawing.acts import Act, act
from momentos.drawing.branches import Branch, branch, by_scene, main_branches, other_ways
from momentos.drawing.film_card import FilmCard, SceneCard, WayCard, film_card
from momentos.drawing.frame import Frame, LooseCard, Slot, frame, loose_card, slot
from momentos.drawing.leaps import leaps
from momentos.drawing.levels import Levels, levels, value_labels
from momentos.drawing.measures import CARD_SPACE, GUTTER, TAIL, Measures, measures_for
from momentos.drawing.rows_below import Arc, Leaving, arcs, leavings, small_percent
from momentos.drawing.sentences import Spoken, sentences, spoken
from momentos.drawing.shape import Box
from momentos.drawing.slots import Slots, slots
from momentos.drawing.spread import rows
from momentos.drawing.writing import Line
from momentos.plan.plan import Plan
from momentos.words.catalogue import Lang

_NO_FAULTS: Mapping[str, str] = {}
_CARD_CEILING = 150.0
_NOTICE = 48.0
"""Room under an empty film for the sentence that says what to do."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is shown besides when a scene is chosen: the yellow column, clip and ring, figures and ways."""

    id: str
    column: Box
    clips: tuple[Box, ...]
    rings: tuple[Box, ...]
    figures: tuple[Line, ...]
    ways: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One lane: its key, its name as it is read and as it is drawn, and the frames' height and ids in it."""

    key: str
    name: str
    words: tuple[Line, ...]
    top: float
    height: float
    scenes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Strip:
    """The whole drawing. It is `width` pixels wide, more than the page where the film must scroll.

    `right` is where the film ends, `gutter` the room for names at its left; `scenes` are in the order in
    which they are walked along, `leaps` the ways from frame to frame that pass others by. In lanes every
    scene is a card, and the acts are once for each of the `rows`.
    """

    film: FilmCard
    measures: Measures
    width: float
    height: float
    right: float
    slot: float
    acts: tuple[Act, ...]
    frames: tuple[Frame, ...]
    slots: tuple[Slot, ...]
    cards: tuple[LooseCard, ...]
    branches: tuple[Branch, ...]
    leaps: tuple[Branch, ...]
    levels: Levels
    arcs: tuple[Arc, ...]
    arcs_y: float
    leavings: tuple[Leaving, ...]
    leavings_y: float
    chosen: tuple[Chosen, ...]
    scenes: tuple[Spoken, ...]
    sentences: tuple[str, ...]
    gutter: float = GUTTER
    rows: tuple[Row, ...] = ()


def strip(plan: Plan, width: float, lang: Lang, faults: Mapping[str, str] = _NO_FAULTS) -> Strip:
    """The strip of a planned film for a page `width` pixels wide; `faults` says what is wrong by scene id."""
    return lay_out(film_card(plan.scores, lang, faults), width)


def lay_out(film: FilmCard, width: float) -> Strip:
    """The strip of a film for a page `width` pixels wide."""
    place = slots(film.scenes, width)
    m = measures_for(width, place.slot)
    frames = tuple(_frame(scene, film, place, m) for scene in place.order if not scene.detour)
    right = max(place.right + TAIL, GUTTER)
    cards = _cards(film, place, m, right)
    frame_boxes, card_boxes = {f.id: f.box for f in frames}, {c.id: c.box for c in cards}
    main = main_branches(film)
    others = other_ways(film, main, list(frame_boxes))
    leaping = leaps(others, frame_boxes, m)
    aside = (way for way in others if way.source in card_boxes or way.target in card_boxes)
    waiting = by_scene((*_branches(aside, frame_boxes, card_boxes, m), *leaping))
    levels_top = _below_cards(cards, m)
    chart = levels(film, place, Box(GUTTER, levels_top, right - GUTTER, m.curve))
    arcs_y = chart.box.bottom + m.emotion_gap
    leavings_y = arcs_y + m.leaves_gap
    height = arcs_y + m.tail if film.scenes else m.band_bottom + _NOTICE
    canvas = max(width, right)
    return Strip(
        film=film,
        measures=m,
        width=canvas,
        height=height,
        right=right,
        slot=place.slot,
        acts=tuple(act(a, m, film.lang) for a in place.acts),
        frames=frames,
        slots=tuple(_slot(scene, film, place, m) for scene in place.order if scene.detour),
        cards=cards,
        branches=_branches(main, frame_boxes, card_boxes, m),
        leaps=leaping,
        levels=chart,
        arcs=arcs(place, arcs_y),
        arcs_y=arcs_y,
        leavings=leavings(film, place, leavings_y),
        leavings_y=leavings_y,
        chosen=_chosen(film, place, frame_boxes, card_boxes, waiting, chart, height - 2, m),
        scenes=tuple(spoken(scene, film) for scene in place.order),
        sentences=sentences(film),
    )


def _frame(scene: SceneCard, film: FilmCard, place: Slots, m: Measures) -> Frame:
    width = place.slot - m.space
    return frame(scene, film, Box(place.centre[scene.id] - width / 2, m.frame_top, width, m.frame), m)


def _slot(scene: SceneCard, film: FilmCard, place: Slots, m: Measures) -> Slot:
    width = place.room(scene)
    reach = "" if scene.reach is None else small_percent(scene.reach, film.lang)
    return slot(scene, Box(place.centre[scene.id] - width / 2, m.frame_top, width, m.frame), m, reach)


def _cards(film: FilmCard, place: Slots, m: Measures, right: float) -> tuple[LooseCard, ...]:
    detours = [scene for scene in place.order if scene.detour]
    width = min(place.slot - m.space + m.card_more, _CARD_CEILING)
    middles = [place.centre[scene.id] for scene in detours]
    edge = max(right - 2, GUTTER + width)
    top = m.band_bottom + m.branch
    return tuple(
        loose_card(scene, film, Box(x - width / 2, top + row * m.card_row, width, m.card), row, m)
        for scene, (row, x) in zip(detours, rows(middles, width, CARD_SPACE, GUTTER, edge), strict=True)
    )


def _below_cards(cards: tuple[LooseCard, ...], m: Measures) -> float:
    if not cards:
        return m.band_bottom + m.branch + m.curve_gap / 2
    return max(card.box.bottom for card in cards) + m.curve_gap


def _branches(
    ways: Iterable[WayCard], frames: Mapping[str, Box], cards: Mapping[str, Box], m: Measures
) -> tuple[Branch, ...]:
    drawn = (branch(way, frames, cards, m) for way in ways)
    return tuple(b for b in drawn if b is not None)


def _chosen(
    film: FilmCard, place: Slots, frames: Mapping[str, Box], cards: Mapping[str, Box],
    ways: Mapping[str, Sequence[Branch]], chart: Levels, bottom: float, m: Measures,
) -> tuple[Chosen, ...]:  # fmt: skip
    found = []
    for scene, mark in zip(place.order, chart.marks, strict=True):
        box = frames.get(scene.id) or cards[scene.id]
        left, wide = (box.x - 3, box.width + 6) if scene.id in frames else (mark.x - 11, 22.0)
        found.append(
            Chosen(
                id=scene.id,
                column=Box(left, m.band_bottom, wide, bottom - m.band_bottom),
                clips=(Box(left, m.band_top, wide, 10),),
                rings=(box.grown(1.5),),
                figures=value_labels(mark, scene, film, chart.box.right) if _valued(scene) else (),
                ways=tuple(ways.get(scene.id, ())),
            )
        )
    return tuple(found)


def _valued(scene: SceneCard) -> bool:
    return scene.expected is not None or scene.received is not None
