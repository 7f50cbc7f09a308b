"""The JSON Schema says of a journey file what the reader says, as far as an editor can see."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from momentos.text.schema import json_schema

from .test_defaults import MINIMAL, WORKSHOP
from .test_restaurant import JOURNEYS, ROOT

SHIPPED = ROOT / "momentos" / "text" / "journey.schema.json"


class CoreLoader(yaml.SafeLoader):
    """Types scalars as an editor does, by YAML 1.2: a date is a text and ``no`` is one too."""


CoreLoader.yaml_implicit_resolvers = {
    first: [
        (tag, pattern)
        for tag, pattern in resolvers
        if not tag.endswith(("timestamp", "bool", "value", "merge"))
    ]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
CoreLoader.add_implicit_resolver(
    "tag:yaml.org,2002:bool", __import__("re").compile("^(true|false)$"), ["t", "f"]
)


def faults(text: str) -> list[str]:
    """The paths at which a text breaks the schema."""
    validator = Draft202012Validator(json_schema())
    data: Any = yaml.load(text, CoreLoader)
    return sorted("/".join(map(str, error.path)) for error in validator.iter_errors(data))


def test_it_is_a_schema_and_what_ships_is_current() -> None:
    Draft202012Validator.check_schema(json_schema())
    assert json.loads(SHIPPED.read_text(encoding="utf-8")) == json_schema()


@pytest.mark.parametrize("path", JOURNEYS, ids=lambda path: str(path.relative_to(ROOT)))
def test_shipped_journeys_follow_it(path: Path) -> None:
    assert faults(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "more",
    [
        "",
        "    received: '3,5'\n",
        "    received: {score: '3,5', text: 2024}\n",
        "    next: end\n",
        "    next: [a, {to: b, share: {default: 0.3}}]\n",
        "    next: {to: a, again: true}\n",
        "    owner: {es: Sala, en: Floor}\n",
        "    owner:\n    see: ~\n    describe: {staff: }\n",
        "    doubts: ¿Será caro?\n    facets: payment\n",
        "    x-own: {a: [1, 2]}\n",
        "customers: {file: types.yaml}\n",
        "date: 2026-11-03\nanswers: {I-24: {answer: no}}\n",
    ],
)
def test_what_the_reader_takes_it_takes(more: str) -> None:
    scene = "title: Café\nscenes:\n  - title: Uno\n    phase: during\n"
    assert faults(scene + more) == []


@pytest.mark.parametrize("text", [MINIMAL, WORKSHOP])
def test_the_examples_of_the_format_follow_it(text: str) -> None:
    assert faults(text) == []


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("title: Café\n", ""),
        ("title: ~\nscenes: [{title: a, phase: pre}]\n", "title"),
        ("title: Café\nscenes: []\n", "scenes"),
        ("title: Café\nmomentos: 2\nscenes: [{title: a, phase: pre}]\n", "momentos"),
        ("title: Café\nscenes: [{title: a, phase: pre}]\ntitel: x\n", ""),
        ("title: Café\ncustomers: {file: a, b: c}\nscenes: [{title: a, phase: pre}]\n", "customers"),
        ("title: Café\nscenes: [{title: a}]\n", "scenes/0"),
        ("title: Café\nscenes: [{title: a, phase: compra}]\n", "scenes/0"),
        ("title: Café\nscenes: [{title: a, phase: pre, lost: 2}]\n", "scenes/0"),
        ("title: Café\nscenes: [{title: a, phase: pre, id: end}]\n", "scenes/0"),
        ("title: Café\nscenes: [{title: a, phase: pre, propose: {actions: [{how: b}]}}]\n", "scenes/0"),
    ],
)
def test_what_it_can_see_it_refuses(text: str, where: str) -> None:
    assert faults(text) == [where]
