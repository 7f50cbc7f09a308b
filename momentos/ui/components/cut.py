"""What somebody does to the film on the map, as the browser tells it: an intent, never a result."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from momentos.drawing.lanes import Lanes
from momentos.journey.vocabulary import Phase


class Kind(StrEnum):
    """What can be done."""

    ADD = "add"
    MOVE = "move"
    DOUBLE = "double"
    DELETE = "delete"
    RENAME = "rename"
    JOIN = "join"
    PART = "part"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Cut:
    """One intent. `scene` is the scene it is about, for a new one the scene that it comes after.

    `after` is where the scene goes (None: to the head), `phase` the act, `lane` the key of a lane of
    `lanes`; `to` is where a way leads.
    """

    kind: Kind
    scene: str | None = None
    after: str | None = None
    phase: Phase | None = None
    lanes: Lanes = Lanes.NONE
    lane: str | None = None
    to: str | None = None
    title: str = ""


def cuts(told: object) -> Iterator[tuple[int, Cut]]:
    """The intents that a browser told, each with its number; whatever else it told is passed over."""
    for item in told if isinstance(told, list) else ():
        if isinstance(item, dict) and isinstance(number := item.get("number"), int):
            try:
                yield number, _cut(item)
            except ValueError:
                continue


def _cut(item: dict[str, Any]) -> Cut:
    """One intent; raises ValueError for what is none."""
    phase = _text(item, "phase")
    return Cut(
        kind=Kind(_text(item, "kind") or ""),
        scene=_text(item, "scene"),
        after=_text(item, "after"),
        phase=Phase(phase) if phase else None,
        lanes=Lanes(_text(item, "lanes") or Lanes.NONE),
        lane=_text(item, "lane"),
        to=_text(item, "to"),
        title=" ".join((_text(item, "title") or "").split()),
    )


def _text(item: dict[str, Any], name: str) -> str | None:
    value = item.get(name)
    return value if isinstance(value, str) else None
