"""The ways between the cards of a film in lanes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from momentos.drawing.branches import Branch, lane_branch, main_branches, other_ways
from momentos.drawing.film_card import FilmCard, WayCard
from momentos.drawing.frame import LooseCard
from momentos.drawing.lanes import Lane
from momentos.drawing.shape import Box

Boxes = Mapping[str, Box]


@dataclass(frozen=True, slots=True)
class LaneWays:
    """The ways that are always drawn, and by scene those that wait until it is chosen."""

    drawn: tuple[Branch, ...]
    others: Mapping[str, tuple[Branch, ...]]


def lane_ways(
    film: FilmCard, order: Sequence[str], lanes: Sequence[Lane], cards: Sequence[Sequence[LooseCard]]
) -> LaneWays:
    """The same ways that the plain strip tells; those of a customer type stay in its lane.

    `order` are the ids of the main line as they stand, `cards` those of each lane.
    """
    drawn: list[Branch] = []
    others: dict[str, list[Branch]] = {scene.id: [] for scene in film.scenes}
    for told, boxes in _layers(film, lanes, cards):
        main = main_branches(told)
        drawn += _branches(main, boxes)
        for id_, ways in other_ways(told, main, order).items():
            others[id_] += _branches(ways, boxes)
    return LaneWays(tuple(drawn), {id_: tuple(ways) for id_, ways in others.items()})


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
