"""The colours and typefaces of the look, by name, for light and dark grounds.

Contrast and colour vision were checked when they were chosen; every pair of a gap step and its ink
reaches 4.5 to 1, every mark 3 to 1.
"""

from collections.abc import Mapping

SANS = "'Instrument Sans','Segoe UI',system-ui,sans-serif"
SERIF = "Newsreader,Georgia,'Times New Roman',serif"

LIGHT: Mapping[str, str] = {
    "paper": "#F4F3EE", "sheet": "#FCFBF8", "well": "#E9E7DF", "line": "#D5D2C7", "rule": "#8A867A",
    "ink": "#1C1B19", "ink2": "#4B4943", "ink3": "#66635B",
    "film": "#1C1B19", "film-edge": "#1C1B19", "film-ink3": "#B5B1A5", "perf": "#F4F3EE",
    "accent": "#F2C230", "focus": "#1C1B19",
    "error": "#8C1D18",
    "b3": "#9E2A0E", "b3-ink": "#FFFFFF", "b2": "#DB7B52", "b2-ink": "#1C1B19",
    "b1": "#F1BFA5", "b1-ink": "#6B1E0A", "g0": "#E3E0D6", "g0-ink": "#3B3933",
    "a1": "#B8D6EA", "a1-ink": "#123A59", "a2": "#74AACF", "a2-ink": "#0B2236",
    "a3": "#1B5A8A", "a3-ink": "#FFFFFF",
    "below": "#9E2A0E", "above": "#1B5A8A",
    "below-area": "rgba(158,42,14,.16)", "above-area": "rgba(27,90,138,.16)",
}  # fmt: skip

DARK: Mapping[str, str] = {
    "paper": "#141311", "sheet": "#1D1B18", "well": "#26241F", "line": "#3A3731", "rule": "#8C887C",
    "ink": "#F0EDE5", "ink2": "#C9C5BA", "ink3": "#A19D92",
    "film": "#050505", "film-edge": "#3A3731", "film-ink3": "#A8A498", "perf": "#2E2B26",
    "accent": "#F2C94C", "focus": "#F2C94C",
    "error": "#F2A59E",
    "b3": "#FF8A5C", "b3-ink": "#1C1B19", "b2": "#B4502B", "b2-ink": "#FFFFFF",
    "b1": "#57291A", "b1-ink": "#FFC9B0", "g0": "#37342E", "g0-ink": "#D9D5CA",
    "a1": "#1D3A50", "a1-ink": "#BBDDF5", "a2": "#2F6F9F", "a2-ink": "#FFFFFF",
    "a3": "#7CC0F0", "a3-ink": "#0B2236",
    "below": "#FF8A5C", "above": "#7CC0F0",
    "below-area": "rgba(255,138,92,.22)", "above-area": "rgba(124,192,240,.20)",
}  # fmt: skip

PRINT: Mapping[str, str] = {**LIGHT, "paper": "#FFFFFF", "sheet": "#FFFFFF", "perf": "#FFFFFF"}
"""On paper the ground is the paper's own white, so that no ink is spent on it."""

POSTER: Mapping[str, str] = {
    "poster": "#1C1B19", "poster-ink": "#F4F3EE", "poster-ink3": "#B5B1A5", "poster-low": "#3A3731",
    "poster-below": "#FF8A5C", "poster-above": "#7CC0F0", "poster-mark": "#F2C94C",
    "poster-chip-ink": "#1C1B19",
}  # fmt: skip
"""Posters are dark on both grounds, as a screen in a dark room."""


def css(selector: str) -> str:
    """The tokens as custom properties that follow the page's colour scheme."""
    both = "".join(f"--mo-{name}:light-dark({LIGHT[name]},{DARK[name]});" for name in LIGHT)
    same = "".join(f"--mo-{name}:{colour};" for name, colour in POSTER.items())
    return f"{selector}{{{both}{same}--mo-sans:{SANS};--mo-serif:{SERIF}}}"
