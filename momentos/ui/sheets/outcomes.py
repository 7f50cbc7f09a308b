"""How the film ends for each customer type: today, and with the plan."""

from momentos.graph.flow import Outcome
from momentos.ui.keeping import kept
from momentos.ui.screening import Screening
from momentos.ui.sheet.node import Node, div, el, span
from momentos.ui.sheet.tag import Tag
from momentos.ui.sheets.facts import heading, table
from momentos.words.catalogue import Lang, say
from momentos.words.figures import percent, plain_number

_ENDS = ("returns", "lost", "ended")
_SAME = 0.0005


@kept
def outcomes(screening: Screening, lang: Lang) -> Node:
    """A row a type: who comes back, who is lost and whose film ends; what the plan changes stands beside.

    Without a film that can be walked it says why there is nothing to tell.
    """
    title = say("ui.plan.outcomes", lang)
    flow, then = screening.scores.flow, screening.plan.projected_outcomes
    if flow is None or then is None:
        return div("", heading(title), el(Tag.P, say("ui.film.unwalked", lang), style="next"))
    same = all(_same(now, then[id_]) for id_, now in flow.outcomes.items())
    note = say(f"ui.plan.outcomes.{'same' if same else 'note'}", lang)
    columns = ("", *(say(f"ui.plan.outcomes.{name}", lang) for name in (*_ENDS, "brought")))
    rows = (_row(screening, id_, outcome, then[id_], lang) for id_, outcome in flow.outcomes.items())
    return div(
        "",
        heading(title, note),
        div("wide", table("sum", say("ui.plan.outcomes.caption", lang), columns, rows)),
    )


def _row(screening: Screening, id_: str, now: Outcome, then: Outcome, lang: Lang) -> Node:
    return el(
        Tag.TR,
        el(Tag.TH, screening.customer_name(id_, lang), scope="row"),
        *(_cell(getattr(now, name), getattr(then, name), lang) for name in _ENDS),
        el(Tag.TD, plain_number(round(now.brought, 2), lang), style="num"),
    )


def _cell(now: float, then: float, lang: Lang) -> Node:
    """Today's share, and under it the plan's where it is another."""
    changed = abs(then - now) >= _SAME
    after = span("then", f"→ {percent(then, lang, 0)}") if changed else None
    return el(Tag.TD, percent(now, lang, 0), after, style="num")


def _same(now: Outcome, then: Outcome) -> bool:
    return all(abs(getattr(then, name) - getattr(now, name)) < _SAME for name in _ENDS)
