"""Two people's changes to the same journey brought together, field by field."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

from momentos.journey.change import Change, Insert, Move, Named, Remove, Set, Way, changes
from momentos.journey.journey import Journey
from momentos.journey.remake import GoneError, remade, value_at
from momentos.journey.removal import without_lost_references


@dataclass(frozen=True, slots=True)
class Conflict:
    """A change of ours that cannot hold together with one of theirs."""

    ours: Change
    theirs: Change


@dataclass(frozen=True, slots=True)
class Merged:
    """Their journey with our changes, but for those in conflict, between which a person must choose."""

    journey: Journey
    conflicts: tuple[Conflict, ...]


def merged(base: Journey, ours: Journey, theirs: Journey) -> Merged:
    """What two people made of the same journey, together; references to what one of them removed are gone.

    In conflict are a field that both set to different values, a thing that one removed and the other
    changed, one that both moved, and two new things of the same id (ours).
    """
    their_changes = changes(base, theirs)
    journey = theirs
    conflicts: list[Conflict] = []
    for change in changes(base, ours):
        against = next((other for other in their_changes if _clash(change, other)), None)
        if against is None:
            journey = remade(journey, change)
        elif against != change:
            conflicts.append(Conflict(change, against))
    return Merged(without_lost_references(journey), tuple(conflicts))


def with_ours(journey: Journey, conflicts: Iterable[Conflict], ours: Journey) -> Journey:
    """The merged journey with our side of these conflicts; a thing they removed comes back as it is here."""
    for conflict in conflicts:
        for change in _our_way(conflict, ours):
            try:
                journey = remade(journey, change)
            except GoneError:
                # The same thing has come back, or has gone, by another of the conflicts.
                continue
    return without_lost_references(journey)


def _our_way(conflict: Conflict, ours: Journey) -> tuple[Change, ...]:
    match conflict:
        case Conflict(Insert(way, thing) as again, _):
            return (Remove(way, thing.id), again)
        case Conflict(mine, Remove(way, id_)) if not isinstance(mine, Remove):
            things = cast("tuple[Named, ...]", value_at(ours, way))
            place = next(number for number, each in enumerate(things) if each.id == id_)
            return Remove(way, id_), Insert(way, things[place], things[place - 1].id if place else None)
    return (conflict.ours,)


def _clash(ours: Change, theirs: Change) -> bool:
    """Whether two changes cannot both hold."""
    match ours, theirs:
        case Set(way), Set(other):
            return _within(way, other) or _within(other, way)
        case Insert(way, thing), Insert(other, made):
            return (way, thing.id) == (other, made.id)
        case Remove(), Remove():
            return ours == theirs
        case Remove(way, id_), _:
            return _within(_changed(theirs), (*way, id_))
        case _, Remove(way, id_):
            return _within(_changed(ours), (*way, id_))
        case Move(way, id_), Move(other, moved):
            return (way, id_) == (other, moved)
    return False


def _changed(change: Change) -> Way:
    """What a change is about: the field it sets, the list it adds to, the thing it moves."""
    match change:
        case Set(way) | Insert(way):
            return way
        case Remove(way, id_) | Move(way, id_):
            return (*way, id_)


def _within(way: Way, holder: Way) -> bool:
    return way[: len(holder)] == holder
