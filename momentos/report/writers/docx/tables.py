"""Tables and facts in the document: heads that come again on every page, rows that stay whole."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, pairwise
from math import ceil

from momentos.drawing.tokens import PRINT
from momentos.report.block import Cell, Column, Facts, Kind, Phrase, Table
from momentos.report.carried import cut
from momentos.report.carried import spoken as told
from momentos.report.writers.docx.styles import Style
from momentos.report.writers.docx.wordml import TWIPS, paragraph, quoted, run, said, with_next
from momentos.words.catalogue import Lang, say

WIDE = 7
"""From so many columns a table needs a lying page."""
_MOST_WHOLE = 12
"""Lines of a row that is kept on one page; a higher one may go on overleaf."""
_MOST_TOGETHER = 8
"""Rows of a table that is not divided between pages."""
_WIDE_TEXT = 4.5
"""Centimetres of a column in which there is more than a name."""
_SIGN = 0.16
"""Centimetres across a sign of a table's text, on average."""
_APART = 230
"""Twips between the figures of a column and the words of the next."""
_SHAPES = {-1: "▼", 0: "=", 1: "▲"}
_FACTS_MOST = 4
_LABELS = 2.4
"""Centimetres for what the rows of facts are."""


def table(block: Table, across: float) -> str:
    """A table so many centimetres wide."""
    widths = _shared([column.part for column in block.columns], across)
    rows = [_head(block.columns, widths)]
    readable = [_readable(row, block, widths) for row in block.rows]
    together = len(readable) <= _MOST_TOGETHER and all(_lines(row, widths) <= 2 for row in readable)
    last = len(readable) - 1
    for number, row in enumerate(readable):
        written = _row(row, block.columns, widths)
        rows.append(with_next(written) if together and number < last else written)
    return _laid_out("ReportTable", widths, rows, block.caption, first_column=block.head == 0)


def facts(block: Facts, lang: Lang, across: float) -> str:
    """The figures today, and under them what the plan would make of them."""
    found = []
    for start in range(0, len(block.items), _FACTS_MOST):
        items = block.items[start : start + _FACTS_MOST]
        widths = _shared([_LABELS] + [(across - _LABELS) / len(items)] * len(items), across)
        names = [run(item.name) for item in items]
        now = [run(item.now) for item in items]
        rows = [_facts_row(widths, Style.FACT_NAME, "", names, head=True)]
        then = [run(item.then) for item in items]
        rows.append(_facts_row(widths, Style.FACT, say("docx.now", lang), now))
        if any(item.then for item in items):
            rows.append(_facts_row(widths, Style.FACT_THEN, say("docx.then", lang), then))
        found.append(_laid_out("FactsTable", widths, rows, say("docx.figures", lang), first_column=True))
    return paragraph(Style.SPACE).join(found)


def _facts_row(
    widths: Sequence[int], style: Style, label: str, runs: Sequence[str], *, head: bool = False
) -> str:
    cells = [_cell(widths[0], paragraph(Style.FACT_NAME, run(label)), bottom=True)]
    cells += [
        _cell(w, paragraph(style, inside), bottom=True) for w, inside in zip(widths[1:], runs, strict=True)
    ]
    return _whole(cells, head=head)


def _shared(parts: Sequence[float], across: float) -> list[int]:
    """Widths in twips that together are exactly so many centimetres."""
    whole, sum_, ends = round(across * TWIPS), sum(parts), [0]
    ends += [round(whole * part / sum_) for part in accumulate(parts)]
    return [end - start for start, end in pairwise(ends)]


