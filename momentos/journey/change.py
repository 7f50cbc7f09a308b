"""What differs between two journeys, as changes that can be told, merged and written one by one."""

import dataclasses
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from momentos.journey.context import Kpi
from momentos.journey.customer import Customer
from momentos.journey.journey import Journey
from momentos.journey.kinds import PerCustomer, Translated
from momentos.journey.promise import Benefit
from momentos.journey.proposal import Action
from momentos.journey.scene import Scene

Named = Scene | Customer | Benefit | Action | Kpi
"""The things that bear an id; a list of them is compared thing by thing, wherever each now stands."""

Way = tuple[str, ...]
"""The way to a value: names of fields as in the file, ids of things in their lists, keys of mappings."""


@dataclass(frozen=True, slots=True)
class Set:
    """A field gets another value; None unsets it."""

    way: Way
    value: object


@dataclass(frozen=True, slots=True)
class Insert:
    """A new thing in the list at `way`, behind the thing `after` (None: at the head)."""

    way: Way
    thing: Named
    after: str | None


@dataclass(frozen=True, slots=True)
class Remove:
    """The thing `id` leaves the list at `way`; `thing` is what left, where it is known, to be named."""

    way: Way
    id: str
    thing: Named | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Move:
    """The thing `id` goes behind the thing `after` (None: to the head) in the list at `way`."""

    way: Way
    id: str
    after: str | None


Change = Set | Insert | Remove | Move

_NOT_WRITTEN = frozenset({"places"})


def changes(old: Journey, new: Journey) -> tuple[Change, ...]:
    """What makes `new` of `old`, in an order in which it can be applied; nothing where they say the same."""
    return tuple(_of_fields(old, new, ()))


def field_name(attribute: str) -> str:
    """How a field is written in a file: ``from_`` is ``from``."""
    return attribute.rstrip("_")


def attribute(holder: object, name: str) -> str:
    """The attribute that holds a field, by its name in a file: ``from_`` for ``from``."""
    return name if hasattr(holder, name) else f"{name}_"


def _of_fields(old: object, new: object, way: Way) -> Iterator[Change]:
    for slot in dataclasses.fields(cast("Any", old)):
        if slot.name not in _NOT_WRITTEN:
            before, after = getattr(old, slot.name), getattr(new, slot.name)
            if before != after:
                yield from _between(before, after, (*way, field_name(slot.name)))


def _between(old: Any, new: Any, way: Way) -> Iterator[Change]:
    """The changes between two different values of one field."""
    kind = type(new if old is None else old)
    if dataclasses.is_dataclass(kind) and {type(old), type(new)} <= {kind, type(None)} and _has_parts(kind):
        yield from _of_fields(kind() if old is None else old, kind() if new is None else new, way)
    elif isinstance(old, Translated) and isinstance(new, Translated):
        yield from _of_keys(old.by_lang, new.by_lang, way)
    elif isinstance(old, PerCustomer) and isinstance(new, PerCustomer):
        yield from _of_keys(by_customer(old), by_customer(new), way)
    elif isinstance(old, Mapping) and isinstance(new, Mapping):
        yield from _of_keys(old, new, way)
    elif are_named(old) and are_named(new) and (old or new):
        yield from _of_things(old, new, way)
    else:
        yield Set(way, new)


def _has_parts(kind: type) -> bool:
    """Whether a value of this kind is made of parts that can each be left out."""
    if kind in (Translated, PerCustomer):
        return False
    slots = dataclasses.fields(kind)
    missing = dataclasses.MISSING
    return all(slot.default is not missing or slot.default_factory is not missing for slot in slots)


def by_customer(value: PerCustomer) -> dict[str, float]:
    """The numbers of a `PerCustomer` as they are written, ``default`` last."""
    default = {} if value.default is None else {"default": value.default}
    return {**value.by_id, **default}


def are_named(values: object) -> bool:
    """Whether this is a list of things with ids (an empty list may be one)."""
    return isinstance(values, tuple) and all(isinstance(value, Named) for value in values)


def _of_keys(old: Mapping[str, Any], new: Mapping[str, Any], way: Way) -> Iterator[Change]:
    """What changed, then what is new, then what is gone, so that it is never without any on the way."""
    for key in old:
        if key in new and old[key] != new[key]:
            yield from _between(old[key], new[key], (*way, key))
    for key, value in new.items():
        if key not in old:
            yield Set((*way, key), value)
    for key in old:
        if key not in new:
            yield Set((*way, key), None)


def _of_things(old: Sequence[Named], new: Sequence[Named], way: Way) -> Iterator[Change]:
    """Moves, then insertions, then removals (so that a list is never empty on the way), then what changed
    within the things that stay.
    """
    before, after = {thing.id: thing for thing in old}, {thing.id: thing for thing in new}
    stay = [id_ for id_ in after if id_ in before]
    unmoved = _in_order(stay, [id_ for id_ in before if id_ in after])
    previous = None
    for id_ in stay:
        if id_ not in unmoved:
            yield Move(way, id_, previous)
        previous = id_
    previous = None
    for id_, thing in after.items():
        if id_ not in before:
            yield Insert(way, thing, previous)
        previous = id_
    for id_ in before:
        if id_ not in after:
            yield Remove(way, id_, before[id_])
    for id_ in stay:
        if before[id_] != after[id_]:
            yield from _of_fields(before[id_], after[id_], (*way, id_))


def _in_order(wanted: Sequence[str], given: Sequence[str]) -> frozenset[str]:
    """The most things that need not move: a longest run of `wanted` that `given` has in the same order.

    Fredman (1975): of the runs of each length, the one that ends earliest is the one to lengthen.
    """
    place = {id_: number for number, id_ in enumerate(given)}
    ends: list[int] = []
    lasts: list[str] = []
    before: dict[str, str | None] = {}
    for id_ in wanted:
        length = bisect_left(ends, place[id_])
        before[id_] = lasts[length - 1] if length else None
        ends[length:], lasts[length:] = [place[id_], *ends[length + 1 :]], [id_, *lasts[length + 1 :]]
    kept: set[str] = set()
    last = lasts[-1] if lasts else None
    while last is not None:
        kept.add(last)
        last = before[last]
    return frozenset(kept)
