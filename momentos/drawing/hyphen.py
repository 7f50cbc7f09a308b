"""Where a word may be broken: never inside what the eye sees as one letter, in syllables where possible."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

_VOWELS = frozenset("aeiouáéíóúüyàèìòùâêîôûäëïöåæœ")
_CLUSTERS = frozenset(
    {"bl", "br", "ch", "cl", "cr", "dr", "fl", "fr", "gl", "gr", "ll", "pl", "pr", "rr", "tr"}
    | {"qu", "gu", "ph", "th", "sh", "ck", "wh"}
)
_EDGE = 2
"""Letters that stay together at either end of a broken word."""

_JOINERS = frozenset("\u200d\ufe0e\ufe0f\u20e3")


def letters(text: str) -> Iterator[str]:
    """The text in pieces that must stay whole: a letter with its marks, a flag, a joined emoji."""
    piece = ""
    for char in text:
        if piece and not _belongs(piece, char):
            yield piece
            piece = char
        else:
            piece += char
    if piece:
        yield piece


def _belongs(piece: str, char: str) -> bool:
    if piece.endswith("\u200d") or char in _JOINERS:
        return True
    if "\U0001f3fb" <= char <= "\U0001f3ff" or "\U000e0020" <= char <= "\U000e007f":
        return True
    if _is_flag_half(char):
        return len(piece) == 1 and _is_flag_half(piece)
    return unicodedata.category(char) in {"Mn", "Mc", "Me"}


def _is_flag_half(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def syllables(word: str) -> tuple[str, ...]:
    """The word in parts that a hyphen may divide; a word that is not in our letters is one part.

    Spanish syllables, which serve English well enough: of the consonants between two vowels the last,
    or the last pair that can begin a syllable, goes with the second. Vowels are never parted. Ours.
    """
    if not _LATIN.fullmatch(word.lower()):
        return (word,)
    cuts = [0, *(cut for cut in _cuts(word.lower()) if _EDGE <= cut <= len(word) - _EDGE), len(word)]
    return tuple(word[a:b] for a, b in pairwise(cuts))


_LATIN = re.compile(f"[a-zñç{''.join(sorted(_VOWELS))}]+")


def _cuts(word: str) -> list[int]:
    cuts: list[int] = []
    vowels = [i for i, c in enumerate(word) if c in _VOWELS]
    for here, there in pairwise(vowels):
        between = word[here + 1 : there]
        if between:
            cuts.append(there - (2 if between[-2:] in _CLUSTERS else 1))
    return cuts
