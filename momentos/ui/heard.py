"""What the widgets are given to show, and what of it the browser has heard.

With every press a browser says what all its widgets hold. What it says of one before it has heard what that
was given was entered by nobody.
"""

from typing import Any, NoReturn, TypeVar

import streamlit as st

from momentos.ui.memory import is_heartbeat, memory

Shown = TypeVar("Shown")

_SHOWN, _AGAIN = "shown_in_", "shown_again_in_"
_UNHEARD, _UNASKED = "unheard", "unasked"


def follow(key: str, value: Shown) -> Shown:
    """Let the widget of a key, which is drawn next, show a value when that has changed since it showed it.

    Gives that value, with which the widget has to begin where it can: a browser that draws it late begins
    with that, and says that it was entered.
    """
    shown, again = f"{_SHOWN}{key}", f"{_AGAIN}{key}"
    if again not in memory and shown in memory and memory[shown] == value and key in memory:
        return value
    # One that comes back to the page may at first say what it showed when it went.
    held = memory[key] if key in memory else memory.get(shown, value)
    _note(key, held, value)
    # The run may be broken off at any of these: what tells that all is done comes last.
    if key not in memory or memory[key] != value:
        memory[key] = value
    memory[shown] = value
    memory.pop(again, None)
    return value


def follow_again(key: str) -> None:
    """Let the widget of a key show its value again, whatever was entered."""
    memory[f"{_AGAIN}{key}"] = True


def believe(key: str, value: object) -> None:
    """Note that the widget of a key shows a value, however somebody entered that: it is left as it is."""
    memory[f"{_SHOWN}{key}"] = value


def run_again() -> NoReturn:
    """Run all of the page after this part of it, though the browser has said nothing new."""
    memory[_UNASKED] = True
    st.rerun()


def hear() -> None:
    """Note which of the values that were given to widgets the browser has heard of.

    To be called once where a run begins, before any are given.
    """
    if memory.pop(_UNASKED, False):
        return
    unheard = _unheard()
    for key in [key for key, held in unheard.items() if key not in memory or memory[key] not in held]:
        del unheard[key]


def is_outdated(key: str) -> bool:
    """Whether what the widget of a key holds was not entered, but is what it showed before, or nothing yet.

    Until the browser has once said the value that a widget was given, however long that takes, it may not
    have heard of it.

    Numbers, dates and what is chosen begin empty, else nobody could empty them, and a browser that draws them
    late says so. People empty one at a time, and what they do is never left to a heartbeat to say.
    """
    value = memory[key]
    if value in _unheard().get(key, ()):
        return True
    return value is None and (is_heartbeat() or _emptied() > 1)


def _emptied() -> int:
    """How many widgets hold nothing where they were to show something."""
    shown = {key.removeprefix(_SHOWN): value for key, value in memory.items() if key.startswith(_SHOWN)}
    return sum(value is not None and memory.get(key, value) is None for key, value in shown.items())


def _note(key: str, held: object, value: object) -> None:
    """Note what a widget held before it is given a value, beside what it held before that."""
    unheard = _unheard()
    unheard[key] = [before for before in (*unheard.get(key, ()), held) if before != value]
    if not unheard[key]:
        del unheard[key]


def _unheard() -> dict[str, list[Any]]:
    """What the widgets held before they were given values that the browser has not yet said again."""
    if _UNHEARD not in memory:
        memory[_UNHEARD] = {}
    held: dict[str, list[Any]] = memory[_UNHEARD]
    return held
