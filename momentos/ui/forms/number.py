"""Fields of numbers: plain ones, marks on a scale, and numbers that differ by customer type."""

from collections.abc import Mapping
from functools import partial
from typing import Literal

import streamlit as st

from momentos.journey.customer import EVERYONE
from momentos.journey.kinds import PerCustomer
from momentos.journey.shape import Form, Shape
from momentos.ui import heard, visitor
from momentos.ui.forms.spot import Spot, UnfitError
from momentos.words.catalogue import Lang, say
from momentos.words.figures import plain_number, signed

_MOST = 2**53 - 1
"""The largest whole number that a browser counts with."""

_PERCENT = 100

_DECIMALS = 8
"""Decimals of a share: more are only what computers make of decimals."""

_EXACT = 120
"""The width of the box of an exact mark, in pixels."""

_MOST_POINTS = 11
"""A scale of at most so many points is shown point by point."""

_WORDS = 5
"""A scale of that many points has a word for each; of any other only its ends have one."""

WORDED: Mapping[tuple[float | None, float | None], str] = {(1, 5): "degree", (-2, 2): "feeling"}
"""The scales that are not the journey's own, with the words of their points."""


def number(
    spot: Spot, *, name: str | None = None, bare: bool = False, width: int | Literal["stretch"] = "stretch"
) -> None:
    """A number, a share as a percentage; `bare` hides its name, which is then only spoken."""
    shape, value = spot.shape, spot.value
    low, high = bounds(spot)
    is_share, whole = (low, high) == (0, 1), shape.form is Form.WHOLE
    shown = f"{name or spot.name} (%)" if is_share else name or spot.name
    if value is not None and abs(value) > _MOST:
        st.text_input(shown, plain_number(value, spot.lang), disabled=True, key=f"{spot.key}_large")
        return
    times = _PERCENT if is_share else 1
    heard.follow(spot.key, value if value is None or times == 1 else round(value * times, _DECIMALS))
    # Without its bounds: a browser would keep to itself what lies beyond them, and say so in English only.
    st.number_input(
        shown,
        value=None,
        step=1 if whole else 0.5 if is_mark(shape) else 1.0,
        format=None if whole else "%g",
        key=spot.key,
        help=None if bare else spot.advice,
        placeholder=say("form.not_said", spot.lang),
        label_visibility="collapsed" if bare else "visible",
        on_change=spot.saver(partial(_within, spot, times)),
        width=width,
    )


def _within(spot: Spot, times: int, entered: float | None) -> float | None:
    """The number that was entered that many times as large; raises UnfitError beyond its bounds."""
    if entered is None:
        return None
    low, high = (None if bound is None else bound * times for bound in bounds(spot))
    if (low is None or entered >= low) and (high is None or entered <= high):
        return entered if times == 1 else round(entered / times, _DECIMALS)
    shown = {"number": entered, "low": low, "high": high}
    figures = {name: plain_number(figure, spot.lang) for name, figure in shown.items() if figure is not None}
    raise UnfitError(say("form.below" if high is None else "form.beyond", spot.lang, **figures))


def mark(spot: Spot, *, name: str | None = None) -> None:
    """A mark: the points of its scale with their words, to be pressed, and the exact figure beside them."""
    low, high = bounds(spot)
    if low is None or high is None or high - low >= _MOST_POINTS or low % 1 or high % 1:
        number(spot, name=name)
        return
    points = [float(point) for point in range(int(low), int(high) + 1)]
    value = spot.value
    if value is not None and value not in points:
        points = sorted([*points, value])
    words = "point" if spot.shape.form is Form.SCORE else WORDED[low, high]
    key = f"{spot.key}_points"
    with st.container(horizontal=True, vertical_alignment="bottom", key=f"mark_{spot.key}"):
        st.segmented_control(
            name or spot.name,
            points,
            default=heard.follow(key, value),
            format_func=lambda point: point_name(point, low, high, words, spot.lang),
            key=key,
            help=spot.advice,
            on_change=spot.saver(key=key),
            width="content",
        )
        number(spot, name=say("form.exactly", spot.lang, what=name or spot.name), bare=True, width=_EXACT)


def point_name(point: float, low: float, high: float, words: str, lang: Lang) -> str:
    """A point of a scale with its word, if it has one: "4 bueno"."""
    figure = signed(point, lang, 0) if low < 0 else plain_number(point, lang)
    place = (point - low) / (high - low) * (_WORDS - 1)
    worded = (0, _WORDS - 1) if high - low != _WORDS - 1 else range(_WORDS)
    return f"{figure} {say(f'form.{words}.{int(place)}', lang)}" if place in worded else figure


def by_customer(spot: Spot) -> None:
    """A number for all, or one for each customer type where they differ."""
    value = spot.value
    types = [id_ for id_ in spot.journey.shares if id_ != EVERYONE]
    if not types:
        number(spot)
        return
    key = f"{spot.key}_differs"
    differs = isinstance(value, PerCustomer)
    heard.follow(key, differs)
    if not differs and not visitor.entered(key):
        number(spot)
    else:
        for customer in types:
            number(spot / customer, name=f"{spot.name}: {spot.film.customer_name(customer, spot.lang)}")
    st.toggle(say("form.differs", spot.lang), differs, key=key, on_change=partial(_join, spot, key))


def _join(spot: Spot, key: str) -> None:
    """One number for all again: what holds for those not named, else the mean of the types."""
    value = spot.value
    if heard.is_outdated(key):
        heard.follow_again(key)
        return
    if visitor.entered(key) or not isinstance(value, PerCustomer):
        return
    known = [(share, value.of(id_)) for id_, share in spot.journey.shares.items()]
    weighed = [(share, number) for share, number in known if number is not None]
    total = sum(share for share, _ in weighed)
    mean = round(sum(share * number for share, number in weighed) / total, 4) if total else None
    spot.write(mean if value.default is None else value.default)


def bounds(spot: Spot) -> tuple[float | None, float | None]:
    """The least and the most that may be entered; None for no limit."""
    scale, shape = spot.journey.scale, spot.shape
    return (scale.min, scale.max) if shape.form is Form.SCORE else (shape.low, shape.high)


def is_mark(shape: Shape) -> bool:
    """Whether it is a number on the journey's scale, or on one of five points."""
    return not shape.many and (shape.form is Form.SCORE or (shape.low, shape.high) in WORDED)
