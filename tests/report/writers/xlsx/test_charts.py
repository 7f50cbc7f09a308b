"""Pictures with values, whatever their kind, as charts over tables of their values."""

import io
from dataclasses import replace
from typing import Any

import openpyxl
import pytest

from momentos.drawing.drawn import Drawn
from momentos.report.block import Cell, Chart, ChartKind, Column, Kind, Phrase, Picture, Series, Table
from momentos.report.chapter import Section
from momentos.report.report import Report
from momentos.report.writers.xlsx.workbook import write

from ...reports import restaurant_report

PAGE = Drawn("<svg xmlns='http://www.w3.org/2000/svg'/>", 1120, 300)


def with_block(block: Picture | Table) -> Report:
    """The report with this in place of the bets' own picture, and without the promise's."""
    report = restaurant_report()
    put: dict[Section, tuple[Picture | Table, ...]] = {Section.BETS: (block,), Section.PROMISE: ()}
    chapters = tuple(
        replace(one, blocks=(*(b for b in one.blocks if not isinstance(b, Picture)), *put[one.section]))
        if one.section in put
        else one
        for one in report.chapters
    )
    return replace(report, chapters=chapters)


def figures(report: Report) -> list[list[Any]]:
    sheet = openpyxl.load_workbook(io.BytesIO(write(report)))["Cifras"]
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


@pytest.mark.parametrize("kind", [ChartKind.LINES, ChartKind.BARS])
def test_a_new_picture_has_its_chart_and_its_values(kind: ChartKind) -> None:
    chart = Chart(
        kind, ("=uno", "dos"), (Series("=a", (1.0, None), "ink"), Series("b", (2.5, 3.0), "b2")), up="=x"
    )
    report = with_block(Picture("new", "Nuevo", "Dos barras", (PAGE,), chart))
    rows = figures(report)
    head = next(place for place, row in enumerate(rows) if row[0] == "Valores de la gráfica")
    assert [row[:3] for row in rows[head : head + 3]] == [
        ["Valores de la gráfica", "=a", "b"],
        ["=uno", 1, 2.5],
        ["dos", None, 3],
    ]
    assert len(openpyxl.load_workbook(io.BytesIO(write(report)))["Cifras"]._charts) == 1


def test_points_have_their_places_and_their_names() -> None:
    series = Series("acciones", (1.0, 2.0), "ink", xs=(3.0, 4.0), labels=("A", "=B"))
    chart = Chart(ChartKind.POINTS, (), (series,), 0, 5, "esfuerzo", "efecto")
    rows = figures(with_block(Picture("matrix", "Matriz", "Dos puntos", (PAGE,), chart)))
    head = next(place for place, row in enumerate(rows) if row[0] == "Valores de la gráfica")
    assert [row[1:4] for row in rows[head : head + 3]] == [
        ["esfuerzo", "acciones", None],
        [3, 1, "A"],
        [4, 2, "=B"],
    ]


def test_a_new_table_keeps_its_figures() -> None:
    columns = (Column("Qué", Kind.TEXT, 1), Column("Cuánto", Kind.SHARE, 1), Column("Brecha", Kind.GAP, 1))
    row = (
        Cell(Phrase("=esto"), under=Phrase("debajo")),
        Cell(Phrase("57,3\xa0%"), 0.573, under=Phrase("n = 40")),
        Cell(Phrase("–")),
    )
    report = with_block(Table("new", "Nueva", columns, (row,)))
    sheet = openpyxl.load_workbook(io.BytesIO(write(report)))["Cifras"]
    rows = [list(cells) for cells in sheet.iter_rows()]
    head = next(place for place, cells in enumerate(rows) if cells[0].value == "Nueva")
    first = rows[head + 2]
    assert [cell.value for cell in first[:3]] == ["=esto\ndebajo", 0.573, "–"]
    assert first[0].data_type == "s"
    assert first[1].number_format == "#,##0.0%"
    assert first[1].comment.text == "n = 40"
