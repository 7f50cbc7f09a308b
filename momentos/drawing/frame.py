"""A frame of the film: one scene of the main line, with everything written in it."""

from dataclasses import dataclass
from functools import lru_cache

from momentos.drawing.chip import Chip, chip
from momentos.drawing.film_card import FilmCard, SceneCard
from momentos.drawing.gap_step import GapScale
from momentos.drawing.measures import KEPT, WORD_FROM, Measures
from momentos.drawing.shape import Box
from momentos.drawing.type import Face, Family, width
from momentos.drawing.wrap import shorten
from momentos.drawing.writing import Anchor, Line, baseline, block
from momentos.words.catalogue import Lang

_HEAD = 12.0
_TITLE_GAP = 5.0
_STAIR_SPACE = 1.5
_STAIR = (3.0, 4.2, 5.4, 6.6, 7.8)
_SLACK = 0.4
"""Kerning, which the metrics leave out, makes nearly every line narrower than it is counted."""

NUMBER = Face(Family.SANS, 11)
CHANNEL = Face(Family.SANS, 11, 400, 90)
_FAULT = Face(Family.SANS, 12, 600, 75)
_CARD_FAULT = Face(Family.SANS, 11, 600, 75)
_SIGN = 16.0
"""Room for the sign of a fault."""


@dataclass(frozen=True, slots=True)
class Stair:
    """The importance as five steps, `filled` of them in ink."""

    steps: tuple[Box, ...]
    filled: int


@dataclass(frozen=True, slots=True)
class Plate:
    """What is drawn in a scene's box, counted from the upper left corner of that: `room` is all of it.

    `foot` is the gap chip, or `fault` the words of what the file has wrong there.
    """

    room: Box
    number: Line
    title: tuple[Line, ...]
    foot: Chip
    fault: Line | None
    channel: Line | None = None
    stair: Stair | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame of the film."""

    id: str
    box: Box
    plate: Plate


@dataclass(frozen=True, slots=True)
class Slot:
    """A detour's narrow place on the black strip: its number and who gets there, from its corner on."""

    id: str
    box: Box
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class LooseCard:
    """A detour's card under the strip, or any scene's in a lane."""

    id: str
    box: Box
    row: int
    plate: Plate


def frame(scene: SceneCard, film: FilmCard, box: Box, m: Measures) -> Frame:
    """A scene of the main line drawn into its box."""
    return Frame(scene.id, box, _frame_plate(scene, film.gaps, film.lang, box.size, m))


@lru_cache(KEPT)
def _frame_plate(scene: SceneCard, gaps: GapScale, lang: Lang, box: Box, m: Measures) -> Plate:
    x, right, top = m.pad, box.right - m.pad, m.pad
    number = Line(str(scene.number), x, top + 9.5, NUMBER, "ink3")
    stair = _stair(scene.importance, right, top + _HEAD, m.bar)
    foot = Box(x, box.bottom - m.pad - m.chip, right - x, m.chip)
    room, title_top = right - x + _SLACK, top + _HEAD + _TITLE_GAP
    return Plate(
        room=box,
        number=number,
        channel=_channel(scene, number, stair, box.width),
        stair=stair,
        title=block(
            scene.title, x, title_top, room, m.title_lines, m.title, m.title_line, "ink", lang=scene.lang
        ),
        foot=chip(scene.gap, gaps, foot, 12, lang),
        fault=_fault(scene.fault, foot, _FAULT),
    )


def _fault(words: str, foot: Box, face: Face) -> Line | None:
    """What the file has wrong, in place of the gap and beside the sign of it."""
    if not words:
        return None
    x, y = foot.x + _SIGN, foot.y + foot.height / 2 + 4
    return Line(shorten(words, face, foot.width - _SIGN), x, y, face, "error")


def _stair(importance: float | None, right: float, bottom: float, bar: float) -> Stair:
    pitch = bar + _STAIR_SPACE
    left = right - 5 * bar - 4 * _STAIR_SPACE
    steps = tuple(Box(left + i * pitch, bottom - h, bar, h) for i, h in enumerate(_STAIR))
    return Stair(steps, round(importance) if importance is not None else 0)


def _channel(scene: SceneCard, number: Line, stair: Stair, frame_width: float) -> Line | None:
    if frame_width < WORD_FROM or not scene.channel:
        return None
    x = number.right + 6
    text = shorten(scene.channel, CHANNEL, stair.steps[0].x - 6 - x)
    return Line(text, x, number.y, CHANNEL, "ink3")


def slot(scene: SceneCard, box: Box, m: Measures, reach: str) -> Slot:
    """A detour's slot: its number over the share of customers who reach it."""
    texts = [str(scene.number), reach] if reach else [str(scene.number)]
    middle, last = box.width / 2, box.height - 4
    return Slot(
        scene.id,
        box,
        tuple(
            Line(text, middle, last - 14 * (len(texts) - 1 - i), m.slot_text, "film-ink3", Anchor.MIDDLE)
            for i, text in enumerate(texts)
        ),
    )


def loose_card(scene: SceneCard, film: FilmCard, box: Box, row: int, m: Measures) -> LooseCard:
    """A detour's card: its number in line with its title, and the gap below."""
    return LooseCard(scene.id, box, row, _card_plate(scene, film.gaps, film.lang, box.size, m))


@lru_cache(KEPT)
def _card_plate(scene: SceneCard, gaps: GapScale, lang: Lang, box: Box, m: Measures) -> Plate:
    pad_x, pad_y = m.card_pad
    x, top, room = 1 + pad_x, 1 + pad_y, box.width - 2 - 2 * pad_x
    foot = Box(x, box.bottom - 1 - pad_y - m.card_chip, room, m.card_chip)
    most = int((foot.y - top + 1) // m.card_line)
    number = Line(str(scene.number), x, top + baseline(m.card_line, m.card_text.size), m.card_text, "ink3")
    indent = number.width + width(" ", m.card_text)
    title = block(
        scene.title, x, top, room + _SLACK, most, m.card_text, m.card_line, "ink", indent, scene.lang
    )
    gap = chip(scene.gap, gaps, foot, 11, lang)
    return Plate(box, number, title, gap, _fault(scene.fault, foot, _CARD_FAULT))
