"""Reads what the sheets of a page say."""

import json
from collections.abc import Iterator
from typing import Any

from streamlit.testing.v1 import AppTest


def texts(at: AppTest) -> list[str]:
    """The texts of every sheet, one an element of text."""
    found = []
    for component in at.get("bidi_component"):
        data = json.loads(component.proto.json or "{}")
        for node in data.get("nodes", ()):
            found.extend(_texts(node))
    return found


def _texts(node: Any) -> Iterator[str]:
    if isinstance(node, str):
        yield node
        return
    for kid in node.get("k", ()):
        yield from _texts(kid)
