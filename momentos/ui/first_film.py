"""What the shelf says where there is no film yet."""

import os
from pathlib import Path
from shlex import join

import streamlit as st

from momentos.shelf.examples import copy_example, example
from momentos.ui import state
from momentos.ui.markdown import escape
from momentos.ui.sheets.legend import command, program
from momentos.ui.state import Page
from momentos.words.catalogue import Lang, say

_EXAMPLE = "restaurant"


def first_film(folder: Path, lang: Lang) -> None:
    """An empty folder: a button that copies an example into it, and the command that does the same."""
    st.title(say("ui.shelf.empty", lang), anchor=False)
    st.markdown(say("ui.shelf.empty.text", lang, folder=escape(str(folder))))
    if example(_EXAMPLE, lang) is not None and os.access(folder, os.W_OK):
        with st.container(horizontal=True):
            if st.button(say("making.new", lang), key="new", type="primary"):
                state.go(Page.NEW)
            if st.button(say("ui.shelf.empty.copy", lang), key="copy_example"):
                _copy(folder, lang)
        st.caption(say("ui.shelf.empty.command", lang))
    st.code(command(folder / f"{_EXAMPLE}.yaml", _EXAMPLE), language="bash")


def no_folder(folder: Path, lang: Lang) -> None:
    """A folder that is not there or cannot be read: how to open the app on another."""
    st.title(say("ui.shelf.no_folder", lang, folder=escape(str(folder))), anchor=False)
    st.markdown(say("ui.shelf.no_folder.text", lang))
    st.code(join([*program(), "serve", "FOLDER"]), language="bash")


def _copy(folder: Path, lang: Lang) -> None:
    try:
        copied = copy_example(_EXAMPLE, lang, folder)
    except OSError as fault:
        st.error(say("ui.shelf.empty.failed", lang, reason=escape(fault.strerror or str(fault))))
        return
    if copied is not None:
        state.forget_journey()
        state.choose_journey(copied.stem)
        st.rerun()
