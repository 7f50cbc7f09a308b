"""What somebody enters into one field of a journey, wherever the field lies."""

import dataclasses
from collections.abc import Mapping
from typing import Any, cast

from momentos.journey.change import Way, are_named, attribute, by_customer
from momentos.journey.journey import Journey
from momentos.journey.kinds import PerCustomer, Translated
from momentos.journey.remake import GoneError, default_of
from momentos.journey.shape import Shape, shapes_of


def entered(journey: Journey, way: Way, value: object) -> Journey:
    """The journey with a value at the end of a way; None unsets it.

    What is to hold the value is made where it is missing, and goes when nothing is left in it. In a list of
    things without ids a way names them by their place, counted from 0; the place behind the last makes one
    more. Raises GoneError where the thing itself is not there any more.
    """
    return cast("Journey", _in_record(journey, way, value, way))


def _in_record(record: Any, way: Way, value: object, whole: Way) -> Any:
    name = attribute(record, way[0])
    slot = next(slot for slot in dataclasses.fields(record) if slot.name == name)
    made = _in_value(
        getattr(record, name), shapes_of(cast("type", type(record)))[name], way[1:], value, whole
    )
    return dataclasses.replace(record, **{name: default_of(slot) if made is None else made})


def _in_value(held: Any, shape: Shape, way: Way, value: object, whole: Way) -> Any:
    """What a field of a shape holds then; None for nothing."""
    if not way:
        return value
    if isinstance(held, Translated):
        texts = _with_key(held.by_lang, way[0], value)
        return Translated(texts) if texts else None
    if shape.per_customer:
        return _by_customer(held, way[0], cast("float | None", value))
    if shape.keyed:
        part = _in_part((held or {}).get(way[0]), shape, way[1:], value, whole)
        return _with_key(held or {}, way[0], part) or None
    if shape.many:
        return _in_list(held or (), shape, way, value, whole)
    return _in_part(held, shape, way, value, whole)


def _in_part(held: Any, shape: Shape, way: Way, value: object, whole: Way) -> Any:
    """A record with the value in it; None where it says nothing then."""
    if not way:
        return value
    if shape.record is None:
        raise GoneError(whole)
    made = _in_record(shape.record() if held is None else held, way, value, whole)
    return None if _is_empty(made) else made


def _in_list(held: tuple[Any, ...], shape: Shape, way: Way, value: object, whole: Way) -> Any:
    if are_named(held) and held:
        found = _place(held, way[0], whole)
        thing = _in_record(held[found], way[1:], value, whole)
        return (*held[:found], thing, *held[found + 1 :])
    place = int(way[0])
    if place > len(held):
        raise GoneError(whole)
    old = held[place] if place < len(held) else None
    if old is None and len(way) == 2 and shape.record is not None:
        # A thing that cannot be without this value is made of it.
        made = shape.record(**{_named(shape.record, way[1]): value}) if value is not None else None
    else:
        made = _in_part(old, shape, way[1:], value, whole)
    return (*held[:place], *(() if made is None else (made,)), *held[place + 1 :])


def _place(things: tuple[Any, ...], id_: str, whole: Way) -> int:
    found = next((place for place, thing in enumerate(things) if thing.id == id_), None)
    if found is None:
        raise GoneError(whole)
    return found


def _by_customer(held: float | PerCustomer | None, customer: str, value: float | None) -> Any:
    """A number that was the same for all is what holds for those not named."""
    numbers = (
        by_customer(held) if isinstance(held, PerCustomer) else {} if held is None else {"default": held}
    )
    left = _with_key(numbers, customer, value)
    default = left.pop("default", None)
    return PerCustomer(left, default) if left else default


def _with_key(held: Mapping[str, Any], key: str, value: object) -> dict[str, Any]:
    """The mapping with a value in its place; None takes the key away."""
    made = {**held, key: value}
    return {name: one for name, one in made.items() if one is not None}


def _is_empty(record: Any) -> bool:
    """Whether every field of a record holds what it holds where nothing is written."""
    return all(getattr(record, slot.name) == default_of(slot) for slot in dataclasses.fields(record))


def _named(record: type, name: str) -> str:
    return name if name in shapes_of(record) else f"{name}_"
