"""The catalogue: every text the tool says, by key, in Spanish and English.

The sources are ``<lang>/<room>.po``; ``tools/compile_catalogues.py`` joins them to ``<lang>.mo``.
"""

import gettext
from enum import StrEnum
from functools import cache
from pathlib import Path


class Lang(StrEnum):
    """A language of the interface."""

    ES = "es"
    EN = "en"


class _Strict(gettext.NullTranslations):
    """Refuses a key that no catalogue has, so that a missing text is seen at once."""

    def gettext(self, message: str) -> str:
        raise KeyError(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        raise KeyError(msgid1)


@cache
def _translations(lang: Lang) -> gettext.GNUTranslations:
    with (Path(__file__).parent / f"{lang}.mo").open("rb") as file:
        translations = gettext.GNUTranslations(file)
    translations.add_fallback(_Strict())
    return translations


def say(key: str, lang: Lang, /, **params: object) -> str:
    """The text of `key` in `lang`, its ``{name}`` places filled; raises KeyError for an unknown key."""
    text = _translations(lang).gettext(key)
    return text.format(**params) if params else text


def say_count(key: str, n: int, lang: Lang, /, **params: object) -> str:
    """The text of `key` in the form that `n` asks for, with ``{n}`` filled."""
    return _translations(lang).ngettext(key, key, n).format(n=n, **params)


def term(member: StrEnum, lang: Lang) -> str:
    """The label of a term of the vocabulary, for example ``term(Phase.PURCHASE, ES)``.

    Its key is the enum's name in snake case, a full stop and the member's value.
    """
    return say(term_key(member), lang)


def known(kind: str, word: str, lang: Lang) -> str:
    """The label of a word where the vocabulary knows it among its kind, else the word as it is."""
    try:
        return say(f"{kind}.{word}", lang)
    except KeyError:
        return word


def term_key(member: StrEnum) -> str:
    """The catalogue key of a term of the vocabulary."""
    name = type(member).__name__
    snake = "".join(f"_{c.lower()}" if c.isupper() else c for c in name).lstrip("_")
    return f"{snake}.{member.value}"
