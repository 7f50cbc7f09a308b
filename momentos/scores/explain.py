"""A figure with its ground: the terms and numbers that made it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """One term of a figure: a product of named factors, weighed by nothing else.

    `about` says what the term stands for (scene and customer ids); `factors` are name and number.
    """

    about: tuple[str, ...]
    factors: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """A figure as ``scale · Σ terms / Σ divisors``; without divisors the sum is not divided.

    `formula` is the catalogue key of the formula in words, `source` says "seed" or "ours".
    """

    figure: str
    value: float | None
    formula: str
    source: str
    scale: float
    terms: tuple[Term, ...]
    divisors: tuple[Term, ...]
