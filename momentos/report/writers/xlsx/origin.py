"""The plan as it is handed over, on a sheet that is not shown: it tells later what the client changed."""

from momentos.report.block import Kind, Phrase
from momentos.report.writers.plan_columns import EDITED, PLAN_COLUMNS
from momentos.report.writers.xlsx.book import Book, Sheet


def write_origin(book: Book) -> None:
    """Ids and what may be edited, under the plan's own names; what is read back is held against it."""
    tab = book.tab("origin")
    sheet = Sheet(book, book.workbook.add_worksheet(tab), tab)
    columns = [column for column in PLAN_COLUMNS if column.key in ("id", *EDITED)]
    for place, column in enumerate(columns):
        sheet.put(0, place, Phrase(column.name(book.lang)), book.look.text())
        # Without the form of a date, a day comes back as a number, and differs from the plan's.
        form = book.look.date() if column.kind is Kind.DATE else book.look.text()
        for number, row in enumerate(book.report.actions, 1):
            sheet.put(number, place, column.held(row, book.lang), form)
    sheet.on.hide()
