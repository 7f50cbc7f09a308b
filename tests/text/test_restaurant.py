"""The full example: every field of it arrives, compared with what a plain YAML loader sees."""

import dataclasses
import datetime as dt
import re
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
import yaml

from momentos.journey.kinds import PerCustomer, Translated
from momentos.journey.mark import Mark
from momentos.text.read import read

ROOT = Path(__file__).parents[2]
JOURNEYS = sorted([*ROOT.glob("examples/*/journey.yaml"), *ROOT.glob("journeys/*.yaml")])


class PlainLoader(yaml.SafeLoader):
    """Keeps every scalar as it is written, so that only our own reader gives it a type."""


PlainLoader.yaml_implicit_resolvers = {}
PlainLoader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(~|null|)$"), ["~", "n", ""])


def as_written(value: Any) -> Any:
    """The plain data that would say the same as a value of the model, without what is left to defaults."""
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, bool):
        return value
    if isinstance(value, int | float):
        return float(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Translated):
        return dict(value.by_lang)
    if isinstance(value, PerCustomer):
        default = {} if value.default is None else {"default": value.default}
        return {**value.by_id, **default}
    if isinstance(value, tuple):
        return [as_written(item) for item in value]
    if isinstance(value, Mapping):
        return {key: as_written(item) for key, item in value.items()}
    if dataclasses.is_dataclass(value):
        return block_as_written(value)
    return value


def block_as_written(value: Any) -> Any:
    fields: dict[str, Any] = {}
    for field in dataclasses.fields(value):
        held = getattr(value, field.name)
        if field.name == "places" or held is None or held in ((), {}):
            continue
        if dataclasses.is_dataclass(held) and not isinstance(held, type) and as_written(held) == {}:
            continue
        fields[field.name.rstrip("_")] = as_written(held)
    if isinstance(value, Mark) and set(fields) == {"score"}:
        return fields["score"]
    return fields


def same(model: Any, plain: Any, path: str = "") -> list[str]:
    """Where plain data says something that the model does not hold."""
    if isinstance(plain, dict):
        if not isinstance(model, dict):
            return [f"{path}: {model!r} for a block"]
        return [fault for key in plain for fault in same(model.get(key), plain[key], f"{path}.{key}")]
    if isinstance(plain, list):
        if not isinstance(model, list) or len(model) != len(plain):
            return [f"{path}: {model!r} for a list of {len(plain)}"]
        return [
            fault
            for index, (ours, theirs) in enumerate(zip(model, plain, strict=True))
            for fault in same(ours, theirs, f"{path}[{index}]")
        ]
    if isinstance(model, bool):
        return [] if plain == str(model).lower() else [f"{path}: {model!r} for {plain!r}"]
    if isinstance(model, float):
        return [] if float(plain) == model else [f"{path}: {model!r} for {plain!r}"]
    if isinstance(model, list):
        return same(model[0], plain, path) if len(model) == 1 else [f"{path}: {model!r} for {plain!r}"]
    return [] if model == plain else [f"{path}: {model!r} for {plain!r}"]


def fold_branches(plain: dict[str, Any]) -> dict[str, Any]:
    """A plain journey with every `next` in its longest form, as the model has it."""
    for scene in plain["scenes"]:
        if "next" in scene:
            ways = scene["next"] if isinstance(scene["next"], list) else [scene["next"]]
            scene["next"] = [{"to": way} if isinstance(way, str) else way for way in ways if way != "end"]
    return plain


def with_empty_next(model: Any, plain: dict[str, Any]) -> Any:
    """The model's data with the empty `next` of a scene at which the film ends."""
    for ours, theirs in zip(model["scenes"], plain["scenes"], strict=True):
        if theirs.get("next") == []:
            ours.setdefault("next", [])
    return model


@pytest.mark.parametrize("path", JOURNEYS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_field_of_a_shipped_journey_arrives(path: Path) -> None:
    reading = read(path)
    assert reading.issues == ()
    plain = fold_branches(yaml.load(path.read_text(encoding="utf-8"), PlainLoader))
    model = with_empty_next(as_written(reading.journey), plain)
    assert same(model, plain) == []


@pytest.mark.parametrize("path", JOURNEYS, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_arrives_that_is_not_written(path: Path) -> None:
    journey = read(path).journey
    assert journey is not None
    plain = fold_branches(yaml.load(path.read_text(encoding="utf-8"), PlainLoader))
    for scene, written in zip(journey.scenes, plain["scenes"], strict=True):
        held = set(block_as_written(scene)) - {"id", "controlled"}
        assert held - set(written) == set()
        for action, said in zip(
            scene.propose.actions if scene.propose else (),
            written.get("propose", {}).get("actions", ()),
            strict=True,
        ):
            assert set(block_as_written(action)) - {"id", "status"} - set(said) == set()


def test_the_restaurant_has_its_19_scenes_and_knows_their_lines() -> None:
    path = ROOT / "examples" / "restaurant" / "journey.yaml"
    reading = read(path)
    journey = reading.journey
    assert journey is not None
    assert (journey.id, len(journey.scenes), len(journey.customers)) == ("restaurant", 19, 6)
    for index, scene in enumerate(journey.scenes):
        place = journey.places.find(("scenes", index, "title"))
        assert place is not None
        assert reading.lines[place.line - 1][place.column - 1 :] == scene.title
    for index, customer in enumerate(journey.customers):
        place = journey.places.find(("customers", index, "id"))
        assert place is not None
        assert reading.lines[place.line - 1][place.column - 1 :].startswith(customer.id)
