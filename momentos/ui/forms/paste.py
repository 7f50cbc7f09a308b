"""A place to paste a picture into."""

import base64
import binascii
from collections.abc import Callable
from pathlib import Path

import streamlit as st

from momentos.ui import state
from momentos.words.catalogue import Lang, say

_HERE = Path(__file__).parent
_mount = st.components.v2.component(
    "momentos_paste",
    html='<button id="place" type="button"></button>',
    css=(_HERE / "paste.css").read_text(encoding="utf-8"),
    js=(_HERE / "paste.js").read_text(encoding="utf-8"),
)


def paste(key: str, lang: Lang, on_picture: Callable[[bytes], None]) -> None:
    """A place that takes a picture from the clipboard; `on_picture` is called with its file."""
    words = {
        "name": say("form.picture.paste", lang),
        "help": say("form.picture.paste.help", lang),
        "none": say("form.picture.paste.none", lang),
    }
    _mount(
        key=key, data=words, on_pasted_change=lambda: on_picture(decoded(str(state.told(key).get("pasted"))))
    )


def decoded(address: str) -> bytes:
    """The file in a ``data:`` address; nothing where it holds none."""
    try:
        return base64.b64decode(address.partition(";base64,")[2], validate=True)
    except binascii.Error:
        return b""
