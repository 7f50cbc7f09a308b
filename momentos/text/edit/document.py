"""What a file would say of a value of the journey: the way back from the types to fields and lists."""

import dataclasses
import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from momentos.journey.change import by_customer, field_name
from momentos.journey.customer import Customer
from momentos.journey.journey import Journey
from momentos.journey.kinds import PerCustomer, Translated
from momentos.journey.promise import Promise
from momentos.journey.proposal import Action, Description, Proposal
from momentos.journey.remake import default_of
from momentos.journey.scene import END, Branch, Scene, View


@dataclass(frozen=True, slots=True)
class Word:
    """A single value; `text` tells one that people wrote from a number, a date or a truth."""

    written: str
    text: bool = True


@dataclass(frozen=True, slots=True)
class Record:
    """Fields with their values, in the order in which they are written; a `broad` one never in braces."""

    fields: Mapping[str, "Document"]
    broad: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """Values one after the other."""

    items: tuple["Document", ...]


Document = Word | Record | Listing

_NOT_WRITTEN = frozenset({"extras", "places"})
_BROAD = (Scene, Customer, Action, Proposal, View, Description, Promise)


def document(value: Any) -> Document:
    """What a file says of a value, in the shortest form the reader knows; raises TypeError for any other."""
    match value:
        case bool():
            return Word("true" if value else "false", text=False)
        case str():
            return Word(str(value))
        case int() | float():
            return Word(number(value), text=False)
        case dt.date():
            return Word(value.isoformat(), text=False)
        case Translated():
            return Record({lang: Word(said) for lang, said in value.by_lang.items()})
        case PerCustomer():
            return Record({key: document(one) for key, one in by_customer(value).items()})
        case Mapping():
            return Record({str(key): document(one) for key, one in value.items()})
        case tuple() | list():
            return Listing(tuple(document(item) for item in value))
        case None:
            return Word("null", text=False)
    if dataclasses.is_dataclass(value):
        return _record(value)
    raise TypeError(type(value))


def number(value: float) -> str:
    """A number as people write it: 4, 3.5, 0.125."""
    return str(int(value)) if float(value).is_integer() and abs(value) < 1e15 else repr(float(value))


def _record(value: Any) -> Document:
    fields = {field_name(name): _field(type(value), name, one) for name, one in written(value).items()}
    short = getattr(value, "SHORTHAND", None)
    if short is not None and set(fields) == {short}:
        return fields[short]
    extras = {key: document(one) for key, one in getattr(value, "extras", {}).items()}
    return Record(fields | extras, isinstance(value, _BROAD))


def written(value: Any) -> dict[str, object]:
    """The fields of a value that a file must mention, by attribute: what differs from the default."""
    found = {
        slot.name: getattr(value, slot.name)
        for slot in _in_order(type(value))
        if slot.name not in _NOT_WRITTEN and getattr(value, slot.name) != default_of(slot)
    }
    return {name: one for name, one in found.items() if not _says_nothing(one)}


def _in_order(kind: type) -> "list[dataclasses.Field[Any]]":
    """The fields of a type in the order of a file: a journey's scenes stand behind its customer types."""
    slots = list(dataclasses.fields(kind))
    if kind is Journey:
        scenes = next(slot for slot in slots if slot.name == "scenes")
        slots.remove(scenes)
        slots.insert(next(n for n, slot in enumerate(slots) if slot.name == "customers") + 1, scenes)
    return slots


def order_of(owner: Any) -> list[str]:
    """The names of a record's fields in the order of a file; none for what is no record."""
    slots = _in_order(type(owner)) if dataclasses.is_dataclass(owner) else []
    return [field_name(slot.name) for slot in slots]


def _says_nothing(value: Any) -> bool:
    """Whether a value is a block of fields none of which says anything."""
    whole = dataclasses.is_dataclass(value) and not isinstance(value, Translated | PerCustomer)
    return whole and not written(value)


def field_of(holder: Any, name: str) -> Document | None:
    """What a file says of one field, by its name there, or of one key; None where it need say nothing."""
    if isinstance(holder, Translated):
        holder = holder.by_lang
    elif isinstance(holder, PerCustomer):
        holder = by_customer(holder)
    if isinstance(holder, Mapping):
        return document(holder[name]) if name in holder else None
    found = {} if holder is None else written(holder)
    slot = next((slot for slot in found if field_name(slot) == name), None)
    return None if slot is None else _field(type(holder), slot, found[slot])


def _field(cls: type, name: str, value: Any) -> Document:
    if cls is Scene and name == "next":
        return way_on(value)
    return document(value)


def way_on(branches: tuple[Branch, ...]) -> Document:
    """What `next` says: nothing on from here is ``end``, one plain way on the id it leads to."""
    if not branches:
        return Word(END)
    listing = document(branches)
    only = listing.items[0] if isinstance(listing, Listing) and len(branches) == 1 else None
    return only if isinstance(only, Word) else listing
