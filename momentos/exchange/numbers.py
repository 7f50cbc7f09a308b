"""Numbers and scales as people write them into tables."""

import math
import re
from collections.abc import Iterable

from momentos.journey.journey import Scale

_NUMBER = r"[-+−]?(?:\d{1,12}(?:[.,]\d{1,9})?|[.,]\d{1,9})"
_PLAIN = re.compile(_NUMBER)
_OF = re.compile(rf"({_NUMBER})\s*(?:/|de|of|out of|sobre)\s*\d{{1,3}}", re.IGNORECASE)
_STARS = re.compile(r"([★⭐*]+)[☆✩ \ufe0f]*")
_PERCENT = re.compile(rf"({_NUMBER})\s*%")

SCALES = (Scale(1, 5), Scale(0, 5), Scale(1, 7), Scale(1, 10), Scale(0, 10), Scale(0, 100))
"""The scales that surveys use; the first that holds every mark is taken."""


def number(text: str) -> float | None:
    """A number with a point or a comma, "4 de 5", "4/5" or stars; None for anything else."""
    text = text.strip()
    if stars := _STARS.fullmatch(text):
        return float(len(stars[1]))
    found = _OF.fullmatch(text)
    text = found[1] if found else text
    if not _PLAIN.fullmatch(text):
        return None
    value = float(text.replace(",", ".").replace("−", "-"))
    return value if math.isfinite(value) else None


def percent(text: str) -> float | None:
    """The number before a percent sign; None without one."""
    found = _PERCENT.fullmatch(text.strip())
    return number(found[1]) if found else None


def scale_of(marks: Iterable[float]) -> Scale:
    """The first usual scale that holds all marks; the first of all where none does."""
    given = list(marks)
    fits = (scale for scale in SCALES if all(scale.min <= mark <= scale.max for mark in given))
    return next(fits, SCALES[0])
