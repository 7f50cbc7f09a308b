"""How the workbook looks: the house's paper and ink, in the brand's colours, as formats of cells."""

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from momentos.drawing.tokens import PRINT
from momentos.report.brand import INK, YELLOW, Brand
from momentos.report.colour import contrast, is_colour
from momentos.words.catalogue import Lang
from momentos.words.figures import MINUS, money

SANS, SERIF = "Calibri", "Georgia"
"""What every office program has; the brand's own typeface replaces both."""

_PLACES = {Lang.ES: "[$-C0A]", Lang.EN: "[$-809]"}
"""The language of the months' names in a date, as spreadsheets number languages."""

_LONGEST_CURRENCY = 12
"""A longer name stands only in the texts: a number's format holds no more than a few signs."""


class Look:
    """Formats of cells, each made once."""

    def __init__(self, book: Workbook, brand: Brand, lang: Lang, currency: str) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, object], ...], Format] = {}
        self.serif = brand.font or SERIF
        self._currency = _around(currency, lang)
        self.date_form = f"{_PLACES[lang]}d mmm yyyy"
        self.overdue_form = f'{_PLACES[lang]}"! "d mmm yyyy'
        self.short_date_form = f"{_PLACES[lang]}d mmm"
        self.month_form = f"{_PLACES[lang]}mmm yy"
        self.main = brand.main if is_colour(brand.main) else INK
        self.accent = brand.accent if is_colour(brand.accent) else YELLOW
        self.on_main = _ink_on(self.main)

    def of(self, **properties: object) -> Format:
        """The format with these of XlsxWriter's properties."""
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format(dict(properties))
        return self._made[key]

    def title(self) -> Format:
        """The sheet's name for the reader."""
        return self.of(font_name=self.serif, font_size=18, font_color=self.main, valign="vcenter")

    def headline(self) -> Format:
        """The conclusion under it."""
        return self.of(font_name=self.serif, font_size=12, font_color=PRINT["ink2"], valign="vcenter")

    def quiet(self) -> Format:
        """A line that one reads last."""
        return self.of(font_size=9, font_color=PRINT["ink3"], valign="vcenter")

    def rule(self) -> Format:
        """The line under a sheet's head, in the accent."""
        return self.of(
            font_size=9, font_color=PRINT["ink3"], valign="vcenter", bottom=5, bottom_color=self.accent
        )

    def caption(self) -> Format:
        """The name of a table or a chart."""
        return self.of(font_name=self.serif, font_size=13, font_color=self.main, valign="vcenter")

    def head(self, *, figures: bool = False, turned: str = "") -> Format:
        """A column's name, over figures at their side; `turned` is the form of a date that stands on end."""
        form: dict[str, object] = {"num_format": turned, "rotation": 90} if turned else {}
        return self.of(
            bold=True,
            font_color=self.on_main,
            bg_color=self.main,
            text_wrap=not turned,
            valign="bottom",
            align="center" if turned else "right" if figures else "left",
            indent=0 if turned else 1,
            **form,
        )

    def text(self, *, leftwards: bool = False, strong: bool = False, quiet: bool = False) -> Format:
        """A text of a table."""
        form: dict[str, object] = {"reading_order": 2, "align": "right"} if leftwards else {"align": "left"}
        ink = PRINT["ink3" if quiet else "ink"]
        return self._row(text_wrap=True, bold=strong, font_color=ink, **form)

    def speech(self, *, leftwards: bool = False) -> Format:
        """What customers say."""
        form: dict[str, object] = {"reading_order": 2, "align": "right"} if leftwards else {"align": "left"}
        return self._row(text_wrap=True, italic=True, font_name=self.serif, font_color=PRINT["ink"], **form)

    def number(self, decimals: int | None = None) -> Format:
        """A number with so many decimals, or with those that it needs."""
        form = "General" if decimals is None else _decimal(decimals)
        return self._row(num_format=form, align="right")

    def gap(self) -> Format:
        """A gap, which always shows its sign."""
        return self._row(num_format=gap_form(), align="right")

    def share(self, decimals: int = 0) -> Format:
        """A share of 1 as a percentage."""
        return self._row(num_format=f"{_decimal(decimals)}%", align="right")

    def empty(self) -> Format:
        """A cell of a row in which nothing stands."""
        return self._row()

    def money(self, *, cents: bool) -> Format:
        """An amount in the journey's currency."""
        return self._row(num_format=self._money(cents=cents), align="right", shrink=True)

    def date(self) -> Format:
        """A day."""
        return self._row(num_format=self.date_form, align="right", shrink=True)

    def left(self, form: str) -> Format:
        """A figure that begins where texts do."""
        return self._row(num_format=form, align="left")

    def total(self, form: str = "0") -> Format:
        """A large figure over its column, smaller where it is too wide: a spreadsheet would hide it."""
        return self.of(
            font_name=self.serif, font_size=13, shrink=True, num_format=form, align="right", valign="vcenter",
            font_color=self.main, indent=1,
        )  # fmt: skip

    def total_label(self) -> Format:
        """What a large figure is."""
        return self.of(font_size=9, font_color=PRINT["ink3"], align="right", valign="bottom", indent=1)

    def total_money(self, *, cents: bool) -> Format:
        """A large amount."""
        return self.total(self._money(cents=cents))

    def _money(self, *, cents: bool) -> str:
        before, after = self._currency
        return f"{before}{'#,##0.00' if cents else '#,##0'}{after}"

    def _row(self, **properties: object) -> Format:
        return self.of(valign="top", indent=1, bottom=1, bottom_color=PRINT["line"], **properties)


def gap_form(mark: str = "") -> str:
    """The form of a gap's number, after a mark that says its side without colour."""
    mark = f'"{mark} "' if mark else ""
    return f'{mark}+0.00;{mark}"{MINUS}"0.00;{mark}0.00'


def _decimal(decimals: int) -> str:
    return f"#,##0.{'0' * decimals}" if decimals else "#,##0"


def _around(currency: str, lang: Lang) -> tuple[str, str]:
    """What stands before and behind an amount, in quotes; nothing for a name that no form can hold."""
    if len(currency) > _LONGEST_CURRENCY or '"' in currency or "1" in currency:
        return "", ""
    before, _, after = money(1, currency, lang).partition("1")
    return f'"{before}"' if before else "", f'"{after}"' if after else ""


def _ink_on(ground: str) -> str:
    """White or ink, whichever is read more easily on a ground."""
    return max("#FFFFFF", INK, key=lambda ink: contrast(ink, ground))
