"""Sets trees of text on the page: one component for everything that is read and not worked with."""

from pathlib import Path

import streamlit as st

from momentos.ui.sheet.node import Node
from momentos.words.catalogue import Lang

_HERE = Path(__file__).parent
_mount = st.components.v2.component(
    "momentos_sheet",
    html='<div id="sheet"></div>',
    css=(_HERE / "sheet.css").read_text(encoding="utf-8"),
    js=(_HERE / "sheet.js").read_text(encoding="utf-8"),
)


def show(key: str, lang: Lang, *nodes: Node) -> str | None:
    """Set the nodes one under the other; gives the link that was followed, once."""
    data = {"lang": lang.value, "nodes": [node.data() for node in nodes]}
    result = _mount(key=key, data=data, on_follow_change=_heard)
    followed: str | None = result.follow
    return followed


def _heard() -> None:
    """The link comes back as the sheet's value: a trigger needs a listener, and this one needs no more."""
