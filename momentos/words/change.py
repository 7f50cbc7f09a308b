"""A change of a journey in words: what it is about, and what it becomes."""

import dataclasses
import datetime as dt
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any

from momentos.journey.change import Change, Insert, Move, Remove, Set, Way, by_customer
from momentos.journey.journey import Journey
from momentos.journey.kinds import PerCustomer, Thing, Translated, in_lang
from momentos.journey.remake import value_at
from momentos.journey.scene import Branch
from momentos.journey.shape import Form, shapes_of
from momentos.words.catalogue import Lang, say, term
from momentos.words.customer import customer_name
from momentos.words.field import label
from momentos.words.figures import date, listing, plain_number

_LONGEST = 60
"""Characters of a text that are told; who wrote it knows the rest."""


def told(change: Change, journey: Journey, lang: Lang) -> str:
    """A change in words: "«Pide la cuenta y paga», Lo que se espera, Nota: 4"."""
    match change:
        case Set(way, value):
            return f"{_where(way, journey, lang)}: {_value(value, journey, lang)}"
        case Insert(way, thing):
            return f"{_where(way, journey, lang)}: {say('editing.added', lang)} {_name(thing, lang)}"
        case Remove(way, id_, thing):
            *holders, found = _parts((*way, id_), journey, lang)
            name = found if thing is None else _name(thing, lang)
            return f"{', '.join((*holders, name))}: {say('editing.removed', lang)}"
        case Move(way, id_):
            return f"{_where((*way, id_), journey, lang)}: {say('editing.moved', lang)}"


def _where(way: Way, journey: Journey, lang: Lang) -> str:
    return ", ".join(_parts(way, journey, lang))


def _parts(way: Way, journey: Journey, lang: Lang) -> Iterator[str]:
    """The names of what a way passes; a thing stands for the list that holds it."""
    record: type | None = Journey
    steps = list(way)
    passed: list[str] = []
    while steps:
        step = steps.pop(0)
        passed.append(step)
        if record is None or step == "extras":
            record = None
            if step != "extras":
                yield step
            continue
        slots = {slot.name for slot in dataclasses.fields(record)}
        name = step if step in slots else f"{step}_"
        shape = shapes_of(record).get(name)
        inside = shape is not None and (shape.many or shape.keyed) and bool(steps)
        if inside and shape is not None:
            passed.append(steps.pop(0))
            yield _one_of(shape.refers if shape.keyed else None, tuple(passed), journey, lang)
        else:
            yield label(record, name, lang)
        record = shape.record if shape is not None and shape.form is Form.RECORD else None


def _one_of(thing: Thing | None, way: Way, journey: Journey, lang: Lang) -> str:
    if thing is Thing.CUSTOMER:
        return customer_name(journey, way[-1], lang)
    found = value_at(journey, way)
    return way[-1] if found is None else _name(found, lang)


def _name(thing: Any, lang: Lang) -> str:
    """What a thing is called, in quotation marks; its id where it has no name."""
    words = next(
        (
            in_lang(getattr(thing, name, None), lang)
            for name in ("title", "name")
            if getattr(thing, name, None)
        ),
        "",
    )
    return _quoted(words, lang) if words else str(getattr(thing, "id", ""))


def _quoted(words: str, lang: Lang) -> str:
    return say("quoted", lang, text=_cut(words))


def _value(value: Any, journey: Journey, lang: Lang) -> str:
    match value:
        case None | () | "":
            return say("editing.nothing", lang)
        case StrEnum():
            return term(value, lang)
        case str() | Translated():
            return _quoted(in_lang(value, lang), lang)
        case bool():
            return say("editing.yes" if value else "editing.no", lang)
        case int() | float():
            return plain_number(value, lang)
        case dt.date():
            return date(value, lang)
        case tuple():
            return listing([_value(item, journey, lang) for item in value], lang)
        case PerCustomer():
            return listing([plain_number(one, lang) for one in by_customer(value).values()], lang)
        case Branch(to):
            return _one_of(None, ("scenes", to), journey, lang)
        case Mapping():
            return listing(list(value), lang)
    return _record(value, journey, lang)


def _record(value: Any, journey: Journey, lang: Lang) -> str:
    """The first thing that a record says."""
    parts = (getattr(value, slot.name) for slot in dataclasses.fields(value))
    first = next((part for part in parts if part not in (None, (), "")), None)
    return _value(first, journey, lang)


def _cut(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
