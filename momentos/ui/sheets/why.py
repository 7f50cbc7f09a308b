"""Why a figure is what it is: its formula in words, and every number that made it."""

from collections.abc import Iterable
from math import fsum

from momentos.scores.explanation import Explanation, Factor, Source, Term
from momentos.ui.screening import Screening
from momentos.ui.sheet.node import Node, div, el
from momentos.ui.sheet.tag import Tag
from momentos.words.catalogue import Lang, say, term
from momentos.words.figures import number, percent, plain_number

_SHARES = frozenset(
    (Factor.SHARE, Factor.REACH, Factor.WEIGHT, Factor.STAYING, Factor.TAKING, Factor.STARTING)
)
_SHOWN_TERMS = 12


def why(screening: Screening, name: str, explanation: Explanation, lang: Lang) -> Node | None:
    """One figure by its name; None where it has no value to account for."""
    if explanation.value is None:
        return None
    counted = [term_ for term_ in explanation.terms if term_.value]
    source = "seed" if explanation.source is Source.SEED else "ours"
    return el(
        Tag.DIV,
        el(Tag.DT, name),
        el(
            Tag.DD,
            el(Tag.P, say(explanation.formula, lang)),
            el(Tag.UL, *(el(Tag.LI, _term(screening, term_, lang)) for term_ in counted), style="terms")
            if 1 < len(counted) <= _SHOWN_TERMS
            else None,
            el(Tag.P, _sum(screening, explanation, counted, lang), style="num-left"),
            div("quiet", say(f"ui.scores.{source}", lang)),
        ),
    )


def whys(title: str, reasons: Iterable[Node | None], more: Iterable[Node | None] = ()) -> Node | None:
    """Several figures that open together, with `more` of the kind below; None where there is none."""
    told = tuple(reason for reason in reasons if reason)
    if not told:
        return None
    return el(Tag.DETAILS, el(Tag.SUMMARY, title), el(Tag.DL, *told, style="formulas"), *more)


def _sum(screening: Screening, explanation: Explanation, counted: list[Term], lang: Lang) -> str:
    """The sums with their result: "100 ÷ (5 × 4) × 7,46 = 37,3"."""
    top = fsum(term_.value for term_ in explanation.terms)
    shown = _product(counted[0], lang) if len(counted) == 1 else number(top, lang, 3)
    if explanation.scale != 1:
        shown = f"{plain_number(explanation.scale, lang)} × {shown}"
    if explanation.divisors:
        shown = f"{shown} ÷ {number(fsum(term_.value for term_ in explanation.divisors), lang, 3)}"
    return f"{shown} = {number(explanation.value, lang)}"


def _term(screening: Screening, term_: Term, lang: Lang) -> str:
    return f"{_about(screening, term_, lang)}: {_product(term_, lang)} = {number(term_.value, lang, 3)}"


def _product(term_: Term, lang: Lang) -> str:
    return " × ".join(
        f"{term(factor, lang)} {_shown(factor, value, lang)}" for factor, value in term_.factors
    )


def _shown(factor: Factor, value: float, lang: Lang) -> str:
    return percent(value, lang, 1) if factor in _SHARES else plain_number(value, lang)


def _about(screening: Screening, term_: Term, lang: Lang) -> str:
    """What the term stands for: its type where it has one, else the benefit or the scene."""
    first, *rest = term_.about
    scene = screening.numbered(first, lang) if first in screening.scenes else first
    for id_ in rest:
        if id_ in screening.journey.shares:
            return screening.customer_name(id_, lang)
        if id_ not in screening.scenes:
            return screening.benefit_name(id_, lang)
    return scene
