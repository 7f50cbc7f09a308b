"""Where two have changed the same and one of them has not chosen yet: asked until that one answers.

Kept in memory, for this server alone; what was not chosen is in the history as well.
"""

from pathlib import Path

import streamlit as st

from momentos.shelf.answer import Conflicted
from momentos.ui import state, visitor

_KEPT = 64
"""Open questions of all people together; the oldest go first, into the history alone."""

_Asked = tuple[Path, str, str]
"""Which folder, which film, by its key, and which person."""


def of(journey_key: str) -> tuple[Conflicted, ...]:
    """What the visitor has not answered yet of one film, in this window or another, the oldest first."""
    asked = _asked(journey_key)
    return tuple(question for (whom, _), question in list(_waiting().items()) if whom == asked)


def ask(journey_key: str, question: Conflicted) -> None:
    """Ask the visitor from now on."""
    waiting = _waiting()
    waiting[_asked(journey_key), question.ours.id] = question
    for oldest in list(waiting)[:-_KEPT]:
        waiting.pop(oldest, None)


def answered(journey_key: str, question: Conflicted) -> None:
    """Ask the visitor no more."""
    _waiting().pop((_asked(journey_key), question.ours.id), None)


def _asked(journey_key: str) -> _Asked:
    return state.folder().resolve(), journey_key, visitor.who()


@st.cache_resource(show_spinner=False)
def _waiting() -> dict[tuple[_Asked, int], Conflicted]:
    return {}
