"""Pieces of text in their place: one line, or a block of lines that was wrapped to fit."""

import unicodedata
from dataclasses import dataclass, replace
from enum import StrEnum

from momentos.drawing.type import Face, width
from momentos.drawing.wrap import shorten, wrap


class Anchor(StrEnum):
    """Which part of the text stands at its x."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text: its anchor stands at `x`, its letters on the height `y`; `ink` is a colour token.

    `lang` is its language where that is not the drawing's.
    """

    text: str
    x: float
    y: float
    face: Face
    ink: str
    anchor: Anchor = Anchor.START
    lang: str = ""

    def moved(self, x: float, y: float) -> "Line":
        """The line so many pixels further to the right and down."""
        return replace(self, x=self.x + x, y=self.y + y)

    @property
    def width(self) -> float:
        """Its width in pixels."""
        return width(self.text, self.face)

    @property
    def left(self) -> float:
        """Its left edge."""
        return self.x - self.width * {"start": 0.0, "middle": 0.5, "end": 1.0}[self.anchor]

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.left + self.width


_FIRST_FROM_RIGHT = "\u0590"
"""The first character of Unicode that runs from right to left: Hebrew begins there."""


def from_right(text: str) -> bool:
    """Whether the text runs from right to left: its first letter with a direction says so."""
    if max(text, default="") < _FIRST_FROM_RIGHT:
        return False
    strong = (unicodedata.bidirectional(c) for c in text)
    return next((d in {"R", "AL"} for d in strong if d in {"L", "R", "AL"}), False)


def runs_from_right(text: str) -> bool:
    """Whether any part of the text runs from right to left."""
    return max(text, default="") >= _FIRST_FROM_RIGHT and any(
        unicodedata.bidirectional(c) in {"R", "AL"} for c in text
    )


def block(
    text: str, x: float, top: float, room: float, most: int, face: Face, leading: float, ink: str,
    indent: float = 0.0, lang: str = "",
) -> tuple[Line, ...]:  # fmt: skip
    """A text wrapped into a column `room` wide, at the side from which it is read."""
    leftwards = from_right(text)
    at, anchor = (x + room, Anchor.END) if leftwards else (x, Anchor.START)
    shift = 0.0 if leftwards else indent
    first = top + baseline(leading, face.size)
    return tuple(
        Line(line, at + (0.0 if i else shift), first + i * leading, face, ink, anchor, lang)
        for i, line in enumerate(wrap(text, face, room, most, indent).texts)
        if line
    )


def baseline(leading: float, size: float) -> float:
    """Where letters stand in a line of that height: its middle, lowered by half the height of capitals."""
    return (leading + size * 0.72) / 2


def one_line(text: str, x: float, y: float, room: float, face: Face, ink: str, anchor: Anchor) -> Line:
    """A text on one line, shortened to its room."""
    return Line(shorten(text, face, room), x, y, face, ink, anchor)
