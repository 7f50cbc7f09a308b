"""The frame around every page: its look, the navigation and the language switch."""

import gc
from functools import cache
from pathlib import Path

import streamlit as st

from momentos.drawing.tokens import css
from momentos.ui import heard, state
from momentos.ui.making import unfinished
from momentos.ui.sheet import sheet
from momentos.ui.sheets.navigation import navigation
from momentos.ui.state import Page
from momentos.ui.window import window
from momentos.words.catalogue import Lang, say

_HERE = Path(__file__).parent
_ICON = str(_HERE / "icon.svg")


_SURVIVORS = 10_000
"""New objects after which they are looked through for circles; Python's own 700 is for small programs."""


def run() -> None:
    """Set the frame and run the page that the address asks for."""
    _spare_collections()
    heard.hear()
    lang = state.language()
    pages = [
        st.Page(
            page.file,
            title=say(f"ui.page.{page.value}", lang),
            url_path=page.value,
            default=page is Page.SHELF,
        )
        for page in Page
    ]
    chosen = st.navigation(pages, position="hidden")
    here = Page(chosen.url_path or Page.SHELF)
    state.arrive(here)
    unfinished.stay(is_making=here is Page.NEW)
    st.set_page_config(page_title=f"{chosen.title} · momentos", page_icon=_ICON, layout="wide")
    st.html(f"<style>{_styles()}</style>")
    with st.container(key="pages"):
        sheet.show("navigation", navigation(here, _menu(), lang))
    with st.container(key="language"):
        _language_switch(lang)
        window(lang)
    chosen.run()


@cache
def _spare_collections() -> None:
    """Let the search for circles pass over all that was imported: it took longer than most answers."""
    gc.freeze()
    gc.set_threshold(_SURVIVORS, 10, 10)


def _menu() -> dict[Page, str]:
    return {page: state.link(page) for page in Page if page.in_menu}


def _language_switch(lang: Lang) -> None:
    chosen = st.segmented_control(
        say("ui.language", lang),
        list(Lang),
        default=lang,
        format_func=lambda choice: choice.value.upper(),
        label_visibility="collapsed",
        key=f"language_switch_{lang.value}",
        required=True,
    )
    if chosen is not None and chosen is not lang:
        state.choose_language(chosen)
        st.rerun()


@cache
def _styles() -> str:
    """Our own constants: the tokens, and what the theme cannot say."""
    return css(":root") + (_HERE / "page.css").read_text(encoding="utf-8")
