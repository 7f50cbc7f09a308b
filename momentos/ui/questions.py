"""Where two have changed the same and one of them has not chosen yet: asked in all of that one's windows.

Kept in memory, for this server alone; what was not chosen is in the history as well.
"""

from pathlib import Path

import streamlit as st

from momentos.journey.change import Set, Way
from momentos.shelf.answer import Conflicted
from momentos.ui import state, visitor

_KEPT = 16
"""Open questions of one person about one film; the oldest go first, into the history alone."""

_Asked = tuple[Path, str, str]
"""Which folder, which file in it, and which person."""


def of(name: str) -> tuple[Conflicted, ...]:
    """What the visitor has not answered yet of the film in a file, the oldest first."""
    return _waiting().get(_asked(name), ())


def is_asked(name: str, way: Way) -> bool:
    """Whether the visitor has to choose what stands at the end of a way."""
    return any(way in _fields(question) for question in of(name))


def ask(question: Conflicted) -> None:
    """Ask the visitor from now on, in place of what was asked about the same fields."""
    asked, fields = _asked(question.opened.name), _fields(question)
    others = (other for other in _waiting().get(asked, ()) if _fields(other) != fields)
    _waiting()[asked] = (*others, question)[-_KEPT:]


def answered(question: Conflicted) -> None:
    """Ask the visitor no more."""
    asked = _asked(question.opened.name)
    left = tuple(other for other in _waiting().pop(asked, ()) if other is not question)
    if left:
        _waiting()[asked] = left


def _asked(name: str) -> _Asked:
    return state.folder().resolve(), name, visitor.who()


def _fields(question: Conflicted) -> list[object]:
    """What the visitor has changed, of a field only where it is."""
    ours = (change for conflict in question.merged.conflicts for change in conflict.ours)
    return [change.way if isinstance(change, Set) else change for change in ours]


@st.cache_resource(show_spinner=False)
def _waiting() -> dict[_Asked, tuple[Conflicted, ...]]:
    return {}
