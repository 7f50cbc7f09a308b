"""Parts of a form that are opened to be written in."""

import streamlit as st
from streamlit.elements.lib.mutable_expander_container import ExpanderContainer

from momentos.ui import visitor
from momentos.ui.markdown import escape


def unfolding(key: str, name: str) -> ExpanderContainer:
    """A part under its name; what is in it is drawn only while it is open.

    For Streamlit one of another name is another one, and shut, and so is one that was away from the page;
    here it stays as it was.
    """
    was = visitor.recalled(f"was_{key}")
    if was is not None and (was[0] != name or not visitor.is_there(_opened(key))):
        open_up(key, is_open=was[1])
    part = st.expander(escape(name), key=_opened(key), on_change="rerun")
    visitor.show(f"was_{key}", (name, part.open))
    return part


def open_up(key: str, *, is_open: bool = True) -> None:
    """Let a part be open, or shut, when it is drawn next."""
    visitor.show(_opened(key), is_open)


def is_open(key: str) -> bool:
    """Whether a part is open."""
    return visitor.recalled(_opened(key)) is True


def _opened(key: str) -> str:
    return f"open_{key}"
