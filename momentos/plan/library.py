"""The action library: every strategy, initiative and tool of the source documents, ready to be used."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar, cast

from momentos.journey.kinds import Translated
from momentos.journey.vocabulary import (
    Approach,
    Buys,
    Channel,
    Degree,
    Facet,
    Idic,
    Lever,
    LoyaltyFactor,
    Objective,
    Phase,
    Question,
    Stage,
)


class Served(StrEnum):
    """Whom an entry serves: a customer type, crossed with profit where it matters, or everyone."""

    ALL = "all"
    LOYAL = "loyal"
    LOYAL_PROFITABLE = "loyal_profitable"
    LOYAL_UNPROFITABLE = "loyal_unprofitable"
    CONDITIONAL = "conditional"
    AUCTION = "auction"
    PROMOTION = "promotion"
    ANARCHIC = "anarchic"
    CHANNEL_PARTNER = "channel_partner"
    INTERNAL = "internal"


class Moves(StrEnum):
    """Which mark an entry changes."""

    EXPECTED = "expected"
    RECEIVED = "received"


class Origin(StrEnum):
    """Whether a source document names the entry, or it is our remedy for what the document only names."""

    STATED = "stated"
    DERIVED = "derived"


@dataclass(frozen=True, slots=True)
class Entry:
    """One library action. `seed` is the number of the source document; absent lists match anything."""

    id: str
    name: Translated
    how: Translated
    seed: str
    origin: Origin
    phases: tuple[Phase, ...]
    levers: tuple[Lever, ...]
    objectives: tuple[Objective, ...]
    loyalty: tuple[LoyaltyFactor, ...]
    facets: tuple[Facet, ...]
    customers: tuple[Served, ...]
    buys: tuple[Buys, ...]
    stages: tuple[Stage, ...]
    idic: tuple[Idic, ...]
    describes: tuple[Question, ...]
    channels: tuple[Channel, ...]
    approach: Approach | None
    sectors: tuple[str, ...]
    moves: tuple[Moves, ...]
    effort: Degree
    kpi: str | None
    caution: Translated | None


ENTRY_FIELDS = frozenset(field.name for field in fields(Entry)) - {"name", "how"} | {"es", "en"}
"""The fields of an entry as a file writes them: its texts stand in a block for each language."""

Library = Mapping[str, Entry]
"""The entries by id, in the library's order."""


SHIPPED = Path(__file__).parent / "actions.json"
"""The library that ships, compiled from ``actions.yaml`` by ``tools/compile_library.py``."""


class EntryError(ValueError):
    """A field of a library entry that cannot be used; `field` names it as in the file (``es.name``)."""

    def __init__(self, field: str, value: object) -> None:
        super().__init__(f"{field}: {value!r}")
        self.field = field
        self.value = value


@cache
def shipped_library() -> Library:
    """The library that ships with momentos."""
    entries = (entry_from(raw) for raw in json.loads(SHIPPED.read_text(encoding="utf-8")))
    return MappingProxyType({entry.id: entry for entry in entries})


def entry_from(raw: Mapping[str, object]) -> Entry:
    """The entry that a mapping says, keys as in ``actions.yaml``.

    Raises EntryError for a field that is missing, unknown or holds what it cannot.
    """
    unknown = raw.keys() - ENTRY_FIELDS
    if unknown:
        raise EntryError(min(unknown), raw[min(unknown)])
    id_ = _text(raw, "id")
    kpi, approach, caution = raw.get("kpi"), raw.get("approach"), raw.get("caution")
    return Entry(
        id_,
        _in_both(raw, "name"),
        _in_both(raw, "how"),
        _text(raw, "seed"),
        _one(Origin, raw, "origin"),
        _some(Phase, raw, "phases"),
        _some(Lever, raw, "levers"),
        _some(Objective, raw, "objectives"),
        _some(LoyaltyFactor, raw, "loyalty"),
        _some(Facet, raw, "facets"),
        _some(Served, raw, "customers"),
        _some(Buys, raw, "buys"),
        _some(Stage, raw, "stages"),
        _some(Idic, raw, "idic"),
        _some(Question, raw, "describes"),
        _some(Channel, raw, "channels"),
        None if approach is None else _one(Approach, raw, "approach"),
        tuple(str(sector) for sector in _list(raw, "sectors")),
        _some(Moves, raw, "moves"),
        _one(Degree, raw, "effort"),
        None if kpi is None else _text(raw, "kpi"),
        None if caution is None else _translated(caution, "caution"),
    )


_Term = TypeVar("_Term", bound=StrEnum)


def _text(raw: Mapping[str, object], field: str) -> str:
    value = raw.get(field)
    if not isinstance(value, str) or not value.strip():
        raise EntryError(field, value)
    return value


def _one(terms: type[_Term], raw: Mapping[str, object], field: str) -> _Term:
    value = raw.get(field)
    try:
        member: _Term = _members(terms)[value]
    except (KeyError, TypeError):
        raise EntryError(field, value) from None
    return member


def _some(terms: type[_Term], raw: Mapping[str, object], field: str) -> tuple[_Term, ...]:
    if field not in raw:
        return ()
    values = _list(raw, field)
    members = _members(terms)
    try:
        return tuple([members[value] for value in values])
    except (KeyError, TypeError):
        raise EntryError(field, values) from None


@cache
def _members(terms: type[_Term]) -> Mapping[object, _Term]:
    """The members of an enum by value: a look-up takes a tenth of a call of the enum."""
    return {member.value: member for member in terms}


def _list(raw: Mapping[str, object], field: str) -> list[object]:
    values = raw.get(field, [])
    if not isinstance(values, list):
        raise EntryError(field, values)
    return values


def _in_both(raw: Mapping[str, object], field: str) -> Translated:
    blocks = {lang: raw[lang] for lang in ("es", "en") if lang in raw} or {"es": None}
    texts: dict[str, str] = {}
    for lang, block in blocks.items():
        if not isinstance(block, Mapping):
            raise EntryError(lang, block)
        text = block.get(field)
        if not isinstance(text, str):
            raise EntryError(f"{lang}.{field}", text)
        texts[lang] = text
    return Translated(texts)


def _translated(texts: object, field: str) -> Translated:
    if not isinstance(texts, Mapping) or not texts or not all(isinstance(t, str) for t in texts.values()):
        raise EntryError(field, texts)
    return Translated(cast("Mapping[str, str]", texts))
