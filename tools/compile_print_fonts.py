"""Cut the shipped variable fonts into the still ones that print takes: momentos/report/fonts/*.ttf."""

import tempfile
from itertools import product
from pathlib import Path

from fontTools.merge import Merger  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from fontTools.varLib.instancer import instantiateVariableFont  # type: ignore[import-untyped]

ROOT = Path(__file__).parent.parent
FONTS = ROOT / "momentos" / "ui" / "static" / "fonts"
TARGET = ROOT / "momentos" / "report" / "fonts"

SANS = ("instrument-sans-latin-standard-normal", "instrument-sans-latin-ext-standard-normal")
SERIF = ("newsreader-latin-standard-normal", "newsreader-latin-ext-standard-normal")
ITALIC = ("newsreader-latin-standard-italic",)
SANS_CUTS = tuple(product((400, 500, 600), (75, 90, 100)))
SERIF_CUTS = ((400, 20), (500, 20))
WEB = ("sans-400-100", "sans-500-100", "sans-600-100", "sans-400-75", "sans-500-75", "serif-400", "serif-500",
       "italic-400")  # fmt: skip
"""What a page that stands alone carries in it: these and no more, for they make it heavy."""
WIDTH_CLASS = {75: 3, 90: 4, 100: 5}
FIXED_DATE = 3_800_000_000
"""Seconds since 1904, so that the same fonts are the same bytes."""


def cut(files: tuple[str, ...], at: dict[str, float], family: str, name: str, *, is_italic: bool) -> None:
    """Write one still font under the family's name."""
    with tempfile.TemporaryDirectory() as folder:
        pieces = []
        for i, file in enumerate(files):
            font = instantiateVariableFont(TTFont(FONTS / f"{file}.woff2"), at)
            font.flavor = None
            font.save(Path(folder) / f"{i}.ttf")
            pieces.append(str(Path(folder) / f"{i}.ttf"))
        whole = Merger().merge(pieces) if len(pieces) > 1 else TTFont(pieces[0])
        weight, stretch = int(at["wght"]), int(at.get("wdth", 100))
        style = f"{stretch} {weight}{' Italic' if is_italic else ''}"
        names = {
            1: family,
            2: "Italic" if is_italic else "Regular",
            4: f"{family} {style}",
            6: f"{family}-{style}".replace(" ", ""),
            16: family,
            17: style,
        }
        for number, text in names.items():
            whole["name"].setName(text, number, 3, 1, 0x409)
        for other in (21, 22, 25):
            whole["name"].removeNames(nameID=other)
        whole["OS/2"].usWeightClass = weight
        whole["OS/2"].usWidthClass = WIDTH_CLASS[stretch]
        whole["head"].modified = whole["head"].created = FIXED_DATE
        whole.recalcTimestamp = False
        whole.save(TARGET / f"{name}.ttf")


def main() -> None:
    """Write every cut that the drawings use."""
    TARGET.mkdir(exist_ok=True)
    for weight, stretch in SANS_CUTS:
        cut(SANS, {"wght": weight, "wdth": stretch}, "Instrument Sans", f"sans-{weight}-{stretch}",
            is_italic=False)  # fmt: skip
    for weight, size in SERIF_CUTS:
        cut(SERIF, {"wght": weight, "opsz": size}, "Newsreader", f"serif-{weight}", is_italic=False)
        cut(ITALIC, {"wght": weight, "opsz": size}, "Newsreader", f"italic-{weight}", is_italic=True)
    for name in WEB:
        font = TTFont(TARGET / f"{name}.ttf", recalcTimestamp=False)
        font.flavor = "woff2"
        font.save(TARGET / f"{name}.woff2")


if __name__ == "__main__":
    main()
