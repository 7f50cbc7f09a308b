"""Where on the strip a scene can be put: between which scenes, in which act."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from momentos.drawing.film_card import FilmCard
from momentos.drawing.measures import ACT_GAP
from momentos.drawing.slots import Slots
from momentos.journey.vocabulary import Phase


@dataclass(frozen=True, slots=True)
class Room:
    """An act with its scenes' ids, from `left` to `right`; one that has none yet is no wider than a line."""

    phase: Phase | None
    scenes: tuple[str, ...]
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Place:
    """A place at the distance `x` from the left, the `at`-th in the act number `act`.

    What is put there stands behind the scene `after` in the file, None for its head.
    """

    after: str | None
    act: int
    at: int
    x: float


def rooms(place: Slots) -> tuple[Room, ...]:
    """All three acts in their order, those without scenes too, and what belongs to none."""
    drawn = {act.phase: act for act in place.acts}
    found: list[Room] = []
    x = place.left - ACT_GAP / 2
    for phase in (*Phase, *((None,) if None in drawn else ())):
        act = drawn.get(phase)
        if act is None:
            found.append(Room(phase, (), x, x))
        else:
            found.append(Room(phase, tuple(scene.id for scene in act.scenes), act.left, act.right))
            x = act.right + ACT_GAP / 2
    return tuple(found)


def places(film: FilmCard, place: Slots) -> tuple[Place, ...]:
    """Every place along the film, from left to right."""
    order = [scene.id for scene in film.scenes]
    widths = {scene.id: place.room(scene) for scene in film.scenes}
    acts = rooms(place)
    last: str | None = None
    found: list[Iterator[Place]] = []
    for number, room in enumerate(acts):
        found.append(_within(room, number, _before(room, order, last), place, widths))
        last = room.scenes[-1] if room.scenes else last
    return tuple(chain.from_iterable(found))


def _before(room: Room, order: Sequence[str], last: str | None) -> str | None:
    """What stands before an act's first scene in the file; for an act without scenes, the act before it."""
    if not room.scenes:
        return last
    at = order.index(room.scenes[0])
    return order[at - 1] if at else None


def _within(
    room: Room, act: int, before: str | None, place: Slots, widths: dict[str, float]
) -> Iterator[Place]:
    yield Place(before, act, 0, room.left)
    for at, id_ in enumerate(room.scenes, start=1):
        yield Place(id_, act, at, place.centre[id_] + widths[id_] / 2)
