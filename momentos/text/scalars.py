"""Readers of single values: text, numbers, dates, true or false, terms and ids.

A reader takes what is written and the desk, and gives the value, or None after reporting what is wrong.
"""

import datetime as dt
import math
import re
from collections.abc import Callable
from enum import StrEnum
from typing import cast

from momentos.journey.kinds import PerCustomer, Text, Thing, Translated, Within
from momentos.journey.vocabulary import PHASE_ALIASES, Phase
from momentos.text.desk import Desk
from momentos.text.fault import Advice, Kind, Span, harmful
from momentos.text.slug import slug
from momentos.text.spanish import labels
from momentos.text.tree import Block, Items, Node

Reader = Callable[[Node, Desk], object]

_NUMBER = re.compile(r"[-+]?(?:(?:0|[1-9][0-9]*)(?:[.,][0-9]*)?|[.,][0-9]+)(?:[eE][-+]?[0-9]+)?")
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
LANG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_MOST_DIGITS = 40

# What people type, and what they mean by it.
_TRUTHS = {**dict.fromkeys(("sí", "si", "yes", "true"), "true"), **dict.fromkeys(("no", "false"), "false")}
_LANGUAGES = {
    **dict.fromkeys(("espanol", "castellano", "spanish"), "es"),
    **dict.fromkeys(("ingles", "english"), "en"),
}
_DAY_FIRST = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})")
_PERCENT = re.compile(r"([0-9]{1,3}(?:[.,][0-9]{1,3})?) ?%")


def wrong_kind(node: Node, desk: Desk, kind: Kind, near: str | None = None) -> None:
    """Report S-09: the value is of another kind than its field."""
    found = Kind.FIELDS if isinstance(node, Block) else Kind.LIST if isinstance(node, Items) else node
    desk.report("S-09", field=desk.field, kind=kind, v=found, near=near)


def plain_text(node: Node, desk: Desk) -> str | None:
    """A text in one language; a blank one is absent."""
    if node.__class__ is not str:
        wrong_kind(node, desk, Kind.TEXT)
        return None
    if node.isprintable() or not harmful(node):
        return node if node and not node.isspace() else None
    wrong_kind(node, desk, Kind.TEXT)
    return None


def text(node: Node, desk: Desk) -> Text | None:
    """A text, or a block of languages each with its text."""
    if not isinstance(node, Block):
        return plain_text(node, desk)
    by_lang: dict[str, str] = {}
    for lang, said in node.items():
        desk.path.append(lang)
        bare = said is None and desk.tree.is_bare(node, lang)
        if bare:
            desk.report_name("S-03", k=lang, near=None, advice=Advice.QUOTE)
        one = None if said is None else plain_text(said, desk)
        desk.path.pop()
        if not bare and not LANG.fullmatch(lang):
            wrong_kind(node, desk, Kind.TEXT)
            return None
        if one is not None:
            by_lang[lang] = one
    return Translated(by_lang) if by_lang else None


def boolean(node: Node, desk: Desk) -> bool | None:
    """``true`` or ``false``, and nothing else."""
    if node == "true":
        return True
    if node == "false":
        return False
    meant = _TRUTHS.get(node.lower()) if isinstance(node, str) else None
    wrong_kind(node, desk, Kind.BOOLEAN, meant)
    return None


def date(node: Node, desk: Desk) -> dt.date | None:
    """A day as ``2026-11-03``."""
    if isinstance(node, str) and DATE.fullmatch(node):
        try:
            return dt.date.fromisoformat(node)
        except ValueError:
            pass
    wrong_kind(node, desk, Kind.DATE, _iso(node))
    return None


def _iso(node: Node) -> str | None:
    """The day that was meant by ``3/11/2026``, day first as in Spain and Latin America."""
    found = _DAY_FIRST.fullmatch(node) if isinstance(node, str) else None
    if found is None:
        return None
    day, month, year = (int(part) for part in found.groups())
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None


