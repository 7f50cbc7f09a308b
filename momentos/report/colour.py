"""Whether colours can be read on each other."""

import colorsys
import re

LEGIBLE = 4.5
"""The contrast of text to its ground that WCAG 2.2 asks for at level AA."""

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_STEPS = 100


def is_colour(text: str) -> bool:
    """Whether a text is a colour as ``#RRGGBB``."""
    return _COLOUR.fullmatch(text) is not None


def contrast_on_white(colour: str) -> float:
    """The contrast of a colour to white, 1 to 21."""
    return contrast("#FFFFFF", colour)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21 (WCAG 2.2)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def legible(colour: str) -> str:
    """The colour itself where it can be read on white, else the lightest of its hue that can."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*_parts(colour))
    found = colour
    for step in range(_STEPS, -1, -1):
        if contrast_on_white(found) >= LEGIBLE:
            break
        rgb = colorsys.hls_to_rgb(hue, lightness * step / _STEPS, saturation)
        found = "#" + "".join(f"{round(part * 255):02X}" for part in rgb)
    return found


def _luminance(colour: str) -> float:
    """The relative luminance of a colour, 0 to 1."""
    red, green, blue = (_linear(part) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
