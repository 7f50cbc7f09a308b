"""A film's own words among the page's: they keep their language and the side they are read from."""

from momentos.drawing.writing import runs_from_right
from momentos.journey.kinds import Text, in_lang, lang_of
from momentos.words.catalogue import Lang

_APART = "\u2068{}\u2069"
"""Unicode's isolate: what stands in it neither turns the words around it nor is turned by them."""


def own_words(text: Text | None, lang: Lang, film: str) -> str:
    """A text of a film written in the language `film`, set apart where the page's language does not hold.

    The panel's script makes an element of every isolate, with the film's language.
    """
    words = in_lang(text, lang)
    apart = words and (lang_of(text, lang, film) != lang or runs_from_right(words))
    return _APART.format(words) if apart else words
