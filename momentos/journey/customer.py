"""A customer type: whose eyes see the film, and in what share."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from momentos.journey.kinds import (
    Amount,
    BenefitId,
    Count,
    Id,
    Number,
    SceneId,
    Share,
    Text,
    Texts,
)
from momentos.journey.vocabulary import (
    Buys,
    Channel,
    CustomerKind,
    CustomerType,
    Degree,
    Known,
    Stage,
)


@dataclass(frozen=True, slots=True)
class Rivalry:
    """Which competitor a customer type uses, why and how often."""

    uses: Text | None = None
    why: Text | None = None
    purchases_per_year: Amount | None = None


@dataclass(frozen=True, slots=True)
class Need:
    """Something the customer needs, and the scene that serves it."""

    text: Text | None = None
    known: Known = Known.INFERRED
    scene: SceneId | None = None
    driver: bool = False


@dataclass(frozen=True, slots=True)
class Value:
    """What a customer type is worth, as profit in the journey's currency."""

    real: Number | None = None
    potential: Number | None = None
    referred: Number | None = None
    strategic: Degree | None = None
    source: Text | None = None
    potential_source: Text | None = None


@dataclass(frozen=True, slots=True)
class LifetimeValue:
    """The inputs of the net present value of future purchases."""

    profit_per_year: Number | None = None
    retention: Share | None = None
    discount: Share | None = None
    years: Count | None = None
    acquisition_cost: Amount | None = None


@dataclass(frozen=True, slots=True)
class Customer:
    """One customer type. `share` is its part of all customers, 0 to 1; None takes part of the rest."""

    id: Id
    name: Text | None = None
    type: CustomerType | None = None
    profitable: bool | None = None
    buys: Buys | None = None
    stage: Stage | None = None
    kind: CustomerKind = CustomerKind.END
    share: Share | None = None
    count: Count | None = None
    target: bool | None = None
    about: Text | None = None
    wishes: Texts = ()
    story: Text | None = None
    since: Text | None = None
    life_moment: Text | None = None
    attitudes: Text | None = None
    lifestyle: Text | None = None
    desired_relationship: Text | None = None
    desired_behaviour: Text | None = None
    identified_by: Text | None = None
    preferred_channel: Channel | None = None
    influencers: Texts = ()
    with_: Texts = ()
    competitor: Rivalry | None = None
    needs: tuple[Need, ...] = ()
    seeks: tuple[BenefitId, ...] = ()
    service_level: Text | None = None
    strategy: Text | None = None
    purchases_per_year: Amount | None = None
    average_ticket: Amount | None = None
    margin: Number | None = None
    revenue: Amount | None = None
    value: Value | None = None
    clv: LifetimeValue | None = None
    growth: Degree | None = None
    risk: Degree | None = None
    extras: Mapping[str, object] = field(default_factory=dict)


EVERYONE = "all"
"""The reserved id of the one anonymous customer of a journey without customer types."""


def shares(customers: Sequence[Customer]) -> dict[str, float]:
    """The share of each customer type, summing to 1; without customers, `EVERYONE` has all of it.

    Types without a share divide equally what the others leave; if nothing is left or the sum is off,
    all are scaled to 1 (the reader has already reported S-08).
    """
    if not customers:
        return {EVERYONE: 1.0}
    stated = sum(c.share for c in customers if c.share is not None)
    silent = sum(1 for c in customers if c.share is None)
    rest = max(0.0, 1.0 - stated) / silent if silent else 0.0
    weights = {c.id: rest if c.share is None else c.share for c in customers}
    total = sum(weights.values())
    if total <= 0:
        return {c.id: 1.0 / len(customers) for c in customers}
    return {id_: weight / total for id_, weight in weights.items()}
