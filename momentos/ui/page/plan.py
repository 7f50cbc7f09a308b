"""Plan: how far the five steps are, the actions in order, before and after, and what else would help."""

import datetime as dt

import streamlit as st

from momentos.drawing.bets import bet_map, bets_drawing, bets_spoken
from momentos.drawing.pen import Ground
from momentos.drawing.roadmap import roadmap, roadmap_rows, roadmap_spoken
from momentos.plan.suggest import suggest
from momentos.ui import asked, editing, state, visitor
from momentos.ui.components.drawn import show_drawn
from momentos.ui.editing_bar import bar, notice
from momentos.ui.figures.canvas import draw
from momentos.ui.figures.gap_bars import gap_bars
from momentos.ui.head import head
from momentos.ui.markdown import escape
from momentos.ui.plan_back import plan_back_place
from momentos.ui.screening import Screening
from momentos.ui.sheet import sheet
from momentos.ui.sheets.action_table import action_table, caveat, settled_table
from momentos.ui.sheets.before_after import before_after
from momentos.ui.sheets.facts import heading
from momentos.ui.sheets.outcomes import outcomes
from momentos.ui.sheets.steps_strip import steps_strip
from momentos.ui.sheets.suggestions import suggestions
from momentos.ui.state import Page
from momentos.words.catalogue import Lang, say, say_count
from momentos.words.figures import number

_FIRST = 8


def _show() -> None:
    lang = state.language()
    film = asked.film(lang)
    with head(say("ui.page.plan", lang), film.title(lang)):
        bar(film, lang)
        if st.button(say("ui.plan.export", lang), key="hand_over"):
            state.go(Page.EXPORT)
    with st.container():
        notice(film, lang)
    sheet.show("steps", steps_strip(film, lang))
    actions, effect = st.columns((760, 320), gap="medium")
    with actions:
        _actions(film, lang)
        sheet.show("outcomes", outcomes(film, lang))
    with effect:
        _effect(film, lang)
    if film.plan.live:
        _where_to_begin(film, lang)
    if film.plan.actions and editing.may_edit():
        plan_back_place(film, lang)
    _suggestions(film, lang)


def _actions(film: Screening, lang: Lang) -> None:
    if not film.plan.actions:
        sheet.show("no_actions", heading(say("ui.plan.none", lang)))
        st.markdown(say("ui.plan.none.text", lang))
        return
    if film.plan.live:
        _live(film, lang)
    if film.plan.settled:
        sheet.show("settled", settled_table(film, lang))


def _live(film: Screening, lang: Lang) -> None:
    planned = film.plan.live
    with st.container(horizontal=True, vertical_alignment="bottom", key="actions_head"):
        place = st.container(width="stretch")
        first = _FIRST if len(planned) > _FIRST and not _all(lang) else None
        title = say("ui.plan.first", lang) if first else say_count("ui.plan.all", len(planned), lang)
        with place:
            sheet.show("actions_heading", heading(title, say("ui.plan.order", lang)))
    for circle in film.plan.waiting:
        waiting = ", ".join(escape(id_) for id_ in circle)
        st.warning(say("ui.plan.waiting", lang, actions=waiting))
    sheet.show("actions", action_table(film, lang, first))


def _all(lang: Lang) -> bool:
    chosen = st.segmented_control(
        say("ui.plan.show", lang),
        ["first", "all"],
        default="first",
        required=True,
        format_func=lambda choice: say(f"ui.plan.show.{choice}", lang),
        label_visibility="collapsed",
        key=f"actions_shown_{lang.value}",
    )
    return chosen == "all"


def _effect(film: Screening, lang: Lang) -> None:
    sheet.show("before_after", before_after(film, lang))
    title = say("ui.plan.gaps", lang)
    with st.container(gap=None):
        st.caption(title)
        draw(gap_bars(film, lang, state.theme()), "gaps", title)
        st.caption(say("ui.plan.gaps.note", lang))
    if film.plan.live:
        sheet.show("caveat", caveat(film, lang))


def _where_to_begin(film: Screening, lang: Lang) -> None:
    """What to begin with, and when what is due: drawn as in the documents."""
    sheet.show("bets_heading", heading(say("report.name.bets", lang), say("ui.plan.bets.note", lang)))
    map_ = bets_drawing(bet_map(film.plan, lang), lang, Ground.PAGE)
    show_drawn("bets", (map_,), bets_spoken(film.plan, lang))
    rows = roadmap_rows(film.plan, lang)
    if pages := roadmap(rows, dt.datetime.now(visitor.zone()).date(), lang, Ground.PAGE):
        name, note = say("report.name.roadmap", lang), say("ui.plan.roadmap.note", lang)
        sheet.show("roadmap_heading", heading(name, note))
        show_drawn("roadmap", pages, roadmap_spoken(rows, lang))


def _suggestions(film: Screening, lang: Lang) -> None:
    title = heading(say("ui.plan.suggestions", lang), say("ui.plan.suggestions.note", lang))
    sheet.show("suggestions_heading", title)
    painful = film.scores.worst(len(film.scores.scenes))
    if not painful:
        unvalued = film.scores.index.pain is None
        st.caption(say("film.unvalued" if unvalued else "ui.plan.nothing_hurts", lang))
        return
    pain = {scene.id: number(scene.pain, lang, 1) for scene in painful}
    chosen = st.selectbox(
        say("ui.plan.suggestions.scene", lang),
        list(pain),
        format_func=lambda id_: say(
            "ui.plan.suggestions.label", lang, scene=film.numbered(id_, lang), pain=pain[id_]
        ),
        key=f"suggestions_{film.key}_{lang.value}",
        width=480,
    )
    found = suggest(film.plan, film.library, chosen)
    sheet.show("suggestions", suggestions(found, lang))


_show()
