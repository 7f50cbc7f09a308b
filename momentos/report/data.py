"""Frozen types as JSON: full floats, explicit nulls, and the schema that the types themselves say."""

import datetime as dt
import inspect
import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from momentos.words.harmless import encodable

_PLAIN = {str: "string", int: "integer", float: "number", bool: "boolean"}


def to_json(output: object) -> str:
    """The output as indented JSON, ending with a newline."""
    return json.dumps(_plain(output), ensure_ascii=False, allow_nan=False, indent=2) + "\n"


def _plain(value: object) -> object:
    if isinstance(value, str):
        return encodable(str(value))
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Mapping):
        return {encodable(str(key)): _plain(item) for key, item in value.items()}
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    raise TypeError(f"{type(value).__name__} has no place in the output")


def schema_of(output: type) -> dict[str, Any]:
    """The JSON Schema (2020-12) of an output type."""
    definitions: dict[str, Any] = {}
    _reference(output, definitions)
    whole = definitions.pop(output.__name__)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": output.__name__,
        **whole,
        "$defs": dict(sorted(definitions.items())),
    }


def _reference(kind: type, definitions: dict[str, Any]) -> dict[str, Any]:
    if kind.__name__ not in definitions:
        definitions[kind.__name__] = {}
        definitions[kind.__name__] = _object(kind, definitions)
    return {"$ref": f"#/$defs/{kind.__name__}"}


def _object(kind: type, definitions: dict[str, Any]) -> dict[str, Any]:
    hints = _hints(kind)
    return {
        "description": inspect.cleandoc(kind.__doc__ or ""),
        "type": "object",
        "properties": {name: _schema(hint, definitions) for name, hint in hints.items()},
        "required": list(hints),
        "additionalProperties": False,
    }


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _schema(hint: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is UnionType:
        options = [a for a in arguments if a is not NoneType]
        return {"anyOf": [*(_schema(option, definitions) for option in options), {"type": "null"}]}
    if origin is tuple:
        return {"type": "array", "items": _schema(arguments[0], definitions)}
    if origin is Mapping:
        return {"type": "object", "additionalProperties": _schema(arguments[1], definitions)}
    if hint in _PLAIN:
        return {"type": _PLAIN[hint]}
    if hint is dt.date:
        return {"type": "string", "format": "date"}
    if issubclass(hint, StrEnum):
        return {"enum": [member.value for member in hint]}
    return _reference(hint, definitions)
