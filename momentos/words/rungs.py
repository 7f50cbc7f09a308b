"""What the marks of a scale are called."""

from collections.abc import Sized

from momentos.words.catalogue import Lang, say

_WORDS = ("lowest", "low", "middle", "high", "highest")


def rung_words(rungs: Sized, lang: Lang) -> tuple[str, ...]:
    """A word for each rung, upwards: the ends, the middle and the quarters have one, others are empty."""
    last = len(rungs) - 1
    quarters = (divmod(4 * place, last) for place in range(len(rungs)))
    return tuple("" if past else say(f"rung.{_WORDS[quarter]}", lang) for quarter, past in quarters)
