"""A figure with its ground, as data: the terms and numbers that made it."""

from dataclasses import dataclass
from enum import StrEnum
from math import fsum, prod


class Source(StrEnum):
    """Whose a formula is: stated in the source documents, or our choice where they are silent."""

    SEED = "seed"
    OURS = "ours"


class IndexFigure(StrEnum):
    """The figures of the whole film."""

    EXPECTED = "expected"
    RECEIVED = "received"
    VALUE_OFFER = "value_offer"
    SATISFACTION = "satisfaction"
    TOTAL_SATISFACTION = "total_satisfaction"
    BOND = "bond"
    PAIN = "pain"


class SceneFigure(StrEnum):
    """The figures of one scene."""

    REACH = "reach"
    IMPORTANCE = "importance"
    EXPECTED = "expected"
    RECEIVED = "received"
    GAP = "gap"
    PAIN = "pain"
    WEIGHT = "weight"
    SATISFIED = "satisfied"
    DELIGHTED = "delighted"


class TypeFigure(StrEnum):
    """The figures of one customer type in one scene."""

    REACH = "reach"
    IMPORTANCE = "importance"
    EXPECTED = "expected"
    RECEIVED = "received"
    GAP = "gap"
    PAIN = "pain"


class Factor(StrEnum):
    """The numbers that terms are made of; labels stand in the catalogue under ``factor.<value>``."""

    SHARE = "share"
    REACH = "reach"
    WEIGHT = "weight"
    STAYING = "staying"
    TAKING = "taking"
    STARTING = "starting"
    IMPORTANCE = "importance"
    EXPECTED = "expected"
    RECEIVED = "received"
    GAP = "gap"
    SHORTFALL = "shortfall"
    SHORTFALL_LESS = "shortfall_less"
    RECEIVED_MORE = "received_more"
    VALENCE = "valence"
    SUBTRACTED = "subtracted"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Term:
    """One term of a figure: a product of named factors, weighed by nothing else.

    `about` says what the term stands for (scene and customer ids); `factors` are name and number.
    """

    about: tuple[str, ...]
    factors: tuple[tuple[Factor, float], ...]

    @property
    def value(self) -> float:
        """The product of the factors."""
        return prod(number for _, number in self.factors)


@dataclass(frozen=True, slots=True)
class Explanation:
    """A figure as ``scale · Σ terms / Σ divisors``; without divisors the sum is not divided.

    `formula` is the catalogue key of the formula in words, `source` whose it is. A figure that is null has
    neither terms nor divisors, or divisors that sum to 0.
    """

    figure: str
    value: float | None
    formula: str
    source: Source
    scale: float
    terms: tuple[Term, ...]
    divisors: tuple[Term, ...]


def recompute(explanation: Explanation) -> float | None:
    """The figure that the terms of an explanation give."""
    total = explanation.scale * fsum(term.value for term in explanation.terms)
    if not explanation.divisors:
        return total if explanation.terms else None
    divisor = fsum(term.value for term in explanation.divisors)
    return total / divisor if divisor > 0 else None
