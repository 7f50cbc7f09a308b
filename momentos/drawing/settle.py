"""Places for marks of one size: each as near as can be to where it belongs, none on another."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import dist

_STEP = 6.0
"""Pixels between two places that are tried."""

Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Room:
    """Where the middles of the marks may lie."""

    left: float
    right: float
    top: float
    bottom: float

    def nearest(self, place: Place) -> Place:
        """The place itself where it lies inside, else the one on the edge that is nearest to it."""
        x, y = place
        return min(max(x, self.left), self.right), min(max(y, self.top), self.bottom)


def settled(wanted: Sequence[Place], room: Room, apart: float) -> tuple[Place, ...]:
    """A place in the room for each that is wanted, their middles so many pixels apart; the first move least.

    Where the room is full, the marks stand in rows as close as it has them: then they may touch.
    """
    found: list[Place] = []
    tried = _grid(room, _STEP)
    for place in map(room.nearest, wanted):
        free = (one for one in (place, *_by_distance(tried, place)) if _is_free(one, found, apart))
        spot = next(free, None)
        if spot is None:
            return _in_rows(wanted, room, apart)
        found.append(spot)
    return tuple(found)


def _grid(room: Room, step: float) -> list[Place]:
    across, down = int((room.right - room.left) // step), int((room.bottom - room.top) // step)
    return [
        (room.left + at * step, room.top + row * step) for row in range(down + 1) for at in range(across + 1)
    ]


def _by_distance(tried: Sequence[Place], place: Place) -> list[Place]:
    return sorted(tried, key=lambda one: dist(one, place))


def _is_free(place: Place, taken: Sequence[Place], apart: float) -> bool:
    return all(dist(place, other) >= apart for other in taken)


def _in_rows(wanted: Sequence[Place], room: Room, apart: float) -> tuple[Place, ...]:
    """Each in the nearest free seat of a grid, which holds more marks than free places do."""
    seats = _grid(room, apart)
    while len(seats) < len(wanted):
        apart *= 0.9
        seats = _grid(room, apart)
    found = []
    for place in wanted:
        seat = min(seats, key=lambda one: dist(one, place))
        seats.remove(seat)
        found.append(seat)
    return tuple(found)
