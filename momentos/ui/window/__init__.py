"""What the browser's window must know and tell: the page's language, and the turn from light to dark."""

from pathlib import Path

import streamlit as st

from momentos.words.catalogue import Lang

_HERE = Path(__file__).parent
_mount = st.components.v2.component(
    "momentos_window",
    html='<span id="watch"></span>',
    css=(_HERE / "window.css").read_text(encoding="utf-8"),
    js=(_HERE / "window.js").read_text(encoding="utf-8"),
)


def window(lang: Lang) -> None:
    """Say the language to readers and browsers, and run the page again when the theme turns.

    Python colours the figures: the run that a turn brings finds the new theme in `state.theme`.
    """
    _mount(key="window", data=lang.value, on_turned_change=lambda: None)
