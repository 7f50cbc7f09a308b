"""The JSON Schema of a journey file, made from the frozen types, for editors and other programs.

It says what an editor can know of one value at a time. That ids exist, that marks lie on the journey's own
scale and that shares sum to 1 is for the reader to say. Where the reader is lenient (``3,5``, a year as a
title, one text in place of a list, nothing at all) so is the schema.
"""

import dataclasses
import datetime as dt
import inspect
import re
import types
import typing
from collections.abc import Mapping
from enum import StrEnum

from momentos.journey import kinds
from momentos.journey.context import Dismissal
from momentos.journey.customer import Customer
from momentos.journey.journey import SCHEMA_VERSION, Journey
from momentos.journey.kinds import NewId, OnScale, PerCustomer, RefTo, Translated, Within
from momentos.journey.proposal import Action
from momentos.journey.scene import END, Branch, Scene
from momentos.journey.vocabulary import PHASE_ALIASES, Phase
from momentos.text.naming import RESERVED
from momentos.text.records import file_name
from momentos.text.scalars import DATE, LANG
from momentos.text.slug import ID

Schema = dict[str, object]


def _whole(pattern: re.Pattern[str]) -> str:
    return f"^{pattern.pattern}$"


_NOTHING: Schema = {"type": "null"}
_WORD: Schema = {"type": ["string", "number", "boolean", "null"]}
_DATE: Schema = {"type": ["string", "null"], "pattern": _whole(DATE)}
_POINTER: Schema = {"type": ["string", "integer", "null"]}
_ID: Schema = {**_POINTER, "pattern": _whole(ID), "not": {"enum": sorted(RESERVED)}}
_LANG = _whole(LANG)
_DECIMAL_COMMA: Schema = {"type": "string", "pattern": "^[-+]?[0-9]*,[0-9]+$"}
_SHARED: Schema = {
    "description": "Customer types in a file beside this one.",
    "type": "object",
    "properties": {"file": {"type": "string"}},
    "required": ["file"],
    "additionalProperties": False,
}

_REQUIRED: Mapping[type, tuple[str, ...]] = {
    Journey: ("title", "scenes"),
    Scene: ("title", "phase"),
    Branch: ("to",),
    Customer: ("id",),
    Dismissal: ("rule",),
}

_KINDS: Mapping[object, str] = {
    kinds.Text: "text",
    kinds.Texts: "texts",
    kinds.Number: "number",
    kinds.Amount: "amount",
    kinds.Count: "count",
    kinds.Share: "share",
    kinds.OneToFive: "one_to_five",
    kinds.Valence: "valence",
    kinds.Score: "score",
    kinds.ShareByCustomer: "share_by_customer",
    kinds.AmountByCustomer: "amount_by_customer",
}
"""What `momentos.journey.kinds` calls the values that many fields share."""


def json_schema() -> Schema:
    """The JSON Schema (2020-12) of a journey file."""
    defs: dict[str, Schema] = {}
    journey = _block(Journey, defs)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "momentos",
        **journey,
        "$defs": {name: defs[name] for name in sorted(defs)},
    }


def _block(cls: type, defs: dict[str, Schema]) -> Schema:
    """A block of the fields of one type."""
    properties = {
        file_name(field.name): _field(cls, field, defs)
        for field in dataclasses.fields(cls)
        if field.name not in {"extras", "places"}
    }
    required = _REQUIRED.get(cls, ())
    for name in required:
        properties[name] = {**properties[name], "not": _NOTHING}
    schema: Schema = {"description": _first_paragraph(cls), "type": "object", "properties": properties}
    if required:
        schema["required"] = list(required)
    if cls is Action:
        schema["anyOf"] = [{"required": ["use"]}, {"required": ["title"]}]
    return {**schema, "patternProperties": {"^x-": True}, "additionalProperties": False}


