"""The output types say their own schema, and their JSON keeps it."""

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import pytest
from jsonschema import Draft202012Validator, ValidationError

from momentos.report.data import schema_of, to_json


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True, slots=True)
class Leaf:
    """A leaf."""

    colour: Colour
    day: dt.date | None


@dataclass(frozen=True, slots=True)
class Tree:
    """A tree."""

    name: str
    height: float
    rings: int
    leaves: tuple[Leaf, ...]
    by_id: Mapping[str, Leaf]
    tallest: Leaf | None


LEAF = Leaf(Colour.RED, dt.date(2026, 12, 31))
TREE = Tree("haya", 0.1 + 0.2, 3, (LEAF,), {"a": Leaf(Colour.BLUE, None)}, None)


def test_json_is_full_and_explicit() -> None:
    assert json.loads(to_json(TREE)) == {
        "name": "haya",
        "height": 0.30000000000000004,
        "rings": 3,
        "leaves": [{"colour": "red", "day": "2026-12-31"}],
        "by_id": {"a": {"colour": "blue", "day": None}},
        "tallest": None,
    }


def test_the_schema_holds_what_the_types_say() -> None:
    schema = schema_of(Tree)
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(json.loads(to_json(TREE)))
    assert schema["required"] == ["name", "height", "rings", "leaves", "by_id", "tallest"]
    assert schema["properties"]["tallest"] == {"anyOf": [{"$ref": "#/$defs/Leaf"}, {"type": "null"}]}
    assert schema["$defs"]["Leaf"]["properties"]["colour"] == {"enum": ["red", "blue"]}


@pytest.mark.parametrize(
    ("field", "value"),
    [("height", None), ("rings", "3"), ("leaves", [{"colour": "green", "day": None}]), ("more", 1)],
)
def test_the_schema_refuses_what_the_types_do_not_say(field: str, value: object) -> None:
    output = {**json.loads(to_json(TREE)), field: value}
    with pytest.raises(ValidationError):
        Draft202012Validator(schema_of(Tree)).validate(output)


def test_what_is_no_output_is_refused() -> None:
    with pytest.raises(TypeError):
        to_json({"a": {1, 2}})


def test_a_number_that_json_has_not_is_refused() -> None:
    with pytest.raises(ValueError, match="Out of range"):
        to_json({"a": float("nan")})
