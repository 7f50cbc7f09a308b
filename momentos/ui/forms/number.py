"""Fields of numbers: plain ones, marks on a scale, and numbers that differ by customer type."""

from collections.abc import Mapping
from functools import partial
from typing import Literal

import streamlit as st

from momentos.journey.customer import EVERYONE
from momentos.journey.kinds import PerCustomer
from momentos.journey.shape import Form, Shape
from momentos.ui import visitor
from momentos.ui.forms.spot import Spot
from momentos.words.catalogue import Lang, say
from momentos.words.figures import plain_number

_MOST = 2**53 - 1
"""The largest whole number that a browser counts with."""

_EXACT = 120
"""The width of the box of an exact mark, in pixels."""

_MOST_POINTS = 11
"""A scale of at most so many points is shown point by point."""

_WORDS = 5
"""A scale of that many points has a word for each; of any other only its ends have one."""

WORDED: Mapping[tuple[float | None, float | None], str] = {(1, 5): "point", (-2, 2): "feeling"}
"""The scales that are not the journey's own, with the words of their points."""


def number(
    spot: Spot, *, name: str | None = None, bare: bool = False, width: int | Literal["stretch"] = "stretch"
) -> None:
    """A number; `bare` hides its name, which is then only spoken."""
    shape, value = spot.shape, spot.value
    shown = name or spot.name
    low, high = bounds(spot)
    whole = shape.form is Form.WHOLE
    if value is not None and abs(value) > _MOST:
        st.text_input(shown, plain_number(value, spot.lang), disabled=True, key=f"{spot.key}_large")
        return
    visitor.follow(spot.key, value)
    kind = int if whole else float
    st.number_input(
        shown,
        min_value=None if low is None else kind(low),
        max_value=None if high is None else kind(high),
        value=None,
        step=1 if whole else _step(shape, high),
        format=None if whole else "%g",
        key=spot.key,
        help=None if bare else spot.advice,
        placeholder=say("form.not_said", spot.lang),
        label_visibility="collapsed" if bare else "visible",
        on_change=spot.saver(),
        width=width,
    )


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
    key = f"{spot.key}_points"
    visitor.follow(key, value)
    with st.container(horizontal=True, vertical_alignment="bottom", key=f"{spot.key}_mark"):
        st.segmented_control(
            name or spot.name,
            points,
            format_func=lambda point: point_name(point, low, high, spot.lang),
            key=key,
            help=spot.advice,
            on_change=lambda: spot.write(visitor.entered(key)),
            width="content",
        )
        number(spot, name=say("form.exactly", spot.lang, what=name or spot.name), bare=True, width=_EXACT)


def point_name(point: float, low: float, high: float, lang: Lang) -> str:
    """A point of a scale with its word, if it has one: "4 bueno"."""
    figure = plain_number(point, lang)
    place = (point - low) / (high - low) * (_WORDS - 1)
    worded = (0, _WORDS - 1) if high - low != _WORDS - 1 else range(_WORDS)
    words = WORDED.get((low, high), "point")
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
    visitor.follow(key, differs)
    if not differs and not visitor.entered(key):
        number(spot)
    else:
        for customer in types:
            number(spot / customer, name=f"{spot.name}: {spot.film.customer_name(customer, spot.lang)}")
    st.toggle(say("form.differs", spot.lang), key=key, on_change=partial(_join, spot, key))


def _join(spot: Spot, key: str) -> None:
    """One number for all again: what holds for those not named, else the mean of the types."""
    value = spot.value
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


def _step(shape: Shape, high: float | None) -> float:
    """Half a point of a mark, a hundredth of a share, else one."""
    if shape.form is Form.SCORE or (shape.low, high) in WORDED:
        return 0.5
    return 0.01 if high == 1 else 1.0
