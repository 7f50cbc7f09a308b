"""The film's file as text, changed in place, with what is wrong at its line."""

import streamlit as st

from momentos.text.read import Reading
from momentos.ui import editing, visitor
from momentos.ui.screening import Screening
from momentos.ui.sheet import sheet
from momentos.ui.sheets.issue_list import issue_list
from momentos.words.catalogue import Lang, say

_HEIGHT = 520


def text_form(film: Screening, lang: Lang) -> None:
    """The text in a box; it is written when asked, and not while it holds no journey."""
    key = f"text_{film.key}"
    with st.container(key="film_text"):
        st.text_area(
            say("form.text", lang),
            visitor.follow(key, film.reading.text),
            key=key,
            height=_HEIGHT,
            label_visibility="collapsed",
        )
    draft = film.reading.again(visitor.entered(key))
    unsaved = draft.text != film.reading.text
    readable = draft.journey is not None
    if not readable:
        st.error(say("form.text.unreadable", lang))
    st.button(
        say("form.text.save", lang),
        key="save_text",
        type="primary",
        disabled=not unsaved or not readable,
        on_click=lambda: editing.rewrite(film, visitor.entered(key)),
    )
    _issues(film, draft, lang, unsaved=unsaved)


def _issues(film: Screening, draft: Reading, lang: Lang, *, unsaved: bool) -> None:
    """What is wrong in the text as it stands in the box; of what is saved, all that the rules say too."""
    issues = draft.issues if unsaved else film.issues
    if issues:
        sheet.show("text_issues", issue_list(issues, film.path, lang, film))
