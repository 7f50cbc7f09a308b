"""Texts as every document can carry them."""

import re

from momentos.drawing.pen import allowed

_MOST_SPOKEN = 4000
"""Signs of a picture's words: nobody listens to more, and programs hold no endless ones."""
_LONGEST_PROPERTY = 255
_SPACES = re.compile(r"[^\S\u00a0\u202f]+")
"""White space but for the spaces that keep a figure and its unit on one line."""


def carried(text: str) -> str:
    """The text on one line, without control characters and halves of signs."""
    return _SPACES.sub(" ", allowed(text)).strip()


def spoken(text: str) -> str:
    """What is said instead of a picture; the tables beside it say the rest."""
    return cut(text, _MOST_SPOKEN)


def cut(text: str, most: int) -> str:
    """The text with so many signs at most, an ellipsis for what is left out."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def within(text: str, most: int) -> str:
    """As much of a text as so many units hold, in which office programs count: those of UTF-16."""
    if len(text) * 2 <= most or len(text.encode("utf-16-le")) // 2 <= most:
        return text
    kept = text.encode("utf-16-le")[: (most - 1) * 2].decode("utf-16-le", "ignore")
    return f"{kept.rstrip()}…"


def as_property(text: str) -> str:
    """As much of a text as a property of an office file holds."""
    return within(carried(text), _LONGEST_PROPERTY)