def _laid_out(
    style: str, widths: Sequence[int], rows: Sequence[str], spoken: str, *, first_column: bool
) -> str:
    """The table; its columns are told twice, for LibreOffice heeds only the grid and Word only the cells."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="06{"A" if first_column else "2"}0" w:firstRow="1"'
        f' w:lastRow="0" w:firstColumn="{int(first_column)}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f"<w:tblCaption w:val={quoted(told(spoken))}/></w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _whole(cells: Sequence[str], *, head: bool = False, whole: bool = True) -> str:
    kept = "<w:cantSplit/>" if whole else ""
    kept += "<w:tblHeader/>" if head else ""
    return f"<w:tr><w:trPr>{kept}</w:trPr>{''.join(cells)}</w:tr>"


def _cell(width: int, inside: str, shade: str = "", *, bottom: bool = False, apart: bool = False) -> str:
    """A cell; one that is `apart` keeps its words away from the figures at its left."""
    fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{shade[1:]}"/>' if shade else ""
    room = f'<w:tcMar><w:left w:w="{_APART}" w:type="dxa"/></w:tcMar>' if apart else ""
    low = '<w:vAlign w:val="bottom"/>' if bottom else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{fill}{room}{low}</w:tcPr>{inside}</w:tc>'


def _head(columns: Sequence[Column], widths: Sequence[int]) -> str:
    cells = []
    for column, width, apart in zip(columns, widths, _apart(columns), strict=True):
        style = Style.COLUMN if column.kind is Kind.TEXT else Style.FIGURE_COLUMN
        cells.append(_cell(width, paragraph(style, run(column.name)), bottom=True, apart=apart))
    return _whole(cells, head=True)


def _apart(columns: Sequence[Column]) -> list[bool]:
    """Which columns have words beside figures that end at their edge."""
    before = [Kind.TEXT, *(column.kind for column in columns)]
    return [
        column.kind is Kind.TEXT and kind is not Kind.TEXT
        for kind, column in zip(before, columns, strict=False)
    ]


def _row(row: Sequence[Cell], columns: Sequence[Column], widths: Sequence[int]) -> str:
    cells = []
    for cell, column, width, apart in zip(row, columns, widths, _apart(columns), strict=True):
        cells.append(_filled(cell, column.kind, width, apart=apart))
    return _whole(cells, whole=_lines(row, widths) <= _MOST_WHOLE)


def _readable(row: Sequence[Cell], block: Table, widths: Sequence[int]) -> tuple[Cell, ...]:
    """A row with its names no higher than a row that stays whole; a wide column keeps all its words."""
    found = []
    for place, (cell, column, width) in enumerate(zip(row, block.columns, widths, strict=True)):
        signs = int(_MOST_WHOLE * width / (_SIGN * TWIPS))
        is_name = place == block.head or column.kind is not Kind.TEXT or width < _WIDE_TEXT * TWIPS
        found.append(
            replace(
                cell,
                phrase=_cut(cell.phrase, signs) if is_name else cell.phrase,
                under=_cut(cell.under, signs) if cell.under else None,
            )
        )
    return tuple(found)


def _cut(phrase: Phrase, most: int) -> Phrase:
    return replace(phrase, text=cut(phrase.text, most))


def _lines(row: Sequence[Cell], widths: Sequence[int]) -> float:
    """About how many lines high a row is."""
    return max(
        sum(ceil(len(text) * _SIGN * TWIPS / width) for text in _texts(cell))
        for cell, width in zip(row, widths, strict=True)
    )


def _texts(cell: Cell) -> list[str]:
    return [cell.phrase.text] + ([cell.under.text] if cell.under else [])


def _filled(cell: Cell, kind: Kind, width: int, *, apart: bool) -> str:
    """One cell: a gap has its shape and its figure on its colour."""
    figure = kind is not Kind.TEXT
    if cell.step is not None:
        return _gap(cell.phrase, PRINT[f"{cell.step}-ink"], PRINT[cell.step], _SHAPES[cell.step.side], width)
    style = Style.FIGURE if figure else Style.CELL
    inside = paragraph(style, said(cell.phrase), leftwards=cell.phrase.leftwards)
    if cell.under is not None:
        quiet = Style.UNDER_FIGURE if figure else Style.UNDER
        inside += paragraph(quiet, said(cell.under), leftwards=cell.under.leftwards)
    return _cell(width, inside, apart=apart)


def _gap(phrase: Phrase, ink: str, ground: str, shape: str, width: int) -> str:
    inside = paragraph(Style.FIGURE, run(f"{shape} ", colour=ink), said(phrase, colour=ink))
    return _cell(width, inside, ground)
