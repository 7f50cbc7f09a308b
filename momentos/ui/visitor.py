"""Who the visitor is, and what is kept for them as long as they stay."""

import datetime as dt
from secrets import token_hex
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st

from momentos.ui import cookie
from momentos.ui.memory import memory

_WHO = "who"
_SESSION = "session"
_IS_HERE = "is_here"


def session() -> str:
    """What tells this session from all others."""
    if _SESSION not in memory:
        memory[_SESSION] = token_hex(8)
    own: str = memory[_SESSION]
    return own


def who() -> str:
    """The id under which the visitor's changes are kept: of their browser, else of this session."""
    if _WHO not in memory:
        memory[_WHO] = cookie.digest_of(cookie.id_in(st.context.cookies) or cookie.new_id())
    id_: str = memory[_WHO]
    return id_


def comes_anew() -> bool:
    """Whether the visitor has just come, or has begun the page anew; told once."""
    if _IS_HERE in memory:
        return False
    memory[_IS_HERE] = True
    return True


def zone() -> dt.tzinfo:
    """The visitor's time zone, as the browser says."""
    try:
        return ZoneInfo(st.context.timezone or "UTC")
    except (ZoneInfoNotFoundError, ValueError):
        return dt.UTC


def drawer(journey_key: str) -> dict[str, Any]:
    """All that is kept for one journey as long as the session lasts, by name."""
    key = f"kept_for_{journey_key}"
    if key not in memory:
        memory[key] = {}
    kept: dict[str, Any] = memory[key]
    return kept


def keep_for(journey_key: str, name: str, value: object) -> None:
    """Keep a value for one journey as long as the session lasts; None forgets it."""
    drawer(journey_key)[name] = value


def kept_for(journey_key: str, name: str) -> Any:
    """What was kept for one journey under that name; None where nothing was."""
    return drawer(journey_key).get(name)


def entered(key: str) -> Any:
    """What was entered in the widget of a key."""
    return memory[key]


def recalled(key: str) -> Any:
    """What the widget of a key shows; None where it is not there."""
    return memory.get(key)


def is_there(key: str) -> bool:
    """Whether the widget of a key shows anything, be it nothing at all."""
    return key in memory


def forget(*keys: str) -> None:
    """Forget what the widgets of those keys show."""
    for key in keys:
        memory.pop(key, None)


def show(key: str, value: object) -> None:
    """Let the widget of a key, which is drawn next, show a value."""
    memory[key] = value
