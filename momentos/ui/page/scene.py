"""Scene: the five steps of one scene at length, to be read and, one at a time, to be written."""

import streamlit as st

from momentos.plan.steps import Step
from momentos.text.edit.edit import prepare
from momentos.ui import asked, editing, state, widgets
from momentos.ui.editing_bar import bar, notice
from momentos.ui.forms.scene_form import step_form
from momentos.ui.head import head
from momentos.ui.screening import Screening
from momentos.ui.sheet import sheet
from momentos.ui.sheets.scene_steps import missing, scene_step
from momentos.ui.state import Page
from momentos.ui.turning import BACK, ON, turn
from momentos.words.catalogue import Lang, say


def _show() -> None:
    lang = state.language()
    film = asked.film(lang)
    # What is said now and then has a place of its own: below it, a form stays what it was.
    with st.container():
        scene = asked.scene(film, lang)
    # First what changes with every mark: a browser that draws it with all else draws it later.
    top = st.container()
    _steps(film, scene, lang)
    with top:
        _head(film, scene, lang)
        with st.container():
            notice(film, lang)
        with st.container(horizontal=True, horizontal_alignment="right", vertical_alignment="center"):
            bar(film, lang)
    prepare(film.reading)


def _steps(film: Screening, scene: str, lang: Lang) -> None:
    """The five steps to be read, but for the one that is written, which has its form in its place."""
    may_write = editing.may_edit()
    written = state.writes() if may_write else None
    places = {step: st.container() for step in Step}
    # First what the eye is on: what stands around it is drawn a moment later.
    for step in sorted(Step, key=lambda step: step is not written):
        with places[step]:
            if step is written:
                step_form(film, scene, step, lang, shuts=True)
            else:
                sheet.show(f"step_{step.value}", scene_step(film, scene, step, lang, may_write=may_write))
    if lacks := missing(film, scene, lang):
        sheet.show("missing", lacks)


def _head(film: Screening, scene: str, lang: Lang) -> None:
    with head(film.numbered(scene, lang), film.title(lang)):
        turn(BACK, film, scene, lang, by_keys=True)
        _choice(film, scene, lang)
        turn(ON, film, scene, lang, by_keys=True)
        if st.button(say("ui.scene.on_map", lang), key="on_map"):
            state.go(Page.MAP)
        if st.button(say("ui.present", lang), key="present", help=say("ui.present.help", lang)):
            state.present()


def _choice(film: Screening, scene: str, lang: Lang) -> None:
    key = f"scene_{film.key}_{lang.value}"
    widgets.put(key, scene)

    def choose() -> None:
        if chosen := widgets.chosen_among(key, film.scenes):
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
