"""Drawings as PNG, for programs that show no SVG or lack its fonts."""

import tempfile
from pathlib import Path

import typst

from momentos.drawing.drawn import Drawn

_FONTS = Path(__file__).parent / "fonts"
_PAGE = b"""#set page(
  width: float(sys.inputs.width) * 1pt, height: float(sys.inputs.height) * 1pt, margin: 0pt, fill: white)
#image(bytes(sys.inputs.svg), format: "svg", width: 100%, height: 100%)
"""
_POINTS = 72
"""A pixel of the drawing is laid out as a point, of which an inch has so many."""


def png(drawn: Drawn, pixels: float) -> bytes:
    """The drawing as a PNG so many pixels wide, on white, in the shipped fonts."""
    with tempfile.TemporaryDirectory() as folder:
        alone = Path(folder) / "page.typ"
        alone.write_bytes(_PAGE)
        found = typst.compile(
            alone,
            root=Path(folder),
            font_paths=[_FONTS],
            format="png",
            ppi=_POINTS * pixels / drawn.width,
            sys_inputs={"svg": drawn.svg, "width": str(drawn.width), "height": str(drawn.height)},
        )
    return found[0] if isinstance(found, list) else found
