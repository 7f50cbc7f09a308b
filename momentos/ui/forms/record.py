"""Records, lists of them and mappings to them, down to the last field, as their types say."""

import typing
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

import streamlit as st

from momentos.journey.change import Named, field_name
from momentos.journey.customer import Customer
from momentos.journey.kinds import Thing, in_lang
from momentos.journey.promise import Benefit
from momentos.journey.proposal import Action
from momentos.journey.remake import needed
from momentos.journey.scene import Branch
from momentos.journey.shape import Shape, shapes_of
from momentos.ui.forms.field import field, is_simple, is_wide
from momentos.ui.forms.reorder import add_named, begin, is_begun, move, remove
from momentos.ui.forms.spot import Spot
from momentos.ui.forms.unfolding import unfolding
from momentos.words.catalogue import say

_LONGEST = 80
"""Characters of a thing's heading."""

_IN_A_ROW = 2

_FIRST: Mapping[type, tuple[str, ...]] = {
    Action: ("title", "how", "levers", "objective", "owner", "due", "effort", "cost", "effect", "status"),
    Customer: ("name", "share", "type", "profitable", "buys", "stage", "about", "story"),
    Benefit: ("name", "kind", "importance", "received", "competitor"),
}
"""What is filled in first of the things with many fields."""


def record_form(spot: Spot, record: type, names: Sequence[str] | None = None) -> None:
    """The fields of the record at a spot, all of them or the named, in their order."""
    shapes = shapes_of(record)
    wanted = {name: shapes[name] for name in (shapes if names is None else names)}
    for row in _rows(wanted):
        spots = [spot / field_name(name) for name in row]
        if not is_simple(wanted[row[0]]):
            block(spots[0])
        elif is_wide(row[0], wanted[row[0]]):
            field(spots[0])
        else:
            for column, inner in zip(st.columns(_IN_A_ROW), spots, strict=False):
                with column:
                    field(inner)


def block(spot: Spot, *, fold: bool = False) -> None:
    """A record, a list or a mapping of records, under its name; with `fold` to be unfolded first."""
    if not fold:
        st.markdown(f"**{spot.name}**", help=spot.advice)
        _inside(spot)
    elif (part := unfolding(spot.key, spot.name)).open:
        with part:
            if spot.advice:
                st.caption(spot.advice)
            _inside(spot)


def thing_form(spot: Spot, record: type) -> None:
    """A record: what matters most of it, and the rest to be unfolded."""
    first = _FIRST.get(record)
    if first is None:
        record_form(spot, record)
        return
    record_form(spot, record, first)
    if (part := unfolding(f"{spot.key}_more", say("form.more", spot.lang))).open:
        with part:
            record_form(spot, record, [name for name in shapes_of(record) if name not in first])


def _inside(spot: Spot) -> None:
    shape = spot.shape
    if shape.record is None:
        return
    if shape.many:
        _list(spot, shape.record)
    elif shape.keyed:
        _mapping(spot, shape.record)
    else:
        record_form(spot, shape.record)


def _rows(wanted: Mapping[str, Shape]) -> Iterator[list[str]]:
    """The names that stand side by side: what is wide or has parts stands alone."""
    row: list[str] = []
    for name, shape in wanted.items():
        alone = not is_simple(shape) or is_wide(name, shape)
        if row and (alone or len(row) == _IN_A_ROW):
            yield row
            row = []
        row.append(name)
        if alone:
            yield row
            row = []
    if row:
        yield row


def _mapping(spot: Spot, record: type) -> None:
    """What is said of each customer type or promised benefit, or under each name that the file gives."""
    offered = _named_things(spot)
    names = {**offered, **{key: key for key in spot.value or () if key not in offered}}
    for key, name in names.items():
        inner = spot / key
        if (part := unfolding(inner.key, name)).open:
            with part:
                thing_form(inner, record)
    if not names and spot.shape.refers is not None:
        st.caption(say(f"form.no_{spot.shape.refers.value}", spot.lang))


def _named_things(spot: Spot) -> dict[str, str]:
    film, journey = spot.film, spot.journey
    match spot.shape.refers:
        case Thing.CUSTOMER:
            return {one.id: film.customer_name(one.id, spot.lang) for one in journey.customers}
        case Thing.BENEFIT:
            benefits = journey.promise.benefits if journey.promise else ()
            return {one.id: film.benefit_name(one.id, spot.lang) for one in benefits}
    return {}


def _list(spot: Spot, record: type) -> None:
    """The things of a list one by one, to be put in another order, taken away and joined by new ones."""
    items: tuple[Any, ...] = spot.value or ()
    named = record in typing.get_args(Named)
    for place, item in enumerate(items):
        inner = spot / (item.id if named else str(place))
        if (part := unfolding(inner.key, _heading(spot, item, place))).open:
            with part:
                thing_form(inner, record)
                _ordering(spot, place, len(items))
    if is_begun(spot, len(items)):
        with st.container(border=True, key=f"new_{spot.key}"):
            if named:
                _naming(spot, record)
            else:
                lacking = [name for name in shapes_of(record) if name in needed(record)]
                record_form(spot / str(len(items)), record, lacking or None)
        return
    name = say("form.add_to", spot.lang, list=spot.name)
    begun = partial(begin, spot, len(items))
    st.button(name, key=f"add_{spot.key}", on_click=begun, icon=":material/add:")


def _naming(spot: Spot, record: type) -> None:
    """The box for the name of one more thing: it is there as soon as it has one, with an id made of it."""
    named = next(name for name in ("title", "name") if name in shapes_of(record))
    naming = spot / "new" / named
    st.text_input(
        naming.name,
        key=naming.key,
        placeholder=say("form.name_first", spot.lang),
        on_change=partial(add_named, spot, naming),
    )


def _ordering(spot: Spot, place: int, count: int) -> None:
    with st.container(horizontal=True):
        for by, name in ((-1, "up"), (1, "down")):
            st.button(
                say(f"form.{name}", spot.lang),
                key=f"{name}_{place}_{spot.key}",
                disabled=not 0 <= place + by < count,
                on_click=partial(move, spot, place, by),
            )
        st.button(
            say("form.remove", spot.lang),
            key=f"remove_{place}_{spot.key}",
            on_click=partial(remove, spot, place),
        )


def _heading(spot: Spot, item: Any, place: int) -> str:
    """What a thing is called by the first text that it says, or by where it leads; else by its number."""
    said = (getattr(item, name, None) for name in ("title", "name", "text", "what", "rule", "product"))
    words = next((in_lang(text, spot.lang) for text in said if text), "")
    if isinstance(item, Action) and not words:
        entry = spot.film.library.get(item.use or "")
        words = entry.name.in_lang(spot.lang) if entry else ""
    if isinstance(item, Branch) and item.to in spot.film.scenes:
        words = spot.film.numbered(item.to, spot.lang)
    words = words or f"{spot.name} {place + 1}"
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
