"""The head of a page that changes a film: taking back, doing again, and what is not settled."""

from functools import partial

import streamlit as st

from momentos.journey.change import Remove
from momentos.shelf.answer import Broken, Conflicted, Gone, Saved
from momentos.shelf.merge import Conflict
from momentos.shelf.obstacle import UnsavedError
from momentos.text.edit.edit import UneditableError
from momentos.ui import cutting, editing, questions
from momentos.ui.components.cut import Kind
from momentos.ui.history import open_history
from momentos.ui.markdown import escape
from momentos.ui.screening import Screening
from momentos.words.catalogue import Lang, say


def bar(film: Screening, lang: Lang) -> None:
    """The buttons that take back and do again the visitor's own changes; none where nothing can change."""
    if not editing.may_edit():
        return
    for kind, may in zip((Kind.UNDO, Kind.REDO), editing.may_undo(film), strict=True):
        name, asked = say(f"editing.{kind}", lang), (film, kind, lang)
        st.button(name, key=kind, on_click=cutting.turn, args=asked, disabled=not may, type="tertiary")
    if st.button(say("history.open", lang), key="history", type="tertiary"):
        open_history(film, lang)


def notice(film: Screening, lang: Lang) -> None:
    """One line where a change is not in the file to stay, with what to do; what others changed passes by."""
    if not editing.may_edit():
        st.caption(say("editing.read_only", lang))
    if theirs := editing.theirs(film):
        parts = [film.told(change, lang) for change in theirs]
        st.toast(escape(say("editing.theirs", lang, list="; ".join(parts))))
    file = escape(film.path.name)
    waiting = questions.of(editing.name_of(film))
    if editing.asks_anew(film.key) and waiting:
        asks = "editing.asks.oneself" if waiting[-1].is_with_oneself else "editing.asks"
        st.toast(escape(say(asks, lang)))
    for conflicted in waiting[:1]:
        _choose(film, conflicted, lang)
    match editing.unsettled(film.key):
        case Broken():
            st.warning(say("editing.broken", lang, file=file))
        case Gone():
            st.warning(say("editing.gone", lang, file=file))
        case Saved():
            st.warning(say("editing.unsettled", lang, file=file))
        case (UnsavedError() | UneditableError()) as fault:
            say_unsaved(fault, lang)


def say_unsaved(fault: UnsavedError | UneditableError, lang: Lang) -> None:
    """Say why a change is not in the file."""
    if isinstance(fault, UnsavedError):
        why = say(f"editing.obstacle.{fault.obstacle.value}", lang)
    else:
        why = say(f"editing.reason.{fault.reason.value}", lang)
    st.error(say("editing.unsaved", lang, why=why))


def _choose(film: Screening, conflicted: Conflicted, lang: Lang) -> None:
    """Both sides of every conflict, next to each other."""
    with st.container(border=True, key="conflict"):
        asked = "editing.conflict.oneself" if conflicted.is_with_oneself else "editing.conflict"
        st.markdown(escape(say(asked, lang)))
        ours = [
            conflict
            for number, conflict in enumerate(conflicted.merged.conflicts)
            if _takes_ours(number, conflict, conflicted, film, lang)
        ]
        settle = partial(editing.settle, film, conflicted, ours)
        st.button(say("editing.settle", lang), key="settle", type="primary", on_click=settle)


def _takes_ours(number: int, conflict: Conflict, conflicted: Conflicted, film: Screening, lang: Lang) -> bool:
    # Called as in the file, where both can see it; what others took away is in ours alone.
    is_gone = any(isinstance(change, Remove) for change in conflict.theirs)
    journey = conflicted.merged.ours if is_gone else conflicted.merged.journey
    here, there = ("here", "elsewhere") if conflicted.is_with_oneself else ("ours", "others")
    ours, theirs = (
        # Whole: two texts may differ only where one that is cut says no more.
        "; ".join(film.told(change, lang, journey, whole=True) for change in side)
        for side in (conflict.ours, conflict.theirs)
    )
    sides = {True: _side(f"editing.{here}", ours, lang), False: _side(f"editing.{there}", theirs, lang)}
    chosen = st.radio(
        sides[True],
        [True, False],
        format_func=sides.__getitem__,
        key=f"side_{number}_of_{conflicted.ours.id}",
        label_visibility="collapsed",
        horizontal=True,
    )
    return bool(chosen)


def _side(key: str, changes: str, lang: Lang) -> str:
    return f"**{say(key, lang)}**: {escape(changes)}"
