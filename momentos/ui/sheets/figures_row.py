"""The six figures of a film in a row, each with its ground."""

from momentos.ui.keeping import kept
from momentos.ui.screening import Screening
from momentos.ui.sheet.node import Node, div, el
from momentos.ui.sheet.tag import Tag
from momentos.ui.sheets.facts import with_code
from momentos.words.catalogue import Lang, say, say_count, term
from momentos.words.figure import Figure, written


@kept
def figures_row(screening: Screening, lang: Lang) -> Node:
    """Expected, received, value offer, satisfaction, total satisfaction and bond.

    Where nobody has valued anything it says what brings the figures.
    """
    index = screening.scores.index
    played = [scene.id for scene in screening.scores.scenes if scene.reach != 0]
    received = (screening.scenes[id_].received for id_ in played)
    measured = sum(1 for mark in received if mark and mark.n)
    counts = {
        Figure.EXPECTED: say_count("count.scenes", len(played), lang),
        Figure.RECEIVED: say_count("ui.scores.note.received", measured, lang),
    }
    figures = (
        div(
            "figure",
            div("label", term(figure, lang)),
            div("value", written(figure, getattr(index, figure), lang)),
            div("note", counts.get(figure) or say(f"ui.scores.note.{figure}", lang)),
        )
        for figure in Figure
        if figure is not Figure.PAIN
    )
    return div("", div("figures", *figures), None if index.expected else unvalued(screening, lang))


def unvalued(screening: Screening, lang: Lang) -> Node:
    """What stands where there are no marks: what to do next, not that all is well."""
    key = "film.unvalued" if screening.scores.flow else "ui.film.unwalked"
    return el(Tag.P, *with_code(say(key, lang)), style="next")
