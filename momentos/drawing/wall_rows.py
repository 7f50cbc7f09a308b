"""A film wrapped into rows for a wall: strips of about the same length, each as wide as the sheet."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from momentos.drawing.film_card import FilmCard, SceneCard
from momentos.drawing.measures import DETOUR
from momentos.drawing.pen import Ground
from momentos.drawing.slots import slots
from momentos.drawing.strip import Strip, lay_out
from momentos.drawing.svg import svg

_PAGE = 1300.0
"""Pixels across a row: on A3 its titles are then 12 points high, read from a metre."""
_MOST = 9.0
"""Frames in a row at most; a detour counts as a part of one."""
_CEILING, _EDGES = 228.0, 124.0


@dataclass(frozen=True, slots=True)
class WallRow:
    """One strip of the wall: its drawing, how high it is as a share of its width, and its scenes."""

    svg: str
    height: float
    scenes: tuple[SceneCard, ...]


def wall_rows(film: FilmCard) -> tuple[WallRow, ...]:
    """The whole film in rows, from its first scene to its last; what the rows cut are ways, never scenes."""
    order = slots(film.scenes, _PAGE).order
    weight = sum(_weight(scene) for scene in order)
    pieces = _divided(order, math.ceil(weight / _MOST), weight)
    longest = max((sum(_weight(scene) for scene in piece) for piece in pieces), default=0.0)
    page = min(_PAGE, longest * _CEILING + _EDGES)
    return tuple(_row(film, piece, page, number) for number, piece in enumerate(pieces))


def _weight(scene: SceneCard) -> float:
    return DETOUR if scene.detour else 1.0


def _divided(order: Sequence[SceneCard], rows: int, weight: float) -> tuple[tuple[SceneCard, ...], ...]:
    """The scenes in so many rows of about the same weight."""
    found: list[list[SceneCard]] = [[] for _ in range(rows)]
    before = 0.0
    for scene in order:
        middle = before + _weight(scene) / 2
        found[min(rows - 1, int(middle / weight * rows))].append(scene)
        before += _weight(scene)
    return tuple(tuple(piece) for piece in found if piece)


def _row(film: FilmCard, scenes: tuple[SceneCard, ...], page: float, number: int) -> WallRow:
    ids = {scene.id for scene in scenes}
    part = replace(
        film,
        scenes=scenes,
        ways=tuple(way for way in film.ways if way.source in ids and way.target in ids),
        returns=None if number else film.returns,
        brought=None if number else film.brought,
    )
    drawn: Strip = lay_out(part, page)
    text = svg(drawn, Ground.PRINT, prefix=f"row{number}")
    wide, high = _size(text)
    return WallRow(text, high / wide, scenes)


def _size(text: str) -> tuple[float, float]:
    """Width and height of a drawing, as its own frame says."""
    box = text.split('viewBox="', 1)[1].split('"', 1)[0].split()
    return float(box[2]), float(box[3])
