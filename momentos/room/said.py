"""What somebody outside said, taken only where it is of the right kind."""

import math
import unicodedata
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import TypeVar

from momentos.room.refusal import Refusal, RefusedError

E = TypeVar("E", bound=StrEnum)

Said = Mapping[str, object]
"""A JSON object."""

_LARGEST = 2**53 - 1
"""The largest whole number that a phone's JavaScript counts without error."""

_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
"""Invisible signs that turn the text around them, on a projector the neighbour's too."""

_NO_SIGNS = frozenset({"Cc", "Cs", "Co", "Cn", "Zl", "Zp"})


def line(said: Said, name: str, longest: int) -> str | None:
    """A text in one line, cleaned; None where it is absent or empty.

    Control characters and signs that turn the text are left out. Raises RefusedError: BAD for what is no
    text, TOO_LONG for more than `longest` characters.
    """
    return _text(said, name, longest, _cleaned)


def lines(said: Said, name: str, longest: int) -> str | None:
    """The same of a text that keeps its line breaks."""
    return _text(said, name, longest, lambda given: "\n".join(map(_cleaned, given.splitlines())).strip())


def _text(said: Said, name: str, longest: int, clean: Callable[[str], str]) -> str | None:
    given = said.get(name)
    if given is None:
        return None
    if not isinstance(given, str):
        raise RefusedError(Refusal.BAD)
    if len(given) > 4 * longest:
        raise RefusedError(Refusal.TOO_LONG)
    cleaned = clean(given)
    if len(cleaned) > longest:
        raise RefusedError(Refusal.TOO_LONG)
    return cleaned or None


def _cleaned(given: str) -> str:
    return " ".join("".join(map(_clean, unicodedata.normalize("NFC", given))).split())


def _clean(sign: str) -> str:
    if sign in _TURNING:
        return ""
    return " " if unicodedata.category(sign) in _NO_SIGNS else sign


def number(said: Said, name: str) -> float:
    """A number; raises RefusedError: BAD for anything else."""
    given = said.get(name)
    if isinstance(given, bool) or not isinstance(given, int | float):
        raise RefusedError(Refusal.BAD)
    if abs(given) > _LARGEST or not math.isfinite(given):
        raise RefusedError(Refusal.BAD)
    return given


def count(said: Said, name: str, most: int = _LARGEST) -> int:
    """A whole number from 0 to `most`; raises RefusedError: BAD for anything else."""
    given = number(said, name)
    if given != int(given) or not 0 <= given <= most:
        raise RefusedError(Refusal.BAD)
    return int(given)


def flag(said: Said, name: str) -> bool:
    """True or false; raises RefusedError: BAD for anything else."""
    given = said.get(name)
    if not isinstance(given, bool):
        raise RefusedError(Refusal.BAD)
    return given


def member(said: Said, name: str, kind: type[E]) -> E:
    """A term of a vocabulary; raises RefusedError: BAD for anything else."""
    try:
        return kind(word(said, name))
    except ValueError:
        raise RefusedError(Refusal.BAD) from None


def word(said: Said, name: str) -> str:
    """An id or a key, up to 200 characters; raises RefusedError: BAD for anything else."""
    given = said.get(name)
    if not isinstance(given, str) or not 0 < len(given) <= 200 or not given.isprintable():
        raise RefusedError(Refusal.BAD)
    return given
