"""What keeps customers: retention, programme, relationship, life cycle and the causal circle."""

from dataclasses import dataclass
from typing import ClassVar

from momentos.journey.kinds import Amount, Count, OneToFive, SceneId, Share, Text, Texts
from momentos.journey.vocabulary import (
    ProgrammeObjective,
    ProgrammeType,
    RewardKind,
    RewardsAre,
    Sign,
)


@dataclass(frozen=True, slots=True)
class Cause:
    """Why customers leave."""

    text: Text | None = None
    share: Share | None = None
    manageable: bool | None = None
    scene: SceneId | None = None


@dataclass(frozen=True, slots=True)
class Retention:
    """The three steps against churn: measure it, find its causes, compare value lost with cost."""

    definition: Text | None = None
    period: Text | None = None
    rate: Share | None = None
    base: Amount | None = None
    causes: tuple[Cause, ...] = ()
    target_rate: Share | None = None
    cost_to_reduce: Amount | None = None


@dataclass(frozen=True, slots=True)
class Reward:
    """One reward of the programme."""

    name: Text | None = None
    points: Amount | None = None
    perceived_value: OneToFive | None = None
    kind: RewardKind | None = None


@dataclass(frozen=True, slots=True)
class Basis:
    """What the programme's strategy rests on."""

    data: Text | None = None
    opportunities: Text | None = None
    industry: Text | None = None


@dataclass(frozen=True, slots=True)
class Programme:
    """The loyalty programme."""

    name: Text | None = None
    types: tuple[ProgrammeType, ...] = ()
    objectives: tuple[ProgrammeObjective, ...] = ()
    rewards_behaviour: Texts = ()
    points_per_purchase: Amount | None = None
    rewards: tuple[Reward, ...] = ()
    rewards_are: RewardsAre | None = None
    immediate: bool | None = None
    automatic_signup: bool | None = None
    recognises_profile: bool | None = None
    coordinates: Texts = ()
    cost_per_year: Amount | None = None
    short_term: Text | None = None
    long_term: Text | None = None
    based_on: Basis | None = None


@dataclass(frozen=True, slots=True)
class Dimension:
    """How alive one dimension of the relationship is, 1 to 5; in a file it may be the bare number."""

    SHORTHAND: ClassVar[str] = "score"

    score: OneToFive | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Relationship:
    """The five dimensions of the relationship."""

    interests: Dimension | None = None
    content: Dimension | None = None
    receptivity: Dimension | None = None
    continuity: Dimension | None = None
    direct_contact: Dimension | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """How many customers are in a stage, and the shares that pass on or leave in a period."""

    count: Count | None = None
    next: Share | None = None
    leaves: Share | None = None


@dataclass(frozen=True, slots=True)
class LifeCycle:
    """The six stages of the relationship as a flow."""

    period: Text | None = None
    prospect: Passage | None = None
    first_time: Passage | None = None
    repeater: Passage | None = None
    core: Passage | None = None
    defector: Passage | None = None
    recovered: Passage | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """One cause and its effect: ``+`` moves it the same way, ``-`` the other way."""

    from_: Text | None = None
    to: Text | None = None
    sign: Sign | None = None


@dataclass(frozen=True, slots=True)
class Loop:
    """The causal circle: what is this cycle due to?"""

    question: Text | None = None
    links: tuple[Link, ...] = ()
    root_causes: Texts = ()
