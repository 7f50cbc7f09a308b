"""Script: what is written of the film beside its scenes, and its file as text."""

import streamlit as st

from momentos.ui import asked, editing, state
from momentos.ui.editing_bar import bar, notice
from momentos.ui.forms.film_form import film_form
from momentos.ui.forms.script_part import ScriptPart
from momentos.ui.forms.text_form import text_form
from momentos.ui.head import head
from momentos.words.catalogue import say, term


def _show() -> None:
    lang = state.language()
    film = asked.film(lang, empty=True)
    with head(say("ui.page.script", lang), film.title(lang)):
        bar(film, lang)
    notice(film, lang)
    if not editing.may_edit():
        st.code(film.reading.text, language="yaml")
        return
    part = st.segmented_control(
        say("script.part", lang),
        list(ScriptPart),
        default=ScriptPart.FILM,
        format_func=lambda part: term(part, lang),
        label_visibility="collapsed",
        key="script_part",
        required=True,
    )
    if part is ScriptPart.TEXT:
        text_form(film, lang)
    else:
        film_form(film, part or ScriptPart.FILM, lang)


_show()
