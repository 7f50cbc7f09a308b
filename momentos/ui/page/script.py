"""Script: what is written of the film beside its scenes, and its file as text."""

from collections.abc import Callable, Mapping

import streamlit as st

from momentos.ui import asked, editing, state
from momentos.ui.editing_bar import bar, notice
from momentos.ui.forms.film_form import customers_form, film_form, promise_form
from momentos.ui.forms.script_part import ScriptPart
from momentos.ui.forms.text_form import text_form
from momentos.ui.head import head
from momentos.ui.screening import Screening
from momentos.words.catalogue import Lang, say, term

_FORMS: Mapping[ScriptPart, Callable[[Screening, Lang], None]] = {
    ScriptPart.FILM: film_form,
    ScriptPart.PROMISE: promise_form,
    ScriptPart.CUSTOMERS: customers_form,
    ScriptPart.TEXT: text_form,
}


def _show() -> None:
    lang = state.language()
    film = asked.film(lang)
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
    _FORMS[part or ScriptPart.FILM](film, lang)


_show()
