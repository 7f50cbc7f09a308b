"""What was begun of a new film: it stays while other pages are looked at, and is told when one returns."""

from typing import Any, TypeVar

import streamlit as st

from momentos.ui import visitor
from momentos.ui.forms.file_place import Given
from momentos.words.catalogue import Lang, say

_FIELDS = "unfinished_fields"
_TABLES = "unfinished_tables"
_DRAFT = "unfinished_draft"
_LEFT = "unfinished_left"

Table = TypeVar("Table")


def field(key: str, first: object = "") -> str:
    """The key of a field that stays as it is typed; `first` is what stands in it before."""
    fields = _fields()
    if key not in fields:
        visitor.show(_FIELDS, {**fields, key: first})
    if not visitor.is_there(key):
        visitor.show(key, first)
    return key


def stay(*, is_making: bool) -> None:
    """Keep what is typed, in every run of every page: Streamlit forgets what a page does not draw."""
    for key in _fields():
        if visitor.is_there(key):
            visitor.show(key, visitor.recalled(key))
    if not is_making:
        visitor.show(_LEFT, value=True)


def table(key: str, given: Table) -> Table:
    """What the table of a key starts from: what is given, or what had become of just that when it was left.

    It stays the same as long as the table is on the page, which keeps its own changes to it.
    """
    before, first, now = _tables().get(key, (given, given, given))
    if before != given:
        first = now = given
    elif not visitor.is_there(key):
        first = now
    visitor.show(_TABLES, {**_tables(), key: (given, first, now)})
    begun: Table = first
    return begun


def note(key: str, now: object) -> None:
    """Note what has become of a table."""
    given, first, _ = _tables()[key]
    visitor.show(_TABLES, {**_tables(), key: (given, first, now)})


def draft() -> Any:
    """What is known so far of the film that is made step by step; None before the first."""
    return visitor.recalled(_DRAFT)


def keep_draft(draft: object) -> None:
    """Keep what is known so far of the film that is made step by step."""
    visitor.show(_DRAFT, draft)
    _go_on()


def forget() -> None:
    """Forget all that was begun."""
    visitor.forget(*_fields(), _FIELDS, _TABLES, _DRAFT, _LEFT)


def notice(lang: Lang) -> None:
    """On return, say that what was begun is still there; one may go on with it, or begin anew."""
    if not visitor.recalled(_LEFT):
        return
    if not _is_begun():
        _go_on()
        return
    with st.container(horizontal=True, vertical_alignment="center", key="unfinished"):
        st.markdown(say("making.unfinished", lang), width="content")
        st.button(say("making.unfinished.go_on", lang), key="go_on", type="tertiary", on_click=_go_on)
        st.button(say("making.unfinished.anew", lang), key="anew", type="tertiary", on_click=forget)


def _go_on() -> None:
    visitor.forget(_LEFT)


def _is_begun() -> bool:
    return draft() is not None or any(
        _is_given(visitor.recalled(key), first) for key, first in _fields().items()
    )


def _is_given(value: object, first: object) -> bool:
    """Whether a field holds a text or a file of the visitor's; what is chosen beside them begins no film."""
    return value != first and (isinstance(value, Given) or (type(value) is str and bool(value.strip())))


def _fields() -> dict[str, object]:
    """What stood in each field before, by key."""
    return visitor.recalled(_FIELDS) or {}


def _tables() -> dict[str, tuple[Any, Any, Any]]:
    return visitor.recalled(_TABLES) or {}
