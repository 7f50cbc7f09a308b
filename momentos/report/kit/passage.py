"""A text of the journey as it is printed: in lines that fit, in its language, from its side."""

from dataclasses import dataclass

from momentos.drawing.pen import clean
from momentos.drawing.type import Face
from momentos.drawing.wrap import wrap
from momentos.drawing.writing import from_right
from momentos.words.figures import NOTHING

_SLACK = 0.97
"""The measured widths leave kerning out, so a line is filled a little less than its room."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The lines of a text; `lang` is empty where it is the sheet's own language."""

    lines: tuple[str, ...]
    lang: str
    leftwards: bool

    @property
    def text(self) -> str:
        """The lines in one."""
        return " ".join(self.lines)


def passage(text: str, face: Face, room: float, most: int, lang: str = "") -> Passage:
    """The text in at most `most` lines of `room` pixels; an ellipsis marks the rest, a dash nothing."""
    whole = clean(text)
    lines = wrap(whole, face, room * _SLACK, most).texts or (NOTHING,)
    return Passage(lines, lang, from_right(whole))
