"""The ways between frames and loose cards, and the arcs that lead back."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from momentos.drawing.film_card import FilmCard, WayCard
from momentos.drawing.measures import Measures
from momentos.drawing.runs import Run
from momentos.drawing.shape import Box, Cubic, Point

_LEAVE, _ENTER = 0.30, -0.30
_DIP = 15.0
_RISE = 10.0
_NEXT_TO = 16.0


@dataclass(frozen=True, slots=True)
class Branch:
    """One way drawn: its curve and whether the arrow at the end points up, down or to the right.

    `near` is how wide, in pixels, it can be pointed at around its curve.
    """

    source: str
    target: str
    way: WayCard
    curve: Run
    arrow: str
    near: float = 14.0


def main_branches(film: FilmCard) -> tuple[WayCard, ...]:
    """The largest way into and out of each detour, in file order; the rest is drawn thin, or when chosen."""
    detours = {scene.id for scene in film.scenes if scene.detour}
    largest: dict[tuple[str, str], int] = {}
    for i, way in enumerate(film.ways):
        if way.again:
            continue
        for side in (("in", way.target), ("out", way.source)):
            rival = largest.get(side)
            if side[1] in detours and (rival is None or _passing(way) > _passing(film.ways[rival])):
                largest[side] = i
    return tuple(film.ways[i] for i in sorted(set(largest.values())))


def _passing(way: WayCard) -> float:
    return way.passing or 0.0


def other_ways(film: FilmCard, drawn: Iterable[WayCard], order: Sequence[str]) -> tuple[WayCard, ...]:
    """The ways that are neither drawn already nor the strip's own next frame, in file order."""
    following, known = set(pairwise(order)), set(drawn)
    return tuple(
        way
        for way in film.ways
        if way not in known and (way.again or (way.source, way.target) not in following)
    )


def by_scene(branches: Iterable[Branch]) -> Mapping[str, Sequence[Branch]]:
    """By scene those that lead from it or to it; nothing for a scene that has none."""
    found: dict[str, list[Branch]] = defaultdict(list)
    for drawn in branches:
        for id_ in {drawn.source, drawn.target}:
            found[id_].append(drawn)
    return found


def branch(way: WayCard, frames: Mapping[str, Box], cards: Mapping[str, Box], m: Measures) -> Branch | None:
    """One way between a card and a box; None where one of its scenes is not drawn."""
    source = frames.get(way.source) or cards.get(way.source)
    target = frames.get(way.target) or cards.get(way.target)
    if source is None or target is None:
        return None
    curve, arrow = _shape(way, source, target, cards, m)
    return Branch(way.source, way.target, way, (curve,), arrow)


def lane_branch(way: WayCard, source: Box, target: Box) -> Branch:
    """One way between two cards in lanes: along the lane's edge, or down or up to another lane."""
    curve, arrow = _lane_shape(way, source, target)
    return Branch(way.source, way.target, way, (curve,), arrow)


def _lane_shape(way: WayCard, source: Box, target: Box) -> tuple[Cubic, str]:
    here, there = ends(source, target)
    if source.y < target.y:
        return _fall(Point(here, source.bottom), Point(there, target.y)), "down"
    if source.y > target.y:
        return _fall(Point(here, source.y), Point(there, target.bottom)), "up"
    if way.again:
        return _bow(here, there, source.y, source.y - _DIP), "down"
    return _bow(here, there, source.bottom, source.bottom + _DIP), "up"


def _shape(
    way: WayCard, source: Box, target: Box, cards: Mapping[str, Box], m: Measures
) -> tuple[Cubic, str]:
    here, there = ends(source, target)
    if way.again:
        top = m.band_top
        return _bow(here, there, top, top - _RISE), "down"
    bottom = m.band_bottom
    if way.source in cards and way.target in cards:
        return _between_cards(source, target)
    if way.target in cards:
        return _fall(Point(here, bottom), Point(there, target.y)), "down"
    return _fall(Point(here, source.y), Point(there, bottom)), "up"


def ends(source: Box, target: Box) -> tuple[float, float]:
    """Where a way leaves and where it enters, from the left."""
    return source.middle + _LEAVE * source.width, target.middle + _ENTER * target.width


def _between_cards(source: Box, target: Box) -> tuple[Cubic, str]:
    start, end = Point(source.right, _waist(source)), Point(target.x, _waist(target))
    if source.y == target.y and 0 < end.x - start.x < _NEXT_TO:
        return Cubic(start, start, end, end), ""
    first, second = Point(source.middle, source.y), Point(target.middle, target.y)
    up = min(first.y, second.y) - _DIP
    return Cubic(first, Point(first.x, up), Point(second.x, up), second), "down"


def _waist(box: Box) -> float:
    return box.y + box.height * 0.63


def _fall(start: Point, end: Point) -> Cubic:
    middle = (start.y + end.y) / 2
    return Cubic(start, Point(start.x, middle), Point(end.x, middle), end)


def _bow(here: float, there: float, y: float, height: float) -> Cubic:
    return Cubic(Point(here, y), Point(here, height), Point(there, height), Point(there, y))
