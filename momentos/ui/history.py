"""The history of a film: who changed what, when, and every version to come back to."""

import datetime as dt
from collections.abc import Sequence

import streamlit as st

from momentos.journey.change import changes
from momentos.shelf.history import Kind, Version, digest_of
from momentos.ui import editing, people, visitor, widgets
from momentos.ui.markdown import escape
from momentos.ui.screening import Screening
from momentos.words.catalogue import Lang, say, say_count
from momentos.words.figures import date

_AT_ONCE = 30
"""Versions shown; older ones are kept as well."""

_CHANGES = 3
"""Changes of one version that are told; of more, how many."""


_WRITTEN = (Kind.SAVED, Kind.FOUND)
"""How most versions come about; who wrote them is told beside them."""


def open_history(film: Screening, lang: Lang) -> None:
    """Show the history over the page."""
    st.dialog(say("history.title", lang), width="medium")(_show)(film, lang)


def _show(film: Screening, lang: Lang) -> None:
    st.text_input(
        say("history.name", lang),
        value=people.own_name(lang),
        max_chars=people.LONGEST,
        key="history_name",
        on_change=_call_me,
    )
    if aside := editing.set_aside():
        st.warning(escape(say("history.set_aside", lang, files=", ".join(aside))))
    versions = editing.versions(film)
    if not versions:
        st.caption(say("history.empty", lang))
    here = digest_of(film.reading.content)
    for version in versions[:_AT_ONCE]:
        _row(film, version, lang, is_here=version.digest == here)
    if len(versions) > _AT_ONCE:
        st.caption(say_count("history.older", len(versions) - _AT_ONCE, lang))


def _call_me() -> None:
    if name := widgets.shown("history_name").strip():
        people.call_me(name)


def _row(film: Screening, version: Version, lang: Lang, *, is_here: bool) -> None:
    """One version, and the way back to it where the file does not say the same."""
    with st.container(horizontal=True, vertical_alignment="center", key=f"version_{version.id}"):
        with st.container(width="stretch"):
            st.markdown(escape(f"{moment(version, lang)} · {people.author(version, lang)}"))
            st.caption(escape("; ".join(_told(film, version, lang))))
        if not is_here:
            restore = say("history.restore", lang)
            st.button(
                restore, key=f"restore_{version.id}", on_click=editing.restore, args=(film.key, version)
            )


def moment(version: Version, lang: Lang) -> str:
    """When a version was kept, in the visitor's time zone."""
    local = version.at.replace(tzinfo=dt.UTC).astimezone(visitor.zone())
    return f"{date(local.date(), lang)}, {local:%H:%M:%S}"


def _told(film: Screening, version: Version, lang: Lang) -> Sequence[str]:
    """How a version came about, if it was not just written, and what it changed, as it was called then."""
    kind = say(f"history.kind.{version.kind.value}", lang)
    both = editing.before_and_after(version)
    if both is None:
        return (kind,)
    found = changes(*both)
    before, after = both
    told = [film.told(change, lang, after, before=before) for change in found[:_CHANGES]]
    if not told or version.kind not in _WRITTEN:
        told.insert(0, kind)
    more = len(found) - _CHANGES
    return (*told, *([say_count("history.more", more, lang)] if more > 0 else ()))
