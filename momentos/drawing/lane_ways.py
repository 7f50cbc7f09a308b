"""The ways between the cards of a film in lanes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from momentos.drawing.branches import Branch, by_scene, lane_branch, main_branches, other_ways
from momentos.drawing.film_card import FilmCard, WayCard
from momentos.drawing.frame import LooseCard
from momentos.drawing.lanes import Lane
from momentos.drawing.shape import Box

Boxes = Mapping[str, Box]


@dataclass(frozen=True, slots=True)
class LaneWays:
    """The ways that are always drawn, those of the main line thin, and by scene what its choice shows."""

    drawn: tuple[Branch, ...]
    leaps: tuple[Branch, ...]
    others: Mapping[str, Sequence[Branch]]


def lane_ways(
    film: FilmCard, order: Sequence[str], lanes: Sequence[Lane], cards: Sequence[Sequence[LooseCard]]
) -> LaneWays:
    """The same ways that the plain strip tells; those of a customer type stay in its lane.

    `order` are the ids of the main line as they stand, `cards` those of each lane.
    """
    drawn: list[Branch] = []
    others: list[Branch] = []
    for told, boxes in _layers(film, lanes, cards):
        main = main_branches(told)
        drawn += _branches(main, boxes)
        others += _branches(other_ways(told, main, order), boxes)
    line = frozenset(order)
    leaps = tuple(way for way in others if {way.source, way.target} <= line)
    return LaneWays(tuple(drawn), leaps, by_scene(others))


def _layers(
    film: FilmCard, lanes: Sequence[Lane], cards: Sequence[Sequence[LooseCard]]
) -> Iterator[tuple[FilmCard, Boxes]]:
    """The whole film where its ways lead from lane to lane; else the film of each lane."""
    boxes = [{card.id: card.box for card in held} for held in cards]
    if any(lane.ways is None for lane in lanes):
        yield film, {id_: box for held in boxes for id_, box in held.items()}
        return
    for lane, held in zip(lanes, boxes, strict=True):
        yield replace(film, ways=lane.ways or ()), held


def _branches(ways: Sequence[WayCard], boxes: Boxes) -> list[Branch]:
    there = (way for way in ways if way.source in boxes and way.target in boxes)
    return [lane_branch(way, boxes[way.source], boxes[way.target]) for way in there]
