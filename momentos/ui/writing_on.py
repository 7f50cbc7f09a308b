"""Whether somebody goes on writing in a text, which is then one change, though it is saved at every pause."""

import time

from momentos.journey.change import Way
from momentos.journey.remake import value_at
from momentos.ui import visitor
from momentos.ui.screening import Screening

_LONGEST_PAUSE = 60
"""Seconds after which what is written is another change: our own choice."""

_LAST = "last_written"
"""Where a film's drawer has where the visitor wrote last, and when."""


def goes_on(film: Screening, way: Way, value: object) -> bool:
    """Whether a value that is now written at the end of a way goes on from what was just written there.

    To be asked once for every value that is written.
    """
    kept, now = visitor.drawer(film.key), time.monotonic()
    last: tuple[Way, float] | None = kept.get(_LAST)
    kept[_LAST] = way, now
    if last is None or last[0] != way or now - last[1] > _LONGEST_PAUSE:
        return False
    old, new = _words(value_at(film.journey, way)), _words(value)
    return old is not None and new is not None and is_put_into(old, new)


def is_put_into(old: str, new: str) -> bool:
    """Whether a text is an older one with more put into it in one place."""
    if len(new) <= len(old):
        return False
    same = next((place for place, letter in enumerate(old) if letter != new[place]), len(old))
    return new.endswith(old[same:])


def _words(value: object) -> str | None:
    if isinstance(value, tuple):
        lines = [line for line in value if isinstance(line, str)]
        return "\n".join(lines) if len(lines) == len(value) else None
    return value if isinstance(value, str) else None
