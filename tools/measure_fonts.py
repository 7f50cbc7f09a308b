"""Measure the shipped fonts into momentos/drawing/metrics.json: advance widths in thousandths of an em."""

import json
from itertools import product
from pathlib import Path

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

ROOT = Path(__file__).parent.parent
FONTS = ROOT / "momentos" / "ui" / "static" / "fonts"
TARGET = ROOT / "momentos" / "drawing" / "metrics.json"

FILES = {
    "sans": ("instrument-sans-latin-standard-normal", "instrument-sans-latin-ext-standard-normal"),
    "serif": ("newsreader-latin-standard-normal", "newsreader-latin-ext-standard-normal"),
    "italic": ("newsreader-latin-standard-italic",),
}
WEIGHTS = {"sans": (400, 500, 600), "serif": (400, 500), "italic": (400, 500)}
# Sans has a width axis in per cent; the serifs have an optical size in pixels instead.
AXIS = {"sans": "wdth", "serif": "opsz", "italic": "opsz"}
STEPS = {"sans": (75, 90, 100), "serif": (12, 16, 20, 28, 40), "italic": (12, 16, 20, 28, 40)}


def measured(family: str) -> dict[str, object]:
    """The characters of a family and, for each weight and step of its axis, their widths in that order."""
    fonts = [TTFont(FONTS / f"{name}.woff2") for name in FILES[family]]
    # The first file that has a character is the one a browser takes: the files' ranges do not overlap.
    home = {char: font for font in reversed(fonts) for char in font.getBestCmap()}
    chars = sorted(home)
    widths: dict[str, list[int]] = {}
    for weight, step in product(WEIGHTS[family], STEPS[family]):
        at = {"wght": weight, AXIS[family]: step}
        glyphs = {id(font): font.getGlyphSet(location=at) for font in fonts}
        widths[f"{weight} {step}"] = [
            round(
                glyphs[id(home[char])][home[char].getBestCmap()[char]].width
                * 1000
                / home[char]["head"].unitsPerEm
            )
            for char in chars
        ]
    return {"chars": "".join(map(chr, chars)), "widths": widths}


def main() -> None:
    """Write the metrics of every family."""
    metrics = {family: measured(family) for family in FILES}
    TARGET.write_text(json.dumps(metrics, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
