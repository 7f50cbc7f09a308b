"""Shelf: the films of the folder as posters, and what to do where there are none."""

from time import monotonic

import streamlit as st

from momentos.ui import state
from momentos.ui.billing import Billing, Order, billing
from momentos.ui.components import poster_wall
from momentos.ui.films import Broken, Films, films_in
from momentos.ui.first_film import first_film, no_folder
from momentos.ui.markdown import escape
from momentos.ui.sheet import sheet
from momentos.ui.sheets.issue_list import broken_list
from momentos.ui.sheets.legend import legend
from momentos.ui.state import Page, href
from momentos.words.catalogue import Lang, say, say_count

_TOLD_EVERY = 20
_PATIENCE = 0.5
"""Seconds of reading that need no word."""


def _show() -> None:
    lang = state.language()
    films = films_in(state.folder())
    if films.lost:
        no_folder(films.folder, lang)
    elif not films.paths and not films.closed:
        first_film(films.folder, lang)
    else:
        _films(films, lang)


def _films(films: Films, lang: Lang) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom", key="head"):
        st.title(say("ui.page.shelf", lang), anchor=False, width="stretch")
        search = _search(lang)
        order = _order(lang)
        _new(lang)
    found = _found(films, search, order, lang)
    st.caption(say_count("ui.shelf.folder", found.total, lang, folder=escape(films.folder.resolve().name)))
    if found.shown:
        _posters(films, found, lang)
    elif search:
        st.info(say("ui.shelf.not_found", lang, search=escape(search)))
    _broken((*found.broken, *_closed(films, lang)), lang)


def _found(films: Films, search: str, order: Order, lang: Lang) -> Billing:
    """The films to show; reading hundreds for the first time takes a while, and says how far it is."""
    place = st.empty()
    started = monotonic()

    def tell(done: int, of: int) -> None:
        if done % _TOLD_EVERY == 0 and monotonic() - started > _PATIENCE:
            place.progress(done / of, say("ui.shelf.reading", lang, done=done, of=of))

    found = billing(films, search, order, lang, tell)
    place.empty()
    return found


def _closed(films: Films, lang: Lang) -> tuple[Broken, ...]:
    """The files that may not or cannot be opened, with the reason in words."""
    return tuple(
        Broken(entry.path, entry.name, reason=say(f"ui.shelf.closed.{entry.problem.value}", lang))
        for entry in films.closed
        if entry.problem
    )


def _new(lang: Lang) -> None:
    if st.button(say("making.new", lang), key="new", type="primary"):
        state.go(Page.NEW)


def _search(lang: Lang) -> str:
    words = say("ui.shelf.search", lang)
    return (
        st.text_input(
            words,
            placeholder=words,
            label_visibility="collapsed",
            type="search",
            live=True,
            key="search",
            width=230,
        )
        or ""
    )


def _order(lang: Lang) -> Order:
    return (
        st.segmented_control(
            say("ui.shelf.order", lang),
            list(Order),
            default=Order.RECENT,
            required=True,
            format_func=lambda order: say(f"ui.shelf.order.{order.value}", lang),
            label_visibility="collapsed",
            key=f"order_{lang.value}",
        )
        or Order.RECENT
    )


def _posters(films: Films, found: Billing, lang: Lang) -> None:
    count = state.posters()
    shown = found.shown[:count]
    poster_wall([film.poster for film in shown], [href(Page.MAP, lang, film.key) for film in shown])
    left = len(found.shown) - count
    if left > 0:
        more = min(left, state.POSTERS_AT_ONCE)
        st.button(say_count("ui.shelf.more", more, lang), key="more", on_click=state.show_more_posters)
    sheet.show("legend", legend(films.folder, lang))


def _broken(broken: tuple[Broken, ...], lang: Lang) -> None:
    if broken:
        sheet.show("broken", broken_list(broken, lang))


_show()
