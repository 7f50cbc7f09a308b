"""An act: one piece of black film and its name above."""

from dataclasses import dataclass

from momentos.drawing.measures import HOLE, HOLE_PITCH, Measures
from momentos.drawing.shape import Box
from momentos.drawing.slots import ActSlots
from momentos.drawing.type import Face, Family
from momentos.drawing.wrap import shorten
from momentos.drawing.writing import Line
from momentos.journey.vocabulary import Phase
from momentos.words.catalogue import Lang, say, say_count

_OVERHANG = 3.0
_BASE = 14.0
_NUMERAL = Face(Family.SERIF, 15, 500)
_NAME = Face(Family.SERIF, 15)
_COUNT = Face(Family.SANS, 12)


@dataclass(frozen=True, slots=True)
class Act:
    """A piece of film; `holes` is the left edge of its first hole, `words` its name in up to three inks."""

    band: Box
    holes: float
    hole_count: int
    words: tuple[Line, ...]


def act(slots: ActSlots, m: Measures, lang: Lang) -> Act:
    """An act drawn round its slots; its name gives up the count, then its first word, where it is short."""
    band = Box(slots.left - _OVERHANG, m.band_top, slots.right - slots.left + 2 * _OVERHANG, m.band)
    count = max(1, int((band.width - HOLE_PITCH) // HOLE_PITCH))
    return Act(
        band, band.middle - count * HOLE_PITCH / 2 + (HOLE_PITCH - HOLE[0]) / 2, count, act_words(slots, lang)
    )


def act_words(slots: ActSlots, lang: Lang, top: float = 0.0) -> tuple[Line, ...]:
    """An act's name and count of scenes, as much as its width has room for, below the height `top`."""
    room = slots.right - slots.left
    count = say_count("count.scenes", len(slots.scenes), lang)
    numbered, name = _name(slots.phase, lang)
    for words in (
        ((numbered, _NUMERAL), (name, _NAME), (count, _COUNT)),
        ((numbered, _NUMERAL), (name, _NAME)),
        ((name, _NAME),),
    ):
        lines = _row(slots.left, top, tuple((text, face) for text, face in words if text))
        if lines[-1].right <= slots.right:
            return lines
    return _row(slots.left, top, ((shorten(name, _NAME, room), _NAME),))


def act_name(phase: Phase | None, lang: Lang) -> str:
    """An act's name as it is spoken: "Acto I. Antes"."""
    return " ".join(part for part in _name(phase, lang) if part)


def _name(phase: Phase | None, lang: Lang) -> tuple[str, str]:
    if phase is None:
        return "", say("drawing.film", lang)
    numeral = "I" * (list(Phase).index(phase) + 1)
    return say("drawing.act", lang, numeral=numeral), say(f"drawing.act.{phase}", lang)


def _row(x: float, top: float, words: tuple[tuple[str, Face], ...]) -> tuple[Line, ...]:
    lines: list[Line] = []
    for text, face in words:
        is_count = face is _COUNT
        if lines:
            x = lines[-1].right + (8.0 if is_count else 4.0)
        lines.append(Line(text, x, top + _BASE, face, "ink3" if is_count else "ink"))
    return tuple(lines)
