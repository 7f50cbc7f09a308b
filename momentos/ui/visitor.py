"""Who the visitor is, and what is kept for them as long as they stay."""

import datetime as dt
from secrets import token_hex
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st

from momentos.ui.state import language
from momentos.words.catalogue import say

_WHO = "who"
_SESSION = "session"


def session() -> str:
    """What tells this session from all others."""
    if _SESSION not in st.session_state:
        st.session_state[_SESSION] = token_hex(8)
    own: str = st.session_state[_SESSION]
    return own


def who() -> str:
    """The name under which the visitor's changes are kept; one of this session's own until one is given."""
    if _WHO not in st.session_state:
        st.session_state[_WHO] = f"{say('editing.guest', language())} {token_hex(2)}"
    name: str = st.session_state[_WHO]
    return name


def call_me(name: str) -> None:
    """Keep the visitor's changes under this name from now on."""
    st.session_state[_WHO] = name


def zone() -> dt.tzinfo:
    """The visitor's time zone, as the browser says."""
    try:
        return ZoneInfo(st.context.timezone or "UTC")
    except (ZoneInfoNotFoundError, ValueError):
        return dt.UTC


def drawer(journey_key: str) -> dict[str, Any]:
    """All that is kept for one journey as long as the session lasts, by name.

    What must not be done twice takes it before it writes and notes there what it has done: Streamlit breaks
    off a callback wherever it touches the session while the next run waits, and then calls it again.
    """
    key = f"kept_for_{journey_key}"
    if key not in st.session_state:
        st.session_state[key] = {}
    kept: dict[str, Any] = st.session_state[key]
    return kept


def keep_for(journey_key: str, name: str, value: object) -> None:
    """Keep a value for one journey as long as the session lasts; None forgets it."""
    drawer(journey_key)[name] = value


def kept_for(journey_key: str, name: str) -> Any:
    """What was kept for one journey under that name; None where nothing was."""
    return drawer(journey_key).get(name)


def follow(key: str, value: object) -> None:
    """Let the widget of a key, which is drawn next, show a value when that has changed since it showed it."""
    shown = f"shown_in_{key}"
    if shown not in st.session_state or st.session_state[shown] != value or key not in st.session_state:
        st.session_state[key] = st.session_state[shown] = value


def entered(key: str) -> Any:
    """What was entered in the widget of a key."""
    return st.session_state[key]


def follow_again(key: str) -> None:
    """Let the widget of a key show its value again, whatever was entered."""
    st.session_state.pop(f"shown_in_{key}", None)


def recalled(key: str) -> Any:
    """What the widget of a key shows; None where it is not there."""
    return st.session_state.get(key)


def is_there(key: str) -> bool:
    """Whether the widget of a key shows anything, be it nothing at all."""
    return key in st.session_state


def forget(*keys: str) -> None:
    """Forget what the widgets of those keys show."""
    for key in keys:
        st.session_state.pop(key, None)


def show(key: str, value: object) -> None:
    """Let the widget of a key, which is drawn next, show a value."""
    st.session_state[key] = value
