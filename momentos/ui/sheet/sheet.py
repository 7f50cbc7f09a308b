"""Sets trees of text on the page: one component for everything that is read and not worked with."""

import json
from functools import lru_cache
from pathlib import Path

import streamlit as st

from momentos.ui.sheet.node import Node

_KEPT = 256
_HERE = Path(__file__).parent
_STYLES = ("base", "gap", "navigation", "scores", "plan", "scene", "issues")
_mount = st.components.v2.component(
    "momentos_sheet",
    html='<div id="sheet"></div>',
    css="".join((_HERE / "style" / f"{name}.css").read_text(encoding="utf-8") for name in _STYLES),
    js=(_HERE.parent / "turn.js").read_text(encoding="utf-8")
    + (_HERE / "sheet.js").read_text(encoding="utf-8"),
)


def show(key: str, *nodes: Node) -> None:
    """Set the nodes one under the other."""
    _mount(key=key, data=_written(nodes))


@lru_cache(maxsize=_KEPT)
def _written(nodes: tuple[Node, ...]) -> str:
    """The trees as the script reads them; a text of its own is passed on unread, which spares every rerun."""
    return json.dumps([node.data() for node in nodes], ensure_ascii=False)