def _field(cls: type, field: dataclasses.Field[object], defs: dict[str, Schema]) -> Schema:
    value = _value(field.type, defs)
    match cls.__name__, field.name:
        case "Journey", "momentos":
            return {"enum": [SCHEMA_VERSION, None]}
        case "Journey", "lang":
            return {"type": ["string", "null"], "pattern": _LANG}
        case "Journey", "scenes":
            return {**value, "minItems": 1}
        case "Journey", "customers":
            return {"anyOf": [value, _SHARED]}
        case "Scene", "next":
            return {"anyOf": [{"const": END}, value]}
    return value


def _value(annotation: object, defs: dict[str, Schema]) -> Schema:
    """What a value of this type looks like in a file; what many fields share is defined once."""
    inside = typing.get_args(annotation)
    if types.NoneType in inside:
        present = [kind for kind in inside if kind is not types.NoneType]
        return _value(kinds.Text if Translated in present else present[0], defs)
    name = _name(annotation)
    if name is None:
        return _written_out(annotation, defs)
    if name not in defs:
        defs[name] = {}
        defs[name] = _written_out(annotation, defs)
    return {"$ref": f"#/$defs/{name}"}


def _name(annotation: object) -> str | None:
    if annotation in _KINDS:
        return _KINDS[annotation]
    if isinstance(annotation, type) and (
        issubclass(annotation, StrEnum) or dataclasses.is_dataclass(annotation)
    ):
        return "".join(f"_{c.lower()}" if c.isupper() else c for c in annotation.__name__).lstrip("_")
    return None


def _written_out(annotation: object, defs: dict[str, Schema]) -> Schema:
    origin, inside = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Annotated:
        return _ruled(inside[0], inside[1])
    if Translated in inside:
        by_lang = {"type": "object", "propertyNames": {"pattern": _LANG}, "additionalProperties": _WORD}
        return {"anyOf": [_WORD, by_lang]}
    if origin is tuple:
        item = _value(inside[0], defs)
        items: Schema = {"type": ["array", "null"], "items": item}
        alone = not dataclasses.is_dataclass(inside[0]) or hasattr(inside[0], "SHORTHAND")
        return {"anyOf": [items, item]} if alone else items
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return {"type": ["object", "null"], "additionalProperties": _value(inside[1], defs)}
    return _unruled(typing.cast("type", annotation), defs)


def _ruled(base: object, rule: object) -> Schema:
    match rule:
        case RefTo():
            return _POINTER
        case NewId():
            return _ID
        case OnScale():
            return _number(Within(0), "number")
        case Within() if PerCustomer in typing.get_args(base):
            number = _number(rule, "number")
            return {"anyOf": [number, {"type": "object", "additionalProperties": number}]}
        case Within():
            return _number(rule, "integer" if base is int else "number")
    raise TypeError(base)


def _number(within: Within, kind: str) -> Schema:
    limits = {"minimum": within.low, "maximum": within.high}
    number = {"type": [kind, "null"], **{name: limit for name, limit in limits.items() if limit is not None}}
    return {"anyOf": [number, _DECIMAL_COMMA]}


def _unruled(kind: type, defs: dict[str, Schema]) -> Schema:
    if kind is bool:
        return {"type": ["boolean", "null"]}
    if kind is dt.date:
        return _DATE
    if kind is str:
        return _WORD
    if issubclass(kind, StrEnum):
        aliases = PHASE_ALIASES if kind is Phase else {}
        values = [*(member.value for member in kind), *aliases, None]
        return {"description": _first_paragraph(kind), "enum": values}
    if dataclasses.is_dataclass(kind):
        return _record(kind, defs)
    return _number(Within(0), "integer")


def _record(cls: type, defs: dict[str, Schema]) -> Schema:
    """A block, or the one value that may stand for it."""
    block = _block(cls, defs)
    short: str | None = getattr(cls, "SHORTHAND", None)
    fields = {field.name: field.type for field in dataclasses.fields(cls)}
    others = [_NOTHING] if short is None else [_value(fields[short], defs)]
    return {"description": block.pop("description"), "anyOf": [block, *others]}


def _first_paragraph(cls: type) -> str:
    return (inspect.getdoc(cls) or "").split("\n\n")[0].replace("\n", " ").replace("``", "`")
