"""Whether somebody goes on writing in a text, which is then one change, though it is saved at every pause."""

import time

from momentos.journey.change import Way
from momentos.journey.remake import value_at
from momentos.shelf.history import Version, digest_of
from momentos.ui import visitor
from momentos.ui.screening import Screening
from momentos.words.change import alike

_LONGEST_PAUSE = 60
"""Seconds after which what is written is another change: our own choice."""

_SLIP = 16
"""Letters that may go or be put right at once, if they are no more than half of the text: our own choice."""

_LAST = "last_written"
"""Where a film's drawer has where the visitor wrote last, when, and what the file then held."""


def goes_on(film: Screening, way: Way, value: object) -> bool:
    """Whether a value to be written at the end of a way goes on from what was just written there.

    What the film's file holds must still be what came of that.
    """
    last: tuple[Way, float, str] | None = visitor.kept_for(film.key, _LAST)
    if last is None or last[0] != way or time.monotonic() - last[1] > _LONGEST_PAUSE:
        return False
    if last[2] != digest_of(film.reading.content):
        return False
    old, new = _words(value_at(film.journey, way)), _words(value)
    return old is not None and new is not None and is_written_on(old, new)


def note(film: Screening, way: Way, version: Version) -> None:
    """Note the version that came of what was written at the end of a way."""
    visitor.keep_for(film.key, _LAST, (way, time.monotonic(), version.digest))


def is_written_on(old: str, new: str) -> bool:
    """Whether a text is an older one with more in one place, there perhaps without a slip of the pen."""
    same = alike(old, new)
    behind = alike(old[same:][::-1], new[same:][::-1])
    return len(old) - same - behind <= min(_SLIP, len(old) // 2)


def _words(value: object) -> str | None:
    if isinstance(value, tuple):
        lines = [line for line in value if isinstance(line, str)]
        return "\n".join(lines) if len(lines) == len(value) else None
    return value if isinstance(value, str) else None
