"""Reads what the sheets of a page say."""

import json
from collections import ChainMap
from collections.abc import Iterator
from typing import Any

from streamlit.testing.v1 import AppTest


def given(at: AppTest) -> list[Any]:
    """What each component of a page is given: what comes as bytes has its parts on lines of their own."""
    return [_given(component.proto) for component in at.get("bidi_component")]


def file_places(at: AppTest) -> list[Any]:
    """The places of a page that take a file."""
    return [one for one in at.get("bidi_component") if one.proto.component_name == "momentos_file_place"]


def _given(proto: Any) -> Any:
    if proto.bytes:
        return dict(ChainMap(*map(json.loads, reversed(proto.bytes.splitlines()))))
    return json.loads(proto.json or "{}")


def texts(at: AppTest) -> list[str]:
    """The texts of every sheet, one an element of text; only a sheet's data is a text."""
    found = []
    for data in given(at):
        if not isinstance(data, str) or not data.startswith("["):
            continue
        for node in json.loads(data):
            found.extend(_texts(node))
    return found


def links(at: AppTest) -> list[str]:
    """Where the links of every sheet lead."""
    return [node["h"] for node in _nodes(at) if node.get("h")]


def _nodes(at: AppTest) -> Iterator[dict[str, Any]]:
    for data in given(at):
        if isinstance(data, str) and data.startswith("["):
            waiting = json.loads(data)
            while waiting:
                node = waiting.pop(0)
                if not isinstance(node, str):
                    yield node
                    waiting[:0] = node.get("k", ())


def _texts(node: Any) -> Iterator[str]:
    if isinstance(node, str):
        yield node
        return
    for kid in node.get("k", ()):
        yield from _texts(kid)
