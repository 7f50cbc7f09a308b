"""How each figure of the film is made, with this film's own numbers and whose the formula is."""

from math import fsum

from momentos.scores.explain import Explanation, Source, Term, explain_index
from momentos.scores.explanation import IndexFigure
from momentos.ui.keeping import kept
from momentos.ui.screening import Screening
from momentos.ui.sheet.node import Node, div, el
from momentos.ui.sheet.tag import Tag
from momentos.words.catalogue import Lang, say, term
from momentos.words.figure import Figure, written
from momentos.words.figures import number, plain_number


@kept
def formulas(screening: Screening, lang: Lang) -> Node:
    """Each figure's formula in words, the sums it stands on here, and its source."""
    explained = (explain_index(screening.scores, figure.value) for figure in IndexFigure)
    return el(Tag.DL, *(_formula(explanation, lang) for explanation in explained), style="formulas")


def _formula(explanation: Explanation, lang: Lang) -> Node:
    source = "seed" if explanation.source is Source.SEED else "ours"
    return el(
        Tag.DIV,
        el(Tag.DT, term(Figure(explanation.figure), lang)),
        el(
            Tag.DD,
            el(Tag.P, say(explanation.formula, lang)),
            el(Tag.P, _arithmetic(explanation, lang), style="num-left")
            if explanation.value is not None
            else None,
            div("quiet", say(f"ui.scores.{source}", lang)),
        ),
    )


def _arithmetic(explanation: Explanation, lang: Lang) -> str:
    """The sums with their result: "= 48,61 ÷ 13,17 = 3,69"."""
    top = number(_total(explanation.terms), lang)
    scaled = top if explanation.scale == 1 else f"{plain_number(explanation.scale, lang)} × {top}"
    bottom = f" ÷ {number(_total(explanation.divisors), lang)}" if explanation.divisors else ""
    return f"= {scaled}{bottom} = {written(Figure(explanation.figure), explanation.value, lang)}"


def _total(terms: tuple[Term, ...]) -> float:
    return fsum(term.value for term in terms)
