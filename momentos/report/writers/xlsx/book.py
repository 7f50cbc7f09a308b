"""The workbook being written, and a sheet of it: its head, its columns and its cells."""

import datetime as dt
import math
import struct
from collections.abc import Sequence
from dataclasses import dataclass, field
from io import BytesIO
from unicodedata import east_asian_width

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from momentos.report.block import Phrase
from momentos.report.carried import carried
from momentos.report.report import Report
from momentos.report.writers.plan_columns import Held
from momentos.report.writers.xlsx.look import Look
from momentos.words.catalogue import Lang, say
from momentos.words.figures import date

HEAD, FIRST = 4, 5
"""The rows of a table's head and of its first line on a usual sheet, counted from 0."""

MOST_SIGNS = 32_000
"""A cell holds 32,767; a formula that joins two texts must not go beyond."""

EARLIEST = dt.date(1900, 3, 1)
"""Spreadsheets count the days before wrongly, for 1900 was no leap year."""

_DAY_ZERO = dt.date(1899, 12, 30)
_A4 = 9
_LINE, _AIR = 13.0, 5.0
"""Points of a line, and what a row has besides."""
_MOST_LINES, _MOST_LINES_ASIDE = 14, 2
"""A longer text is read in the line above the sheet; what is not printed does not stretch what is."""
_SIGNS, _WIDE_SIGNS = 1.15, 1.0
"""Signs of running text in a column one unit wide, and of bold or of customers' words in italics."""

_PIXELS_A_SIGN, _PIXELS_ASIDE = 7.0, 5.0
_PRINTED_PIXELS = 1040
"""Width of landscape A4 between its margins, at 96 dots an inch."""

_LARGEST_PRINT = 72
"""Percent at which a chart and the table of its values stand on one sheet."""

_LOGO_HEIGHT = 34.0
_PNG = b"\x89PNG\r\n\x1a\n"


