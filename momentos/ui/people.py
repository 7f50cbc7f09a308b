"""What people are called on the pages: the visitor, and whoever changed a film."""

from contextlib import suppress
from pathlib import Path

import streamlit as st

from momentos.shelf.history import Version
from momentos.ui import editing, state, visitor
from momentos.ui.cookie import is_id
from momentos.ui.memory import memory
from momentos.words.catalogue import Lang, say

LONGEST = 60
"""Characters of a name."""

_UNKEPT = "name"
"""Where the session has a name that could not be kept."""

_ASKED_AGAIN = 30
"""Seconds after which the history is asked again for a name that another program may have given."""


def own_name(lang: Lang) -> str:
    """What the visitor is called: as they said last, else a guest."""
    return given_name() or guest(visitor.who(), lang)


def given_name() -> str:
    """The name that the visitor gave last; empty where they gave none."""
    return memory.get(_UNKEPT) or _kept(state.folder().resolve(), visitor.who()) or ""


def guest(who: str, lang: Lang) -> str:
    """What somebody without a name is called, by their id; histories of before tell names instead of ids."""
    return f"{say('editing.guest', lang)} {who[:4]}" if is_id(who) else who


def call_me(name: str) -> None:
    """Call the visitor by a name from now on; where that cannot be kept, for this visit."""
    who, names = visitor.who(), editing.names()
    memory[_UNKEPT] = name[:LONGEST]
    with suppress(OSError):
        if names is not None:
            names.call(who, name[:LONGEST])
            _kept.clear(state.folder().resolve(), who)
            memory.pop(_UNKEPT)


def author(version: Version, lang: Lang) -> str:
    """What those who made a version were called when they did."""
    if not version.who:
        return say("history.program", lang)
    return _called(version.who, version.id) or guest(version.who, lang)


@st.cache_resource(ttl=_ASKED_AGAIN, show_spinner=False)
def _kept(folder: Path, who: str) -> str | None:
    """What a folder's history calls a visitor: windows ask with every look, and share the answer."""
    return _called(who)


def _called(who: str, version: int | None = None) -> str | None:
    names = editing.names()
    with suppress(OSError):
        return names.called(who, version) if names else None
    return None
