"""The value proposition: what the company promises, benefit by benefit."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from momentos.journey.kinds import CustomerId, Id, OneToFive, Score, Text
from momentos.journey.vocabulary import BenefitKind, Evidence


@dataclass(frozen=True, slots=True)
class BenefitMarks:
    """How one customer type rates a benefit, ours and the main competitor's."""

    received: Score | None = None
    competitor: Score | None = None


@dataclass(frozen=True, slots=True)
class BenefitMeasure:
    """An earlier rating of a benefit."""

    date: dt.date | None = None
    received: Score | None = None
    competitor: Score | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Benefit:
    """One promised benefit."""

    id: Id
    name: Text | None = None
    kind: BenefitKind | None = None
    importance: OneToFive | None = None
    received: Score | None = None
    competitor: Score | None = None
    actual: Text | None = None
    by_customer: Mapping[CustomerId, BenefitMarks] = field(default_factory=dict)
    history: tuple[BenefitMeasure, ...] = ()


@dataclass(frozen=True, slots=True)
class Promise:
    """The whole promise in words, and its benefits."""

    text: Text | None = None
    benefits: tuple[Benefit, ...] = ()
