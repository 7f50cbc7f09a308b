"""Writes shapes and text as SVG elements, every text escaped, every colour from the tokens."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from xml.sax.saxutils import escape, quoteattr

from momentos.drawing.chip import MARK, SHAPES, Chip
from momentos.drawing.shape import Box
from momentos.drawing.tokens import DARK, LIGHT, POSTER, PRINT, SERIF
from momentos.drawing.type import Family, measured
from momentos.drawing.writing import Anchor, Line, from_right

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\x7f-\x9f]")
"""What XML 1.0 does not allow, and the control characters that it only discourages."""

_MIRRORED = {Anchor.START: Anchor.END, Anchor.MIDDLE: Anchor.MIDDLE, Anchor.END: Anchor.START}
"""In a text from right to left its start is on the right."""


class Ground(StrEnum):
    """What the drawing is laid on: a page that has the tokens, a file of its own, light or dark, or paper."""

    PAGE = "page"
    LIGHT = "light"
    DARK = "dark"
    PRINT = "print"


_COLOURS = {Ground.LIGHT: LIGHT, Ground.DARK: DARK, Ground.PRINT: PRINT}


def allowed(text: str) -> str:
    """The text without what XML cannot carry."""
    return _FORBIDDEN.sub("", text)


def clean(text: str) -> str:
    """The text without what XML cannot carry, white space made plain."""
    return " ".join(allowed(text).split())


@lru_cache(maxsize=16_384)
def n(value: float) -> str:
    """A number with one decimal at most; the last bits of a sum do not change it."""
    text = f"{round(value, 6):.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


Attributes = Mapping[str, str | float | None]


def element(name: str, attributes: Attributes, *inside: str) -> str:
    """One element; attributes that are None are left out, numbers are rounded, text is escaped."""
    written = "".join(
        [
            f" {key}={_quoted(value)}" if isinstance(value, str) else f' {key}="{n(value)}"'
            for key, value in attributes.items()
            if value is not None
        ]
    )
    body = "".join(inside)
    return f"<{name}{written}>{body}</{name}>" if body else f"<{name}{written}/>"


@lru_cache(maxsize=8192)
def _quoted(value: str) -> str:
    return quoteattr(clean(value))


def group(attributes: Attributes, *inside: str) -> str:
    """A group; an empty one is nothing."""
    return element("g", attributes, *inside) if any(inside) else ""


def titled(whole: str, *inside: str) -> str:
    """A group that says its text whole to whoever points at it; its lines may be shortened."""
    return group({}, element("title", {}, escape(clean(whole))), *inside)


@dataclass(frozen=True, slots=True)
class Pen:
    """Draws on one ground. In a file every line keeps its measured width whatever font the reader has."""

    ground: Ground

    def paint(self, name: str) -> str:
        """A colour by its token; ``none`` and ``url(…)`` stand as they are."""
        if name == "none" or name.startswith("url("):
            return name
        if self.ground is Ground.PAGE:
            return f"var(--mo-{name})"
        return _COLOURS[self.ground].get(name) or POSTER[name]

    def rect(self, box: Box, fill: str, radius: float = 0.0, **more: str | float | None) -> str:
        """A rectangle."""
        place = {"x": box.x, "y": box.y, "width": box.width, "height": box.height, "rx": radius or None}
        return self._shape("rect", place, fill, more)

    def path(self, d: str, fill: str, **more: str | float | None) -> str:
        """A path."""
        return self._shape("path", {"d": d}, fill, more)

    def line(self, x1: float, y1: float, x2: float, y2: float, **more: str | float | None) -> str:
        """A straight line."""
        return self._shape("line", {"x1": x1, "y1": y1, "x2": x2, "y2": y2}, None, more)

    def circle(self, x: float, y: float, radius: float, fill: str, **more: str | float | None) -> str:
        """A circle."""
        return self._shape("circle", {"cx": x, "cy": y, "r": radius}, fill, more)

    def _shape(self, name: str, place: Attributes, fill: str | None, more: Attributes) -> str:
        """An element with its paints; attributes in `more` are spelled with ``_`` for ``-``."""
        paints = {"fill": self.paint(fill) if fill else None}
        stroke = more.get("stroke")
        rest = {key.replace("_", "-"): value for key, value in more.items()}
        if isinstance(stroke, str):
            rest["stroke"] = self.paint(stroke)
        return element(name, {**place, **paints, **rest})

    def text(self, line: Line) -> str:
        """One line of text."""
        # What lays print on sheets turns letters by itself, but knows no direction: it would put the text's
        # other end at its place.
        face, leftwards = line.face, self.ground is not Ground.PRINT and from_right(line.text)
        anchor = _MIRRORED[line.anchor] if leftwards else line.anchor
        fixed = line.width if self.ground is not Ground.PAGE and measured(line.text, face) else None
        return element(
            "text",
            {
                "x": line.x,
                "y": line.y,
                "lang": line.lang or None,
                "fill": self.paint(line.ink),
                "font-family": None if face.family is Family.SANS else SERIF,
                "font-size": face.size,
                "font-weight": str(face.weight) if face.weight != 400 else None,
                "font-stretch": f"{face.stretch}%" if face.stretch != 100 else None,
                "font-style": "italic" if face.family is Family.ITALIC else None,
                "text-anchor": anchor.value if anchor is not Anchor.START else None,
                "direction": "rtl" if leftwards else None,
                "textLength": fixed,
                "lengthAdjust": "spacingAndGlyphs" if fixed else None,
            },
            escape(clean(line.text)),
        )

    def texts(self, lines: Sequence[Line]) -> str:
        """Several lines, with a space after each, so that a reader's program finds the words apart."""
        return "".join(f"{self.text(line)} " for line in lines)

    def chip(self, chip: Chip) -> str:
        """A gap chip: its ground, its shape and its figure."""
        if chip.step is None:
            edge = Box(chip.box.x + 0.5, chip.box.y + 0.5, chip.box.width - 1, chip.box.height - 1)
            dashes = self.rect(edge, "none", 2, stroke="rule", stroke_dasharray="3 2")
            return dashes + self.texts((chip.line,))
        return self.rect(chip.box, chip.step.value, 2) + self.mark(chip) + self.texts((chip.line,))

    def mark(self, chip: Chip) -> str:
        """The chip's shape: a triangle down, two bars, a triangle up."""
        side, ink = chip.step.side if chip.step else 0, chip.line.ink
        place = f"translate({n(chip.mark)} {n(chip.box.y + (chip.box.height - MARK) / 2)})"
        if side:
            return self.path(SHAPES[side], ink, transform=place)
        return self.path(SHAPES[side], "none", stroke=ink, stroke_width=1.6, transform=place)
