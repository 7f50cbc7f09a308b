"""The plan that a client edited and sent back: what it says otherwise is taken over where it is ticked."""

from collections.abc import Sequence
from functools import partial
from hashlib import sha256
from itertools import groupby

import streamlit as st

from momentos.exchange.grid import MOST_BYTES, UnusableTableError
from momentos.exchange.plan_back import Difference, PlanBack, Unread, plan_back, with_differences
from momentos.exchange.plan_back_words import difference_text, no_plan_text, remarks, unread_text
from momentos.journey.kinds import in_lang
from momentos.ui import editing, visitor, widgets
from momentos.ui.forms.file_place import Given, file_place
from momentos.ui.markdown import escape
from momentos.ui.screening import Screening
from momentos.words.catalogue import Lang, say, say_count

_FILE, _READ, _WRITTEN = "plan_back_file", "plan_back_read", "plan_back_written"
_AT_ONCE = 40
"""Differences shown; the next ones follow once these are taken over."""

_MOST_TOLD = 100


def plan_back_place(film: Screening, lang: Lang) -> None:
    """The place for the file, and what it says otherwise than the plan."""
    with st.expander(say("ui.back.title", lang), key="plan_back"):
        st.caption(say("ui.back.text", lang))
        given: Given | None = visitor.kept_for(film.key, _FILE)
        file_place(
            f"plan_back_{film.key}",
            say("ui.back.file", lang),
            lang,
            partial(visitor.keep_for, film.key, _FILE),
            endings=("xlsx", "csv"),
            kinds="XLSX, CSV",
            most=MOST_BYTES,
            given=given.name if given else "",
        )
        if given is None:
            return
        try:
            found = _read(film, given)
        except UnusableTableError as fault:
            st.error(no_plan_text(fault, lang))
            return
        for remark in remarks(found, film.plan, lang):
            st.warning(escape(remark))
        if count := visitor.drawer(film.key).pop(_WRITTEN, 0):
            st.success(say_count("ui.back.written", count, lang))
        if found.differences:
            _differences(film, found, sha256(given.content).hexdigest()[:12], lang)
        elif not found.unread and not count:
            st.success(say("ui.back.same", lang))
        _unread(found.unread, lang)


def _read(film: Screening, given: Given) -> PlanBack:
    """What the file says; read once for each state of the film."""
    known: tuple[Screening, Given, PlanBack] | None = visitor.kept_for(film.key, _READ)
    if known is None or known[0] is not film or known[1] is not given:
        known = film, given, plan_back(given.content, film.plan)
        visitor.keep_for(film.key, _READ, known)
    return known[2]


def _differences(film: Screening, found: PlanBack, file: str, lang: Lang) -> None:
    """Each difference with its box, action by action, and the button that takes over what is ticked.

    What the film has changed as well is not ticked, nor is anything of another film's plan.
    """
    shown = found.differences[:_AT_ONCE]
    keys = [f"back_{file}_{one.key}" for one in shown]
    ticked_at_first = [not one.contested and not found.other_film for one in shown]
    st.markdown(say_count("ui.back.found", len(found.differences), lang))
    whole = f"back_{file}"
    all_ticked = all(ticked_at_first)
    st.checkbox(say("ui.back.all", lang), value=all_ticked, key=whole, on_change=_tick, args=(whole, keys))
    ticked: list[Difference] = []
    titles = {action.id: in_lang(action.title, lang) for action in film.plan.actions}
    boxed = zip(shown, keys, ticked_at_first, strict=True)
    for action, differences in groupby(boxed, lambda one: one[0].action):
        about, boxes = st.columns((5, 7), gap="medium", vertical_alignment="center")
        about.markdown(escape(titles[action]))
        for difference, key, is_ticked in differences:
            if boxes.checkbox(_told(difference, film, lang), value=is_ticked, key=key):
                ticked.append(difference)
    if more := len(found.differences) - len(shown):
        st.caption(say_count("ui.back.more", more, lang))
    st.button(
        say_count("ui.back.accept", len(ticked), lang),
        key="accept_back",
        type="primary",
        disabled=not ticked,
        on_click=_accept,
        args=(film, ticked),
    )


def _tick(whole: str, keys: Sequence[str]) -> None:
    for key in keys:
        widgets.put(key, widgets.shown(whole))


def _told(difference: Difference, film: Screening, lang: Lang) -> str:
    name, old, new = map(escape, difference_text(difference, film.journey.currency, lang))
    since = f" ({say('sheets.back.contested', lang)})" if difference.contested else ""
    return f"{name}: {old} → {new}{since}"


def _accept(film: Screening, ticked: Sequence[Difference]) -> None:
    """Write it as one change, so that it is taken back as one."""
    editing.change(film, with_differences(film.journey, ticked))
    visitor.keep_for(film.key, _WRITTEN, len(ticked))


def _unread(unread: Sequence[Unread], lang: Lang) -> None:
    if not unread:
        return
    with st.container(gap="xsmall", key="back_unread"):
        st.warning(say_count("ui.back.unread", len(unread), lang))
        for one in unread[:_MOST_TOLD]:
            st.caption(escape(unread_text(one, lang)))
        if len(unread) > _MOST_TOLD:
            st.caption(say_count("ui.back.unread.more", len(unread) - _MOST_TOLD, lang))
