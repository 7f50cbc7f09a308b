"""Drawings as pictures of dots, for what cannot show an SVG."""

import tempfile
from pathlib import Path
from typing import Literal

import typst

from momentos.drawing.drawn import Drawn
from momentos.report.sheets import FONTS

_SHEET = b"""#let data = json("size.json")
#set page(width: data.width * 1pt, height: data.height * 1pt, margin: 0pt, fill: white)
#image("drawing.svg", width: 100%, height: 100%)
"""


def png(drawn: Drawn, pixels: float) -> bytes:
    """The drawing as a PNG `pixels` wide on white, in the shipped typefaces."""
    return _typeset(drawn, "png", 72 * pixels / drawn.width)


def outlined(drawn: Drawn) -> bytes:
    """The drawing as an SVG whose letters are shapes: it needs no typeface where it is opened."""
    return _typeset(drawn, "svg", None)


def _typeset(drawn: Drawn, form: Literal["png", "svg"], ppi: float | None) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        (place / "sheet.typ").write_bytes(_SHEET)
        (place / "size.json").write_text(f'{{"width": {drawn.width}, "height": {drawn.height}}}')
        (place / "drawing.svg").write_text(drawn.svg, encoding="utf-8")
        made = typst.compile(place / "sheet.typ", root=place, font_paths=[FONTS], format=form, ppi=ppi)
    [only] = made if isinstance(made, list) else [made]
    return bytes(only)
