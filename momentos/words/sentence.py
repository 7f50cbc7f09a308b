"""How sentences begin, and how small numbers are written in them."""

from enum import StrEnum

from momentos.words.catalogue import Lang, say


class Gender(StrEnum):
    """The gender of what is counted, which Spanish hears in its numbers."""

    FEMININE = "feminine"
    MASCULINE = "masculine"


def capital(words: str) -> str:
    """The words with a capital first letter: terms of the vocabulary are written without."""
    return words[:1].upper() + words[1:]


def spelled(count: int, gender: Gender, lang: Lang) -> str:
    """A count as running text has it: in words up to nine, in figures from ten on."""
    words = say(f"number.{gender}", lang).split()
    return words[count] if 0 <= count < len(words) else str(count)
