"""What a new film is called, and in what language it is written."""

import streamlit as st

from momentos.ui.making import unfinished
from momentos.words.catalogue import Lang, say


def naming(
    lang: Lang, key: str, *, title: str = "", written_in: str = "", offered: str = ""
) -> tuple[str, str]:
    """The title and the language of the film; `title` and `written_in` are what stands there first.

    The title is `offered` while none is typed.
    """
    with st.container(horizontal=True, vertical_alignment="bottom"):
        typed = st.text_input(
            say("making.title", lang),
            placeholder=offered or say("making.title.example", lang),
            key=unfinished.field(f"title_{key}", title),
        )
        first = Lang(written_in) if written_in in set(Lang) else lang
        chosen = st.selectbox(
            say("making.language", lang),
            list(Lang),
            format_func=lambda one: say(f"language.{one.value}", lang),
            key=unfinished.field(f"language_{key}", first),
            width=160,
        )
    return (typed or "").strip() or offered, (chosen or first).value
