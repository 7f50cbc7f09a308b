"""Who the visitor is, and what is kept for them as long as they stay."""

import datetime as dt
import time
from secrets import token_hex
from typing import Any, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st

from momentos.ui import cookie
from momentos.ui.memory import memory

Kind = TypeVar("Kind", dict[str, Any], set[str])

_WHO = "who"
_SESSION = "session"
_IS_HERE = "is_here"
_SHOWN = "shown_in_"
_UNHEARD = "unheard"
_NOW, _BEFORE = "drawn_now", "drawn_before"
_RETURNED = "returned"

_RETURNING = 5.0
"""Seconds in which a field that has come back to the page may still say that it is empty."""


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


def follow(key: str, value: object) -> None:
    """Let the widget of a key, which is drawn next, show a value when that has changed since it showed it."""
    shown = f"{_SHOWN}{key}"
    comes_back = shown in memory and key not in _all_of(_BEFORE, set)
    _all_of(_NOW, set).add(key)
    if comes_back:
        _all_of(_RETURNED, dict)[key] = time.monotonic()
    elif shown in memory and memory[shown] == value and key in memory:
        return
    held = memory[key] if key in memory else memory.get(shown, value)
    memory[shown] = value
    if held != value:
        _all_of(_UNHEARD, dict)[key] = held
    if comes_back or key not in memory or memory[key] != value:
        memory[key] = value


def begin() -> None:
    """Begin a run of the page: what was drawn until now was there before."""
    hear()
    memory[_BEFORE] = _all_of(_NOW, set)
    memory[_NOW] = set()


def hear() -> None:
    """Note which of the values that were given to widgets the browser has heard of; in every run."""
    unheard = _all_of(_UNHEARD, dict)
    for key in [key for key, held in unheard.items() if key not in memory or memory[key] != held]:
        del unheard[key]


def is_outdated(key: str) -> bool:
    """Whether what the widget of a key holds was not entered, but is what it showed before, or nothing yet.

    With every press a browser says what all its widgets hold, and until it has once said the value that one
    of them was given, however long that takes, it may not have heard of it. One that comes back to the page
    begins empty.
    """
    value, unheard = memory[key], _all_of(_UNHEARD, dict)
    if key in unheard and unheard[key] == value:
        return True
    is_empty = value is None or value is False or value in ("", [])
    returned = _all_of(_RETURNED, dict).get(key, -_RETURNING)
    return bool(is_empty and time.monotonic() - returned < _RETURNING)


def _all_of(name: str, kind: type[Kind]) -> Kind:
    """What is kept of all widgets under that name."""
    if name not in memory:
        memory[name] = kind()
    kept: Kind = memory[name]
    return kept


def entered(key: str) -> Any:
    """What was entered in the widget of a key."""
    return memory[key]


def follow_again(key: str) -> None:
    """Let the widget of a key show its value again, whatever was entered."""
    memory.pop(f"{_SHOWN}{key}", None)


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
