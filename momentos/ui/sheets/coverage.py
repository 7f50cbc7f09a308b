"""What the film keeps, feeds and plays: its promise, the loyalty factors and the creative strategies."""

from collections.abc import Iterable

from momentos.drawing.gap_step import gap_scale
from momentos.scores.coverage import FacetCoverage, FactorCoverage, facet_coverage, factor_coverage
from momentos.scores.promise import BenefitScore, benefit_scores
from momentos.ui.keeping import kept
from momentos.ui.screening import Screening
from momentos.ui.sheet.node import Kid, Node, div, el, span
from momentos.ui.sheet.tag import Tag
from momentos.ui.sheets.facts import heading, scene_numbers, table, with_code
from momentos.ui.sheets.gap import chip
from momentos.words.catalogue import Lang, say, term
from momentos.words.figures import percent
from momentos.words.sentence import capital


@kept
def coverage(screening: Screening, lang: Lang) -> Node:
    """Three tables side by side; one that has nothing to tell says where to write it."""
    benefits = benefit_scores(screening.scores)
    factors = factor_coverage(screening.scores)
    facets = facet_coverage(screening.scores)
    return div(
        "coverage",
        _part(
            "promise_kept",
            (_benefit(screening, found, lang) for found in benefits) if benefits else (),
            lang,
        ),
        _part(
            "loyalty",
            (_factor(screening, found, lang) for found in factors) if any(f.scenes for f in factors) else (),
            lang,
        ),
        _part(
            "facets",
            (_facet(screening, found, lang) for found in facets) if any(f.scenes for f in facets) else (),
            lang,
        ),
    )


def promise_note(screening: Screening, lang: Lang) -> str:
    """What the picture of the promise shows, and whose ratings they are."""
    note = say("ui.scores.promise.note", lang)
    customer, promise = screening.scores.customer, screening.journey.promise
    if customer is None or promise is None or any(customer in b.by_customer for b in promise.benefits):
        return note
    return f"{note}; {say('ui.scores.promise.of_all', lang)}"


def _part(name: str, rows: Iterable[Node], lang: Lang) -> Node:
    told = tuple(rows)
    title = heading(say(f"ui.scores.{name}", lang), say(f"ui.scores.{name}.note", lang) if told else "")
    if not told:
        return div("", title, el(Tag.P, *with_code(say(f"ui.scores.{name}.none", lang)), style="next"))
    columns = tuple(say(f"ui.scores.{name}.{column}", lang) for column in ("what", "scenes", "how"))
    return div("", title, div("wide", table("sum", say(f"ui.scores.{name}.caption", lang), columns, told)))


def _benefit(screening: Screening, found: BenefitScore, lang: Lang) -> Node:
    name = screening.benefit_name(found.id, lang)
    scenes = tuple(cell.scene for cell in found.cells)
    words = term(found.kept, lang) if found.kept else say("film.not_valued", lang)
    how = (_chip(screening, found.gap, lang),)
    return _row(screening, (name, span("quiet", words)), scenes, how, lang)


def _factor(screening: Screening, found: FactorCoverage, lang: Lang) -> Node:
    how = (
        el(Tag.SPAN, style="bar", size=found.strength or 0.0, hidden=True),
        percent(found.strength, lang, 0) if found.scenes else None,
    )
    return _row(screening, (capital(term(found.factor, lang)),), found.scenes, how, lang)


def _facet(screening: Screening, found: FacetCoverage, lang: Lang) -> Node:
    how = (_chip(screening, found.gap, lang) if found.scenes else None,)
    return _row(screening, (capital(term(found.facet, lang)),), found.scenes, how, lang)


def _row(
    screening: Screening, what: tuple[Kid, ...], scenes: tuple[str, ...], how: tuple[Kid, ...], lang: Lang
) -> Node:
    where = scene_numbers(screening, scenes, lang) if scenes else (say("ui.scores.no_scene", lang),)
    return el(
        Tag.TR,
        el(Tag.TH, *what, scope="row"),
        el(Tag.TD, *where, style="" if scenes else "faint"),
        el(Tag.TD, *how, style="num"),
    )


def _chip(screening: Screening, gap: float | None, lang: Lang) -> Node | None:
    return None if gap is None else chip(gap, gap_scale(screening.journey), lang)
