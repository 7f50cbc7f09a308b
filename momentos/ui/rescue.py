"""What is offered for a film whose file another program spoiled or took away."""

import streamlit as st

from momentos.shelf.obstacle import UnsavedError
from momentos.text.edit.edit import UneditableError
from momentos.ui import editing, people
from momentos.ui.editing_bar import say_unsaved
from momentos.ui.history import moment
from momentos.ui.markdown import escape
from momentos.words.catalogue import Lang, say


def rescue(journey_key: str, name: str, lang: Lang) -> None:
    """Say which version could be read last, and offer to go back to it; nothing where none is kept."""
    came = editing.unsettled(journey_key)
    if isinstance(came, UnsavedError | UneditableError):
        say_unsaved(came, lang)
    version = editing.last_whole(name)
    if version is None:
        return
    st.markdown(
        escape(say("rescue.kept", lang, when=moment(version, lang), who=people.author(version, lang)))
    )
    back, args = say("history.restore", lang), (journey_key, version)
    st.button(back, key="rescue", type="primary", on_click=editing.restore, args=args)
