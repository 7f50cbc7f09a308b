"""What a facilitator takes to a room on paper, to be downloaded."""

import datetime as dt
from functools import partial

import streamlit as st

from momentos.evidence.rungs import rungs
from momentos.report.kit.kit import Part, kit
from momentos.text.slug import slug
from momentos.ui import visitor
from momentos.ui.screening import Screening
from momentos.words.catalogue import Lang, say


def print_kit(film: Screening, lang: Lang) -> None:
    """A button for each part of the kit; its pages are made when it is pressed."""
    today = dt.datetime.now(visitor.zone()).date()
    marks = rungs(film.journey.scale)
    with st.expander(say("ui.kit", lang), key=f"kit_{film.key}"):
        st.caption(say("ui.kit.note", lang))
        with st.container(horizontal=True):
            for part in Part:
                name = slug(say(f"kit.title.{part}", lang, title=film.title(lang)))[:80]
                st.download_button(
                    say(f"ui.kit.{part}", lang),
                    partial(kit, film.plan, part, lang, today, marks),
                    file_name=f"{name}.pdf",
                    mime="application/pdf",
                    key=f"kit_{part}",
                    help=say(f"ui.kit.{part}.help", lang),
                    on_click="ignore",
                )
