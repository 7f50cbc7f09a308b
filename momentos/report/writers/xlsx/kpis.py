"""The sheet of the indicators: where they stand, where they shall go, how far they have come."""

from momentos.report.block import Phrase
from momentos.report.chapter import Section
from momentos.report.rows import KpiRow
from momentos.report.writers.xlsx.book import FIRST, HEAD, Book, Sheet, cell
from momentos.report.writers.xlsx.headline import headline

_COLUMNS = {
    "id": 23.0, "name": 46.0, "objective": 16.0, "unit": 14.0, "baseline": 11.0, "latest": 11.0,
    "latest_date": 13.0, "target": 11.0, "progress": 11.0, "actions": 18.0,
}  # fmt: skip
"""The columns and their widths."""

_PLACE = {key: place for place, key in enumerate(_COLUMNS)}
_FIGURES = frozenset(("baseline", "latest", "latest_date", "target", "progress"))


def write_kpis(book: Book) -> Sheet:
    """One row an indicator; its progress is a formula that follows a new reading."""
    rows, look = book.report.kpis, book.look
    sheet = book.sheet("kpis", tuple(_COLUMNS.values()), headline(book, Section.KPIS))
    sheet.heads(HEAD, [book.say(f"kpi.{key}") for key in _COLUMNS], [key in _FIGURES for key in _COLUMNS])
    last = FIRST + max(len(rows), 1) - 1
    for number, row in enumerate(rows, FIRST):
        sheet.put(number, _PLACE["id"], Phrase(row.id), look.text(quiet=True))
        sheet.put(number, _PLACE["name"], row.name, look.text(strong=True, leftwards=row.name.leftwards))
        sheet.put(number, _PLACE["objective"], Phrase(row.objective), look.text())
        sheet.put(number, _PLACE["unit"], row.unit, look.text(leftwards=row.unit.leftwards))
        for key, value in (("baseline", row.baseline), ("latest", row.latest), ("target", row.target)):
            sheet.put(number, _PLACE[key], value, look.number())
        sheet.put(number, _PLACE["latest_date"], row.latest_date, look.date())
        sheet.formula(number, _PLACE["progress"], _way_gone(number), look.share(), _progress(row))
        sheet.put(number, _PLACE["actions"], Phrase(", ".join(map(str, row.actions))), look.text())
    sheet.on.autofilter(HEAD, 0, last, len(_COLUMNS) - 1)
    sheet.on.freeze_panes(FIRST, 2)
    sheet.end(last, len(_COLUMNS) - 1)
    return sheet


def _way_gone(row: int) -> str:
    """How much of the way from the baseline to the target has been gone."""
    start, now, goal = (cell(row, _PLACE[key]) for key in ("baseline", "latest", "target"))
    return f'=IF(COUNT({start},{now},{goal})<3,"",IF({goal}={start},"",({now}-{start})/({goal}-{start})))'


def _progress(row: KpiRow) -> float | str:
    if row.baseline is None or row.latest is None or row.target is None or row.target == row.baseline:
        return ""
    return (row.latest - row.baseline) / (row.target - row.baseline)
