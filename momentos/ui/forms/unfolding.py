"""Parts of a form that are opened to be written in."""

import streamlit as st
from streamlit.elements.lib.mutable_expander_container import ExpanderContainer

from momentos.ui import visitor
from momentos.ui.markdown import escape


def unfolding(key: str, name: str) -> ExpanderContainer:
    """A part under its name; what is in it is drawn only while it is open."""
    return st.expander(escape(name), key=_opened(key), on_change="rerun")


def open_up(key: str, *, is_open: bool = True) -> None:
    """Let a part be open, or shut, when it is drawn next."""
    visitor.show(_opened(key), is_open)


def is_open(key: str) -> bool:
    """Whether a part is open."""
    return visitor.recalled(_opened(key)) is True


def _opened(key: str) -> str:
    return f"open_{key}"
