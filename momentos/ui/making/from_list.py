"""From a pasted list: one line, one scene, its act guessed and shown for correction."""

from hashlib import sha256

import streamlit as st

from momentos.exchange.draft import Draft
from momentos.exchange.moments import MOST, moments
from momentos.journey.scene import Scene
from momentos.ui.making import unfinished
from momentos.ui.making.ending import ending
from momentos.ui.making.naming import naming
from momentos.ui.making.scene_table import scene_table
from momentos.words.catalogue import Lang, say, say_count
from momentos.words.figures import plain_number

_MOST_SIGNS = 200_000
"""Longer lists than any film's take long to read."""


def show(lang: Lang) -> None:
    """The list at the left, its scenes at the right, and the film that they make."""
    named = st.container()
    pasted, table = st.columns((5, 7), gap="medium")
    with pasted:
        typed = st.text_area(
            say("making.list", lang),
            height=265,
            placeholder=say("making.list.example", lang),
            key=unfinished.field("list"),
        )
        st.button(say("making.list.read", lang), key="read_list")
    too_long = len(typed or "") > _MOST_SIGNS
    text = "" if too_long else typed or ""
    found = moments(text)
    with named:
        title, written_in = naming(lang, "list", offered=found.title)
    scenes: tuple[Scene, ...] = ()
    with table:
        if found.moments:
            st.caption(say_count("making.list.found", len(found.moments), lang))
            given = [Scene(id="", title=one.title, phase=one.phase) for one in found.moments]
            key = f"scenes_{sha256(text.encode()).hexdigest()[:12]}"
            scenes = scene_table(given, [one.sure for one in found.moments], lang, key)
        elif not too_long:
            st.caption(say("making.list.empty", lang))
        else:
            signs, most = (plain_number(one, lang) for one in (len(typed or ""), _MOST_SIGNS))
            st.warning(say("making.list.too_long", lang, n=signs, most=most))
        if found.left_out:
            st.warning(say("making.list.left_out", lang, n=found.left_out, most=MOST))
    ending(Draft(title, written_in, scenes), lang)
