"""What the visitor is looking at: the only place that touches the session and the address of the page."""

import os
from enum import StrEnum
from pathlib import Path
from urllib.parse import parse_qsl, urlencode

import streamlit as st

from momentos.words.catalogue import Lang


class Page(StrEnum):
    """The pages, by their place in the address; the shelf is where the app opens."""

    SHELF = "shelf"
    MAP = "map"
    SCENE = "scene"
    SCORES = "scores"
    PLAN = "plan"

    @property
    def file(self) -> str:
        """The page's script. A folder called ``pages`` would make Streamlit run them without the frame."""
        return f"page/{self.value}.py"


class Theme(StrEnum):
    """Light or dark, as the visitor's browser or menu says."""

    LIGHT = "light"
    DARK = "dark"


class _Kept(StrEnum):
    """What stays for the session and stands in the address."""

    LANG = "lang"
    JOURNEY = "journey"
    SCENE = "scene"


POSTERS_AT_ONCE = 24
"""Posters on the shelf before more are asked for, and with each asking."""

FOLDER_VARIABLE = "MOMENTOS_FOLDER"
"""The environment variable that names the folder of journeys."""

_DEFAULT_FOLDER = "journeys"
_SHARED = {Page.SHELF: (_Kept.LANG,)}


def arrive() -> None:
    """Take over what the address says; what it does not name stays as it was from page to page.

    But a scene stays with its journey.
    """
    if st.query_params.get(_Kept.JOURNEY.value) not in (None, journey()):
        st.session_state.pop(_key(_Kept.SCENE), None)
    for name in _Kept:
        if asked := st.query_params.get(name.value):
            _keep(name, asked)


def announce(page: Page) -> None:
    """Say in the address what a shared link must open."""
    for name in _SHARED.get(page, tuple(_Kept)):
        if kept := _kept(name):
            st.query_params[name.value] = kept


def language() -> Lang:
    """The language chosen, else the browser's, else English."""
    chosen = _kept(_Kept.LANG)
    if chosen in set(Lang):
        return Lang(chosen)
    return Lang.ES if (st.context.locale or "").lower().startswith("es") else Lang.EN


def theme() -> Theme:
    """The theme in use; light while the browser has not said."""
    return Theme.DARK if st.context.theme.type == Theme.DARK.value else Theme.LIGHT


def folder() -> Path:
    """The folder of journeys that this app was started on."""
    return Path(os.environ.get(FOLDER_VARIABLE) or _DEFAULT_FOLDER)


def journey() -> str | None:
    """The id of the journey asked for, known or not; None until one is chosen."""
    return _kept(_Kept.JOURNEY)


def scene() -> str | None:
    """The id of the scene asked for, known or not; None until one is chosen."""
    return _kept(_Kept.SCENE)


def choose_language(lang: Lang) -> None:
    """Speak `lang` from now on."""
    _choose(_Kept.LANG, lang.value)


def choose_journey(id_: str) -> None:
    """Look at another journey; its scenes are others."""
    if id_ != journey():
        _forget(_Kept.SCENE)
    _choose(_Kept.JOURNEY, id_)


def choose_scene(id_: str) -> None:
    """Look at another scene of the same journey."""
    _choose(_Kept.SCENE, id_)


def forget_journey() -> None:
    """Look at no journey: the next page shows the one changed last."""
    _forget(_Kept.SCENE)
    _forget(_Kept.JOURNEY)


def posters() -> int:
    """How many posters the shelf shows."""
    count: int = st.session_state.get("posters", POSTERS_AT_ONCE)
    return count


def show_more_posters() -> None:
    """Show as many posters again."""
    st.session_state["posters"] = posters() + POSTERS_AT_ONCE


def set_widget(key: str, value: str) -> None:
    """Let the widget of that key, which stands further down, show `value`."""
    st.session_state[key] = value


def widget(key: str) -> str:
    """What the widget of that key shows; for callbacks, which run before it is drawn."""
    value: str = st.session_state[key]
    return value


def href(page: Page, lang: Lang, journey: str, scene: str | None = None) -> str:
    """The link, relative to any page, that opens exactly this in that language."""
    named = {"lang": lang.value, "journey": journey, "scene": scene}
    return f"{page.value}?{urlencode({name: value for name, value in named.items() if value})}"


def follow(link: str | None) -> None:
    """Go where a link of this app leads; None stays here."""
    if link is None:
        return
    path, _, query = link.partition("?")
    named = dict(parse_qsl(query))
    if id_ := named.get("journey"):
        choose_journey(id_)
    if id_ := named.get("scene"):
        choose_scene(id_)
    go(Page(path))


def go(page: Page) -> None:
    """Turn to another page, taking journey, scene and language along."""
    st.switch_page(page.file)


def _choose(name: _Kept, value: str) -> None:
    _keep(name, value)
    st.query_params[name.value] = value


def _forget(name: _Kept) -> None:
    st.session_state.pop(_key(name), None)
    st.query_params.pop(name.value, None)


def _keep(name: _Kept, value: str) -> None:
    st.session_state[_key(name)] = value


def _kept(name: _Kept) -> str | None:
    value: str | None = st.session_state.get(_key(name))
    return value


def _key(name: _Kept) -> str:
    """Apart from the widgets' own keys."""
    return f"kept_{name.value}"
