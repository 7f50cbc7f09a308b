"""Map: the whole film as a strip, the chosen scene's five steps, and what the tool sees in the file."""

from dataclasses import asdict

import streamlit as st

from momentos.journey.issue import Level
from momentos.plan.steps import Step
from momentos.text.edit.edit import prepare
from momentos.ui import asked, cutting, editing, state
from momentos.ui.components import OPENING, Doing, film_map, step_asked
from momentos.ui.editing_bar import bar, notice
from momentos.ui.forms.scene_form import step_form
from momentos.ui.head import head
from momentos.ui.markdown import escape
from momentos.ui.printing import print_kit
from momentos.ui.screening import Screening
from momentos.ui.sheet import sheet
from momentos.ui.sheets.issue_list import counted, issue_list
from momentos.ui.state import Page
from momentos.ui.turning import BACK, ON, turn
from momentos.words.catalogue import Lang, say, term
from momentos.words.figure import Figure, written
from momentos.words.message import message


def _show() -> None:
    lang = state.language()
    film = asked.film(lang, empty=True)
    # What is said now and then has a place of its own: below it, a form stays what it was.
    with st.container():
        scene = asked.scene(film, lang) if film.scenes else None
    _head(film, lang)
    with st.container():
        notice(film, lang)
    key = f"map_{film.key}"
    opened = film_map(
        film, lang, scene, state.choose_scene, doing=_doing(film, lang), faults=_faults(film, lang), key=key
    )
    if opened:
        state.choose_scene(opened)
        state.go(Page.SCENE)
    step = step_asked(key)
    if scene and editing.may_edit() and step in set(Step):
        _turning(film, scene, lang)
        step_form(film, scene, Step(step), lang, shuts=False)
    if film.scenes:
        print_kit(film, lang)
    _issues(film, lang)
    prepare(film.reading)


def _head(film: Screening, lang: Lang) -> None:
    index = film.scores.index
    with head(film.title(lang)):
        for figure in (Figure.EXPECTED, Figure.RECEIVED, Figure.SATISFACTION):
            st.metric(term(figure, lang), written(figure, getattr(index, figure), lang), width="content")
        bar(film, lang)
        unseen = not film.scenes
        if st.button(say("ui.map.open_scene", lang), key="open_scene", disabled=unseen):
            state.go(Page.SCENE)
        tip = say("ui.present.help", lang)
        if st.button(say("ui.present", lang), key="present", type="primary", disabled=unseen, help=tip):
            state.present(OPENING)


def _turning(film: Screening, scene: str, lang: Lang) -> None:
    """The scene that the form below is about, and the ways to the next: the strip may be out of sight."""
    with st.container(horizontal=True, vertical_alignment="center", key="turning"):
        turn(BACK, film, scene, lang)
        turn(ON, film, scene, lang)
        st.markdown(f"**{escape(film.numbered(scene, lang))}**")


def _doing(film: Screening, lang: Lang) -> Doing | None:
    """What is done to the film on the map; None where the folder can only be read."""
    if not editing.may_edit():
        return None
    return Doing(lambda told: cutting.carry_out(film, told, lang), asdict(cutting.came(film)))


def _faults(film: Screening, lang: Lang) -> dict[str, str]:
    """The first error of each scene, in words."""
    errors = [issue for issue in film.issues if issue.level is Level.ERROR]
    placed = ((film.scene_of(issue), issue) for issue in reversed(errors))
    return {scene: message(issue, lang) for scene, issue in placed if scene}


def _issues(film: Screening, lang: Lang) -> None:
    if not film.issues:
        st.caption(say("ui.issues.none", lang))
        return
    grave = any(issue.level is Level.ERROR for issue in film.issues)
    title = say("ui.map.issues", lang, counts=counted(film.issues, lang))
    if (remarks := st.expander(title, expanded=grave, key=f"remarks_{film.key}", on_change="rerun")).open:
        with remarks:
            sheet.show("issues", issue_list(film.issues, film.path, lang, film))


_show()
