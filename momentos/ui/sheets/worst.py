"""The worst scenes with the arithmetic of their pain, type by type."""

from momentos.drawing.gap_step import gap_scale
from momentos.scores.explain import Explanation, Factor, Term, explain_scene
from momentos.scores.score import SceneScore
from momentos.ui.keeping import kept
from momentos.ui.screening import Screening
from momentos.ui.sheet.node import Node, div, el, span
from momentos.ui.sheet.tag import Tag
from momentos.ui.sheets.facts import heading, scene_link, table, with_code
from momentos.ui.sheets.gap import chip
from momentos.words.catalogue import Lang, say
from momentos.words.figures import number, percent, plain_number


@kept
def worst(screening: Screening, lang: Lang) -> Node:
    """The most painful scenes: who plays them, how much they matter and what is missing."""
    scenes = screening.scores.worst()
    title = say("ui.scores.worst", lang)
    if not scenes:
        key = "ui.scores.worst.none" if screening.scores.valued else "film.unvalued"
        return div("block", heading(title), el(Tag.P, *with_code(say(key, lang)), style="faint"))
    width = plain_number(screening.journey.scale.width, lang)
    sums = (_sum(screening, scene, lang) for scene in scenes)
    note = say("ui.scores.worst.note", lang, width=width)
    return div("block", heading(title, note), div("worst", *sums))


def _sum(screening: Screening, scene: SceneScore, lang: Lang) -> Node:
    explained = explain_scene(screening.scores, scene.id, "pain")
    columns = tuple(say(f"ui.scores.column.{name}", lang) for name in _COLUMNS)
    title = screening.scene_title(scene.id, lang)
    painful = [term for term in explained.terms if term.value > 0]
    rows = (_row(screening, explained, term, lang) for term in sorted(painful, key=lambda term: -term.value))
    return div(
        "sum-of",
        div(
            "head",
            el(Tag.H3, scene_link(screening, scene.id, lang)),
            chip(scene.gap, gap_scale(screening.journey), lang, 2),
            span("total", number(explained.value, lang, 1)),
        ),
        div("wide", table("sum", say("ui.scores.worst.caption", lang, scene=title), columns, rows)),
    )


_COLUMNS = ("type", "share", "reach", "importance", "short", "pain")


def _row(screening: Screening, explained: Explanation, term: Term, lang: Lang) -> Node:
    factors = dict(term.factors)
    shown = (
        percent(factors[Factor.SHARE], lang, 0),
        percent(factors[Factor.REACH], lang, 0),
        plain_number(factors[Factor.IMPORTANCE], lang),
        number(factors[Factor.SHORTFALL], lang, 2),
        number(explained.scale * term.value, lang, 1),
    )
    name = screening.customer_name(term.about[1], lang)
    return el(Tag.TR, el(Tag.TH, name, scope="row"), *(el(Tag.TD, text, style="num") for text in shown))
