"""The end of every way: the film gets its file, and the visitor its map."""

import datetime as dt
from pathlib import Path
from typing import Literal

import streamlit as st

from momentos.exchange.draft import Draft
from momentos.journey.change import changes
from momentos.journey.vocabulary import Phase
from momentos.shelf.answer import Saved
from momentos.shelf.naming import file_name
from momentos.shelf.obstacle import Obstacle, UnsavedError
from momentos.text.edit.whole import text_of
from momentos.text.read import read_text
from momentos.ui import editing, state, visitor
from momentos.ui.making import unfinished
from momentos.ui.state import Page
from momentos.words.catalogue import Lang, say, term

_TRIES = 5


def ending(draft: Draft, lang: Lang) -> None:
    """The button that makes the film, and beside it what is still missing."""
    missing = _missing(draft)
    with st.container(horizontal=True, vertical_alignment="center"):
        wanted = create_button(lang, disabled=bool(missing))
        if missing:
            st.caption(say(f"making.missing.{missing}", lang), width="stretch")
    if wanted:
        finish(draft, lang)


def create_button(lang: Lang, *, disabled: bool = False, main: bool = True) -> bool:
    """The button that makes the film, and whether it was pressed; `main` where it is what comes next."""
    kind: Literal["primary", "secondary"] = "primary" if main else "secondary"
    return st.button(say("making.create", lang), key="create", type=kind, disabled=disabled)


def finish(draft: Draft, lang: Lang) -> None:
    """Make the film of a draft and turn to its map; tells where it cannot be made."""
    text = written(draft, lang)
    if text is None:
        st.error(say("making.unsaved", lang, why=say("making.not_sure", lang)))
    else:
        make(draft.title, text, lang)


def written(draft: Draft, lang: Lang) -> str | None:
    """The text of the film, its acts named; None if it would not be read back as it is meant."""
    journey = draft.journey()
    spoken = Lang(draft.lang) if draft.lang in set(Lang) else lang
    text = text_of(journey, {phase: term(phase, spoken).capitalize() for phase in Phase})
    again = read_text(text, id_=journey.id).journey
    return text if again is not None and not changes(again, journey) else None


def make(title: str, text: str, lang: Lang) -> None:
    """Write the text to a new file with a free name, and turn to the film's map; tells where it cannot."""
    try:
        saved = _made(title, text)
    except UnsavedError as fault:
        st.error(say("making.unsaved", lang, why=say(f"editing.obstacle.{fault.obstacle.value}", lang)))
        return
    unfinished.forget()
    state.forget_journey()
    film = Path(saved.opened.name).stem
    visitor.keep_for(film, editing.UNSETTLED, None if saved.version.is_settled else saved)
    state.choose_journey(film)
    state.go(Page.MAP)


def _made(title: str, text: str) -> Saved:
    """The new file; another one may take its name in the meantime, then the next is tried."""
    room = editing.cutting_room()
    now = dt.datetime.now(dt.UTC)
    taken = {path.name for path in state.folder().iterdir()}
    for _ in range(_TRIES):
        name = file_name(title, taken)
        try:
            return room.make(name, text, visitor.who(), now)
        except UnsavedError as fault:
            if fault.obstacle is not Obstacle.TAKEN:
                raise
            taken.add(name)
    raise UnsavedError(Obstacle.TAKEN, name)


def _missing(draft: Draft) -> str | None:
    if not draft.title:
        return "title"
    return None if any(scene.title for scene in draft.scenes) else "scenes"
