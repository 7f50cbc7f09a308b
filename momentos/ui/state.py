"""What the visitor is looking at: the only place that touches the address of the page."""

import os
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlencode

import streamlit as st

from momentos.plan.steps import Step
from momentos.ui.memory import memory, unbroken
from momentos.words.catalogue import Lang


class Page(StrEnum):
    """The pages, by their place in the address; the shelf is where the app opens."""

    SHELF = "shelf"
    MAP = "map"
    SCENE = "scene"
    SCRIPT = "script"
    SCORES = "scores"
    PLAN = "plan"
    EXPORT = "export"
    STAGE = "stage"
    NEW = "new"

    @property
    def in_menu(self) -> bool:
        """Whether the menu leads to it; a new film is made from the shelf, and a film is presented."""
        return self not in {Page.STAGE, Page.NEW}

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
    WRITES = "writes"
    TURN = "turn"
    CUSTOMER = "customer"
    WAY = "way"
    EXAMPLE = "example"


POSTERS_AT_ONCE = 24
"""Posters on the shelf before more are asked for, and with each asking."""

FOLDER_VARIABLE = "MOMENTOS_FOLDER"
"""The environment variable that names the folder of journeys."""

_DEFAULT_FOLDER = "journeys"
_PAGE = "page"
_OF_FILM = (_Kept.SCENE, _Kept.WRITES, _Kept.TURN, _Kept.CUSTOMER)
_SHARED = {
    Page.SHELF: (_Kept.LANG,),
    Page.MAP: (_Kept.LANG, _Kept.JOURNEY, _Kept.SCENE),
    Page.SCENE: (_Kept.LANG, _Kept.JOURNEY, _Kept.SCENE, _Kept.WRITES),
    Page.SCRIPT: (_Kept.LANG, _Kept.JOURNEY),
    Page.SCORES: (_Kept.LANG, _Kept.JOURNEY, _Kept.CUSTOMER),
    Page.PLAN: (_Kept.LANG, _Kept.JOURNEY),
    Page.EXPORT: (_Kept.LANG, _Kept.JOURNEY),
    Page.STAGE: (_Kept.LANG, _Kept.JOURNEY, _Kept.SCENE, _Kept.TURN),
    Page.NEW: (_Kept.LANG, _Kept.WAY, _Kept.EXAMPLE),
}
"""What the address of each page says, so that a link opens exactly what was shared."""


def arrive(on: Page) -> None:
    """Take over what the address of a page says, and say in it what it leaves out.

    An address that names a film says all that its page shows of it; one that names none keeps what was
    looked at.
    """
    memory[_PAGE] = on
    if asked := _asked(_Kept.JOURNEY.value):
        if asked != journey():
            _forget(*_OF_FILM)
        _forget(*(name for name in _SHARED[on] if name in _OF_FILM))
    for name in _Kept:
        if said := _asked(name.value):
            _keep(name, said)
    if writes() is None:
        _forget(_Kept.WRITES)
    _tell()


def page() -> Page:
    """The page looked at."""
    found: Page = memory[_PAGE]
    return found


def language() -> Lang:
    """The language that the address asks for, else the one chosen, else the browser's, else English."""
    asked = _asked(_Kept.LANG.value) or _kept(_Kept.LANG)
    if asked in set(Lang):
        return Lang(asked)
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


def customer() -> str | None:
    """The id of the customer type asked for, known or not; None is all of them together."""
    return _kept(_Kept.CUSTOMER)


def writes() -> Step | None:
    """The step of the scene that the visitor writes; None while they read."""
    asked = _kept(_Kept.WRITES)
    return Step(asked) if asked in set(Step) else None


def turn() -> str | None:
    """The turn of the scene that the stage is asked to begin with, known or not."""
    return _kept(_Kept.TURN)


def way() -> str | None:
    """The way of making a film that was asked for, known or not."""
    return _kept(_Kept.WAY)


def example() -> str | None:
    """The example asked for to make a film from, known or not."""
    return _kept(_Kept.EXAMPLE)


def choose_way(way: str) -> None:
    """Make a film in another way."""
    _forget(_Kept.EXAMPLE)
    _keep(_Kept.WAY, way)
    _tell()


def choose_language(lang: Lang) -> None:
    """Speak `lang` from now on."""
    _keep(_Kept.LANG, lang.value)
    _tell()


def choose_journey(id_: str) -> None:
    """Look at a journey by its id or its key, which is another name of it."""
    _keep(_Kept.JOURNEY, id_)
    _tell()


def choose_scene(id_: str) -> None:
    """Look at another scene of the same journey."""
    _keep(_Kept.SCENE, id_)
    _tell()


def stop_writing() -> None:
    """Read the scene from now on."""
    _forget(_Kept.WRITES)
    _tell()


def choose_customer(id_: str | None) -> None:
    """Look with the eyes of one customer type of the same journey; None with those of all."""
    _forget(_Kept.CUSTOMER)
    if id_:
        _keep(_Kept.CUSTOMER, id_)
    _tell()


def forget_journey() -> None:
    """Look at no journey: the next page shows the one changed last."""
    _forget(_Kept.JOURNEY, *_OF_FILM)


def posters() -> int:
    """How many posters the shelf shows."""
    count: int = memory.get("posters", POSTERS_AT_ONCE)
    return count


def show_more_posters() -> None:
    """Show as many posters again."""
    memory["posters"] = posters() + POSTERS_AT_ONCE


def href(to: Page, lang: Lang, journey: str, scene: str | None = None, writes: Step | None = None) -> str:
    """The link, relative to any page, that opens exactly this in that language, open to be written or not."""
    named = {"lang": lang.value, "journey": journey, "scene": scene, "writes": writes and writes.value}
    return _link(to, {name: value for name, value in named.items() if value})


def example_href(lang: Lang, way: str, example: str) -> str:
    """The link, relative to any page, that starts a film from an example."""
    return _link(Page.NEW, {"lang": lang.value, "way": way, "example": example})


def link(to: Page) -> str:
    """The link, relative to any page, that opens a page on what is looked at now."""
    return _link(to, _address(to))


def present(turn: str | None = None) -> None:
    """Turn to the stage: to the scene that is looked at, or to a turn of the film's own."""
    _forget(_Kept.TURN)
    if turn:
        _keep(_Kept.TURN, turn)
    go(Page.STAGE)


def go(to: Page) -> None:
    """Turn to another page, taking along what is looked at."""
    st.switch_page(to.file, query_params=_address(to))


def _link(to: Page, named: Mapping[str, str]) -> str:
    place = "./" if to is Page.SHELF else to.value
    return f"{place}?{urlencode(named)}" if named else place


def _address(of: Page) -> dict[str, str]:
    kept = ((name, _kept(name)) for name in _SHARED[of])
    return {name.value: value for name, value in kept if value}


def _tell() -> None:
    """Let the address say what is looked at, all at once: each change is a step for the browser's Back."""
    if (address := _address(page())) != unbroken(st.query_params.to_dict):
        unbroken(lambda: st.query_params.from_dict(address))


def _asked(name: str) -> str | None:
    return unbroken(lambda: st.query_params.get(name))


def _forget(*names: _Kept) -> None:
    for name in names:
        memory.pop(_key(name), None)


def _keep(name: _Kept, value: str) -> None:
    memory[_key(name)] = value


def _kept(name: _Kept) -> str | None:
    value: str | None = memory.get(_key(name))
    return value


def _key(name: _Kept) -> str:
    """Apart from the widgets' own keys."""
    return f"kept_{name.value}"
