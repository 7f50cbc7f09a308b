"""The gap chip: shape, sign and figure on the colour of its step."""

from dataclasses import dataclass

from momentos.drawing.gap_step import GapScale, GapStep
from momentos.drawing.shape import Box
from momentos.drawing.type import Face, Family, width
from momentos.drawing.wrap import shorten
from momentos.drawing.writing import Anchor, Line, baseline
from momentos.words.catalogue import Lang, say
from momentos.words.figures import signed

MARK = 8.0
SHAPES = {-1: "M0 1.2h8L4 7.4z", 0: "M.5 2.4h7M.5 5.6h7", 1: "M0 6.8h8L4 .6z"}
"""The mark of each side in a square of that size: filled below and above, two strokes as expected."""
_MARK_SPACE = 3.0


@dataclass(frozen=True, slots=True)
class Chip:
    """A gap; `step` None is a scene that is not valued, its box dashed and without a mark.

    `mark` is the left edge of the 8 px triangle or bars.
    """

    box: Box
    step: GapStep | None
    mark: float
    line: Line


def chip(gap: float | None, scale: GapScale, box: Box, size: float, lang: Lang) -> Chip:
    """The chip of a gap, centred in its box, with one decimal."""
    if gap is None:
        return Chip(box, None, box.x, _unvalued(box, size, lang))
    step = scale.step(gap)
    face = Face(Family.SANS, size, 600)
    text = signed(gap, lang, 1)
    left = box.middle - (MARK + _MARK_SPACE + width(text, face)) / 2
    y = box.y + baseline(box.height, size)
    return Chip(box, step, left, Line(text, left + MARK + _MARK_SPACE, y, face, f"{step}-ink"))


def _unvalued(box: Box, size: float, lang: Lang) -> Line:
    words = say("film.not_valued", lang)
    room = box.width - 4
    faces = [Face(Family.SANS, size, 400, stretch) for stretch in (100, 90, 75)]
    face = next((f for f in faces if width(words, f) <= room), Face(Family.SANS, 11, 400, 75))
    y = box.y + baseline(box.height, face.size)
    return Line(shorten(words, face, room), box.middle, y, face, "ink3", Anchor.MIDDLE)
