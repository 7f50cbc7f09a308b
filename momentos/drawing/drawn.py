"""A finished drawing: what goes on a page of a file, or on the screen."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Drawn:
    """One well-formed SVG without script, links or fonts from elsewhere, and its size in pixels."""

    svg: str
    width: float
    height: float
