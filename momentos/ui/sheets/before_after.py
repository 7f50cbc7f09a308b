"""The film's figures today and with the plan."""

from momentos.ui.keeping import kept
from momentos.ui.screening import Screening
from momentos.ui.sheet.node import Node, div, el
from momentos.ui.sheet.tag import Tag
from momentos.ui.sheets.facts import heading
from momentos.words.catalogue import Lang, say, say_count, term
from momentos.words.figure import Figure, written

_SHOWN = (Figure.EXPECTED, Figure.RECEIVED, Figure.SATISFACTION, Figure.PAIN)


@kept
def before_after(screening: Screening, lang: Lang) -> Node:
    """Expected, received, satisfaction and pain: now, and if every live action does what it should."""
    now, then = screening.plan.now, screening.plan.projected
    live = sum(1 for action in screening.plan.actions if action.status.live)
    rows = (
        el(
            Tag.TR,
            el(Tag.TH, term(figure, lang), scope="row"),
            el(Tag.TD, written(figure, getattr(now, figure), lang), style="before"),
            el(Tag.TD, "→", style="arrow", hidden=True),
            el(Tag.TD, written(figure, getattr(then, figure), lang), style="after"),
        )
        for figure in _SHOWN
    )
    return div(
        "block",
        heading(say("ui.plan.before_after", lang), say_count("ui.plan.before_after.note", live, lang)),
        el(
            Tag.TABLE,
            el(Tag.CAPTION, say("ui.plan.before_after.caption", lang)),
            el(Tag.TBODY, *rows),
            style="ba",
        ),
    )
