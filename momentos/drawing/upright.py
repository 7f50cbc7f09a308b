"""The film standing upright, for a narrow screen: to read, a scene a row."""

from dataclasses import dataclass, replace

from momentos.drawing.acts import act_words
from momentos.drawing.chip import Chip, chip
from momentos.drawing.film_card import FilmCard, SceneCard
from momentos.drawing.measures import HOLE, HOLE_INSET, HOLE_PITCH
from momentos.drawing.rows_below import small_percent
from momentos.drawing.sentences import Spoken, sentences, spoken
from momentos.drawing.shape import Box
from momentos.drawing.slots import ActSlots, slots
from momentos.drawing.type import Face, Family
from momentos.drawing.writing import Line, block

BELOW = 640.0
"""The page width under which the film stands upright."""
_ROW = 64.0
_SPACE = 5.0
_PAD = 8.0
_HOLES = 2 * HOLE_INSET + HOLE[1] + 1
_EDGE = 6.0
_INDENT = 24.0
_NUMBERS = 30.0
_CHIP = (58.0, 22.0)
_HEAD = 26.0
_ACT_SPACE = 12.0
_TITLE = Face(Family.SANS, 16, 500, 90)
_TITLE_LINE = 19.0
_NUMBER = Face(Family.SANS, 12)
_REACH = Face(Family.SANS, 11, 400, 75)


@dataclass(frozen=True, slots=True)
class Row:
    """One scene: number, title and gap; a detour is indented and says who gets there."""

    id: str
    box: Box
    words: tuple[Line, ...]
    foot: Chip


@dataclass(frozen=True, slots=True)
class UprightAct:
    """One piece of film, the column of its holes at the left, its name above."""

    band: Box
    holes: Box
    words: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Upright:
    """The whole drawing."""

    film: FilmCard
    width: float
    height: float
    acts: tuple[UprightAct, ...]
    rows: tuple[Row, ...]
    scenes: tuple[Spoken, ...]
    sentences: tuple[str, ...]


def upright(film: FilmCard, width: float) -> Upright:
    """A film laid out for a page `width` pixels wide, under 640."""
    acts: list[UprightAct] = []
    rows: list[Row] = []
    place = slots(film.scenes, width)
    top = 0.0
    for act in place.acts:
        wide = ActSlots(act.phase, act.scenes, 0.0, width)
        height = len(act.scenes) * (_ROW + _SPACE) - _SPACE + 2 * _EDGE
        band = Box(0.5, top + _HEAD, width - 1, height)
        acts.append(UprightAct(band, _holes(band), act_words(wide, film.lang, top)))
        for i, scene in enumerate(act.scenes):
            left = _HOLES + (_INDENT if scene.detour else 0.0)
            y = band.y + _EDGE + i * (_ROW + _SPACE)
            rows.append(_row(scene, film, Box(left, y, width - _EDGE - left, _ROW)))
        top = band.bottom + _ACT_SPACE
    return Upright(
        film=film,
        width=width,
        height=max(top - _ACT_SPACE + 1, 0.0),
        acts=tuple(acts),
        rows=tuple(rows),
        scenes=tuple(spoken(scene, film) for scene in place.order),
        sentences=sentences(film),
    )


def _holes(band: Box) -> Box:
    """A column of whole holes, as far from the upper edge as from the lower."""
    wide, tall, _ = HOLE
    count = int((band.height - HOLE_PITCH / 2) // HOLE_PITCH)
    height = (count - 1) * HOLE_PITCH + wide
    return Box(band.x + HOLE_INSET, band.y + (band.height - height) / 2, tall, height)


def _row(scene: SceneCard, film: FilmCard, box: Box) -> Row:
    x, middle = box.x + _PAD, box.y + box.height / 2
    wide, tall = _CHIP
    foot = Box(box.right - _PAD - wide, middle - tall / 2, wide, tall)
    left = x + _NUMBERS
    title = block(scene.title, left, 0, foot.x - _PAD - left, 3, _TITLE, _TITLE_LINE, "ink", lang=scene.lang)
    lowered = (replace(line, y=line.y + middle - len(title) * _TITLE_LINE / 2) for line in title)
    gap = chip(scene.gap, film.gaps, foot, 12, film.lang)
    return Row(scene.id, box, (*_numbers(scene, film, x, middle), *lowered), gap)


def _numbers(scene: SceneCard, film: FilmCard, x: float, middle: float) -> tuple[Line, ...]:
    if not scene.detour or scene.reach is None:
        return (Line(str(scene.number), x, middle + 4, _NUMBER, "ink3"),)
    reach = small_percent(scene.reach, film.lang)
    return (
        Line(str(scene.number), x, middle - 3, _NUMBER, "ink3"),
        Line(reach, x, middle + 12, _REACH, "ink3"),
    )
