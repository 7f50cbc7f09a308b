"""A journey with a change made to it."""

import dataclasses
import typing
from collections.abc import Callable, Mapping
from typing import Any, cast

from momentos.journey.change import (
    Change,
    Insert,
    Move,
    Named,
    Remove,
    Set,
    Way,
    are_named,
    attribute,
    by_customer,
)
from momentos.journey.journey import Journey
from momentos.journey.kinds import PerCustomer, Translated

Remaking = Callable[[Any], object]


class GoneError(Exception):
    """What a change is about is not in the journey any more; `way` leads to it."""

    def __init__(self, way: Way) -> None:
        super().__init__(way)
        self.way = way


def remade(journey: Journey, change: Change) -> Journey:
    """The journey after one change; raises GoneError where it has no such thing to change.

    What goes behind a thing that is gone goes to the end of its list.
    """
    match change:
        case Set(way, value):
            return cast("Journey", _at(journey, way, lambda _: value, way))
        case Insert(way, thing, after):
            return _in_list(journey, way, lambda things: _placed(things, thing, after))
        case Remove(way, id_):
            return _in_list(journey, way, lambda things: tuple(t for t in things if t.id != id_))
        case Move(way, id_, after):
            return _in_list(journey, way, lambda things: _moved(things, id_, after, way))


def value_at(journey: Journey, way: Way) -> object:
    """What the journey has at the end of a way; None where there is nothing.

    In a list of things without ids, a way names them by their place, counted from 0.
    """
    value: object = journey
    for step in way:
        match value:
            case None | str() | int() | float():
                return None
            case tuple():
                value = _thing_at(value, step)
            case Translated():
                value = value.by_lang.get(step)
            case PerCustomer():
                value = by_customer(value).get(step)
            case Mapping():
                value = value.get(step)
            case _:
                value = getattr(value, attribute(value, step))
    return value


def _thing_at(things: tuple[Any, ...], step: str) -> object:
    """The thing of that id; without ids, the thing at that place."""
    if are_named(things):
        return next((thing for thing in things if thing.id == step), None)
    return things[int(step)] if int(step) < len(things) else None


def _in_list(journey: Journey, way: Way, remake: Callable[[tuple[Named, ...]], tuple[Named, ...]]) -> Journey:
    return cast("Journey", _at(journey, way, lambda things: remake(things or ()), way))


def _at(value: Any, way: Way, remake: Remaking, whole: Way) -> object:
    """The value with what lies at the end of the way made anew."""
    if not way:
        return remake(value)
    step, rest = way[0], way[1:]
    match value:
        case tuple():
            if all(thing.id != step for thing in value):
                raise GoneError(whole)
            return tuple(_at(thing, rest, remake, whole) if thing.id == step else thing for thing in value)
        case Translated():
            return Translated(_keyed(value.by_lang, step, rest, remake, whole))
        case PerCustomer():
            numbers = _keyed(by_customer(value), step, rest, remake, whole)
            default = numbers.pop("default", None)
            return PerCustomer(numbers, default)
        case Mapping():
            return _keyed(value, step, rest, remake, whole)
        case _:
            return _with_field(value, attribute(value, step), rest, remake, whole)


def _keyed(values: Mapping[str, Any], key: str, rest: Way, remake: Remaking, whole: Way) -> dict[str, Any]:
    made = _at(values.get(key), rest, remake, whole) if key in values or not rest else None
    if made is None and rest:
        raise GoneError(whole)
    others = {name: value for name, value in values.items() if name != key or made is not None}
    return others if made is None else {**others, key: made}


def _with_field(holder: Any, name: str, rest: Way, remake: Remaking, whole: Way) -> object:
    slot = next(slot for slot in dataclasses.fields(holder) if slot.name == name)
    value = getattr(holder, name)
    if value is None and rest:
        kind = next(kind for kind in typing.get_args(slot.type) if kind is not type(None))
        value = kind()
    made = _at(value, rest, remake, whole)
    if made is None:
        made = default_of(slot)
    return dataclasses.replace(holder, **{name: made})


def default_of(slot: "dataclasses.Field[Any]") -> object:
    """What a field holds where nothing is written; None for one that must be written."""
    if slot.default is not dataclasses.MISSING:
        return slot.default
    return slot.default_factory() if slot.default_factory is not dataclasses.MISSING else None


def _placed(things: tuple[Named, ...], thing: Named, after: str | None) -> tuple[Named, ...]:
    place = 0 if after is None else _place(things, after) + 1
    return (*things[:place], thing, *things[place:])


def _moved(things: tuple[Named, ...], id_: str, after: str | None, way: Way) -> tuple[Named, ...]:
    thing = next((thing for thing in things if thing.id == id_), None)
    if thing is None:
        raise GoneError((*way, id_))
    return _placed(tuple(other for other in things if other is not thing), thing, after)


def _place(things: tuple[Named, ...], id_: str) -> int:
    return next((place for place, thing in enumerate(things) if thing.id == id_), len(things) - 1)


def needed(record: type) -> frozenset[str]:
    """The attributes that a record cannot be without."""
    missing = dataclasses.MISSING
    slots = dataclasses.fields(record)
    return frozenset(s.name for s in slots if s.default is missing and s.default_factory is missing)
