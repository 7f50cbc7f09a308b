"""Runs the page again when the visitor turns from light to dark: what Python coloured must follow."""

from pathlib import Path

import streamlit as st

_HERE = Path(__file__).parent
_mount = st.components.v2.component(
    "momentos_theme_watch",
    html='<span id="watch"></span>',
    css=(_HERE / "theme_watch.css").read_text(encoding="utf-8"),
    js=(_HERE / "theme_watch.js").read_text(encoding="utf-8"),
)


def watch_theme() -> None:
    """Watch the theme from here on; the run that a change brings finds the new one in `state.theme`."""
    _mount(key="theme_watch", on_turned_change=lambda: None)
