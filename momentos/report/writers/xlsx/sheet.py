"""One sheet of the workbook: its formats, its texts that stay texts, and how it is printed."""

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from momentos.drawing.tokens import LIGHT
from momentos.report.report import Report
from momentos.words.catalogue import Lang

_LINE, _HIGHEST, _MARGIN = 13.0, 200.0, 2.5
"""Points of a line of text and of a row at most; characters of a column that its margins take."""
LONGEST_TEXT = 32_767
"""Characters that a cell of a spreadsheet holds."""
EARLIEST = dt.date(1900, 3, 1)
"""Spreadsheets count days from 1900, with a 29 February that never was; earlier dates stay texts."""


@dataclass(frozen=True, slots=True)
class Formats:
    """How cells look."""

    title: Format
    head_figure: Format
    quiet: Format
    head: Format
    text: Format
    strong: Format
    number: Format
    decimal: Format
    gap: Format
    share: Format
    money: Format
    date: Format


def formats(book: Workbook, report: Report) -> Formats:
    """The formats of a workbook in the report's brand."""
    brand = report.edition.brand
    face = {"font_name": brand.font or "Arial", "font_size": 10, "valign": "top"}
    line = {**face, "bottom": 1, "bottom_color": LIGHT["line"]}
    words = {**line, "text_wrap": True, "indent": 1}
    dated = "dd/mm/yyyy" if report.edition.lang is Lang.ES else "d mmm yyyy"
    head = {
        **face,
        "bold": True,
        "text_wrap": True,
        "valign": "bottom",
        "bottom": 2,
        "bottom_color": brand.main,
    }
    title = {**face, "font_name": brand.font or "Georgia", "font_size": 18, "font_color": brand.main}
    return Formats(
        title=book.add_format(title),
        quiet=book.add_format({**face, "font_color": LIGHT["ink3"]}),
        head=book.add_format({**head, "indent": 1}),
        head_figure=book.add_format({**head, "align": "right"}),
        text=book.add_format(words),
        strong=book.add_format({**words, "bold": True}),
        number=book.add_format({**line, "num_format": "0"}),
        decimal=book.add_format({**line, "num_format": "0.00"}),
        gap=book.add_format({**line, "num_format": "+0.00;−0.00;0.00", "bold": True}),
        share=book.add_format({**line, "num_format": "0%"}),
        money=book.add_format({**line, "num_format": "#,##0.##"}),
        date=book.add_format({**line, "num_format": dated, "align": "left", "indent": 1}),
    )


@dataclass(frozen=True, slots=True)
class Sheet:
    """A worksheet that is written cell by cell; rows and columns count from 0."""

    page: Worksheet
    looks: Formats

    def text(self, row: int, column: int, text: str, look: Format | None = None) -> None:
        """A text, never taken for a formula or a link."""
        self.page.write_string(row, column, text[:LONGEST_TEXT], look or self.looks.text)

    def number(self, row: int, column: int, value: float | None, look: Format | None = None) -> None:
        """A number; nothing is an empty cell."""
        if value is None:
            self.page.write_blank(row, column, None, look or self.looks.decimal)
        else:
            self.page.write_number(row, column, value, look or self.looks.decimal)

    def date(self, row: int, column: int, day: dt.date | None) -> None:
        """A date; nothing is an empty cell."""
        if day is None:
            self.page.write_blank(row, column, None, self.looks.date)
        elif day < EARLIEST:
            self.text(row, column, day.isoformat())
        else:
            self.page.write_datetime(row, column, dt.datetime.combine(day, dt.time()), self.looks.date)

    def formula(
        self, row: int, column: int, formula: str, value: float | str | dt.date, look: Format | None = None
    ) -> None:
        """A formula of our own, with what it gives."""
        given = days(value) if isinstance(value, dt.date) else value
        self.page.write_formula(row, column, formula, look or self.looks.decimal, given)

    def heads(
        self, row: int, names: Sequence[str], widths: Sequence[float], figures: Collection[int] = ()
    ) -> None:
        """The names of the columns, how many characters wide these are, and which hold figures."""
        for column, (name, width) in enumerate(zip(names, widths, strict=True)):
            self.text(row, column, name, self.looks.head_figure if column in figures else self.looks.head)
            self.page.set_column(column, column, width)
        self.fit(row, zip(names, widths, strict=True))

    def fit(self, row: int, texts: Iterable[tuple[str, float]]) -> None:
        """Make a row as high as its texts need in columns so many characters wide.

        Not every spreadsheet does so by itself; a row has an upper limit, and a text beyond it is read in its
        cell.
        """
        lines = max((-(-len(text) // max(1, int(width - _MARGIN))) for text, width in texts), default=1)
        self.page.set_row(row, min(_HIGHEST, _LINE * max(1, lines) + 4))

    def prints(self, head: int, *, landscape: bool = True) -> None:
        """On A4, as wide as the sheet, the names of the columns on every page."""
        self.page.set_paper(9)
        if landscape:
            self.page.set_landscape()
        self.page.fit_to_pages(1, 0)
        self.page.repeat_rows(head)
        self.page.set_footer("&L&A&R&P / &N")


def days(day: dt.date) -> int:
    """The number by which a spreadsheet knows a day."""
    return (day - dt.date(1899, 12, 30)).days
