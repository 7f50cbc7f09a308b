"""A change of a journey in words: what it is about, and what it becomes."""

import dataclasses
import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from momentos.journey.change import Change, Insert, Move, Remove, Set, Way, by_customer
from momentos.journey.journey import Journey
from momentos.journey.kinds import LibraryId, PerCustomer, Text, Thing, Translated, in_lang
from momentos.journey.remake import value_at
from momentos.journey.scene import Branch
from momentos.journey.shape import Form, shapes_of
from momentos.words.catalogue import Lang, say, term
from momentos.words.customer import customer_name
from momentos.words.field import label
from momentos.words.figures import date, listing, plain_number

_LONGEST = 60
"""Characters of a text that are told; who wrote it knows the rest."""

_LEADING = 20
"""Characters that are told before the place where a long text begins to differ."""


Naming = Callable[[LibraryId], Text | None]
"""Gives the name of a library entry."""


def told(
    change: Change,
    journey: Journey,
    lang: Lang,
    named: Naming = lambda _: None,
    *,
    before: Journey | None = None,
    whole: bool = False,
) -> str:
    """A change in words: "«Pide la cuenta y paga», Lo que se espera, Nota: 4".

    What is not changed is called as `journey` calls it; an action without a title, as its library entry.
    A long text is cut, so that one sees where it begins to differ from `before`, but not where the `whole`
    is wanted.
    """
    return _Teller(journey, lang, named, before, whole).told(change)


def alike(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    least = min(len(one), len(other))
    return next((place for place in range(least) if one[place] != other[place]), least)


@dataclass(frozen=True, slots=True)
class _Teller:
    journey: Journey
    lang: Lang
    named: Naming
    before: Journey | None
    whole: bool

    def told(self, change: Change) -> str:
        match change:
            case Set(way, value):
                was = None if self.before is None else value_at(self.before, way)
                return f"{self._where(way)}: {self._value(value, was)}"
            case Insert(way, thing):
                return f"{self._where(way)}: {say('editing.added', self.lang)} {self._name(thing)}"
            case Remove(way, id_, thing):
                *holders, found = self._parts((*way, id_))
                name = found if thing is None else self._name(thing)
                return f"{', '.join((*holders, name))}: {say('editing.removed', self.lang)}"
            case Move(way, id_):
                return f"{self._where((*way, id_))}: {say('editing.moved', self.lang)}"

    def _where(self, way: Way) -> str:
        return ", ".join(self._parts(way))

    def _parts(self, way: Way) -> Iterator[str]:
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
                yield self._one_of(shape.refers if shape.keyed else None, tuple(passed))
            else:
                yield label(record, name, self.lang)
            record = shape.record if shape is not None and shape.form is Form.RECORD else None

    def _one_of(self, thing: Thing | None, way: Way) -> str:
        if thing is Thing.CUSTOMER:
            return customer_name(self.journey, way[-1], self.lang)
        found = value_at(self.journey, way)
        return way[-1] if found is None else self._name(found)

    def _name(self, thing: Any) -> str:
        """What a thing is called, in quotation marks; its id where it has no name."""
        words = (in_lang(getattr(thing, name, None), self.lang) for name in ("title", "name"))
        used = getattr(thing, "use", None)
        name = next(filter(None, words), "") or (in_lang(self.named(used), self.lang) if used else "")
        return self._quoted(name) if name else str(getattr(thing, "id", ""))

    def _quoted(self, words: str, at: int = 0) -> str:
        return say("quoted", self.lang, text=_cut(words, at))

    def _value(self, value: Any, was: Any = None) -> str:
        match value:
            case None | () | "":
                return say("editing.nothing", self.lang)
            case StrEnum():
                return term(value, self.lang)
            case str() | Translated():
                words = in_lang(value, self.lang)
                if self.whole:
                    return say("quoted", self.lang, text=words)
                older = in_lang(was, self.lang) if isinstance(was, Text) else ""
                return self._quoted(words, alike(words, older))
            case bool():
                return say("editing.yes" if value else "editing.no", self.lang)
            case int() | float():
                return plain_number(value, self.lang)
            case dt.date():
                return date(value, self.lang)
            case tuple():
                return listing([self._value(item) for item in value], self.lang)
            case PerCustomer():
                return listing(
                    [plain_number(one, self.lang) for one in by_customer(value).values()], self.lang
                )
            case Branch(to):
                return self._one_of(None, ("scenes", to))
            case Mapping():
                return listing(list(value), self.lang)
        return self._record(value)

    def _record(self, value: Any) -> str:
        """The first thing that a record says."""
        parts = (getattr(value, slot.name) for slot in dataclasses.fields(value))
        first = next((part for part in parts if part not in (None, (), "")), None)
        return self._value(first)


def _cut(words: str, at: int) -> str:
    """No more of a text than is told, with the character `at` a place among it."""
    if len(words) <= _LONGEST:
        return words
    start = min(max(at - _LEADING, 0), len(words) - _LONGEST + 1)
    if start == 0:
        return words[: _LONGEST - 1].rstrip() + "…"
    rest = words[max(words.find(" ", start, at) + 1, start) :]
    return "…" + (rest if len(rest) < _LONGEST else rest[: _LONGEST - 2].rstrip() + "…")
