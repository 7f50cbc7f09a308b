"""New film: five ways to make one, each ending on its map."""

import streamlit as st

from momentos.ui import editing, state
from momentos.ui.head import title
from momentos.ui.making import blank, from_example, from_list, from_table, step_by_step, unfinished
from momentos.ui.making.way import Way
from momentos.ui.markdown import escape
from momentos.words.catalogue import Lang, say, term

_FORMS = {
    Way.STEPS: step_by_step.show,
    Way.LIST: from_list.show,
    Way.TABLE: from_table.show,
    Way.EXAMPLE: from_example.show,
    Way.BLANK: blank.show,
}


def _show() -> None:
    lang = state.language()
    with st.container(horizontal=True, vertical_alignment="center", key="head"):
        title(say("ui.page.new", lang))
    if not editing.may_edit():
        folder = escape(str(state.folder().resolve()))
        st.info(say("making.read_only", lang, folder=folder))
        return
    unfinished.notice(lang)
    way = _way(lang)
    st.caption(say(f"making.about.{way.value}", lang))
    _FORMS[way](lang)


def _way(lang: Lang) -> Way:
    asked = state.way()
    chosen = st.segmented_control(
        say("making.way", lang),
        list(Way),
        default=Way(asked) if asked in set(Way) else Way.STEPS,
        required=True,
        format_func=lambda way: term(way, lang),
        label_visibility="collapsed",
        key=f"way_{lang.value}",
    )
    way = chosen or Way.STEPS
    if way.value != asked:
        state.choose_way(way.value)
    return way


_show()
