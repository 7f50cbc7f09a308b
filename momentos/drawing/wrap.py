"""A text in lines that fit: words stay whole where they can, and what is left out is marked."""

from dataclasses import dataclass
from functools import lru_cache

from momentos.drawing.hyphen import letters, syllables
from momentos.drawing.measures import KEPT
from momentos.drawing.type import Face, width

ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a text; `whole` is False where an ellipsis stands for the rest."""

    texts: tuple[str, ...]
    whole: bool


@lru_cache(KEPT)
def wrap(text: str, face: Face, room: float, most: int, indent: float = 0.0) -> Lines:
    """The text in at most `most` lines, none wider than `room` pixels; the first is `indent` narrower.

    A word wider than a line is divided in syllables, else between letters. A single letter wider than
    the room stands alone on its line.
    """
    lines: list[str] = []
    line = ""
    words = text.split()
    while words:
        word = words.pop(0)
        space = room - (indent if not lines else 0.0)
        longer = f"{line} {word}" if line else word
        if width(longer, face) <= space:
            line = longer
        elif line or (not lines and indent and width(word, face) <= room):
            lines.append(line)
            line = ""
            words.insert(0, word)
        else:
            head, tail = _divided(word, face, space)
            lines.append(head)
            if tail:
                words.insert(0, tail)
        if len(lines) > most:
            break
    if line:
        lines.append(line)
    if len(lines) <= most:
        return Lines(tuple(lines), whole=True)
    return Lines(
        (*lines[: most - 1], _cut(lines[most - 1], face, room - (indent if most == 1 else 0.0))), whole=False
    )


def balanced(text: str, face: Face, room: float, most: int) -> Lines:
    """The text in as few lines as it needs, the lines about as long as each other."""
    best = wrap(text, face, room, most)
    narrower = room
    while best.whole and narrower > room / 2:
        narrower -= room / 40
        lines = wrap(text, face, narrower, most)
        divided = any(line.endswith("-") for line in lines.texts)
        if not lines.whole or divided or len(lines.texts) > len(best.texts):
            break
        best = lines
    return best


@lru_cache(KEPT)
def shorten(text: str, face: Face, room: float) -> str:
    """The text on one line of `room` pixels, its end replaced by an ellipsis where it does not fit."""
    text = " ".join(text.split())
    return text if width(text, face) <= room else _cut(text, face, room)


def _divided(word: str, face: Face, room: float) -> tuple[str, str]:
    """A word's first part, as wide as fits with its hyphen, and the rest."""
    parts = syllables(word)
    for count in range(len(parts) - 1, 0, -1):
        head = "".join(parts[:count]) + "-"
        if width(head, face) <= room:
            return head, "".join(parts[count:])
    head = _start(word, face, room) or next(letters(word))
    return head, word[len(head) :]


def _cut(line: str, face: Face, room: float) -> str:
    head = _start(line.rstrip("-"), face, room - width(ELLIPSIS, face))
    return head.rstrip(" ,;:.·") + ELLIPSIS


def _start(text: str, face: Face, room: float) -> str:
    """As much of the beginning as fits, in whole letters."""
    head, used = "", 0.0
    for piece in letters(text):
        used += width(piece, face)
        if used > room:
            break
        head += piece
    return head
