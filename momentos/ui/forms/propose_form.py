"""Step five of a scene as a form: take two beside take one, and the actions that get there."""

from functools import partial

import streamlit as st

from momentos.journey.kinds import in_lang
from momentos.journey.proposal import Action, Proposal
from momentos.journey.scene import Scene
from momentos.plan.suggest import Suggestion, suggest
from momentos.text.slug import free
from momentos.ui.forms.record import block, record_form
from momentos.ui.forms.reorder import add, ids_of
from momentos.ui.forms.spot import Spot
from momentos.ui.forms.story_form import describe_again
from momentos.ui.forms.text import text
from momentos.ui.forms.unfolding import open_up, unfolding
from momentos.ui.markdown import escape
from momentos.ui.sheet import sheet
from momentos.ui.sheets.scene_propose import no_action, takes
from momentos.ui.sheets.suggestions import reason
from momentos.words.catalogue import say


def propose(scene: Spot) -> None:
    """Step five."""
    film, take_two = scene.film, scene / "propose"
    found: Scene = scene.value
    before, after = st.columns(2)
    with before:
        st.caption(say("form.take_one", scene.lang))
        words = in_lang(found.see.text, scene.lang) or say("form.take_one.none", scene.lang)
        with st.container(key="take_one"):
            st.markdown(f"*{escape(words)}*")
    with after:
        text(take_two / "text", long=True, name=say("form.take_two", scene.lang))
    if both := takes(film, found, scene.lang):
        sheet.show(f"takes_{found.id}", both)
    elif missing := no_action(film, found, scene.lang):
        st.caption(missing)
    record_form(take_two, Proposal, ("target", "expected", "different"))
    if (part := unfolding(f"{take_two.key}_describe", say("form.changed", scene.lang))).open:
        with part:
            describe_again(scene)
    if (part := unfolding(f"{take_two.key}_more", say("form.more", scene.lang))).open:
        with part:
            record_form(take_two, Proposal, ("lost", "by_customer"))
    block(take_two / "actions")
    _suggested(scene)


def _suggested(scene: Spot) -> None:
    """What the library suggests, each to be taken in one press."""
    found = suggest(scene.film.plan, scene.film.library, scene.way[1])
    if not found:
        return
    st.markdown(f"**{say('form.suggested', scene.lang)}**")
    for column, suggestion in zip(st.columns(len(found)), found, strict=True):
        # The words are of any length; the buttons below them stand in one line.
        with column, st.container(height="stretch", vertical_alignment="distribute"):
            _suggestion(scene, suggestion)


def _suggestion(scene: Spot, suggestion: Suggestion) -> None:
    entry, lang = suggestion.entry, scene.lang
    with st.container():
        st.markdown(f"**{escape(entry.name.in_lang(lang))}**")
        st.caption(escape(entry.how.in_lang(lang)))
        if suggestion.why:
            reasons = "; ".join(reason(why, lang) for why in suggestion.why)
            st.caption(escape(say("ui.suggest.because", lang, reasons=reasons)))
        if entry.caution:
            st.caption(escape(f"{say('ui.suggest.caution', lang)} {entry.caution.in_lang(lang)}"))
    key = f"adopt_{scene.way[1]}_{entry.id}"
    st.button(say("form.adopt", lang), key=key, on_click=partial(_adopt, scene, entry.id))


def _adopt(scene: Spot, entry: str) -> None:
    actions = scene / "propose" / "actions"
    id_ = free(f"{scene.way[1]}.{entry}", ids_of(scene.journey))
    add(actions, Action(id_, use=entry), actions.value or ())
    open_up((actions / id_).key)
