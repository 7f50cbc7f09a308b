"""The film's file as text, changed in place, with what is wrong at its line."""

from functools import partial

import streamlit as st

from momentos.text.read import Reading
from momentos.ui import editing, heard, visitor
from momentos.ui.screening import Screening
from momentos.ui.sheet import sheet
from momentos.ui.sheets.issue_list import issue_list
from momentos.words.catalogue import Lang, say

_HEIGHT = 520
_BEGUN = "text_begun"
"""Where a film's drawer has the film as it was when somebody began to change its text."""


def text_form(film: Screening, lang: Lang) -> None:
    """The text in a box; it is written when asked, and not while it holds no journey.

    What others write meanwhile does not take away what is being written: both come together when it is saved.
    """
    key, kept = f"text_{film.key}", visitor.drawer(film.key)
    begun: Screening | None = kept.get(_BEGUN)
    if begun is None or visitor.recalled(key) in (None, begun.reading.text):
        begun = kept[_BEGUN] = film
    with st.container(key="film_text"):
        st.text_area(
            say("form.text", lang),
            heard.follow(key, begun.reading.text),
            key=key,
            height=_HEIGHT,
            label_visibility="collapsed",
        )
    draft = begun.reading.again(visitor.entered(key))
    unsaved = draft.text != begun.reading.text
    readable = draft.journey is not None
    if not readable:
        st.error(say("form.text.unreadable", lang))
    st.button(
        say("form.text.save", lang),
        key="save_text",
        type="primary",
        disabled=not unsaved or not readable,
        on_click=partial(_save, begun, key),
    )
    _issues(film, draft, lang, unsaved=unsaved)


def _save(begun: Screening, key: str) -> None:
    editing.rewrite(begun, visitor.entered(key))
    if editing.is_in_file(editing.unsettled(begun.key)):
        visitor.keep_for(begun.key, _BEGUN, None)


def _issues(film: Screening, draft: Reading, lang: Lang, *, unsaved: bool) -> None:
    """What is wrong in the text as it stands in the box; of what is saved, all that the rules say too."""
    issues = draft.issues if unsaved else film.issues
    if issues:
        sheet.show("text_issues", issue_list(issues, film.path, lang, film))
