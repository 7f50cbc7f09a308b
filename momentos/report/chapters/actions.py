"""The actions: who does what by when, at what cost, and by which figure one will know."""

from momentos.report.block import Block, Cell, Column, Kind, Phrase, Table
from momentos.report.carried import carried
from momentos.report.chapter import Chapter, LeftOut, Section
from momentos.report.material import Material, costed, own, told
from momentos.report.rows import ActionRow, action_rows
from momentos.words.catalogue import say_count
from momentos.words.figures import date, money, number
from momentos.words.sentence import Gender, capital, spelled


def actions(m: Material) -> Chapter | LeftOut:
    """The live actions in the plan's order, then those that are settled; a plan without any has none."""
    name = m.say("name.actions")
    rows = action_rows(m)
    if not rows:
        return LeftOut(Section.ACTIONS, name, m.say("missing.actions"))
    live = [row for row in rows if row.status.live]
    settled = [row for row in rows if not row.status.live]
    blocks: list[Block] = []
    if live:
        blocks.append(_table(m, "actions", live))
    if settled:
        blocks.append(_table(m, "settled", settled))
    return Chapter(Section.ACTIONS, name, _headline(m, live), tuple(blocks), (m.say("script.actions"),))


def _headline(m: Material, live: list[ActionRow]) -> str:
    if not live:
        return m.say("headline.actions.settled")
    count = spelled(len(live), Gender.FEMININE, m.lang)
    costs = [row.cost for row in live if row.cost is not None]
    if not costs:
        return capital(say_count("report.headline.actions", len(live), m.lang, count=count))
    if len(costs) < len(live):
        asked = say_count("report.headline.actions", len(live), m.lang, count=count)
        return f"{capital(asked)}; {costed(m, costs)}"
    cost = carried(money(sum(costs), m.journey.currency, m.lang))
    return capital(say_count("report.headline.actions.cost", len(live), m.lang, count=count, cost=cost))


def _table(m: Material, name: str, rows: list[ActionRow]) -> Table:
    columns = (
        Column("#", Kind.NUMBER, 0.7),
        Column(m.say("column.action"), Kind.TEXT, 6),
        Column(m.say("column.owner"), Kind.TEXT, 2.4),
        Column(m.say("column.due"), Kind.DATE, 1.9),
        Column(m.say("column.cost"), Kind.MONEY, 1.6),
        Column(m.say("column.effort"), Kind.TEXT, 1.6),
        Column(m.say("column.gain"), Kind.NUMBER, 1.5),
        Column(m.say("column.kpi"), Kind.TEXT, 3),
        Column(m.say("column.status"), Kind.TEXT, 1.8),
    )
    return Table(name, m.say(f"caption.{name}"), columns, tuple(_row(m, row) for row in rows), head=1)


def _row(m: Material, row: ActionRow) -> tuple[Cell, ...]:
    return (
        Cell(Phrase(str(row.rank)), float(row.rank)),
        told(row.title, Phrase(" · ".join(row.scenes))),
        told(row.owner),
        Cell(Phrase(date(row.due, m.lang)), row.due, under=_late(m, row)),
        m.money(row.cost),
        own(row.effort_word),
        Cell(Phrase(number(-row.gain if row.gain else row.gain, m.lang, 1)), row.gain),
        own(_indicator(row)),
        own(row.status_word),
    )


def _late(m: Material, row: ActionRow) -> Phrase | None:
    is_late = row.status.live and row.due is not None and row.due < m.edition.date
    return Phrase(m.say("late")) if is_late else None


def _indicator(row: ActionRow) -> str:
    return ": ".join(filter(None, (row.kpi, row.kpi_change)))
