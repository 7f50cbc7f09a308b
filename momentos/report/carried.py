"""Texts as every document can carry them."""

import re

from momentos.drawing.pen import allowed

_SPACES = re.compile(r"[^\S\u00a0\u202f]+")
"""White space but for the spaces that keep a figure and its unit on one line."""


def carried(text: str) -> str:
    """The text on one line, without control characters and halves of signs."""
    return _SPACES.sub(" ", allowed(text)).strip()


def cut(text: str, most: int) -> str:
    """The text with so many signs at most, an ellipsis for what is left out."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
