"""A scene: one moment of truth."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from momentos.journey.kinds import (
    ActionId,
    Amount,
    AmountByCustomer,
    BenefitId,
    Count,
    CustomerId,
    Id,
    SceneId,
    Score,
    ShareByCustomer,
    Text,
    Texts,
    Valence,
)
from momentos.journey.mark import Expectation, Importance, Mark
from momentos.journey.proposal import Description, Proposal
from momentos.journey.vocabulary import (
    Channel,
    Controlled,
    Evidence,
    Facet,
    Goal,
    LoyaltyFactor,
    Phase,
    VoiceKind,
)


@dataclass(frozen=True, slots=True)
class View:
    """Step two: the scene with the customer's eyes, in the first person."""

    text: Text | None = None
    feeling: Text | None = None
    valence: Valence | None = None


@dataclass(frozen=True, slots=True)
class Branch:
    """A way on from a scene; without `share` the branches divide what is left."""

    SHORTHAND: ClassVar[str] = "to"

    to: SceneId
    share: ShareByCustomer | None = None
    when: Text | None = None
    again: bool = False


@dataclass(frozen=True, slots=True)
class CustomerMarks:
    """Where one customer type differs from the scene's own marks."""

    expected: Expectation | None = None
    received: Mark | None = None
    importance: Importance | None = None


@dataclass(frozen=True, slots=True)
class Trait:
    """What is expected and received of one promised benefit in a scene."""

    expected: Expectation | None = None
    received: Mark | None = None
    competitor: Score | None = None


@dataclass(frozen=True, slots=True)
class Voice:
    """Something customers said in a scene."""

    id: str | None = None
    kind: VoiceKind | None = None
    text: Text | None = None
    date: dt.date | None = None
    customer: CustomerId | None = None
    count: Count | None = None
    action: ActionId | None = None
    answered: bool | None = None


@dataclass(frozen=True, slots=True)
class Metric:
    """A figure measured in a scene."""

    name: Text | None = None
    value: Text | None = None
    unit: Text | None = None
    date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """An earlier valuation."""

    date: dt.date | None = None
    expected: Expectation | None = None
    received: Mark | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Scene:
    """One moment of truth: a contact seen, described, valued and, where it falls short, proposed again.

    `next` is None when the film simply goes on to the following scene, and empty when it ends here.
    `phase` is None only where the file gives none that can be used.
    """

    id: Id
    title: Text
    phase: Phase | None
    goal: Goal | None = None
    facets: tuple[Facet, ...] = ()
    channel: Channel | None = None
    touchpoint: Text | None = None
    controlled: Controlled = Controlled.OWN
    owner: Text | None = None
    image: str | None = None
    importance: Importance | None = None
    minutes: Amount | None = None
    cost_per_contact: Amount | None = None
    see: View = View()
    doubts: Texts = ()
    describe: Description = Description()
    expected: Expectation | None = None
    received: Mark | None = None
    competitor: Score | None = None
    benefits: Mapping[BenefitId, Trait] = field(default_factory=dict)
    by_customer: Mapping[CustomerId, CustomerMarks] = field(default_factory=dict)
    keeps: tuple[BenefitId, ...] = ()
    feeds: tuple[LoyaltyFactor, ...] = ()
    learns: Texts = ()
    voice: tuple[Voice, ...] = ()
    metrics: tuple[Metric, ...] = ()
    history: tuple[Measure, ...] = ()
    starts: AmountByCustomer | None = None
    brings: AmountByCustomer | None = None
    backstage: Texts = ()
    notes: Text | None = None
    lost: ShareByCustomer | None = None
    next: tuple[Branch, ...] | None = None
    propose: Proposal | None = None
    extras: Mapping[str, object] = field(default_factory=dict)


END = "end"
"""What `next` says when the film ends; a reserved id."""
