"""Pictures with values, whatever their kind, as charts over tables of their values."""

import io
import re
import zipfile
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
    """The report with this in the chapter of the bets, and no other picture."""
    report = restaurant_report()
    bare = [
        replace(one, blocks=tuple(b for b in one.blocks if not isinstance(b, Picture)))
        for one in report.chapters
    ]
    chapters = tuple(
        replace(one, blocks=(*one.blocks, block)) if one.section is Section.BETS else one for one in bare
    )
    return replace(report, chapters=chapters)


def values(report: Report, rows: int) -> list[list[Any]]:
    """What stands behind the first chart: the head of its values, and so many rows of them."""
    sheet = openpyxl.load_workbook(io.BytesIO(write(report)))["Cifras"]
    head = next(cell for row in sheet.iter_rows() for cell in row if cell.value == "Valores de la gráfica")
    area = (head.row, head.row + rows, head.column, head.column + 2)
    return [[cell.value for cell in row] for row in sheet.iter_rows(area[0], area[1], area[2], area[3])]


@pytest.mark.parametrize("kind", [ChartKind.LINES, ChartKind.BARS])
def test_a_new_picture_has_its_chart_and_its_values(kind: ChartKind) -> None:
    chart = Chart(
        kind, ("=uno", "dos"), (Series("=a", (1.0, None), "ink"), Series("b", (2.5, 3.0), "b2")), up="=x"
    )
    report = with_block(Picture("new", "Nuevo", "Dos barras", (PAGE,), chart))
    assert values(report, 2) == [
        ["Valores de la gráfica", "=a", "b"],
        ["=uno", 1, 2.5],
        ["dos", None, 3],
    ]
    assert len(openpyxl.load_workbook(io.BytesIO(write(report)))["Cifras"]._charts) == 1


def test_points_have_their_places_and_their_names() -> None:
    series = Series("acciones", (1.0, 2.0), "ink", xs=(3.0, 4.0), labels=("A", "=B"))
    chart = Chart(ChartKind.POINTS, (), (series,), 0, 5, "esfuerzo", "efecto")
    report = with_block(Picture("matrix", "Matriz", "Dos puntos", (PAGE,), chart))
    assert values(report, 2) == [
        ["Valores de la gráfica", "esfuerzo", "acciones"],
        ["A", 3, 1],
        ["=B", 4, 2],
    ]
    with zipfile.ZipFile(io.BytesIO(write(report))) as package:
        drawn = "".join(
            package.read(n).decode() for n in package.namelist() if n.startswith("xl/charts/chart")
        )
    labels = re.findall(r"<c:dLbl>.*?</c:dLbl>", drawn)
    assert ["".join(re.findall(r"<a:t>([^<]*)</a:t>", one)).strip() for one in labels] == ["A", "=B"]
    assert "<c:f>" not in "".join(labels)


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
