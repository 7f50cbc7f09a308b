"""By what one will know: the indicators, where they stand, where they shall go and what moves them."""

from collections.abc import Mapping

from momentos.report.block import Cell, Column, Kind, Phrase, Table
from momentos.report.chapter import Chapter, LeftOut, Section
from momentos.report.material import Material, own, told
from momentos.report.rows import KpiRow, kpi_rows
from momentos.words.catalogue import say_count
from momentos.words.figures import date, plain_number
from momentos.words.kpi import kpi_change
from momentos.words.sentence import Gender, capital, spelled


def kpis(m: Material) -> Chapter | LeftOut:
    """The indicators by the objective they serve; a journey without any has none."""
    name = m.say("name.kpis")
    rows = sorted(kpi_rows(m), key=lambda row: (not row.objective, row.objective))
    if not rows:
        return LeftOut(Section.KPIS, name, m.say("missing.kpis"))
    count = spelled(len(rows), Gender.MASCULINE, m.lang)
    headline = capital(say_count("report.headline.kpis", len(rows), m.lang, count=count))
    return Chapter(Section.KPIS, name, headline, (_table(m, rows),), (m.say("script.kpis"),))


def _table(m: Material, rows: list[KpiRow]) -> Table:
    columns = (
        Column(m.say("column.kpi"), Kind.TEXT, 5),
        Column(m.say("column.objective"), Kind.TEXT, 2),
        Column(m.say("column.baseline"), Kind.NUMBER, 1.6),
        Column(m.say("column.latest"), Kind.NUMBER, 2),
        Column(m.say("column.target"), Kind.NUMBER, 1.6),
        Column(m.say("column.actions"), Kind.TEXT, 3.6),
    )
    changes = {action.rank: kpi_change(m.journey, action.action.kpi, m.lang) for action in m.plan.actions}
    return Table("kpis", m.say("caption.kpis"), columns, tuple(_row(m, row, changes) for row in rows))


def _row(m: Material, row: KpiRow, changes: Mapping[int, str]) -> tuple[Cell, ...]:
    latest = Cell(
        Phrase(plain_number(row.latest, m.lang)),
        row.latest,
        under=Phrase(date(row.latest_date, m.lang)) if row.latest_date else None,
    )
    return (
        told(row.name, row.unit),
        own(row.objective),
        Cell(Phrase(plain_number(row.baseline, m.lang)), row.baseline),
        latest,
        Cell(Phrase(plain_number(row.target, m.lang)), row.target),
        own(_moved(row, changes)),
    )


def _moved(row: KpiRow, changes: Mapping[int, str]) -> str:
    """The actions by rank; with what each moves where the indicator has no target of its own."""
    if row.target is not None:
        return ", ".join(map(str, row.actions))
    told_ = (f"{rank} ({changes[rank]})" if changes[rank] else str(rank) for rank in row.actions)
    return ", ".join(told_)
