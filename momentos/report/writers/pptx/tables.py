"""Tables that can be edited, over as many slides as keep them readable."""

from collections.abc import Sequence
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.text import PP_ALIGN
from pptx.util import Emu, Inches, Pt

from momentos.drawing.tokens import LIGHT
from momentos.report.block import Cell, Column, Kind, Phrase, Table
from momentos.report.carried import spoken
from momentos.report.writers.pptx.slide import Stage
from momentos.report.writers.pptx.text import INK, QUIET, Style, fitted, height, lines, put

_CELL = Style(11.5)
_UNDER = Style(9, QUIET)
_HEAD = Style(10, QUIET)
_HEAD_TALL = 0.35
_TRIES = 12
_MARGIN = 0.07
_PAD = 0.05
_MOST_LINES = 5
_SPACE = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_PLAIN = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""PowerPoint's own name of the style without lines or grounds."""


def tables_in(stage: Stage, table: Table) -> None:
    """The table, cut between rows where a slide is full; what is too long for its cell is in the notes."""
    parts = sum(column.part for column in table.columns)
    widths = [stage.area.width * column.part / parts for column in table.columns]
    rows = [(row, _tall(row, table.head, widths)) for row in table.rows]
    for page in _pages(rows, stage.area.tall - _HEAD_TALL):
        slide = stage.slide(_cut([row for row, _ in page], table.head, widths))
        _draw(stage, slide, table, page, widths)


_Rows = list[tuple[Sequence[Cell], float]]
"""Rows with how many inches tall they are."""


def _pages(rows: Sequence[tuple[Sequence[Cell], float]], room: float) -> list[_Rows]:
    """The rows over as few slides as they need, about as full as each other; `room` is in inches."""
    least = _filled(rows, room)
    if len(least) < 2:
        return least
    low, high = room / 2, room
    for _ in range(_TRIES):
        middle = (low + high) / 2
        if len(_filled(rows, middle)) > len(least):
            low = middle
        else:
            high = middle
    return _filled(rows, high)


def _filled(rows: Sequence[tuple[Sequence[Cell], float]], room: float) -> list[_Rows]:
    pages: list[_Rows] = []
    left = 0.0
    for row, tall in rows:
        if not pages or tall > left:
            pages.append([])
            left = room
        pages[-1].append((row, tall))
        left -= tall
    return pages


def _styles(row: Sequence[Cell], head: int) -> list[Style]:
    """How the texts of a row look: what names it and what has a colour stands out."""
    return [Style(_CELL.size, bold=at == head or cell.step is not None) for at, cell in enumerate(row)]


def _tall(row: Sequence[Cell], head: int, widths: Sequence[float]) -> float:
    """Inches that a row takes."""
    tallest = 0.0
    for cell, style, width in zip(row, _styles(row, head), widths, strict=True):
        inside = width - 2 * _MARGIN
        here = height(len(lines(cell.phrase.text, style, inside, _MOST_LINES)), style)
        if cell.under and cell.under.text:
            here += height(len(lines(cell.under.text, _UNDER, inside, 2)), _UNDER)
        tallest = max(tallest, here)
    return tallest + 2 * _PAD


def _cut(rows: Sequence[Sequence[Cell]], head: int, widths: Sequence[float]) -> tuple[str, ...]:
    """The texts that their cells show only in part."""
    return tuple(
        cell.phrase.text
        for row in rows
        for cell, style, width in zip(row, _styles(row, head), widths, strict=True)
        if len(lines(cell.phrase.text, style, width - 2 * _MARGIN, _MOST_LINES + 1)) > _MOST_LINES
    )


def _draw(
    stage: Stage,
    slide: Any,
    table: Table,
    page: Sequence[tuple[Sequence[Cell], float]],
    widths: Sequence[float],
) -> None:
    shape = slide.shapes.add_table(
        len(page) + 1,
        len(widths),
        Inches(stage.area.left),
        Inches(stage.area.top),
        Inches(stage.area.width),
        Inches(0.3 * (len(page) + 1)),
    )
    shape.name = table.name
    shape._element._nvXxPr.cNvPr.set("descr", spoken(table.caption))
    made = shape.table
    made.first_row, made.horz_banding, made.first_col = True, False, table.head == 0
    made._tbl.tblPr.find(f"{_SPACE}tableStyleId").text = _PLAIN
    for at, width in enumerate(widths):
        made.columns[at].width = Inches(width)
    made.rows[0].height = Inches(0.3)
    # In one pass: asked for one by one, cells are looked for from the first each time.
    places = made.iter_cells()
    for at, column in enumerate(table.columns):
        place = next(places)
        _cell(stage, place, Cell(Phrase(column.name)), column, widths[at], _HEAD)
        # On a client's ground, which may be dark, lines are of its ink.
        _line(place, stage.report.edition.brand.main if stage.ground.is_house else INK, 1.5)
    for (row, tall), line in zip(page, list(made.rows)[1:], strict=True):
        line.height = Emu(Inches(tall))
        for cell, style, column, width in zip(
            row, _styles(row, table.head), table.columns, widths, strict=True
        ):
            place = next(places)
            _cell(stage, place, cell, column, width, style)
            _line(place, LIGHT["line"], 0.5)


def _cell(stage: Stage, place: Any, cell: Cell, column: Column, width: float, style: Style) -> None:
    properties = place._tc.get_or_add_tcPr()
    for name, inches in (("marL", _MARGIN), ("marR", _MARGIN), ("marT", _PAD), ("marB", _PAD)):
        properties.set(name, str(Inches(inches)))
    inside = width - 2 * _MARGIN
    phrase = fitted(cell.phrase, style, inside, _MOST_LINES)
    paragraph = place.text_frame.paragraphs[0]
    if cell.step:
        place.fill.solid()
        place.fill.fore_color.rgb = RGBColor.from_string(LIGHT[cell.step].lstrip("#"))
        style = Style(style.size, LIGHT[f"{cell.step}-ink"], bold=True)
    else:
        place.fill.background()
    put(paragraph, phrase, style, stage.lang)
    if cell.under and cell.under.text:
        under = place.text_frame.add_paragraph()
        put(under, fitted(cell.under, _UNDER, inside, 2), _UNDER, stage.lang)
    if column.kind not in {Kind.TEXT, Kind.DATE}:
        for one in place.text_frame.paragraphs:
            one.alignment = PP_ALIGN.RIGHT


def _line(place: Any, colour: str, points: float) -> None:
    """A line under a cell."""
    properties = place._tc.get_or_add_tcPr()
    line = properties.makeelement(f"{_SPACE}lnB", {"w": str(int(Pt(points)))})
    fill = line.makeelement(f"{_SPACE}solidFill", {})
    fill.append(fill.makeelement(f"{_SPACE}srgbClr", {"val": colour.lstrip("#")}))
    line.append(fill)
    # The lines of a cell come before its ground.
    properties.insert(0, line)
