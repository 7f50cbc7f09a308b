"""Fields in which something is chosen: terms, references, yes or no, and dates."""

import datetime as dt

import streamlit as st

from momentos.ui import heard
from momentos.ui.forms.options import options
from momentos.ui.forms.spot import Spot
from momentos.words.catalogue import say

_FIRST_DAY, _LAST_DAY = dt.date(1, 1, 1), dt.date(9999, 12, 31)


def choice(spot: Spot, *, name: str | None = None) -> None:
    """One of several; it can be taken back."""
    offered, naming = options(spot)
    heard.follow(spot.key, spot.value)
    st.selectbox(
        name or spot.name,
        offered,
        index=None,
        key=spot.key,
        format_func=naming,
        help=spot.advice,
        placeholder=say("form.choose", spot.lang),
        on_change=spot.saver(),
    )


def choices(spot: Spot, *, name: str | None = None) -> None:
    """Any of several."""
    offered, naming = options(spot)
    st.multiselect(
        name or spot.name,
        offered,
        default=heard.follow(spot.key, list(spot.value or ())),
        key=spot.key,
        format_func=naming,
        help=spot.advice,
        placeholder=say("form.choose", spot.lang),
        on_change=spot.saver(lambda chosen: tuple(chosen) or None),
    )


def day(spot: Spot, *, name: str | None = None) -> None:
    """A date."""
    heard.follow(spot.key, spot.value)
    st.date_input(
        name or spot.name,
        value=None,
        min_value=_FIRST_DAY,
        max_value=_LAST_DAY,
        key=spot.key,
        format="DD/MM/YYYY",
        help=spot.advice,
        on_change=spot.saver(),
    )
