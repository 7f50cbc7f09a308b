"""The sheet of the figures: today and with the plan, the tables that have no sheet of their own, charts."""

from collections.abc import Iterator, Sequence

from xlsxwriter.format import Format

from momentos.report.block import Cell, Column, Facts, Kind, Phrase, Picture, Table
from momentos.report.chapter import Section
from momentos.report.writers.xlsx.book import FIRST, Book, Sheet, clipped
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


def write_scores(book: Book) -> Sheet:
    """Block under block, in the report's order; beside what is printed, the values of the charts."""
    blocks = [block for chapter in book.report.chapters for block in chapter.blocks]
    tables = [one for one in blocks if isinstance(one, Table) and one.name not in ELSEWHERE]
    across = max([_LEAST_ACROSS, *(len(table.columns) for table in tables)])
    sheet = book.sheet("scores", _WIDTHS, headline(book, Section.GAPS), ruled=across)
    row, beside = FIRST - 1, across + 1
    for block in blocks:
        match block:
            case Facts():
                row = _facts(book, sheet, row, block)
            case Table() if block in tables:
                row = _table(book, sheet, row, block)
            case Picture() if block.chart and block.name != FILM:
                beside = _picture(book, sheet, row, block, beside)
                row += CHART_ROWS + 2
    sheet.end(max(row - 2, 2), across - 1, head=None)
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
    sheet.caption(row, table.caption)
    sheet.heads(
        row + 1, [one.name for one in table.columns], [one.kind is not Kind.TEXT for one in table.columns]
    )
    first, last = row + 2, row + 1 + len(table.rows)
    sheet.keep(row, last)
    sheet.keep(row, first)
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
        sheet.on.write_comment(row, place, clipped(cell.under.text))


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


def _picture(book: Book, sheet: Sheet, row: int, picture: Picture, beside: int) -> int:
    """A picture's chart, and from the column `beside` on its values; returns the column after them."""
    chart = picture.chart
    if chart is None:
        return beside
    sheet.caption(row, picture.caption)
    sheet.keep(row, row + CHART_ROWS)
    head, column = row + 1, beside + 1
    # Points have names of their own, the others those of the chart.
    labels = chart.labels or chart.series[0].labels
    last = head + max([len(labels), *(len(one.values) for one in chart.series), 1])
    sheet.on.set_column(beside, beside, _WIDTHS[0])
    sheet.put(head, beside, Phrase(book.say("scores.values")), book.look.head())
    for number, label in enumerate(labels, head + 1):
        # In one line each, for the rows are the chart's too.
        sheet.put(number, beside, Phrase(label), book.look.left("General"))
    spans = []
    for series in chart.series:
        if series.xs:
            _column(book, sheet, head, column, chart.across, series.xs)
            column += 1
        spans.append(Span(head + 1, column, last, head))
        _column(book, sheet, head, column, series.name, series.values)
        column += 1
    place_chart(book, sheet, picture, row + 1, Span(head + 1, beside, last, head), spans, width=960)
    return column + 1


def _column(
    book: Book, sheet: Sheet, head: int, column: int, name: str, values: Sequence[float | None]
) -> None:
    """The values of a chart below their name."""
    sheet.put(head, column, Phrase(name), book.look.head(figures=True))
    form = _shown(book, values)
    for number, value in enumerate(values, head + 1):
        sheet.put(number, column, value, form)
