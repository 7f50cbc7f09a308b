"""The sheet of the figures: today and with the plan, the tables that have no sheet of their own, charts."""

from collections.abc import Iterator, Sequence

from xlsxwriter.format import Format

from momentos.report.block import Cell, Column, Facts, Kind, Phrase, Picture, Table
from momentos.report.chapter import Section
from momentos.report.writers.xlsx.book import FIRST, Book, Sheet
from momentos.report.writers.xlsx.charts import CHART_ROWS, Span, place_chart
from momentos.report.writers.xlsx.gaps import colour_gaps
from momentos.report.writers.xlsx.headline import headline
from momentos.report.writers.xlsx.scenes import FILM
from momentos.words.catalogue import Lang

ELSEWHERE = {
    **dict.fromkeys(("scenes", "worst", "takes", "sample"), "scenes"),
    **dict.fromkeys(("actions", "settled"), "plan"),
    "kpis": "kpis",
}
"""The tables whose rows are those of another sheet, and which."""

_WIDTHS = (44.0, *(15.0,) * 11)
_LEAST_ACROSS = 7
_ON_ONE_SHEET = 40
"""So many rows are printed on one sheet and still read."""


def write_scores(book: Book) -> Sheet:
    """Block under block, in the report's order."""
    blocks = [block for chapter in book.report.chapters for block in chapter.blocks]
    tables = [one for one in blocks if isinstance(one, Table) and one.name not in ELSEWHERE]
    across = max([_LEAST_ACROSS, *(len(table.columns) for table in tables)])
    sheet = book.sheet("scores", _WIDTHS, headline(book, Section.GAPS), ruled=across)
    row = FIRST - 1
    breaks: list[int] = []
    for block in blocks:
        match block:
            case Facts():
                row = _facts(book, sheet, row, block)
            case Table() if block in tables:
                row = _table(book, sheet, row, block)
            case Picture() if block.chart and block.name != FILM:
                breaks.append(row)
                row = _picture(book, sheet, row, block)
    sheet.end(max(row - 2, 2), across - 1, head=None, down=int(row <= _ON_ONE_SHEET), breaks=breaks)
    return sheet


def _facts(book: Book, sheet: Sheet, row: int, facts: Facts) -> int:
    """Figures today and with the plan; returns the row after them."""
    names = [book.say(f"scores.{key}") for key in ("figure", "now", "then")]
    sheet.heads(row, names, [False, True, True])
    for place, fact in enumerate(facts.items, row + 1):
        sheet.put(place, 0, Phrase(fact.name), book.look.text(strong=True))
        for column, (text, value) in enumerate(((fact.now, fact.value), (fact.then, fact.value_then)), 1):
            kind = Kind.SHARE if text.endswith("%") else Kind.NUMBER
            held = Phrase(text) if value is None else value
            sheet.put(place, column, held, _form(book, kind, text))
    return row + len(facts.items) + 2


def _table(book: Book, sheet: Sheet, row: int, table: Table) -> int:
    """Any table of the report, its figures as figures; returns the row after it."""
    sheet.put(row, 0, Phrase(table.caption), book.look.caption())
    sheet.heads(
        row + 1, [one.name for one in table.columns], [one.kind is not Kind.TEXT for one in table.columns]
    )
    first, last = row + 2, row + 1 + len(table.rows)
    for place, column in enumerate(table.columns):
        for number, cells in enumerate(table.rows, first):
            _put(book, sheet, number, place, column, cells[place], is_head=place == table.head)
        if column.kind is Kind.GAP and table.rows:
            colour_gaps(book, sheet, first, place, last)
    return last + 2


def _put(
    book: Book, sheet: Sheet, row: int, place: int, column: Column, cell: Cell, *, is_head: bool
) -> None:
    """A cell as a figure where it has one; what stands under a figure is its note."""
    if column.kind is Kind.TEXT or cell.value is None:
        under = f"\n{cell.under.text}" if cell.under else ""
        figure = column.kind is not Kind.TEXT
        form = (
            book.look.number() if figure else book.look.text(leftwards=cell.phrase.leftwards, strong=is_head)
        )
        sheet.put(row, place, Phrase(f"{cell.phrase.text}{under}"), form)
        return
    sheet.put(row, place, cell.value, _form(book, column.kind, cell.phrase.text))
    if cell.under:
        sheet.on.write_comment(row, place, cell.under.text)


def _form(book: Book, kind: Kind, written: str) -> Format:
    """The form of a figure, with as many decimals as the report writes it with."""
    match kind:
        case Kind.GAP:
            return book.look.gap()
        case Kind.MONEY:
            return book.look.money(cents=_decimals(written, book.lang) > 0)
        case Kind.SHARE:
            return book.look.share(_decimals(written, book.lang))
        case Kind.DATE:
            return book.look.date()
    return book.look.number(_decimals(written, book.lang))


def _decimals(written: str, lang: Lang) -> int:
    """How many figures stand behind the decimal sign."""
    behind = written.rpartition("," if lang is Lang.ES else ".")[2] if written else ""
    return sum(1 for _ in _leading_digits(behind)) if behind != written else 0


def _leading_digits(text: str) -> Iterator[str]:
    for sign in text:
        if not sign.isdigit():
            return
        yield sign


def _shown(book: Book, values: Sequence[float | None]) -> Format:
    """Whole numbers as such; where one is not whole, two decimals of each."""
    return book.look.number(None if all(value is None or value == round(value) for value in values) else 2)


def _picture(book: Book, sheet: Sheet, row: int, picture: Picture) -> int:
    """A picture's chart over the table of its values; returns the row after both."""
    chart = picture.chart
    if chart is None:
        return row
    sheet.put(row, 0, Phrase(picture.caption), book.look.caption())
    head = row + 1 + CHART_ROWS
    length = max([len(chart.labels), *(len(one.values) for one in chart.series), 1])
    last = head + length
    sheet.put(head, 0, Phrase(book.say("scores.values")), book.look.head())
    for number, label in enumerate(chart.labels, head + 1):
        sheet.put(number, 0, Phrase(label), book.look.text())
    column, spans = 1, []
    for series in chart.series:
        if series.xs:
            sheet.put(head, column, Phrase(chart.across), book.look.head(figures=True))
            form = _shown(book, series.xs)
            for number, x in enumerate(series.xs, head + 1):
                sheet.put(number, column, x, form)
            column += 1
        spans.append(Span(head + 1, column, last, head))
        sheet.put(head, column, Phrase(series.name), book.look.head(figures=True))
        form = _shown(book, series.values)
        for number, value in enumerate(series.values, head + 1):
            sheet.put(number, column, value, form)
        column += 1
        if series.labels:
            sheet.put(head, column, Phrase(""), book.look.head())
            for number, label in enumerate(series.labels, head + 1):
                sheet.put(number, column, Phrase(label), book.look.text())
            column += 1
    place_chart(book, sheet, picture, row + 1, Span(head + 1, 0, last, head), spans, width=960)
    return last + 2
