"""The order of the plan: what is worth most first, and never before what it waits for."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from heapq import heapify, heappop, heappush
from itertools import chain

from momentos.graph.order import circles


class Track(StrEnum):
    """Repair takes pain away; build is everything else."""

    REPAIR = "repair"
    BUILD = "build"


@dataclass(frozen=True, slots=True)
class Claim:
    """What decides an action's place: `scene` is the place of its first scene, `after` places of claims."""

    id: str
    track: Track
    priority: float
    scene: int
    due: dt.date | None
    after: tuple[int, ...]


_Key = tuple[bool, float, int, dt.date, str]


def in_order(claims: Sequence[Claim]) -> list[int]:
    """The places of the claims in the order of the plan.

    Kahn's algorithm with a heap. Repairs come before builds, then the higher priority; an action counts
    with the highest of its own and of those that wait for it, so that a prerequisite never sinks. Then the
    earlier scene (once the customer has decided, little can be done), the earlier date, the id. Of actions
    that wait for each other, the first by the same measure goes first.
    """
    keys = _keys(claims)
    dependants = _dependants(claims)
    missing = [len(set(claim.after)) for claim in claims]
    ready = [(key, place) for place, key in enumerate(keys) if missing[place] == 0]
    heapify(ready)
    blocked = sorted(chain(*circles(dependants)), key=keys.__getitem__, reverse=True)
    order: dict[int, None] = {}
    while ready or blocked:
        place = heappop(ready)[1] if ready else blocked.pop()
        if place in order:
            continue
        order[place] = None
        for dependant in dependants[place]:
            missing[dependant] -= 1
            if missing[dependant] == 0:
                heappush(ready, (keys[dependant], dependant))
    return list(order)


def waiting_for_each_other(claims: Sequence[Claim]) -> tuple[tuple[str, ...], ...]:
    """The ids of the claims of each circle whose members wait for each other, in file order (P5-16)."""
    return tuple(tuple(claims[place].id for place in circle) for circle in circles(_dependants(claims)))


def _dependants(claims: Sequence[Claim]) -> list[list[int]]:
    dependants: list[list[int]] = [[] for _ in claims]
    for place, claim in enumerate(claims):
        for before in set(claim.after):
            dependants[before].append(place)
    return dependants


def _keys(claims: Sequence[Claim]) -> list[_Key]:
    """What the heap sorts by, each action with the best standing of those that wait for it."""
    own = [(claim.track is not Track.REPAIR, -round(claim.priority, 9)) for claim in claims]
    best: dict[int, tuple[bool, float]] = {}
    # From the best down, each lends its standing to all it waits for that have none yet.
    for first in sorted(range(len(claims)), key=own.__getitem__):
        found = [first]
        while found:
            place = found.pop()
            if place not in best:
                best[place] = own[first]
                found.extend(claims[place].after)
    return [
        (*best[place], claim.scene, claim.due or dt.date.max, claim.id) for place, claim in enumerate(claims)
    ]
