"""Scene: the five steps of one scene at length."""

import streamlit as st

from momentos.ui import asked, editing, state
from momentos.ui.editing_bar import bar, notice
from momentos.ui.forms.scene_form import scene_form
from momentos.ui.head import head
from momentos.ui.screening import Screening
from momentos.ui.sheet import sheet
from momentos.ui.sheets.scene_steps import scene_steps
from momentos.ui.state import Page
from momentos.ui.turning import BACK, ON, turn
from momentos.words.catalogue import Lang, say

_MODE = "writes"


def _show() -> None:
    lang = state.language()
    film = asked.film(lang)
    # What is said now and then has a place of its own: below it, a form stays what it was.
    with st.container():
        scene = asked.scene(film, lang)
    _head(film, scene, lang)
    with st.container():
        notice(film, lang)
    if editing.may_edit() and _writes(film, lang):
        scene_form(film, scene, lang)
    else:
        sheet.show("scene", scene_steps(film, scene, lang))


def _writes(film: Screening, lang: Lang) -> bool:
    """The switch between reading and writing the scene; whether it is written."""
    state.set_widget(_MODE, state.writes())
    row = st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", key="mode"
    )
    with row:
        st.segmented_control(
            say("form.mode", lang),
            [False, True],
            default=state.writes(),
            format_func=lambda writes: say("form.write" if writes else "form.read", lang),
            label_visibility="collapsed",
            key=_MODE,
            on_change=_choose_mode,
            required=True,
        )
        with st.container(horizontal=True, width="content"):
            bar(film, lang)
    return state.writes()


def _choose_mode() -> None:
    state.choose_writing(writes=state.widget(_MODE))


def _head(film: Screening, scene: str, lang: Lang) -> None:
    with head(film.numbered(scene, lang), film.title(lang)):
        turn(BACK, film, scene, lang, by_keys=True)
        _choice(film, scene, lang)
        turn(ON, film, scene, lang, by_keys=True)
        if st.button(say("ui.scene.on_map", lang), key="on_map"):
            state.go(Page.MAP)


def _choice(film: Screening, scene: str, lang: Lang) -> None:
    key = f"scene_{film.key}_{lang.value}"
    state.set_widget(key, scene)

    def choose() -> None:
        if chosen := state.chosen_among(key, film.scenes):
            state.choose_scene(chosen)

    st.selectbox(
        say("ui.scene.choose", lang),
        list(film.scenes),
        format_func=lambda id_: film.numbered(id_, lang),
        label_visibility="collapsed",
        key=key,
        on_change=choose,
        width=280,
    )


_show()
