"""The blocks of a chapter as Word has them."""

import io

from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Length, Mm, Pt, RGBColor
from docx.table import _Cell

from momentos.drawing.tokens import LIGHT
from momentos.report.block import Block, Cell, Column, Facts, Kind, Passage, Picture, Points, Quote, Table
from momentos.report.raster import png
from momentos.report.report import Report
from momentos.report.writers.docx.pieces import field, lined, say, shade, whole
from momentos.words.catalogue import say as words

_DOTS = 2000.0
"""Pixels across a picture: 200 to the inch on a lying page."""
_HIGHEST = Mm(135)


class Blocks:
    """Adds blocks to a document, and counts its tables and figures."""

    def __init__(self, document: Document, report: Report) -> None:
        self._document = document
        self._lang, self._brand = report.edition.lang, report.edition.brand
        self._counts = {"table": 0, "figure": 0}

    def add(self, block: Block, room: int) -> None:
        """Add a block in so much room across, in Word's own units."""
        match block:
            case Table():
                self._table(block, room)
            case Picture():
                self._picture(block, room)
            case Facts():
                self._facts(block, room)
            case Points():
                self._points(block)
            case Quote():
                self._quote(block)
            case Passage():
                say(self._document.add_paragraph(), block.phrase)

    def _points(self, points: Points) -> None:
        if points.title.text:
            say(self._document.add_paragraph(style="Heading 2"), points.title)
        for item in points.items:
            say(self._document.add_paragraph(style="List Bullet"), item)

    def _quote(self, quote: Quote) -> None:
        say(self._document.add_paragraph(style="Quote"), quote.phrase)
        if quote.by:
            self._document.add_paragraph(quote.by, "Quiet")

    def _facts(self, facts: Facts, room: int) -> None:
        table = self._document.add_table(2, len(facts.items))
        table.autofit = False
        for at, fact in enumerate(facts.items):
            table.columns[at].width = Length(room // len(facts.items))
            name, figure = table.cell(0, at).paragraphs[0], table.cell(1, at).paragraphs[0]
            name.text, name.style = fact.name, "Quiet"
            figure.style = "Figure"
            if fact.then:
                now = figure.add_run(f"{fact.now} → ")
                now.font.size, now.font.color.rgb = Pt(11), _colour(LIGHT["ink3"])
            figure.add_run(fact.then or fact.now)
        whole(table.rows[0], head=True)
        self._document.add_paragraph()

    def _caption(self, kind: str, text: str) -> None:
        self._counts[kind] += 1
        paragraph = self._document.add_paragraph(style="Caption")
        name = words(f"docx.{kind}", self._lang)
        paragraph.add_run(f"{name} ")
        field(paragraph, f"SEQ {name} \\* ARABIC", str(self._counts[kind]))
        paragraph.add_run(f". {text}")

    def _table(self, table: Table, room: int) -> None:
        self._caption("table", table.caption)
        made = self._document.add_table(1 + len(table.rows), len(table.columns))
        made.alignment, made.autofit = WD_TABLE_ALIGNMENT.LEFT, False
        parts = sum(column.part for column in table.columns)
        widths = [Length(int(room * column.part / parts)) for column in table.columns]
        for at, (column, width) in enumerate(zip(table.columns, widths, strict=True)):
            made.columns[at].width = width
            self._head(made.rows[0].cells[at], column, width)
        for row, cells in zip(list(made.rows)[1:], table.rows, strict=True):
            whole(row)
            for at, (place, cell) in enumerate(zip(row.cells, cells, strict=True)):
                place.width = widths[at]
                self._cell(place, cell, table.columns[at], strong=at == table.head)
        whole(made.rows[0], head=True)
        lined(made, LIGHT["line"], self._brand.main)
        self._document.add_paragraph()

    def _head(self, place: _Cell, column: Column, width: Length) -> None:
        place.width = width
        paragraph = place.paragraphs[0]
        paragraph.text, paragraph.style = column.name, "Quiet"
        _align(place, column)

    def _cell(self, place: _Cell, cell: Cell, column: Column, *, strong: bool) -> None:
        paragraph = place.paragraphs[0]
        paragraph.style = "Cell"
        run = say(paragraph, cell.phrase)
        run.bold = strong or cell.step is not None
        if cell.step:
            shade(place, LIGHT[cell.step])
            run.font.color.rgb = _colour(LIGHT[f"{cell.step}-ink"])
        if cell.under and cell.under.text:
            say(place.add_paragraph(style="Quiet"), cell.under)
        _align(place, column)

    def _picture(self, picture: Picture, room: int) -> None:
        for at, page in enumerate(picture.pages, 1):
            part = f" ({at}/{len(picture.pages)})" if len(picture.pages) > 1 else ""
            width = min(room, int(_HIGHEST * page.width / page.height))
            shown = self._document.add_picture(io.BytesIO(png(page, _DOTS)), width=Length(width))
            told = shown._inline.docPr
            told.set("descr", picture.spoken if at == 1 else f"{picture.caption}{part}")
            told.set("title", picture.caption)
            self._document.paragraphs[-1].paragraph_format.keep_with_next = True
            self._caption("figure", f"{picture.caption}{part}")


def _align(place: _Cell, column: Column) -> None:
    if column.kind not in {Kind.TEXT, Kind.DATE}:
        for paragraph in place.paragraphs:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _colour(colour: str) -> RGBColor:
    return RGBColor.from_string(colour.lstrip("#"))
