"""Finds the film and the scene that the visitor asked for, and says it kindly where there is none."""

from collections.abc import Callable

import streamlit as st

from momentos.ui import editing, live, state, visitor
from momentos.ui.films import Broken, Films, asked_among, films_in, key_of
from momentos.ui.head import title
from momentos.ui.markdown import escape
from momentos.ui.rescue import rescue
from momentos.ui.screening import Screening
from momentos.ui.sheet import sheet
from momentos.ui.sheets.issue_list import issue_list
from momentos.ui.state import Page
from momentos.words.catalogue import Lang, say

Tell = Callable[[str], None]
"""Takes words that are not to be said on the page."""

_LAST = "last"
"""Where a film's drawer has it as it was shown last."""
_SEEN = "seen"
"""Where a film's drawer has the id and the title of the scene that was shown last."""


def film(lang: Lang, *, empty: bool = False, tell: Tell | None = None) -> Screening:
    """The film asked for, else the one changed last; stops the page where there is none to show.

    With `empty` a film without scenes is shown as well. With `tell` one whose file cannot be read any more is
    shown as it was last in this window, and `tell` is given words for that.
    """
    films = films_in(state.folder())
    asked = state.journey()
    key = films.named(asked) if asked else _latest(films)
    if key is None:
        if asked:
            _say_unknown(asked, films, lang)
        else:
            state.go(Page.SHELF)
        st.stop()
    found = films.load(key, editing.written(key))
    if isinstance(found, Broken):
        live.await_film(key, films.stamp(key))
        last: Screening | None = visitor.kept_for(key, _LAST) if tell else None
        if tell and last:
            tell(say("ui.film.unreadable_now", lang, file=found.path.name))
            return last
        _say_broken(found, lang)
        st.stop()
    if asked != key:
        state.choose_journey(key)
    if not found.journey.scenes and not empty:
        _say_empty(found, lang)
        st.stop()
    live.watch(found, state.scene(), lang)
    if tell:
        visitor.keep_for(key, _LAST, found)
    return found


def scene(screening: Screening, lang: Lang, tell: Tell | None = None) -> str:
    """The scene asked for, else the most painful one; one that is not there, or not any more, is said.

    `tell` is given those words where they are not to be said on the page.
    """
    asked = state.scene()
    if asked is not None:
        if asked in screening.scenes:
            visitor.keep_for(screening.key, _SEEN, (asked, screening.scene_title(asked, lang)))
            return asked
        if tell is None:
            st.info(_no_scene(screening, asked, lang, escape))
        else:
            tell(_no_scene(screening, asked, lang, str))
    worst = screening.scores.worst(1)
    chosen = worst[0].id if worst else next(iter(screening.scenes))
    state.choose_scene(chosen)
    return chosen


def _no_scene(screening: Screening, asked: str, lang: Lang, spell: Callable[[str], str]) -> str:
    # Whoever was writing it must not go on in the scene that takes its place.
    state.stop_writing()
    seen, called = visitor.kept_for(screening.key, _SEEN) or (None, "")
    if asked == seen:
        return say("ui.film.scene_gone", lang, title=spell(called))
    return say("ui.film.scene_unknown", lang, id=spell(asked))


def customer(screening: Screening, lang: Lang) -> str | None:
    """The customer type asked for; None for all of them, also where it is not there, which is said."""
    asked = state.customer()
    if asked is None or asked in screening.journey.shares:
        return asked
    st.info(say("ui.film.customer_unknown", lang, id=escape(asked)))
    state.choose_customer(None)
    return None


def _latest(films: Films) -> str | None:
    """The film changed last of those that can be shown, else any, so that its fault is said."""
    keys = sorted(films.paths, key=lambda key: -films.stamp(key)[0])
    readable = (key for key in keys if isinstance(films.load(key), Screening))
    return next(readable, keys[0] if keys else None)


def _say_unknown(asked: str, films: Films, lang: Lang) -> None:
    title(say(f"ui.page.{state.page().value}", lang))
    st.warning(say("ui.film.unknown", lang, id=escape(asked), folder=escape(films.folder.name)))
    live.await_film(asked, None)
    lost = {key_of(name): name for name in reversed(editing.lost_names())}
    if key := asked_among(asked, lost):
        rescue(key, lost[key], lang)
    _offer_shelf(lang)


def _say_empty(found: Screening, lang: Lang) -> None:
    title(found.title(lang))
    st.info(say("ui.film.no_scenes", lang))
    if st.button(say("ui.film.first_scene", lang), key="first_scene", type="primary"):
        state.go(Page.MAP)


def _say_broken(broken: Broken, lang: Lang) -> None:
    title(broken.path.name)
    st.error(say("ui.film.broken", lang, file=escape(broken.path.name)))
    if broken.reason:
        st.markdown(escape(broken.reason))
    else:
        sheet.show("issues", issue_list(broken.issues, broken.path, lang))
    rescue(broken.key, broken.path.relative_to(state.folder()).as_posix(), lang)
    _offer_shelf(lang)


def _offer_shelf(lang: Lang) -> None:
    if st.button(say("ui.film.to_shelf", lang), key="to_shelf"):
        state.forget_journey()
        state.go(Page.SHELF)