@dataclass(frozen=True, slots=True)
class Book:
    """The workbook, what it is written from and how it looks."""

    workbook: Workbook
    report: Report
    look: Look

    @property
    def lang(self) -> Lang:
        """The language of the report."""
        return self.report.edition.lang

    def say(self, key: str, /, **params: object) -> str:
        """A label of the sheets."""
        return say(f"sheets.{key}", self.lang, **params)

    def tab(self, key: str) -> str:
        """The name of a sheet."""
        return self.say(f"tab.{key}")

    def sheet(self, key: str, widths: Sequence[float], headline: str, *, ruled: int = 0) -> "Sheet":
        """A new sheet with its columns' widths, its title, its conclusion and a rule over `ruled` columns."""
        name = self.tab(key)
        sheet = Sheet(self, self.workbook.add_worksheet(name), name, tuple(widths), ruled or len(widths))
        for column, width in enumerate(widths):
            sheet.on.set_column(column, column, width)
        sheet.begin(headline)
        return sheet

    def name(self, name: str, sheet: "Sheet", row: int, column: int, last_row: int | None = None) -> None:
        """Give a cell, or the cells from it down to a row, a name that formulas use."""
        first, last = cell(row, column, "$$"), cell(row if last_row is None else last_row, column, "$$")
        self.workbook.define_name(name, f"={sheet.reference}!{first}{'' if last == first else ':' + last}")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: `on` is XlsxWriter's own, `widths` are its columns', `lines` how many lines a row needs.

    The first `main` columns are those that are printed.
    """

    book: Book
    on: Worksheet
    name: str
    widths: tuple[float, ...] = ()
    main: int = 0
    lines: dict[int, int] = field(default_factory=dict)

    @property
    def reference(self) -> str:
        """How formulas call it."""
        return f"'{self.name}'"

    def begin(self, headline: str) -> None:
        """Title, conclusion and whose it is, in the first three rows."""
        report, look = self.book.report, self.book.look
        brand, lang = report.edition.brand, report.edition.lang
        self.on.hide_gridlines(2)
        self.on.set_row(0, 30)
        self.on.set_row(1, 20)
        self.on.set_row(2, 17)
        self.put(0, 0, Phrase(f"{report.title.text} · {self.name}"), look.title())
        self.put(1, 0, Phrase(headline), look.headline())
        said = (
            brand.client,
            report.kind,
            date(report.edition.date, lang),
            report.edition.version,
            brand.author,
            brand.confidentiality,
        )
        for column in range(self.main):
            self.on.write_blank(2, column, None, look.rule())
        self.put(2, 0, Phrase(" · ".join(one for one in map(carried, said) if one)), look.rule())

    def put(self, row: int, column: int, held: Held, form: Format) -> None:
        """Write what a cell holds: texts only ever as texts."""
        match held:
            case Phrase(""):
                self.on.write_blank(row, column, None, form)
            case Phrase(text):
                self.on.write_string(row, column, clipped(text), form)
                self._make_room(row, column, text, form)
            case None:
                self.on.write_blank(row, column, None, form)
            case dt.date() if held >= EARLIEST:
                self.on.write_number(row, column, serial(held), form)
            case dt.date():
                self.on.write_string(row, column, held.isoformat(), form)
            case _:
                self.on.write_number(row, column, held, form)

    def formula(self, row: int, column: int, formula: str, form: Format, value: float | str) -> None:
        """Write a formula with the value that it has today."""
        self.on.write_formula(row, column, formula, form, value)
        if isinstance(value, str):
            self._make_room(row, column, value, form)

    def _make_room(self, row: int, column: int, text: str, form: Format) -> None:
        """Remember how many lines a text takes where it is wrapped: not every program asks its own fonts."""
        if form.text_wrap and column < len(self.widths):
            is_wide = form.bold or form.italic
            signs = self.widths[column] * (_WIDE_SIGNS if is_wide else _SIGNS) - 1
            if 2 * len(text) <= signs and "\n" not in text:
                # Short texts are most of them, and have one line whatever their signs.
                self.lines.setdefault(row, 1)
                return
            lines = sum(max(1, math.ceil(_breadth(line) / signs)) for line in text.split("\n"))
            most = _MOST_LINES if column < self.main else _MOST_LINES_ASIDE
            self.lines[row] = max(min(lines, most), self.lines.get(row, 1))

    def heads(self, row: int, names: Sequence[str], figures: Sequence[bool]) -> None:
        """The names of a table's columns."""
        for column, (name, is_figure) in enumerate(zip(names, figures, strict=True)):
            self.put(row, column, Phrase(name), self.book.look.head(figures=is_figure))

    def end(
        self,
        last_row: int,
        last_column: int,
        head: int | None = HEAD,
        *,
        down: int = 0,
        breaks: Sequence[int] = (),
    ) -> None:
        """How it is printed: across A4, on `down` sheets (0: as it takes), with its head on each.

        Before the rows in `breaks` a sheet of paper begins.
        """
        brand = self.book.report.edition.brand
        for row, lines in self.lines.items():
            self.on.set_row(row, lines * _LINE + _AIR)
        self.on.set_landscape()
        self.on.set_paper(_A4)
        self.on.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        if breaks:
            # Office programs pass over breaks where they fit a table to pages by themselves.
            wide = sum(width * _PIXELS_A_SIGN + _PIXELS_ASIDE for width in self.widths[: last_column + 1])
            self.on.set_print_scale(max(10, min(_LARGEST_PRINT, int(100 * _PRINTED_PIXELS / wide))))
            self.on.set_h_pagebreaks(list(breaks))
        else:
            self.on.fit_to_pages(1, down)
        self.on.print_area(0, 0, last_row, last_column)
        if head is not None:
            self.on.repeat_rows(head)
        said = carried(brand.confidentiality)[:80].replace("&", "&&")
        self.on.set_footer(f"&L&8{' ' if said[:1].isdigit() else ''}{said}&R&8{self.book.say('page')}")

    def logo(self, column: int) -> None:
        """The brand's logo at the head, where there is one."""
        brand = self.book.report.edition.brand
        size = _size(brand.logo)
        if size:
            scale = _LOGO_HEIGHT / size[1]
            options = {
                "image_data": BytesIO(brand.logo),
                "x_scale": scale,
                "y_scale": scale,
                "x_offset": 4,
                "y_offset": 3,
                "object_position": 3,
                "description": carried(brand.client),
            }
            self.on.insert_image(0, column, "logo.png", options)


def cell(row: int, column: int, fixed: str = "") -> str:
    """A cell as formulas call it; ``$`` fixes its column, ``$$`` its row too, ``_$`` only its row."""
    letters, number = "", column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{'$' if fixed[:1] == '$' else ''}{letters}{'$' if fixed[1:] == '$' else ''}{row + 1}"


def serial(day: dt.date) -> int:
    """A day as spreadsheets count it."""
    return (day - _DAY_ZERO).days


def is_counted(day: dt.date | None) -> bool:
    """Whether spreadsheets can count with a day."""
    return day is not None and day >= EARLIEST


def clipped(text: str) -> str:
    """As much of a text as a cell holds, counted as spreadsheets do."""
    if len(text) * 2 <= MOST_SIGNS or len(text.encode("utf-16-le")) // 2 <= MOST_SIGNS:
        return text
    kept = text.encode("utf-16-le")[: (MOST_SIGNS - 1) * 2].decode("utf-16-le", "ignore")
    return f"{kept.rstrip()}…"


def _breadth(text: str) -> int:
    """How many narrow signs wide a text is."""
    return len(text) if text.isascii() else sum(1 + (east_asian_width(sign) in "WF") for sign in text)


def _size(picture: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG in pixels; None for anything else."""
    if not picture.startswith(_PNG) or len(picture) < 24:
        return None
    width, height = struct.unpack(">II", picture[16:24])
    return (width, height) if width and height else None