def language(node: Node, desk: Desk) -> str | None:
    """The code of a language: ``es``, ``en``, ``pt-BR``."""
    if isinstance(node, str) and LANG.fullmatch(node):
        return node
    near = None
    if isinstance(node, str):
        code = node.strip().lower().replace("_", "-")
        near = code if LANG.fullmatch(code) else _LANGUAGES.get(slug(node))
    wrong_kind(node, desk, Kind.LANGUAGE, near)
    return None


def any_number(node: Node, desk: Desk) -> float | None:
    """A finite number, with a decimal point or comma."""
    if node.__class__ is str and len(node) <= _MOST_DIGITS and _NUMBER.fullmatch(node):
        value = float(node.replace(",", "."))
        if math.isfinite(value):
            return value
    percent = _PERCENT.fullmatch(node) if isinstance(node, str) else None
    meant = f"{float(percent[1].replace(',', '.')) / 100:g}" if percent else None
    wrong_kind(node, desk, Kind.NUMBER, meant)
    return None


def number(within: Within) -> Reader:
    """The reader of numbers between two limits."""
    low = -math.inf if within.low is None else within.low
    high = math.inf if within.high is None else within.high

    def read(node: Node, desk: Desk) -> float | None:
        value = any_number(node, desk)
        if value is None or low <= value <= high:
            return value
        _off_limits(value, within, desk)
        return None

    return read


def _off_limits(value: float, within: Within, desk: Desk) -> None:
    span = Span.SHARE if (within.low, within.high) == (0, 1) else Span.RANGE
    desk.report("S-05", field=desk.field, v=value, min=within.low, max=within.high, span=span)


def score(node: Node, desk: Desk) -> float | None:
    """A number on the journey's own scale."""
    value = any_number(node, desk)
    if value is None or desk.low <= value <= desk.high:
        return value
    desk.report("S-05", field=desk.field, v=value, min=desk.low, max=desk.high, span=Span.SCALE)
    return None


def whole_number(within: Within) -> Reader:
    """The reader of whole numbers between two limits; ``40,0`` is whole."""
    read_number = number(within)

    def read(node: Node, desk: Desk) -> int | None:
        value = read_number(node, desk)
        if isinstance(value, float):
            if value.is_integer():
                return int(value)
            wrong_kind(node, desk, Kind.WHOLE_NUMBER)
        return None

    return read


def number_by_customer(within: Within) -> Reader:
    """The reader of one number, or of a block of numbers by customer type with a ``default``."""
    read_number = number(within)

    def read(node: Node, desk: Desk) -> float | PerCustomer | None:
        if not isinstance(node, Block):
            return cast("float | None", read_number(node, desk))
        by_id: dict[str, float] = {}
        default = None
        for key, written in node.items():
            desk.path.append(key)
            customer = "default" if key == "default" else desk.known_name(Thing.CUSTOMER, key)
            value = None if written is None else cast("float | None", read_number(written, desk))
            desk.path.pop()
            if key == "default":
                default = value
            elif customer is not None and value is not None:
                by_id[customer] = value
        return PerCustomer(by_id, default) if by_id or default is not None else None

    return read


def member(terms: type[StrEnum]) -> Reader:
    """The reader of one term of a closed vocabulary."""
    members: dict[str, StrEnum] = {each.value: each for each in terms}
    if terms is Phase:
        members |= PHASE_ALIASES

    def read(node: Node, desk: Desk) -> StrEnum | None:
        if node.__class__ is not str:
            wrong_kind(node, desk, Kind.TEXT)
            return None
        found = members.get(node)
        if found is None:
            _no_member(node, terms, desk)
        return found

    return read


def _no_member(written: str, terms: type[StrEnum], desk: Desk) -> None:
    values = tuple(str(each.value) for each in terms)
    near = desk.nearest(written, labels(terms))
    desk.report("S-04", field=desk.field, v=written, list=values, near=near)


def reference(thing: Thing) -> Reader:
    """The reader of an id that points to an existing thing."""

    def read(node: Node, desk: Desk) -> str | None:
        if node.__class__ is not str:
            wrong_kind(node, desk, Kind.ID)
            return None
        return desk.known(thing, node)

    return read
