"""Registers a component of ours with Streamlit: its script and style stand beside this file."""

from pathlib import Path

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from momentos.drawing.tokens import css

_HERE = Path(__file__).parent


def component(name: str, html: str, *parts: str) -> ComponentRenderer:
    """The component `name`, from ``<name>.js`` and ``<name>.css``; to be called once, at module level.

    Every one gets the look's tokens, what makes elements, what brings a drawing into the page and what turns
    the page. A component's script is one file, so those are set before its own, and so is every one of its
    `parts`; a part that has a style of its own brings it along.
    """
    scripts = ["drawing.js", "../turn.js", "elements.js", *(f"{part}.js" for part in parts), f"{name}.js"]
    styles = [f"{part}.css" for part in (*parts, name) if (_HERE / f"{part}.css").exists()]
    return st.components.v2.component(
        f"momentos_{name}",
        html=html,
        css=css(":host") + "".join(map(_read, styles)),
        js="".join(map(_read, scripts)),
    )


def _read(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")
