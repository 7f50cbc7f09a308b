"""Suggestions from the library for one scene, each with its reasons."""

from dataclasses import dataclass
from enum import StrEnum

from momentos.plan.library import Entry


class Reason(StrEnum):
    """Why an entry is suggested."""

    FACET = "facet"
    DESCRIBES = "describes"
    LOYALTY = "loyalty"
    CUSTOMER = "customer"
    CHANNEL = "channel"
    STAGE = "stage"
    OBJECTIVE = "objective"


@dataclass(frozen=True, slots=True)
class Why:
    """One reason and the points it adds; `about` names what matched (facet, factor, type…)."""

    reason: Reason
    points: float
    about: tuple[StrEnum, ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One library entry suggested for a scene; `score` is the sum of the reasons' points."""

    entry: Entry
    score: float
    why: tuple[Why, ...]
