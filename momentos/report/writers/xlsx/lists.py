"""The words that cells of the plan are chosen from, on a sheet that is not shown."""

from momentos.journey.vocabulary import Degree, Status
from momentos.report.block import Phrase
from momentos.report.writers.xlsx.book import Book, Sheet
from momentos.words.catalogue import term

STATUSES, EFFORTS, OWNERS = "status_list", "effort_list", "owner_list"
"""The names of the lists."""


def status_name(status: Status) -> str:
    """The name of the cell with a status's word."""
    return f"status_{status}"


def write_lists(book: Book) -> None:
    """Statuses, efforts and the plan's owners, a column each; every status's word has a name too."""
    sheet = Sheet(book, book.workbook.add_worksheet(book.tab("lists")), book.tab("lists"))
    owners = dict.fromkeys(row.owner.text for row in book.report.actions if row.owner.text)
    columns = {
        STATUSES: [term(status, book.lang) for status in Status],
        EFFORTS: [term(degree, book.lang) for degree in Degree],
        OWNERS: sorted(owners, key=str.casefold) or [""],
    }
    for place, (name, words) in enumerate(columns.items()):
        sheet.on.set_column(place, place, 24)
        for row, word in enumerate(words):
            sheet.put(row, place, Phrase(word), book.look.text())
        book.name(name, sheet, 0, place, len(words) - 1)
    for row, status in enumerate(Status):
        book.name(status_name(status), sheet, row, 0)
    sheet.on.hide()
