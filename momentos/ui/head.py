"""The first row of a page: its title, what it speaks of, and what stands at the right."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from momentos.ui.markdown import escape

_LONGEST = 120
"""Characters of a title that stand in a heading; the rest is read by pointing at it."""


def head(words: str, about: str = "") -> DeltaGenerator:
    """The row, to be filled further with ``with``; title and what it speaks of may be anybody's words."""
    row = st.container(horizontal=True, vertical_alignment="center", key="head")
    place = row.container(horizontal=True, vertical_alignment="center", width="stretch", key="head_title")
    with place:
        title(words)
        if about:
            st.caption(escape(_short(about)), help=_whole(about), width="content")
    return row


def title(words: str) -> None:
    """A page's heading in anybody's words; a very long one is cut, and a sign beside it says it whole."""
    st.title(escape(_short(words)), anchor=False, help=_whole(words), width="content")


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"


def _whole(words: str) -> str | None:
    return escape(words) if len(words) > _LONGEST else None
