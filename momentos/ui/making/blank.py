"""From blank: a title and the first moments of each act."""

import streamlit as st

from momentos.exchange.draft import Draft
from momentos.ui.making.acts_form import acts_form
from momentos.ui.making.ending import ending
from momentos.ui.making.naming import naming
from momentos.words.catalogue import Lang, say


def show(lang: Lang) -> None:
    """The form, and the film that it makes."""
    title, written_in = naming(lang, "blank")
    st.markdown(say("making.first_scenes", lang))
    scenes = acts_form((), lang, "blank")
    ending(Draft(title, written_in, scenes), lang)
