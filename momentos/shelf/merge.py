"""Two people's changes to the same journey brought together, field by field."""

import dataclasses
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import cast

from momentos.journey.change import Change, Insert, Move, Named, Remove, Set, Way, changes
from momentos.journey.journey import Journey
from momentos.journey.references import references_to
from momentos.journey.remake import GoneError, remade, value_at
from momentos.journey.removal import without_lost_references
from momentos.shelf.identity import with_own_ids


@dataclass(frozen=True, slots=True)
class Conflict:
    """Changes of ours that cannot hold together with some of theirs; between the two a person chooses."""

    ours: tuple[Change, ...]
    theirs: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Merged:
    """Their journey with our changes, but for those in conflict; `ours` is the journey as we made it."""

    journey: Journey
    conflicts: tuple[Conflict, ...]
    ours: Journey

    def choosing(self, conflicts: Iterable[Conflict]) -> Journey:
        """The merged journey with our side of these conflicts, and theirs of the others.

        A thing that they removed comes back as it is in ours.
        """
        journey = self.journey
        for conflict in conflicts:
            for change in (*_brought_back(conflict, self.ours), *conflict.ours):
                # What holds the thing may be gone by another conflict, in which theirs was chosen.
                with suppress(GoneError):
                    journey = remade(journey, _placed(change, self.ours, journey))
        return without_lost_references(journey)


def merged(base: Journey, ours: Journey, theirs: Journey) -> Merged:
    """What two people made of the same journey, together.

    In conflict are a field that both set to different values, a thing that one removed and the other changed
    or newly refers to, and one that both moved. Where both gave a new thing the same id, ours gets another.
    """
    ours = with_own_ids(base, ours, theirs)
    their_changes = changes(base, theirs)
    journey = theirs
    conflicts: dict[tuple[int, ...], list[Change]] = {}
    for change in changes(base, ours):
        against = tuple(n for n, other in enumerate(their_changes) if _clash(base, change, other))
        if any(_same(change, their_changes[n]) for n in against):
            continue
        if against:
            conflicts.setdefault(against, []).append(change)
        else:
            # Gone is what we removed from a thing that they removed as a whole.
            with suppress(GoneError):
                journey = remade(journey, _placed(change, ours, journey))
    told = (
        Conflict(tuple(mine), tuple(their_changes[n] for n in against)) for against, mine in conflicts.items()
    )
    return Merged(without_lost_references(journey), tuple(told), ours)


def _brought_back(conflict: Conflict, ours: Journey) -> Iterator[Change]:
    """What they removed, as it is in ours, put in once."""
    for change in conflict.theirs:
        if isinstance(change, Remove):
            kept = (thing for thing in _things(ours, change.way) if thing.id == change.id)
            for thing in kept:
                yield from (change, Insert(change.way, thing, None))


def _placed(change: Change, ours: Journey, journey: Journey) -> Change:
    """A change whose thing goes behind the nearest of those before it in ours that the journey still has."""
    match change:
        case Insert(way, thing):
            return dataclasses.replace(change, after=_nearest(way, thing.id, ours, journey))
        case Move(way, id_):
            return dataclasses.replace(change, after=_nearest(way, id_, ours, journey))
    return change


def _nearest(way: Way, id_: str, ours: Journey, journey: Journey) -> str | None:
    there = {thing.id for thing in _things(journey, way)}
    nearest = None
    for thing in _things(ours, way):
        if thing.id == id_:
            break
        nearest = thing.id if thing.id in there else nearest
    return nearest


def _things(journey: Journey, way: Way) -> tuple[Named, ...]:
    return cast("tuple[Named, ...] | None", value_at(journey, way)) or ()


def _clash(base: Journey, ours: Change, theirs: Change) -> bool:
    """Whether two changes of a journey are about the same, so that they hold together only if they agree."""
    match ours, theirs:
        case Set(way), Set(other):
            return _within(way, other) or _within(other, way)
        case Insert(way, thing), Insert(other, made):
            return (way, thing.id) == (other, made.id)
        case Move(way, id_), Move(other, moved):
            return (way, id_) == (other, moved)
        case Remove(), Remove():
            return ours == theirs
        case Remove(), _:
            return _needs(base, theirs, ours)
        case _, Remove():
            return _needs(base, ours, theirs)
    return False


def _same(ours: Change, theirs: Change) -> bool:
    """Whether two changes agree; wherever a new thing of both was put, it is one."""
    if isinstance(ours, Insert) and isinstance(theirs, Insert):
        return ours.thing == theirs.thing
    return ours == theirs


def _within(way: Way, holder: Way) -> bool:
    return way[: len(holder)] == holder


def _needs(base: Journey, change: Change, gone: Remove) -> bool:
    """Whether a change is about what was removed, is kept by its id, or newly refers to it."""
    if isinstance(change, Remove):
        return False
    if isinstance(change, Move):
        return (change.way, change.id) == (gone.way, gone.id)
    if gone.id in change.way:
        return True
    thing = next(thing for thing in _things(base, gone.way) if thing.id == gone.id)
    return references_to(thing, remade(base, change)) > references_to(thing, base)
