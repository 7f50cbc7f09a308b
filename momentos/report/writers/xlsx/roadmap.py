"""The roadmap's sheet: bars that move when a date in the plan's sheet is edited."""

import datetime as dt

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_range, xl_rowcol_to_cell

from momentos.drawing.tokens import LIGHT
from momentos.journey.vocabulary import Status
from momentos.report.plan_columns import PlanColumn
from momentos.report.report import Report
from momentos.report.rows import ActionRow
from momentos.report.writers.xlsx.plan import HEAD as PLAN_HEAD
from momentos.report.writers.xlsx.plan import letters
from momentos.report.writers.xlsx.sheet import EARLIEST, Sheet
from momentos.words.catalogue import say, term

_HEAD = 2
_FIRST = 5
"""The first column of the calendar."""
_MOST = 60
"""Columns of the calendar at most; the longer the plan, the more days each stands for."""
_STEPS = (7, 14, 28, 91, 182, 364)
_NARROW = 3.4
_LABEL = 52.0
"""Points of the row with the dates, which stand upright."""
_WIDTHS = (7, 44, 12, 12, 13)


def roadmap_sheet(sheet: Sheet, book: Workbook, report: Report, plan: str) -> None:
    """Write the sheet; `plan` is the name of the plan's."""
    lang = report.edition.lang
    names = [say(f"xlsx.roadmap.{key}", lang) for key in ("rank", "action", "start", "due", "status")]
    sheet.text(0, 0, say("report.name.roadmap", lang), sheet.looks.title)
    sheet.heads(_HEAD, names, _WIDTHS, {0})
    for at, action in enumerate(report.actions):
        _action(sheet, at, action, plan)
    span = _span(report)
    if span:
        _calendar(sheet, book, report, *span)
    sheet.page.freeze_panes(_HEAD + 1, _FIRST)
    sheet.prints(_HEAD)


def _action(sheet: Sheet, at: int, action: ActionRow, plan: str) -> None:
    row, there = _HEAD + 1 + at, PLAN_HEAD + 2 + at
    sheet.fit(row, [(action.title.text, _WIDTHS[1])])
    quoted = plan.replace("'", "''")

    def cell(column: PlanColumn) -> str:
        return f"'{quoted}'!${letters(column)}${there}"

    sheet.formula(row, 0, f"={cell(PlanColumn.RANK)}", action.rank, sheet.looks.number)
    sheet.formula(row, 1, f"={cell(PlanColumn.TITLE)}", action.title.text, sheet.looks.text)
    for column, day in ((2, action.start), (3, action.due)):
        source = cell(PlanColumn.START if column == 2 else PlanColumn.DUE)
        given = "" if day is None else day if day >= EARLIEST else day.isoformat()
        sheet.formula(row, column, f'=IF({source}="","",{source})', given, sheet.looks.date)
    sheet.formula(row, 4, f"={cell(PlanColumn.STATUS)}", action.status_word, sheet.looks.text)


def _span(report: Report) -> tuple[dt.date, int, int] | None:
    """The Monday on which the calendar begins, the days of a column and how many columns it has."""
    days = [day for row in report.actions for day in (row.start, row.due) if day and day >= EARLIEST]
    if not days:
        return None
    first, last = min(days), max(days)
    monday = first - dt.timedelta(days=first.weekday())
    length = (last - monday).days + 1
    step = next((one for one in _STEPS if length <= one * _MOST), -(-length // _MOST))
    return monday, step, min(_MOST, -(-length // step) + 1)


def _calendar(sheet: Sheet, book: Workbook, report: Report, first: dt.date, step: int, count: int) -> None:
    sheet.page.set_row(_HEAD, _LABEL)
    label = book.add_format(
        {"num_format": "d mmm yy", "rotation": 90, "font_size": 8, "font_color": LIGHT["ink3"], "bottom": 2}
    )
    for number in range(count):
        column = _FIRST + number
        day = (
            first + dt.timedelta(days=step * number) if (dt.date.max - first).days > step * number else first
        )
        if number == 0:
            sheet.page.write_datetime(_HEAD, column, dt.datetime.combine(day, dt.time()), label)
        else:
            before = xl_rowcol_to_cell(_HEAD, column - 1, row_abs=True)
            sheet.formula(_HEAD, column, f"={before}+{step}", day, label)
    sheet.page.set_column(_FIRST, _FIRST + count - 1, _NARROW)
    last = _HEAD + max(1, len(report.actions))
    _bars(sheet, book, report, xl_range(_HEAD + 1, _FIRST, last, _FIRST + count - 1), step)


def _bars(sheet: Sheet, book: Workbook, report: Report, cells: str, step: int) -> None:
    """A cell is part of a bar where its days lie between start and due; without a start it is the due's."""
    lang, row = report.edition.lang, _HEAD + 2
    here = xl_rowcol_to_cell(_HEAD, _FIRST, row_abs=True)
    start, due, status = f"$C{row}", f"$D{row}", f"$E{row}"
    begins = f"IF(ISNUMBER({start}),{start},{due})"
    ends = f"IF(ISNUMBER({due}),{due},{start})"
    inside = f"AND(OR(ISNUMBER({start}),ISNUMBER({due})),{begins}<{here}+{step},{ends}>={here})"
    over = ",".join(f'{status}="{term(one, lang)}"' for one in (Status.DONE, Status.DROPPED))
    for criteria, colour in (
        (f"=AND({inside},OR({over}))", LIGHT["line"]),
        (f"={inside}", report.edition.brand.main),
    ):
        bar = book.add_format({"bg_color": colour})
        rule = {"type": "formula", "criteria": criteria, "format": bar, "stop_if_true": True}
        sheet.page.conditional_format(cells, rule)
    today = book.add_format({"bg_color": report.edition.brand.accent})
    now = f"=AND(report_date>={here},report_date<{here}+{step})"
    sheet.page.conditional_format(cells, {"type": "formula", "criteria": now, "format": today})
