"""What the browser's window must know and tell: the language, light or dark, and what is being typed."""

from pathlib import Path

import streamlit as st

from momentos.words.catalogue import Lang

_HERE = Path(__file__).parent
_mount = st.components.v2.component(
    "momentos_window",
    html='<span id="watch"></span>',
    css=(_HERE / "window.css").read_text(encoding="utf-8"),
    js="".join((_HERE / script).read_text(encoding="utf-8") for script in ("writing.js", "window.js")),
)


def window(lang: Lang) -> None:
    """Say the language to readers and browsers, and run the page again when the theme turns.

    Python colours the figures: the run that a turn brings finds the new theme in `state.theme`.
    """
    _mount(key="window", data=lang.value, on_turned_change=lambda: None)
