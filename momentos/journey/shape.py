"""What a field may hold, read off its type: what forms offer and references follow."""

import dataclasses
import datetime as dt
import types
import typing
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from momentos.journey.journey import Journey
from momentos.journey.kinds import NewId, OnScale, PerCustomer, RefTo, Thing, Translated, Within


class Form(StrEnum):
    """The kinds of single value."""

    TEXT = "text"
    TRUTH = "truth"
    DATE = "date"
    NUMBER = "number"
    WHOLE = "whole"
    SCORE = "score"
    TERM = "term"
    REFERENCE = "reference"
    ID = "id"
    RECORD = "record"


@dataclass(frozen=True, slots=True)
class Shape:
    """What a field holds: one value of a form, with `many` a list of them, with `keyed` a mapping to them.

    `refers` is the kind of thing that references, or the names of a mapping, lead to. `terms` is the
    vocabulary of a term, `record` the type of a record. A number lies within `low` and `high` (None: no
    limit), and with `per_customer` it may differ by customer type.
    """

    form: Form
    many: bool = False
    keyed: bool = False
    refers: Thing | None = None
    terms: type[StrEnum] | None = None
    record: type | None = None
    low: float | None = None
    high: float | None = None
    per_customer: bool = False


@cache
def shapes_of(record: type) -> Mapping[str, Shape]:
    """The shapes of a record's fields, by attribute, in the order of the format."""
    slots = dataclasses.fields(record)
    return {slot.name: shape_of(slot.type) for slot in slots if slot.name not in ("extras", "places")}


def shape_of(annotation: Any) -> Shape:
    """The shape that a field's type says; raises TypeError for a type that no journey has."""
    origin, inside = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Annotated:
        return _ruled(*inside[:2])
    if origin in (typing.Union, types.UnionType):
        kinds = [kind for kind in inside if kind is not types.NoneType]
        return Shape(Form.TEXT) if Translated in kinds else shape_of(kinds[0])
    if origin is tuple:
        return dataclasses.replace(shape_of(inside[0]), many=True)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        names, value = shape_of(inside[0]), shape_of(inside[1])
        return dataclasses.replace(value, keyed=True, refers=names.refers)
    return _plain(annotation)


def _ruled(base: object, rule: object) -> Shape:
    match rule:
        case RefTo(thing):
            return Shape(Form.REFERENCE, refers=thing)
        case NewId():
            return Shape(Form.ID)
        case OnScale():
            return Shape(Form.SCORE)
        case Within(low, high):
            form = Form.WHOLE if base is int else Form.NUMBER
            shared = PerCustomer in typing.get_args(base)
            return Shape(
                form, refers=Thing.CUSTOMER if shared else None, low=low, high=high, per_customer=shared
            )
    raise TypeError(base)


def _plain(kind: type) -> Shape:
    simple = {bool: Form.TRUTH, dt.date: Form.DATE, str: Form.TEXT, int: Form.WHOLE}
    if kind in simple:
        return Shape(simple[kind])
    if dataclasses.is_dataclass(kind):
        return Shape(Form.RECORD, record=kind)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return Shape(Form.TERM, terms=kind)
    raise TypeError(kind)


def shape_at(way: tuple[str, ...]) -> tuple[type, str, Shape]:
    """The record that the last field of a way belongs to, the field's attribute, and its shape.

    A language of a text, and a customer type of a number, are no fields of their own.

    Raises KeyError for a way that no journey has.
    """
    steps = list(way)
    record: type = Journey
    while True:
        step = steps.pop(0)
        shapes = shapes_of(record)
        name = step if step in shapes else f"{step}_"
        shape = shapes[name]
        if steps and (shape.many or shape.keyed):
            steps.pop(0)
        if not steps or shape.record is None:
            return record, name, shape
        record = shape.record
