"""What a mark rests on, in words: a figure carries its ground."""

from momentos.journey.mark import Mark
from momentos.words.catalogue import Lang, term
from momentos.words.figures import date, listing


def ground(mark: Mark | None, lang: Lang) -> tuple[str, ...]:
    """How many were asked and when, then how: "n = 40, 25 oct 2026" and "encuesta y taller"."""
    if mark is None:
        return ()
    asked = (f"n = {mark.n}" if mark.n is not None else "", date(mark.date, lang) if mark.date else "")
    how = listing([term(evidence, lang) for evidence in mark.evidence], lang)
    return tuple(line for line in (", ".join(part for part in asked if part), how) if line)
