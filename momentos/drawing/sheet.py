"""One page of a drawing: its ground and everything on it."""

from itertools import pairwise
from typing import TypeVar

from momentos.drawing.drawn import Drawn
from momentos.drawing.pen import Pen, element, n
from momentos.drawing.shape import Box
from momentos.drawing.tokens import SANS

Item = TypeVar("Item")

WIDTH = 1120.0
"""Pixels across a page: what a slide, a lying sheet and a wide screen have room for."""


def sheet(pen: Pen, height: float, *inside: str) -> Drawn:
    """The page as one well-formed SVG, 1120 pixels wide."""
    text = element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {n(WIDTH)} {n(height)}",
            "width": WIDTH,
            "height": height,
            "font-family": SANS,
            "aria-hidden": "true",
        },
        pen.rect(Box(0.0, 0.0, WIDTH, height), "paper"),
        *inside,
    )
    return Drawn(text, WIDTH, height)


def evenly(items: tuple[Item, ...], most: int) -> tuple[tuple[Item, ...], ...]:
    """The items in as few parts as there may be with at most so many in each, about as long as each other."""
    parts = -(-len(items) // most)
    size, longer = divmod(len(items), parts) if parts else (0, 0)
    starts = [at * size + min(at, longer) for at in range(parts + 1)]
    return tuple(items[start:end] for start, end in pairwise(starts))
