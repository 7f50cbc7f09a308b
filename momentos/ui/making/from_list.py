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

_MOST_SIGNS = 200_000


def show(lang: Lang) -> None:
    """The list at the left, its scenes at the right, and the film that they make."""
    title, written_in = naming(lang, "list")
    pasted, table = st.columns((5, 7), gap="medium")
    with pasted:
        text = st.text_area(
            say("making.list", lang),
            height=265,
            max_chars=_MOST_SIGNS,
            placeholder=say("making.list.example", lang),
            key=unfinished.field("list"),
        )
        st.button(say("making.list.read", lang), key="read_list")
    found = moments(text or "")
    scenes: tuple[Scene, ...] = ()
    with table:
        if found.moments:
            st.caption(say_count("making.list.found", len(found.moments), lang))
            given = [Scene(id="", title=one.title, phase=one.phase) for one in found.moments]
            key = f"scenes_{sha256((text or '').encode()).hexdigest()[:12]}"
            scenes = scene_table(given, [one.sure for one in found.moments], lang, key)
        else:
            st.caption(say("making.list.empty", lang))
        if found.left_out:
            st.warning(say("making.list.left_out", lang, n=found.left_out, most=MOST))
    ending(Draft(title or found.title, written_in, scenes), lang)
