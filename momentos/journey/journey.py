"""The journey: the whole film and everything written beside it."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from momentos.journey.context import (
    Barrier,
    Dismissal,
    Information,
    Kpi,
    MethodAnswer,
    Profitability,
    Threat,
    Unidentified,
)
from momentos.journey.customer import Customer, shares
from momentos.journey.kinds import Amount, Id, Number, Text, Texts
from momentos.journey.loyalty import LifeCycle, Loop, Programme, Relationship, Retention
from momentos.journey.place import NOWHERE, Places
from momentos.journey.promise import Promise
from momentos.journey.proposal import Action
from momentos.journey.scene import Scene
from momentos.journey.vocabulary import Approach, Audience

SCHEMA_VERSION = 1


@dataclass(frozen=True, slots=True)
class Scale:
    """The one scale of expected, received and competitor marks."""

    min: Amount = 1.0
    max: Number = 5.0

    @property
    def width(self) -> float:
        """The distance from the lowest to the highest mark."""
        return self.max - self.min


@dataclass(frozen=True, slots=True)
class Journey:
    """One customer journey. Two journeys are equal when they say the same, wherever it is written."""

    id: Id
    title: Text
    scenes: tuple[Scene, ...]
    momentos: int = SCHEMA_VERSION
    lang: str = "es"
    about: Text | None = None
    sector: Text | None = None
    authors: Texts = ()
    date: dt.date | None = None
    currency: Text | None = None
    audience: Audience = Audience.CUSTOMERS
    approach: Approach | None = None
    compare_with: str | None = None
    service_levels: Texts = ("basic", "standard", "high")
    scale: Scale = Scale()
    tolerance: Amount | None = None
    main_competitor: Text | None = None
    promise: Promise | None = None
    customers: tuple[Customer, ...] = ()
    actions: tuple[Action, ...] = ()
    retention: Retention | None = None
    programme: Programme | None = None
    relationship: Relationship | None = None
    lifecycle: LifeCycle | None = None
    loop: Loop | None = None
    barriers: tuple[Barrier, ...] = ()
    threats: tuple[Threat, ...] = ()
    information: tuple[Information, ...] = ()
    unidentified: Unidentified | None = None
    kpis: tuple[Kpi, ...] = ()
    profitability: tuple[Profitability, ...] = ()
    answers: Mapping[str, MethodAnswer] = field(default_factory=dict)
    dismissed: tuple[Dismissal, ...] = ()
    notes: Text | None = None
    extras: Mapping[str, object] = field(default_factory=dict)
    places: Places = field(default=NOWHERE, compare=False, repr=False)

    @property
    def verdict_tolerance(self) -> float:
        """The distance within which a gap counts as expected; by default 1/16 of the scale (ours)."""
        return self.scale.width / 16 if self.tolerance is None else self.tolerance

    @property
    def shares(self) -> dict[str, float]:
        """The share of each customer type, in file order, summing to 1."""
        return shares(self.customers)
