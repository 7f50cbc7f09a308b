"""Scores: where the film hurts and whom, what its promise is worth, and how each figure is made."""

import streamlit as st

from momentos.ui import asked, state, widgets
from momentos.ui.figures.canvas import draw
from momentos.ui.figures.curve import curve
from momentos.ui.figures.promise import promise, rated, said
from momentos.ui.figures.where_hurts import hurts, in_words, where_hurts
from momentos.ui.head import head
from momentos.ui.screening import Screening
from momentos.ui.sheet import sheet
from momentos.ui.sheets.coverage import coverage, promise_note
from momentos.ui.sheets.facts import heading
from momentos.ui.sheets.figures_row import figures_row
from momentos.ui.sheets.formulas import formulas
from momentos.ui.sheets.gap_table import gap_table
from momentos.ui.sheets.who_hurts import who_hurts
from momentos.ui.sheets.worst import worst
from momentos.ui.table import scene_table
from momentos.words.catalogue import Lang, say
from momentos.words.figures import plain_number


def _show() -> None:
    lang = state.language()
    film = asked.film(lang)
    customer = asked.customer(film, lang)
    seen = film.seen_by(customer)
    scale = film.journey.scale
    low, high = plain_number(scale.min, lang), plain_number(scale.max, lang)
    with head(say("ui.page.scores", lang), film.title(lang)):
        st.caption(say("ui.scores.scale", lang, low=low, high=high), width="content")
        _choice(film, customer, lang)
    sheet.show("figures", figures_row(seen, lang))
    where, who = st.columns((716, 372), gap="medium")
    with where.container(gap=None, key="where_hurts"):
        _where(seen, lang)
    with who, st.container(gap=None):
        _who(film, seen, lang)
    curve_title = say("ui.scores.curve", lang)
    with st.container(gap=None):
        title = heading(curve_title, say("ui.scores.curve.note", lang))
        sheet.show("gaps", gap_table(film, lang), title)
        draw(curve(seen, lang, state.theme()), "curve", curve_title)
    sheet.show("worst", worst(seen, lang), coverage(seen, lang))
    # What is closed is not even computed.
    if (table := st.expander(say("ui.scores.table", lang), key="table", on_change="rerun")).open:
        with table:
            scene_table(seen, lang)
    if (made := st.expander(say("ui.scores.formulas", lang), key="formulas", on_change="rerun")).open:
        with made:
            sheet.show("formulas_made", formulas(seen, lang))


def _choice(film: Screening, customer: str | None, lang: Lang) -> None:
    """The choice of the customer type whose figures are shown; of a film with one type there is none."""
    if len(film.journey.customers) < 2:
        return
    key = f"customer_{film.key}_{lang.value}"
    everyone = ""
    options = [everyone, *film.journey.shares]
    widgets.put(key, customer or everyone)

    def choose() -> None:
        if (chosen := widgets.chosen_among(key, options)) is not None:
            state.choose_customer(chosen)

    st.selectbox(
        say("ui.scores.who_for", lang),
        options,
        format_func=lambda id_: film.customer_name(id_, lang) if id_ else say("film.everyone", lang),
        label_visibility="collapsed",
        key=key,
        on_change=choose,
        width=240,
    )


def _where(seen: Screening, lang: Lang) -> None:
    title = say("ui.scores.where", lang)
    sheet.show("where_heading", heading(title, say("ui.scores.where.note", lang)))
    if not hurts(seen, lang):
        st.info(say("ui.scores.unvalued", lang))
        return
    draw(where_hurts(seen, lang, state.theme()), "where", f"{title}: {in_words(seen, lang)}")


def _who(film: Screening, seen: Screening, lang: Lang) -> None:
    title = say("ui.scores.promise", lang)
    promised = heading(title, promise_note(seen, lang))
    sheet.show("who", who_hurts(film, lang, seen.scores.customer), promised)
    if not rated(seen):
        st.caption(say("ui.scores.promise.none", lang))
        return
    draw(promise(seen, lang, state.theme()), "promise", f"{title}: {said(seen, lang)}")


_show()
