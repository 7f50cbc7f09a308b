"""Readers of the frozen types, made from the types themselves.

`reader_of` looks once at what a field's annotation says (its `momentos.journey.kinds`) and gives the small
function that reads it; nothing about types is asked again while a file is read.
"""

import dataclasses
import datetime as dt
import types
import typing
from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cache

from momentos.journey.kinds import NewId, OnScale, PerCustomer, RefTo, Thing, Translated, Within
from momentos.text import scalars
from momentos.text.desk import Desk
from momentos.text.fault import Advice, Kind
from momentos.text.forms import FORMS, THINGS, complete
from momentos.text.scalars import Reader, wrong_kind
from momentos.text.spanish import FIELDS
from momentos.text.tree import Block, Items, Node, plain

Fields = Callable[[Block, Desk], dict[str, object]]
"""Reads the fields of a block by attribute name; what is wrong is reported and left out."""

_NOT_IN_FILE = frozenset({"extras", "places"})


def file_name(attribute: str) -> str:
    """How a field is written in a file: ``from_`` is ``from``."""
    return attribute.rstrip("_")


@cache
def fields_reader(cls: type) -> Fields:
    """The reader of the fields of one type."""
    slots = dataclasses.fields(cls)
    readers = {file_name(f.name): (f.name, _field(cls, f)) for f in slots if f.name not in _NOT_IN_FILE}
    keeps_extras = any(f.name == "extras" for f in slots)

    def read(block: Block, desk: Desk) -> dict[str, object]:
        found: dict[str, object] = {}
        path = desk.path
        path.append("")
        for key, node in block.items():
            field = readers.get(key)
            if field is None:
                path[-1] = key
                if not key.startswith("x-"):
                    _unknown_field(key, node, block, readers, desk)
                elif keeps_extras:
                    found.setdefault("extras", {})[key] = plain(node)  # type: ignore[index]
            elif node is not None:
                path[-1] = key
                value = field[1](node, desk)
                if value is not None:
                    found[field[0]] = value
            elif block.flow and desk.tree.is_bare(block, key):
                path[-1] = key
                desk.report_name("S-03", k=key, near=None, advice=Advice.QUOTE)
        path.pop()
        return found

    return read


def _field(cls: type, field: dataclasses.Field[object]) -> Reader:
    form = FORMS.get((cls, field.name))
    return form(reader_of(field.type)) if form else reader_of(field.type)


def _unknown_field(key: str, node: Node, block: Block, known: Mapping[str, object], desk: Desk) -> None:
    """Report S-03. A name without a value inside braces is the rest of a text that a comma has split."""
    if block.flow and node is None:
        desk.report_name("S-03", k=key, near=None, advice=Advice.QUOTE)
    elif not desk.full:
        meant = {word: field for word, field in FIELDS.items() if field in known} | {k: k for k in known}
        desk.report_name("S-03", k=key, near=desk.nearest(key, meant), advice=None)


@cache
def record(cls: type) -> Reader:
    """The reader of a block of fields as one frozen type, or of its shorthand: the one value it may be."""
    read_fields = fields_reader(cls)
    short: str | None = getattr(cls, "SHORTHAND", None)
    read_short = short and reader_of(next(f.type for f in dataclasses.fields(cls) if f.name == short))
    needs = cls in THINGS

    def read(node: Node, desk: Desk) -> object:
        if node.__class__ is Block:
            found = read_fields(node, desk)
            if needs and not complete(cls, found, node, desk):
                return None
            return cls(**found)
        if short and read_short:
            desk.path.append(short)
            value = read_short(node, desk)
            desk.path.pop()
            return None if value is None else cls(**{short: value})
        wrong_kind(node, desk, Kind.FIELDS)
        return None

    return read


def listed(read_item: Reader, *, single: bool) -> Reader:
    """The reader of a list; with `single`, one value may stand for a list of one."""

    def read(node: Node, desk: Desk) -> tuple[object, ...] | None:
        path = desk.path
        if isinstance(node, Items):
            values: list[object] = []
            path.append(0)
            for index, item in enumerate(node):
                # What is dropped leaves the tree too: places are found by counting what the journey has.
                kept = path[-1] = len(values)
                node[kept], node.marks[kept] = item, node.marks[index]
                value = None if item is None else read_item(item, desk)
                if value is not None:
                    values.append(value)
            del node[len(values) :], node.marks[len(values) :]
            path.pop()
            return tuple(values)
        if not single:
            wrong_kind(node, desk, Kind.LIST)
            return None
        path.append(0)
        value = read_item(node, desk)
        path.pop()
        return None if value is None else (value,)

    return read


def mapped(read_value: Reader, keys: Thing | None) -> Reader:
    """The reader of a block whose names are ids of existing things, or free where `keys` is None."""

    def read(node: Node, desk: Desk) -> dict[str, object] | None:
        if not isinstance(node, Block):
            wrong_kind(node, desk, Kind.FIELDS)
            return None
        values: dict[str, object] = {}
        for key, written in node.items():
            desk.path.append(key)
            id_ = key if keys is None else desk.known_name(keys, key)
            value = None if written is None else read_value(written, desk)
            desk.path.pop()
            if id_ is not None and value is not None:
                values[id_] = value
        return values

    return read


def reader_of(annotation: object) -> Reader:
    """The reader of a field with this annotation; raises TypeError for a type no journey has."""
    origin = typing.get_origin(annotation)
    if origin is typing.Annotated:
        base, *rules = typing.get_args(annotation)
        return _ruled(base, rules[0])
    if origin in (typing.Union, types.UnionType):
        kinds = [kind for kind in typing.get_args(annotation) if kind is not types.NoneType]
        return scalars.text if Translated in kinds else reader_of(kinds[0])
    if origin is tuple:
        item = typing.get_args(annotation)[0]
        return listed(
            reader_of(item), single=not dataclasses.is_dataclass(item) or hasattr(item, "SHORTHAND")
        )
    if origin is not None and issubclass(origin, Mapping):
        key, value = typing.get_args(annotation)
        points_to = typing.get_args(key)[1:]
        return mapped(reader_of(value), points_to[0].thing if points_to else None)
    if isinstance(annotation, type):
        return _unruled(annotation)
    raise TypeError(annotation)


def _ruled(base: object, rule: object) -> Reader:
    match rule:
        case RefTo(thing):
            return scalars.reference(thing)
        case NewId():
            return _given_id
        case OnScale():
            return scalars.score
        case Within() if base is int:
            return scalars.whole_number(rule)
        case Within() if base is float:
            return scalars.number(rule)
        case Within() if PerCustomer in typing.get_args(base):
            return scalars.number_by_customer(rule)
    raise TypeError(base)


def _unruled(kind: type) -> Reader:
    if kind is bool:
        return scalars.boolean
    if kind is dt.date:
        return scalars.date
    if kind is str:
        return scalars.plain_text
    if kind is int:
        return scalars.whole_number(Within(0))
    if issubclass(kind, StrEnum):
        return scalars.member(kind)
    if dataclasses.is_dataclass(kind):
        return record(kind)
    raise TypeError(kind)


def _given_id(node: Node, desk: Desk) -> None:
    """Ids have been given before anything is built (`momentos.text.naming`)."""
