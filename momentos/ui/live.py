"""What happens elsewhere while a page is open: the film changed by others, and who else looks at it."""

import streamlit as st

from momentos.ui import heard, people, state, visitor
from momentos.ui.films import films_in, stamp_of
from momentos.ui.markdown import escape
from momentos.ui.memory import is_heartbeat
from momentos.ui.presence import Guest, Presence, Sign
from momentos.ui.screening import Screening, Stamp
from momentos.words.catalogue import Lang, say

_EVERY = 1.5
"""Seconds between two looks: what others change is seen within two."""


@st.fragment(run_every=_EVERY)
def watch(film: Screening, scene: str | None, lang: Lang) -> None:
    """Show the page again as soon as the film's file changes, and say who else is here."""
    if is_heartbeat():
        heard.hear()
    if stamp_of(film.path) != film.stamp:
        heard.run_again()
    own = Guest(people.given_name(), visitor.who(), scene or "")
    if visitor.comes_anew():
        _presence().forget(own.who)
    others = _presence().sign(visitor.session(), Sign(str(film.path), own))
    if others:
        here = ", ".join(_place(guest, film, lang) for guest in others)
        st.caption(escape(say("live.others", lang, list=here)))


def _place(guest: Guest, film: Screening, lang: Lang) -> str:
    """Who is here, and in which scene."""
    name = guest.name or people.guest(guest.who, lang)
    if guest.scene not in film.scenes:
        return name
    return say("live.in_scene", lang, who=name, scene=film.scene_title(guest.scene, lang))


@st.fragment(run_every=_EVERY)
def await_film(asked: str, stamp: Stamp | None) -> None:
    """Show the page again as soon as the file of a film that cannot be shown changes, or is there."""
    films = films_in(state.folder())
    key = films.named(asked)
    if (films.stamp(key) if key else None) != stamp:
        heard.run_again()


@st.cache_resource(show_spinner=False)
def _presence() -> Presence:
    return Presence()
