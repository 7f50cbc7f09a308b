"""The plan's sheet: a row an action, to be filtered, edited and read in again."""

from collections.abc import Mapping

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name, xl_range

from momentos.journey.vocabulary import Degree, Status
from momentos.report.plan_columns import PlanColumn, column_name, column_value
from momentos.report.report import Report
from momentos.report.rows import ActionRow
from momentos.report.writers.xlsx.sheet import Sheet
from momentos.words.catalogue import say, term
from momentos.words.csv import Cell

HEAD = 4
"""The row with the names of the columns; the actions begin below it."""

_WIDTHS: Mapping[PlanColumn, float] = {
    PlanColumn.RANK: 7,
    PlanColumn.ID: 22,
    PlanColumn.TITLE: 44,
    PlanColumn.SCENES: 34,
    PlanColumn.OWNER: 18,
    PlanColumn.KPI: 24,
    PlanColumn.LEVERS: 30,
    PlanColumn.HOW: 60,
    PlanColumn.FOR_CUSTOMER: 30,
    PlanColumn.FOR_COMPANY: 30,
}
_WIDTH = 13.0
_FIGURES = (
    PlanColumn.RANK,
    PlanColumn.COST,
    PlanColumn.GAIN,
    PlanColumn.LIFT,
    PlanColumn.PRIORITY,
    PlanColumn.KPI_FROM,
    PlanColumn.KPI_TO,
)
_PRINTED = PlanColumn.GAIN
"""The last column that is printed: more would make the rest too small to read."""
_LONGEST_LIST = 255
"""Characters that a list to choose from may have."""


def plan_sheet(sheet: Sheet, book: Workbook, report: Report) -> None:
    """Write the sheet."""
    lang = report.edition.lang
    columns = tuple(PlanColumn)
    sheet.text(0, 0, report.title.text, sheet.looks.title)
    sheet.text(1, 0, report.kind, sheet.looks.quiet)
    sheet.page.set_row(0, 28)
    names = [column_name(column, lang) for column in columns]
    sheet.heads(HEAD, names, [_WIDTHS.get(column, _WIDTH) for column in columns], set(map(place, _FIGURES)))
    for at, action in enumerate(report.actions, HEAD + 1):
        _action(sheet, at, action)
    last = HEAD + max(1, len(report.actions))
    sheet.page.autofilter(HEAD, 0, last, len(columns) - 1)
    sheet.page.freeze_panes(HEAD + 1, columns.index(PlanColumn.TITLE) + 1)
    _totals(sheet, report, last)
    _choices(sheet, report, last)
    _marks(sheet, book, report, last)
    sheet.page.print_area(0, 0, last, place(_PRINTED))
    sheet.prints(HEAD)


def place(column: PlanColumn) -> int:
    """The number of a column, from 0."""
    return tuple(PlanColumn).index(column)


def letters(column: PlanColumn) -> str:
    """The letters of a column."""
    return str(xl_col_to_name(place(column)))


def _action(sheet: Sheet, row: int, action: ActionRow) -> None:
    written = ((column, column_value(action, column)) for column in PlanColumn)
    texts = ((_words(value), _WIDTHS.get(column, _WIDTH)) for column, value in written)
    sheet.fit(row, texts)
    for column in PlanColumn:
        at = place(column)
        match column:
            case PlanColumn.START | PlanColumn.DUE:
                sheet.date(row, at, getattr(action, column.value))
            case PlanColumn.RANK:
                sheet.number(row, at, action.rank, sheet.looks.number)
            case PlanColumn.COST:
                sheet.number(row, at, action.cost, sheet.looks.money)
            case _:
                value = column_value(action, column)
                if isinstance(value, float | int):
                    sheet.number(row, at, float(value))
                else:
                    look = sheet.looks.strong if column is PlanColumn.TITLE else None
                    sheet.text(row, at, _words(value), look)


def _words(value: Cell) -> str:
    """A cell as text; a number takes no room worth counting."""
    if isinstance(value, float | int):
        return ""
    return "; ".join(value) if isinstance(value, tuple) else str(value or "")


def _totals(sheet: Sheet, report: Report, last: int) -> None:
    """How many are to be done and what they cost, which follow whatever is edited or filtered."""
    lang = report.edition.lang
    status, cost = letters(PlanColumn.STATUS), letters(PlanColumn.COST)
    rows = f"{HEAD + 2}:${{}}${last + 1}"
    states = f"${status}${rows.format(status)}"
    costs = f"${cost}${rows.format(cost)}"
    done, dropped = (term(one, lang).replace('"', '""') for one in (Status.DONE, Status.DROPPED))
    over = f'COUNTIF({states},"{done}")+COUNTIF({states},"{dropped}")'
    live = [row for row in report.actions if row.status.live]
    sheet.text(2, 0, say("xlsx.to_do", lang), sheet.looks.quiet)
    sheet.formula(2, 1, f"=COUNTA({states})-({over})", len(live), sheet.looks.number)
    sheet.text(2, 2, say("xlsx.cost", lang, currency=report.currency).strip(), sheet.looks.quiet)
    total = sum(row.cost or 0.0 for row in live)
    lost = f'SUMIF({states},"{done}",{costs})-SUMIF({states},"{dropped}",{costs})'
    sheet.formula(2, 3, f"=SUM({costs})-{lost}", total, sheet.looks.money)


def _choices(sheet: Sheet, report: Report, last: int) -> None:
    """Lists to choose from where the journey knows a closed set of words, and the owners that there are."""
    lang = report.edition.lang
    owners = sorted(
        {row.owner.text for row in report.actions if row.owner.text and "," not in row.owner.text}
    )
    for column, options, strict in (
        (PlanColumn.STATUS, [term(one, lang) for one in Status], True),
        (PlanColumn.EFFORT, [term(one, lang) for one in Degree], False),
        (PlanColumn.OWNER, owners, False),
    ):
        if options and len(",".join(options)) <= _LONGEST_LIST:
            rule = {"validate": "list", "source": options, "show_error": strict, "show_input": False}
            sheet.page.data_validation(HEAD + 1, place(column), last, place(column), rule)
    dates = {"validate": "date", "criteria": ">=", "value": _first_day(), "error_type": "warning"}
    for column in (PlanColumn.START, PlanColumn.DUE):
        sheet.page.data_validation(HEAD + 1, place(column), last, place(column), dates)


def _first_day() -> str:
    return "=DATE(1900,3,1)"


def _marks(sheet: Sheet, book: Workbook, report: Report, last: int) -> None:
    """What is overdue on the day of the report, and what is over."""
    lang = report.edition.lang
    first = HEAD + 2
    status, due = f"${letters(PlanColumn.STATUS)}{first}", f"${letters(PlanColumn.DUE)}{first}"
    over = " ,".join(f'{status}="{term(one, lang)}"' for one in (Status.DONE, Status.DROPPED))
    everything = xl_range(HEAD + 1, 0, last, len(PlanColumn) - 1)
    sheet.page.conditional_format(
        everything,
        {"type": "formula", "criteria": f"=OR({over})", "format": book.add_format({"font_color": "#66635B"})},
    )
    late = book.add_format({"font_color": "#8C1D18", "bold": True})
    criteria = f"=AND(ISNUMBER({due}),{due}<report_date,NOT(OR({over})))"
    dues = xl_range(HEAD + 1, place(PlanColumn.DUE), last, place(PlanColumn.DUE))
    sheet.page.conditional_format(dues, {"type": "formula", "criteria": criteria, "format": late})
