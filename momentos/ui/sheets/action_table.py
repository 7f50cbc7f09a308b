"""The actions of the plan in their order."""

from collections.abc import Iterable, Sequence

from momentos.journey.kinds import in_lang
from momentos.journey.vocabulary import Status
from momentos.plan.plan import PlannedAction, Track
from momentos.ui.keeping import kept
from momentos.ui.screening import Screening
from momentos.ui.sheet.node import Node, div, el, span
from momentos.ui.sheet.tag import Tag
from momentos.ui.sheets.facts import heading, scene_link, table
from momentos.words.catalogue import Lang, say, term
from momentos.words.effort import effort
from momentos.words.figures import date, money, number, signed

_DOTS = 3
_FILLED = {Status.PROPOSED: 1, Status.AGREED: 2, Status.DOING: 3, Status.TRIAL: 3, Status.DONE: 3}


@kept
def action_table(screening: Screening, lang: Lang, first: int | None = None) -> Node:
    """One row an action still to be carried out, all of them or only the first ones.

    Repairs say the pain they take away, the others what they add to the received.
    """
    most = max((action.gain or 0.0 for action in screening.plan.live), default=0.0)
    rows = (
        _row(screening, action, lang, el(Tag.TD, *_worth(action, most, lang), style="worth"))
        for action in screening.plan.live[:first]
    )
    return _table("ui.plan.caption", (*_COLUMNS, "worth", "status"), rows, lang)


@kept
def settled_table(screening: Screening, lang: Lang) -> Node:
    """One row an action that is done or dropped: nothing is expected of it any more."""
    rows = (_row(screening, action, lang) for action in screening.plan.settled)
    return div(
        "",
        heading(say("ui.plan.settled", lang), say("ui.plan.settled.note", lang)),
        _table("ui.plan.settled.caption", (*_COLUMNS, "status"), rows, lang),
    )


_COLUMNS = ("rank", "action", "owner", "due", "effort", "cost")


def _table(caption: str, names: Sequence[str], rows: Iterable[Node], lang: Lang) -> Node:
    columns = ["" if name == "rank" else say(f"ui.plan.column.{name}", lang) for name in names]
    return div("wide", table("plan", say(caption, lang), columns, rows))


def _row(screening: Screening, action: PlannedAction, lang: Lang, worth: Node | None = None) -> Node:
    currency = screening.journey.currency
    how = in_lang(action.how, lang)
    return el(
        Tag.TR,
        el(Tag.TD, str(action.rank) if action.status.live else "", style="rank"),
        el(
            Tag.TH,
            el(Tag.SPAN, in_lang(action.title, lang), style="title", title=how),
            *(scene_link(screening, id_, lang, "where") for id_ in action.scenes),
            scope="row",
        ),
        el(Tag.TD, in_lang(action.owner, lang)),
        el(Tag.TD, date(action.due, lang) if action.due else "", style="date"),
        el(Tag.TD, effort(action.effort, lang, assumed=action.assumes_effort)),
        el(Tag.TD, money(action.cost, currency, lang) if action.cost is not None else "", style="num"),
        worth,
        el(Tag.TD, _dots(action.status), term(action.status, lang), style="status"),
    )


def _worth(action: PlannedAction, most: float, lang: Lang) -> tuple[Node | None, ...]:
    if action.track is Track.REPAIR and action.gain:
        return (
            el(Tag.SPAN, style="bar", size=action.gain / most if most else 0.0, hidden=True),
            el(Tag.STRONG, number(-action.gain, lang, 1)),
        )
    if action.lift is None or abs(action.lift) < 0.0005:
        return (span("quiet", say("ui.plan.no_lift", lang)),)
    return (span("quiet", say("ui.plan.lift", lang, n=signed(action.lift, lang, 3))),)


def _dots(status: Status) -> Node:
    filled = _FILLED.get(status, 0)
    dots = "●" * filled + "○" * (_DOTS - filled)
    return el(Tag.SPAN, dots, style="dots", hidden=True)


@kept
def caveat(screening: Screening, lang: Lang) -> Node:
    """What all of it costs, and that it is an estimate to be measured again."""
    live = screening.plan.live
    cost = sum(action.cost or 0.0 for action in live)
    known = sum(1 for action in live if action.cost is not None)
    total = (
        say(
            "ui.plan.cost",
            lang,
            cost=money(cost, screening.journey.currency, lang),
            known=known,
            all=len(live),
        )
        if known
        else say("ui.plan.cost.unknown", lang)
    )
    return div("caveat", el(Tag.P, total, " ", say("ui.plan.estimate", lang)))
