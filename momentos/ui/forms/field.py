"""One widget for one field of a film: it shows what the file says and writes what is entered."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any

import streamlit as st

from momentos.journey.change import Way
from momentos.journey.kinds import PerCustomer, Thing, Translated, in_lang
from momentos.journey.remake import needed, value_at
from momentos.journey.shape import Form, Shape, shape_at
from momentos.journey.typed import typed
from momentos.ui import editing, visitor
from momentos.ui.markdown import escape
from momentos.ui.screening import Screening
from momentos.words.catalogue import Lang, say, term
from momentos.words.field import label

_LONG = frozenset({"about", "notes", "story", "different", "how"})
"""Texts that take more than one line; those called `text`, and the six answers, do so too."""

_SCORES_AT_HAND = 10
"""A scale of at most so many points is shown point by point."""


def field(film: Screening, way: Way, lang: Lang, *, long: bool = False, name: str | None = None) -> None:
    """The widget of the field at a way. `name` is shown in place of the field's own."""
    record, attribute, shape = shape_at(way)
    shown = name or label(record, attribute, lang)
    key = f"form_{film.key}_{'.'.join(way)}"
    value = value_at(film.journey, way)
    if shape.many:
        _many(film, way, lang, shape, shown, key, value)
    elif shape.form is Form.TEXT:
        _text(film, way, lang, shown, key, value, long=long or attribute in _LONG)
    elif shape.form in (Form.TERM, Form.REFERENCE, Form.TRUTH):
        _choice(film, way, lang, shape, shown, key, value)
    elif shape.form is Form.DATE:
        visitor.follow(key, value)
        st.date_input(shown, value=None, key=key, format="DD/MM/YYYY", on_change=_saver(film, way, key))
    elif isinstance(value, PerCustomer):
        for customer in film.journey.shares:
            part = value.of(customer)
            _number(
                film, (*way, customer), lang, shape, f"{shown}: {film.customer_name(customer, lang)}", part
            )
    else:
        _number(film, way, lang, shape, shown, value)


def _text(film: Screening, way: Way, lang: Lang, shown: str, key: str, value: Any, *, long: bool) -> None:
    """A text; one in several languages is shown and changed in the language of the page."""
    if isinstance(value, Translated):
        way = (*way, lang.value)
    said = in_lang(value, lang)
    visitor.follow(key, said)
    box = st.text_area if long or "\n" in said else st.text_input
    box(shown, key=key, on_change=_saver(film, way, key, typed))


def _many(film: Screening, way: Way, lang: Lang, shape: Shape, shown: str, key: str, value: Any) -> None:
    """Several values: texts one a line, terms and references to choose from."""
    values: Sequence[Any] = value or ()
    if shape.form is Form.TEXT:
        lines = {in_lang(text, lang): text for text in values}

        def read(entered: str) -> tuple[Any, ...]:
            # A text in several languages that was not touched keeps them all.
            found = (typed(line) for line in entered.splitlines())
            return tuple(lines.get(line, line) for line in found if line)

        visitor.follow(key, "\n".join(lines))
        st.text_area(
            shown, key=key, help=say("form.one_a_line", lang), on_change=_saver(film, way, key, read)
        )
        return
    options, written = _options(film, shape, lang)
    visitor.follow(key, list(values))
    st.multiselect(
        shown, options, key=key, format_func=written, placeholder=say("form.choose", lang),
        on_change=_saver(film, way, key, tuple),
    )  # fmt: skip


def _choice(film: Screening, way: Way, lang: Lang, shape: Shape, shown: str, key: str, value: Any) -> None:
    options, written = _options(film, shape, lang)
    visitor.follow(key, value)
    st.selectbox(
        shown, options, index=None, key=key, format_func=written, placeholder=say("form.choose", lang),
        on_change=_saver(film, way, key),
    )  # fmt: skip


def _options(film: Screening, shape: Shape, lang: Lang) -> tuple[Sequence[Any], Callable[[Any], str]]:
    """What can be chosen, and how each is called."""
    if shape.terms is not None:
        return list(shape.terms), lambda member: term(member, lang) if isinstance(member, StrEnum) else ""
    if shape.form is Form.TRUTH:
        return (True, False), lambda yes: say("editing.yes" if yes else "editing.no", lang)
    journey = film.journey
    match shape.refers:
        case Thing.SCENE:
            return list(film.scenes), lambda id_: escape(film.numbered(id_, lang))
        case Thing.CUSTOMER:
            ids = [customer.id for customer in journey.customers]
            return ids, lambda id_: escape(film.customer_name(id_, lang))
        case Thing.BENEFIT:
            ids = [benefit.id for benefit in journey.promise.benefits] if journey.promise else []
            return ids, lambda id_: escape(film.benefit_name(id_, lang))
        case Thing.LIBRARY_ENTRY:
            return list(film.library), lambda id_: escape(in_lang(film.library[id_].name, lang))
    titles = {action.id: in_lang(action.title, lang) for action in film.plan.actions}
    return list(titles), lambda id_: escape(titles.get(id_) or id_)


def _number(film: Screening, way: Way, lang: Lang, shape: Shape, shown: str, value: Any) -> None:
    key = f"form_{film.key}_{'.'.join(way)}"
    scale = film.journey.scale
    low, high = (scale.min, scale.max) if shape.form is Form.SCORE else (shape.low, shape.high)
    whole = shape.form is Form.WHOLE
    visitor.follow(key, value)
    kind: Any = int if whole else float
    st.number_input(
        shown,
        min_value=None if low is None else kind(low),
        max_value=None if high is None else kind(high),
        value=None,
        step=1 if whole else _step(shape, high),
        format=None if whole else "%g",
        key=key,
        placeholder=say("form.not_said", lang),
        on_change=_saver(film, way, key),
    )


def _step(shape: Shape, high: float | None) -> float:
    """Half a point of a mark, a hundredth of a share, else one."""
    if shape.form is Form.SCORE or (shape.low, high) == (1, 5):
        return 0.5
    return 0.01 if high == 1 else 1.0


def _saver(
    film: Screening, way: Way, key: str, read: Callable[[Any], Any] = lambda entered: entered
) -> Callable[[], None]:
    """Writes what was entered; a field that cannot be empty shows again what it was."""

    def save() -> None:
        value = read(visitor.entered(key))
        record, attribute, _ = shape_at(way)
        if value is None and attribute in needed(record):
            visitor.follow_again(key)
        else:
            editing.set_field(film, way, value)

    return save
