"""How wide a text is in the shipped fonts, measured once and never asked of a browser."""

import json
import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

LETTER_WIDTH = 0.85
"""Width in em of a letter that the shipped fonts lack: Greek, Cyrillic, Hebrew and Arabic run narrower."""
SAFE_WIDTH = 1.1
"""Width in em of any other sign that the shipped fonts lack."""
EMOJI_WIDTH = 1.45
"""Width in em of a pictograph: the widest of the usual colour fonts."""


_JOINED = re.compile("\u200d.")


class Family(StrEnum):
    """A shipped typeface: the sans works, the serif speaks, its italic is the customer's voice."""

    SANS = "sans"
    SERIF = "serif"
    ITALIC = "italic"


@dataclass(frozen=True, slots=True)
class Face:
    """A typeface at a size in pixels, a weight and, for the sans, a width in per cent (75 to 100)."""

    family: Family
    size: float
    weight: int = 400
    stretch: int = 100


def width(text: str, face: Face) -> float:
    """The width of a text in pixels, without kerning; marks that sit on a letter take no room."""
    advances = _advances(face)
    em = sum(advances[c] if c in advances else _unknown(c) for c in _shown(text))
    return em * face.size / 1000


def measured(text: str, face: Face) -> bool:
    """Whether there is a text whose every character is in the face: its width is known, not guessed."""
    advances = _advances(face)
    return bool(text) and all(c in advances for c in text)


def _shown(text: str) -> str:
    """The text without what a joiner melts into the pictograph before it."""
    return _JOINED.sub("", text) if "\u200d" in text else text


@cache
def _metrics() -> dict[str, dict[str, list[int]]]:
    raw = json.loads((Path(__file__).parent / "metrics.json").read_text(encoding="utf-8"))
    return {
        f"{family} {style}": {"widths": widths, "chars": [ord(c) for c in table["chars"]]}
        for family, table in raw.items()
        for style, widths in table["widths"].items()
    }


@cache
def _advances(face: Face) -> dict[str, float]:
    """Advance widths in thousandths of an em, between two measured steps in proportion."""
    at = face.stretch if face.family is Family.SANS else face.size
    prefix = f"{face.family} {face.weight} "
    steps = sorted(int(name.removeprefix(prefix)) for name in _metrics() if name.startswith(prefix))
    below = max((step for step in steps if step <= at), default=steps[0])
    above = min((step for step in steps if step >= at), default=steps[-1])
    part = (at - below) / (above - below) if above > below else 0.0
    low, high = _metrics()[f"{prefix}{below}"], _metrics()[f"{prefix}{above}"]
    return {
        chr(code): a + (b - a) * part
        for code, a, b in zip(low["chars"], low["widths"], high["widths"], strict=True)
    }


@cache
def _unknown(char: str) -> float:
    category = unicodedata.category(char)
    if category in {"Mn", "Me", "Cf", "Cc"} or "\U0001f3fb" <= char <= "\U0001f3ff":
        return 0.0
    if category in {"So", "Sk", "Cn", "Co"} or unicodedata.east_asian_width(char) == "W":
        return EMOJI_WIDTH * 1000
    return (LETTER_WIDTH if category.startswith("L") else SAFE_WIDTH) * 1000
