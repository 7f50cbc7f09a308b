"""Who the visitor is, and what is kept for them as long as they stay."""

import datetime as dt
from secrets import token_hex
from typing import Any, NoReturn, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st

from momentos.ui import cookie
from momentos.ui.memory import comes_along, memory, parts

Shown = TypeVar("Shown")

_WHO = "who"
_SESSION = "session"
_IS_HERE = "is_here"
_SHOWN, _AGAIN = "shown_in_", "shown_again_in_"
_UNHEARD, _HEARD, _UNASKED = "unheard", "heard", "unasked"


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


def follow(key: str, value: Shown) -> Shown:
    """Let the widget of a key, which is drawn next, show a value when that has changed since it showed it.

    Gives that value, with which the widget has to begin where it can: a browser that draws it late begins
    with that, and says that it was entered.
    """
    shown = f"{_SHOWN}{key}"
    again = memory.pop(f"{_AGAIN}{key}", False)
    if not again and shown in memory and memory[shown] == value and key in memory:
        return value
    # One that comes back to the page may at first say what it showed when it went.
    held = memory[key] if key in memory else memory.get(shown, value)
    memory[shown] = value
    if held != value:
        _unheard()[key] = held
    if key not in memory or memory[key] != value:
        memory[key] = value
    return value


def run_again() -> NoReturn:
    """Run all of the page after this part of it, though the browser has said nothing new."""
    memory[_UNASKED] = True
    st.rerun()


def hear() -> None:
    """Note which of the values that were given to widgets the browser has heard of, before any are given.

    To be called in every run. What one part of the page has given, another in the same run has not heard.
    """
    if memory.pop(_UNASKED, False) or (parts() and memory.get(_HEARD) is parts()):
        return
    memory[_HEARD] = parts()
    unheard = _unheard()
    for key in [key for key, held in unheard.items() if key not in memory or memory[key] != held]:
        del unheard[key]


def is_outdated(key: str) -> bool:
    """Whether what the widget of a key holds was not entered, but is what it showed before.

    With every press a browser says what all its widgets hold, and until it has once said the value that one
    of them was given, however long that takes, it may not have heard of it.

    Numbers, dates and what is chosen begin empty, else nobody could empty them, and a browser that draws them
    late says so. People empty one at a time, and what they do is said by the part of the page they do it in.
    """
    value, unheard = memory[key], _unheard()
    if key in unheard and unheard[key] == value:
        return True
    return value is None and (comes_along() or _emptied() > 1)


def _emptied() -> int:
    """How many widgets hold nothing where they were to show something."""
    shown = {key.removeprefix(_SHOWN): value for key, value in memory.items() if key.startswith(_SHOWN)}
    return sum(value is not None and memory.get(key, value) is None for key, value in shown.items())


def _unheard() -> dict[str, Any]:
    """What the widgets held before they were given values that the browser has not yet said again."""
    if _UNHEARD not in memory:
        memory[_UNHEARD] = {}
    held: dict[str, Any] = memory[_UNHEARD]
    return held


def entered(key: str) -> Any:
    """What was entered in the widget of a key."""
    return memory[key]


def follow_again(key: str) -> None:
    """Let the widget of a key show its value again, whatever was entered."""
    memory[f"{_AGAIN}{key}"] = True


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
