"""From an example: its poster is chosen, and its copy gets a title of its own."""

from dataclasses import replace
from pathlib import Path

import streamlit as st

from momentos.drawing.poster import poster_card
from momentos.shelf.examples import example, examples
from momentos.text.edit.edit import UneditableError, edited
from momentos.ui import state
from momentos.ui.components import poster_wall
from momentos.ui.films import open_screening
from momentos.ui.making import unfinished
from momentos.ui.making.ending import make
from momentos.ui.making.way import Way
from momentos.ui.screening import Screening
from momentos.words.catalogue import Lang, say

_KEPT = 16


def show(lang: Lang) -> None:
    """The posters of the examples; of the one that is chosen, its copy's title."""
    asked = examples().get(state.example() or "")
    chosen = _film(asked.parent.name, str(asked)) if asked else None
    if chosen is None:
        films = {name: film for name, path in _told_in(lang).items() if (film := _film(name, str(path)))}
        posters = [poster_card(film.key, film.plan, lang) for film in films.values()]
        poster_wall(
            posters, [state.example_href(lang, Way.EXAMPLE.value, name) for name in films], key="examples"
        )
        return
    poster, form = st.columns((3, 9), gap="medium")
    with poster:
        link = state.example_href(lang, Way.EXAMPLE.value, chosen.key)
        poster_wall([poster_card(chosen.key, chosen.plan, lang)], [link], key=f"example_{chosen.key}")
    with form:
        _copy(chosen, lang)


def _told_in(lang: Lang) -> dict[str, Path]:
    """The examples by name, each once: in this language where it is told in several."""
    known = examples()
    whole = (name.rpartition("-")[0] if name.rpartition("-")[2] in set(Lang) else name for name in known)
    chosen = {example(name, lang) for name in whole}
    return {name: path for name, path in known.items() if path in chosen}


def _copy(film: Screening, lang: Lang) -> None:
    kept = unfinished.field(f"title_{film.key}", film.title(lang))
    title = st.text_input(say("making.title", lang), key=kept).strip()
    st.caption(say("making.example.copy", lang, scenes=len(film.journey.scenes)))
    with st.container(horizontal=True):
        wanted = st.button(say("making.create", lang), key="create", type="primary", disabled=not title)
        if st.button(say("making.example.others", lang), key="other_examples"):
            state.choose_way(Way.EXAMPLE.value)
            st.rerun()
    if wanted:
        make(title, _titled(film, title, lang), lang)


def _titled(film: Screening, title: str, lang: Lang) -> str:
    """The example's text with another title; as it is where that cannot be written."""
    if title == film.title(lang):
        return film.reading.text
    try:
        return edited(film.reading, replace(film.journey, title=title)).text
    except UneditableError:
        return film.reading.text


@st.cache_resource(max_entries=_KEPT, show_spinner=False)
def _film(name: str, file: str) -> Screening | None:
    found = open_screening(name, Path(file))
    return found if isinstance(found, Screening) else None
