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
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from momentos.report.block import Phrase
from momentos.report.carried import carried, cut, spoken, within
from momentos.report.report import Report
from momentos.report.writers.plan_columns import Held
from momentos.report.writers.xlsx.look import Look
from momentos.report.writers.xlsx.printing import MARGINS, USUAL_ROW, breaks, page, pixels, scale
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
_LINE, _AIR, _CAPTION = 13.0, 5.0, 22.0
"""Points of a line, what a row has besides, and the name of a table or a chart."""
_MOST_LINES, _MOST_LINES_NARROW, _MOST_LINES_ASIDE = 14, 6, 2
"""A longer text is read in the line above the sheet; what is not printed does not stretch what is."""
_NARROW = 60.0
_SIGNS, _BOLD_SIGNS, _SERIF_SIGNS = 1.15, 1.05, 0.95
"""Signs of running text in a column one unit wide."""
_SIZE = 10
_LOGO = (200, 34)
"""Pixels across and down that a logo has."""
_LEAST_OF_NAME, _LONGEST_FOOT = 12, 100
"""Signs that are left of a name, and of what is confidential at the foot, which holds 255 with its marks."""
_BETWEEN = " · "
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

    The first `main` columns are those that are printed; `together` are the rows that a page has together.
    """

    book: Book
    on: Worksheet
    name: str
    widths: tuple[float, ...] = ()
    main: int = 0
    lines: dict[int, int] = field(default_factory=dict)
    heights: dict[int, float] = field(default_factory=dict)
    together: dict[int, list[int]] = field(default_factory=dict)

    @property
    def reference(self) -> str:
        """How formulas call it."""
        return f"'{self.name}'"

    def begin(self, headline: str) -> None:
        """Title, conclusion and whose it is, in the first three rows."""
        report, look = self.book.report, self.book.look
        self.on.hide_gridlines(2)
        for row, height in enumerate((30, 20, 17)):
            self.tall(row, height)
        across = pixels(self.widths[: self.main]) - (_LOGO[0] if report.edition.brand.logo else 0)
        of_film = cut(report.title.text, self._signs(look.title(), across) - len(_BETWEEN + self.name))
        self.put(0, 0, Phrase(f"{of_film}{_BETWEEN}{self.name}"), look.title())
        self.put(1, 0, Phrase(cut(headline, self._signs(look.headline(), across))), look.headline())
        for column in range(self.main):
            self.on.write_blank(2, column, None, look.rule())
        self.put(2, 0, Phrase(self._whose()), look.rule())

    def _whose(self) -> str:
        """What it is, of when, and whose, on one line: the names share what the others leave of it."""
        report, edition = self.book.report, self.book.report.edition
        brand = edition.brand
        told = [one for one in (report.kind, date(edition.date, edition.lang), edition.version) if one]
        names = [one for one in map(carried, (brand.client, brand.author, brand.confidentiality)) if one]
        room = self._signs(self.book.look.rule(), pixels(self.widths[: self.main]))
        left = room - sum(len(one) + len(_BETWEEN) for one in (*told, *names))
        if left < 0:
            share = (left + sum(map(len, names))) // len(names) if names else 0
            names = [cut(one, max(_LEAST_OF_NAME, share)) for one in names]
        return _BETWEEN.join([*told, *names])

    def _signs(self, form: Format, across: int) -> int:
        """About how many signs a line has that is so many pixels wide."""
        serif = form.font_name == self.book.look.serif
        return max(1, int((_SERIF_SIGNS if serif else _SIGNS) * across / 7 * _SIZE / form.font_size))

    def tall(self, row: int, height: float) -> None:
        """Set how many points high a row is."""
        self.on.set_row(row, height)
        self.heights[row] = height

    def caption(self, row: int, text: str) -> None:
        """The name of a table or a chart."""
        self.put(row, 0, Phrase(text), self.book.look.caption())
        self.tall(row, _CAPTION)

    def keep(self, first: int, last: int) -> None:
        """Have rows printed on one page, if one holds them."""
        self.together.setdefault(first, []).append(last)

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
            serif = form.font_name == self.book.look.serif
            of_unit = _SERIF_SIGNS if serif else _BOLD_SIGNS if form.bold else _SIGNS
            signs = self.widths[column] * of_unit - 1
            if 2 * len(text) <= signs and "\n" not in text:
                # Short texts are most of them, and have one line whatever their signs.
                self.lines.setdefault(row, 1)
                return
            lines = sum(max(1, math.ceil(_breadth(line) / signs)) for line in text.split("\n"))
            most = _MOST_LINES if self.widths[column] >= _NARROW else _MOST_LINES_NARROW
            most = most if column < self.main else _MOST_LINES_ASIDE
            self.lines[row] = max(min(lines, most), self.lines.get(row, 1))

    def heads(self, row: int, names: Sequence[str], figures: Sequence[bool]) -> None:
        """The names of a table's columns."""
        for column, (name, is_figure) in enumerate(zip(names, figures, strict=True)):
            self.put(row, column, Phrase(name), self.book.look.head(figures=is_figure))

    def end(self, last_row: int, last_column: int, head: int | None = HEAD) -> None:
        """How it is printed: across A4, with its head on each page."""
        for row, lines in self.lines.items():
            self.tall(row, lines * _LINE + _AIR)
        self.on.set_landscape()
        self.on.set_paper(_A4)
        self.on.set_margins(**MARGINS)
        self.on.print_area(0, 0, last_row, last_column)
        if head is not None:
            self.on.repeat_rows(head)
        self._break(last_row, last_column, head)
        said = cut(carried(self.book.report.edition.brand.confidentiality), _LONGEST_FOOT).replace("&", "&&")
        self.on.set_footer(f"&L&8{' ' if said[:1].isdigit() else ''}{said}&R&8{self.book.say('page')}")

    def _break(self, last_row: int, last_column: int, head: int | None) -> None:
        """Fit it across; where rows stay together, by a scale: what is fitted has no breaks of ours."""
        if not self.together:
            self.on.fit_to_pages(1, 0)
            return
        font = self.book.report.edition.brand.font
        percent = scale(self.widths[: last_column + 1], own_font=bool(font))
        heights = [self.heights.get(row, USUAL_ROW) for row in range(last_row + 1)]
        room = page(percent) - (0 if head is None else heights[head])
        self.on.set_print_scale(percent)
        self.on.set_h_pagebreaks(breaks(heights, self.together, room))

    def logo(self) -> None:
        """The brand's logo at the right of the head, where there is one."""
        brand = self.book.report.edition.brand
        size = _size(brand.logo)
        if size:
            part = min(_LOGO[0] / size[0], _LOGO[1] / size[1])
            options = {
                "image_data": BytesIO(brand.logo),
                "x_scale": part,
                "y_scale": part,
                "x_offset": pixels(self.widths[: self.main]) - size[0] * part,
                "y_offset": 3,
                "object_position": 3,
                "description": spoken(carried(brand.client)),
            }
            self.on.insert_image(0, 0, "logo.png", options)


def cell(row: int, column: int, fixed: str = "") -> str:
    """A cell as formulas call it; ``$`` fixes its column, ``$$`` its row too, ``_$`` only its row."""
    return str(xl_rowcol_to_cell(row, column, row_abs=fixed[1:] == "$", col_abs=fixed[:1] == "$"))


def serial(day: dt.date) -> int:
    """A day as spreadsheets count it."""
    return (day - _DAY_ZERO).days


def is_counted(day: dt.date | None) -> bool:
    """Whether spreadsheets can count with a day."""
    return day is not None and day >= EARLIEST


def clipped(text: str) -> str:
    """As much of a text as a cell holds."""
    return within(text, MOST_SIGNS)


def _breadth(text: str) -> int:
    """How many narrow signs wide a text is."""
    return len(text) if text.isascii() else sum(1 + (east_asian_width(sign) in "WF") for sign in text)


def _size(picture: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG in pixels; None for anything else."""
    if not picture.startswith(_PNG) or len(picture) < 24:
        return None
    width, height = struct.unpack(">II", picture[16:24])
    return (width, height) if width and height else None
