"""What an action costs in work, in words."""

from momentos.journey.vocabulary import Degree
from momentos.words.catalogue import Lang, say, term


def effort(degree: Degree, lang: Lang, *, assumed: bool) -> str:
    """A degree of effort, marked where nobody said it and it is only assumed."""
    said = term(degree, lang)
    return say("film.effort.assumed", lang, degree=said) if assumed else said
