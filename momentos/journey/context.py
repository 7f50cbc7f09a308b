"""What surrounds the film: barriers, threats, information held, indicators and answers."""

import datetime as dt
from dataclasses import dataclass

from momentos.journey.kinds import CustomerId, Id, Number, SceneId, Share, Text
from momentos.journey.vocabulary import (
    Answer,
    BarrierKind,
    Objective,
    ThreatOrigin,
    ThreatSize,
)


@dataclass(frozen=True, slots=True)
class Barrier:
    """What keeps people from becoming customers, or from leaving."""

    text: Text | None = None
    kind: BarrierKind | None = None
    scene: SceneId | None = None
    customers: tuple[CustomerId, ...] = ()


@dataclass(frozen=True, slots=True)
class Threat:
    """A change in what competitors or substitutes offer."""

    text: Text | None = None
    from_: ThreatOrigin | None = None
    size: ThreatSize | None = None
    customers: tuple[CustomerId, ...] = ()
    date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Information:
    """What is known about customers, and where it is kept."""

    what: Text | None = None
    where: Text | None = None
    owner: Text | None = None
    accessible: bool | None = None
    used_in: tuple[SceneId, ...] = ()


@dataclass(frozen=True, slots=True)
class Unidentified:
    """The share of customers nobody has identified, and how that will be solved."""

    share: Share | None = None
    how: Text | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of an indicator."""

    date: dt.date | None = None
    value: Number | None = None


@dataclass(frozen=True, slots=True)
class Kpi:
    """An indicator of the plan."""

    id: Id
    name: Text | None = None
    objective: Objective | None = None
    unit: Text | None = None
    baseline: Number | None = None
    target: Number | None = None
    readings: tuple[Reading, ...] = ()


@dataclass(frozen=True, slots=True)
class Profitability:
    """The profit of one product with one customer type."""

    customer: CustomerId | None = None
    product: Text | None = None
    profit: Number | None = None


@dataclass(frozen=True, slots=True)
class MethodAnswer:
    """What people answered to a question of the method."""

    answer: Answer | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Dismissal:
    """A hint put aside, in one scene or everywhere; `rule` is its code."""

    rule: str
    scene: SceneId | None = None
    why: Text | None = None
