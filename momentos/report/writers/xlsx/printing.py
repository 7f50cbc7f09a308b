"""How a sheet is printed: as large as its columns allow, and broken only between what stands together."""

from collections.abc import Mapping, Sequence

MARGINS = {"left": 0.4, "right": 0.4, "top": 0.5, "bottom": 0.6}
"""Inches around what is printed."""
USUAL_ROW = 15.0
"""Points of a row whose height nobody set."""

_WIDE, _TALL = 297 / 25.4, 210 / 25.4
"""Inches of an A4 that lies."""
_UNIT, _UNIT_OF_ANY_FONT, _PADDING = 7, 9, 5
"""Pixels of a column's unit, in our typeface and in the widest of the usual, and what it has besides."""
_SPARE = 0.97
"""How much of a page is filled: no two printers have quite the same."""


def pixels(widths: Sequence[float], unit: int = _UNIT) -> int:
    """How many pixels columns take on a screen."""
    return sum(round(width * unit) + _PADDING for width in widths)


def scale(widths: Sequence[float], *, own_font: bool) -> int:
    """The percentage, 100 at most, at which columns stand beside each other on a page."""
    across = pixels(widths, _UNIT_OF_ANY_FONT if own_font else _UNIT) / 96
    return max(10, min(100, int(100 * (_WIDE - MARGINS["left"] - MARGINS["right"]) / across)))


def page(percent: int) -> float:
    """Points of rows that a page holds at a scale."""
    return (_TALL - MARGINS["top"] - MARGINS["bottom"]) * 72 * _SPARE * 100 / percent


def breaks(heights: Sequence[float], together: Mapping[int, Sequence[int]], room: float) -> list[int]:
    """The rows that begin a page.

    `together` are the last rows of what stands together, by its first row: of several that begin in a row the
    longest that a page holds counts.
    """
    found: list[int] = []
    used = 0.0
    for row, height in enumerate(heights):
        blocks = (sum(heights[row : last + 1]) for last in together.get(row, ()))
        needs = max([height, *(block for block in blocks if block <= room)])
        if used and used + needs > room:
            found.append(row)
            used = 0.0
        used += height
    return found
