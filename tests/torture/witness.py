"""What stayed in a text that was edited, told by another parser than the one that edits."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from momentos.journey.change import Change, Insert, Move, Remove, Set, Way
from momentos.journey.journey import Journey

COMMENT = re.compile(r"#[^\r\n]*? (c\d+c)")


def comments(text: str) -> list[str]:
    """The numbers of the comments in a text, in order of their numbers."""
    return sorted(COMMENT.findall(text))


def disturbed(before: str, old: Journey, after: str, new: Journey, made: Sequence[Change]) -> list[Way]:
    """The ways to what is written otherwise than before, though no change is about it."""
    touched = [_way(change) for change in made]
    earlier, later = _written(before, old), _written(after, new)
    return [
        way
        for way, written in earlier.items()
        if later.get(way) != written and not any(_on_the_way(way, other) for other in touched)
    ]


def _way(change: Change) -> Way:
    match change:
        case Set(way):
            whole = way
        case Insert(way, thing):
            whole = (*way, thing.id)
        case Remove(way, id_) | Move(way, id_):
            whole = (*way, id_)
    return tuple(step for step in whole if step != "extras")


def _on_the_way(one: Way, other: Way) -> bool:
    length = min(len(one), len(other))
    return one[:length] == other[:length]


def _written(text: str, journey: Journey) -> dict[Way, str]:
    """Every value of a text as it stands there, by the way to it; ids lead through lists of things."""
    ids = _ids(journey)
    found: dict[Way, str] = {}

    def walk(node: Any, way: Way) -> None:
        found[way] = text[node.start_mark.index : _end(node)].rstrip()
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                walk(value, (*way, key.value))
        elif isinstance(node, yaml.SequenceNode):
            names = ids.get(way, [str(n) for n in range(len(node.value))])
            for name, item in zip(names, node.value, strict=True):
                walk(item, (*way, name))

    walk(yaml.compose(_plain_breaks(text), Loader=yaml.CSafeLoader), ())
    return found


def _end(node: Any) -> int:
    """Where a value ends; the parser ends one on lines of its own only where the next thing begins."""
    last = (
        node.value[-1]
        if node.value and not isinstance(node, yaml.ScalarNode) and not node.flow_style
        else None
    )
    if last is None:
        return int(node.end_mark.index)
    return max(_end(part) for part in (last if isinstance(last, tuple) else (last,)))


def _plain_breaks(text: str) -> str:
    return text.translate(str.maketrans("\x85\u2028\u2029", "   "))


def _ids(journey: Journey) -> Mapping[Way, list[str]]:
    found = {
        ("scenes",): [scene.id for scene in journey.scenes],
        ("customers",): [customer.id for customer in journey.customers],
        ("actions",): [action.id for action in journey.actions],
        ("kpis",): [kpi.id for kpi in journey.kpis],
        ("promise", "benefits"): [b.id for b in journey.promise.benefits] if journey.promise else [],
    }
    for scene in journey.scenes:
        if scene.propose:
            found["scenes", scene.id, "propose", "actions"] = [action.id for action in scene.propose.actions]
    return found
