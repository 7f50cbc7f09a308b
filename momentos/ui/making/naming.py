"""What a new film is called, and in what language it is written."""

import streamlit as st

from momentos.ui.making import unfinished
from momentos.words.catalogue import Lang, say

_LONGEST = 300


def naming(lang: Lang, key: str, *, title: str = "", written_in: str = "") -> tuple[str, str]:
    """The title and the language as they are typed; `title` and `written_in` are what stands there first."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        typed = st.text_input(
            say("making.title", lang),
            max_chars=max(_LONGEST, len(title)),
            placeholder=say("making.title.example", lang),
            key=unfinished.field(f"title_{key}", title),
        )
        first = Lang(written_in) if written_in in set(Lang) else lang
        chosen = st.selectbox(
            say("making.language", lang),
            list(Lang),
            format_func=lambda one: say(f"making.language.{one.value}", lang),
            key=unfinished.field(f"language_{key}", first),
            width=160,
        )
    return (typed or "").strip(), (chosen or first).value
