"""What is written of a film beside its scenes: the film itself, its promise and its customers."""

from functools import partial

import streamlit as st

from momentos.journey.change import Insert, Remove, Set, Way
from momentos.journey.customer import Customer
from momentos.journey.promise import Benefit
from momentos.journey.remake import remade, value_at
from momentos.journey.removal import without_lost_references
from momentos.journey.shape import Form, Shape, shapes_of
from momentos.text.slug import slug
from momentos.ui import editing
from momentos.ui.forms.field import field
from momentos.ui.markdown import escape
from momentos.ui.screening import Screening
from momentos.words.catalogue import Lang, say

_ABOUT = ("title", "about", "sector", "authors", "date", "currency", "main_competitor", "notes")


def film_form(film: Screening, lang: Lang) -> None:
    """The film itself: what it is called, whom it shows and on which scale it is valued."""
    for name in _ABOUT:
        field(film, (name,), lang)
    low, high = st.columns(2)
    with low:
        field(film, ("scale", "min"), lang)
    with high:
        field(film, ("scale", "max"), lang)


def promise_form(film: Screening, lang: Lang) -> None:
    """The promise in words, and its benefits one by one."""
    field(film, ("promise", "text"), lang, long=True)
    benefits = film.journey.promise.benefits if film.journey.promise else ()
    for benefit in benefits:
        way = ("promise", "benefits", benefit.id)
        with st.expander(escape(film.benefit_name(benefit.id, lang))):
            _simple_fields(film, way, Benefit, lang)
            _remove(film, way, lang)
    add = partial(_add, film, ("promise", "benefits"), lang)
    st.button(say("form.benefit.add", lang), key="add_benefit", on_click=add)


def customers_form(film: Screening, lang: Lang) -> None:
    """The customer types: whose eyes see the film, and in what share."""
    for customer in film.journey.customers:
        way = ("customers", customer.id)
        with st.expander(escape(film.customer_name(customer.id, lang))):
            _simple_fields(film, way, Customer, lang)
            _remove(film, way, lang)
    add = partial(_add, film, ("customers",), lang)
    st.button(say("form.customer.add", lang), key="add_customer", on_click=add)


def _simple_fields(film: Screening, way: Way, record: type, lang: Lang) -> None:
    """The fields of a thing that one widget can show, two in a row."""
    names = [name for name, shape in shapes_of(record).items() if _is_simple(shape)]
    for start in range(0, len(names), 2):
        for column, name in zip(st.columns(2), names[start : start + 2], strict=False):
            with column:
                field(film, (*way, name.rstrip("_")), lang)


def _is_simple(shape: Shape) -> bool:
    return shape.form not in (Form.RECORD, Form.ID) and not shape.keyed


def _add(film: Screening, way: Way, lang: Lang) -> None:
    """One more thing at the end of a list."""
    kind = Customer if way == ("customers",) else Benefit
    name = say(f"form.{kind.__name__.lower()}.new", lang)
    things = value_at(film.journey, way)
    taken = {thing.id for thing in things} if isinstance(things, tuple) else set()
    wanted = slug(name)
    ids = (wanted, *(f"{wanted}-{number}" for number in range(2, len(taken) + 3)))
    thing = kind(next(id_ for id_ in ids if id_ not in taken), name=name)
    last = things[-1].id if isinstance(things, tuple) and things else None
    change = Insert(way, thing, last) if last else Set(way, (thing,))
    editing.change(film, remade(film.journey, change))


def _remove(film: Screening, way: Way, lang: Lang) -> None:
    def remove() -> None:
        left = remade(film.journey, Remove(way[:-1], way[-1]))
        editing.change(film, without_lost_references(left))

    st.button(say("form.remove", lang), key=f"remove_{'.'.join(way)}", on_click=remove)
