"""The first row of a page: its title, what it speaks of, and what stands at the right."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from momentos.ui.markdown import escape


def head(title: str, about: str = "") -> DeltaGenerator:
    """The row, to be filled further with ``with``; the title is the house's, `about` may be anybody's."""
    row = st.container(horizontal=True, vertical_alignment="center", key="head")
    row.title(title, anchor=False, width="content")
    row.caption(escape(about), width="stretch")
    return row
