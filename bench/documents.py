"""What each document costs, beside a bare program with the same library: ``python -m bench.documents``.

The floor writes as many pages as ours with a word on each, tables of as many cells, and the same drawings
turned into the same pictures: what any program with that library would have to do.
"""

import datetime as dt
import io
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import Any

import docx
import openpyxl
import typst
import xlsxwriter
from pptx import Presentation

from bench.synthetic import synthetic_journey, with_programme
from momentos.drawing.drawn import Drawn
from momentos.plan.library import shipped_library
from momentos.plan.plan import Plan, make_plan
from momentos.report.block import Picture, Table
from momentos.report.deliverable import Format, documents
from momentos.report.edition import Edition
from momentos.report.raster import png
from momentos.report.report import Report, make_report
from momentos.report.sheets import FONTS
from momentos.scores.score import score
from momentos.text.read import read, read_text
from momentos.words.catalogue import Lang

_ROOT = Path(__file__).parent.parent
_EDITION = Edition(Lang.ES, dt.date(2026, 11, 20), "1.0")
_ROUNDS = 5
_SCENES, _ACTIONS = 60, 300
"""How long the long film is, and its programme."""


def main() -> None:
    """Print the times of every format for the restaurant, and of the slowest for a long film."""
    restaurant = _plan(_ROOT / "examples" / "restaurant" / "journey.yaml")
    report = make_report(restaurant, _EDITION)
    print(f"report itself {_best(lambda: make_report(restaurant, _EDITION)) * 1000:.0f} ms")
    print(f"restaurant: {len(report.scenes)} scenes, {len(report.actions)} actions")
    floors = _floors(report)
    for form in Format:
        ours = _best(lambda form=form: documents(report, form))  # type: ignore[misc]
        floor = _best(floors[form]) if form in floors else None
        beside = f" · floor {floor * 1000:.0f} ms · {ours / floor:.2f} ×" if floor else ""
        print(f"  {form.value:<12} {ours * 1000:7.0f} ms{beside}")
    journey = read_text(synthetic_journey(_SCENES)).journey
    if journey is None:
        raise SystemExit("the long film cannot be read")
    programme = with_programme(journey, _ACTIONS)
    long = make_report(make_plan(score(programme), shipped_library()), _EDITION)
    print(f"long film: {len(long.scenes)} scenes, {len(long.actions)} actions")
    for form in Format:
        print(f"  {form.value:<12} {_best(lambda form=form: documents(long, form), 2) * 1000:7.0f} ms")  # type: ignore[misc]


def _plan(path: Path) -> Plan:
    journey = read(path).journey
    if journey is None:
        raise SystemExit(f"{path} cannot be read")
    return make_plan(score(journey), shipped_library())


def _best(work: Callable[[], object], rounds: int = _ROUNDS) -> float:
    """The shortest of several times: the others were disturbed."""
    times = []
    for _ in range(rounds):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return min(times)


def _floors(report: Report) -> dict[Format, Callable[[], object]]:
    slides = len(Presentation(io.BytesIO(documents(report, Format.PPTX)[0].content)).slides)
    sheets = _sheets(documents(report, Format.XLSX)[0].content)
    charts = sum(isinstance(b, Picture) and b.chart is not None for c in report.chapters for b in c.blocks)
    blocks = [block for chapter in report.chapters for block in chapter.blocks]
    drawn = [page for block in blocks if isinstance(block, Picture) for page in block.pages]
    tables = [(len(one.rows), len(one.columns)) for one in blocks if isinstance(one, Table)]
    pages = len(drawn) + len(report.chapters) + 6
    return {
        Format.PPTX: lambda: _bare_slides(slides, drawn, tables),
        Format.DOCX: lambda: _bare_text(pages, drawn, tables),
        Format.XLSX: lambda: _bare_workbook(sheets, charts),
        Format.PDF: lambda: _bare_pages(pages, [page.svg for page in drawn], tables),
    }


Sizes = list[tuple[int, int]]
"""Rows and columns of each table."""


def _bare_slides(count: int, drawn: list[Drawn], tables: Sizes) -> None:
    deck = Presentation()
    for number in range(count):
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        slide.shapes.title.text = "Word"
        slide.notes_slide.notes_text_frame.text = "Word"
        if number < len(drawn):
            slide.shapes.add_picture(io.BytesIO(png(drawn[number], 1600.0)), 0, 0)
        elif number - len(drawn) < len(tables):
            rows, columns = tables[number - len(drawn)]
            made = slide.shapes.add_table(rows, columns, 0, 0, 9_000_000, 5_000_000).table
            for cell in made.iter_cells():
                cell.text = "Word"
    deck.save(io.BytesIO())


def _bare_text(pages: int, drawn: list[Drawn], tables: Sizes) -> None:
    document = docx.Document()
    for _ in range(pages):
        document.add_heading("Word")
        document.add_page_break()  # type: ignore[no-untyped-call]
    for page in drawn:
        document.add_picture(io.BytesIO(png(page, 2000.0)))
    for rows, columns in tables:
        for row in document.add_table(rows, columns).rows:
            for cell in row.cells:
                cell.text = "Word"
    document.save(io.BytesIO())


Cells = list[tuple[int, int, str]]
"""Row, column and kind of each cell of a sheet: ``n`` and ``s`` with a value, ``f`` a formula, ``-`` bare."""


def _sheets(workbook: bytes) -> list[Cells]:
    book = openpyxl.load_workbook(io.BytesIO(workbook))
    return [
        [
            (int(cell.row or 1) - 1, int(cell.column or 1) - 1, _kind(cell))
            for row in sheet.iter_rows()
            for cell in row
            if cell.has_style
        ]
        for sheet in book.worksheets
    ]


def _kind(cell: Any) -> str:
    return "-" if cell.value is None else str(cell.data_type)


def _bare_workbook(sheets: list[Cells], charts: int) -> None:
    book = xlsxwriter.Workbook(io.BytesIO(), {"in_memory": True})
    form = book.add_format({"border": 1})
    for cells in sheets:
        sheet = book.add_worksheet()
        for row, column, kind in cells:
            match kind:
                case "f":
                    sheet.write_formula(row, column, "=1+1", form, 2)
                case "-":
                    sheet.write_blank(row, column, None, form)
                case "s":
                    sheet.write_string(row, column, "Word", form)
                case _:
                    sheet.write_number(row, column, 1, form)
    for _ in range(charts):
        chart: Any = book.add_chart({"type": "bar"})
        chart.add_series({"values": [book.worksheets()[0].name, 0, 0, 9, 0]})
        book.worksheets()[0].insert_chart(0, 0, chart)
    book.close()


def _bare_pages(pages: int, svgs: list[str], tables: Sizes) -> None:
    words = "#pagebreak()".join(["Word"] * pages)
    words += "".join(f"#table(columns: {columns}, {'[Word], ' * rows * columns})" for rows, columns in tables)
    pictures = "".join(f'#image(bytes(sys.inputs.at("{at}")), format: "svg")' for at in range(len(svgs)))
    inputs = {str(at): svg for at, svg in enumerate(svgs)}
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "bare.typ"
        source.write_text(words + pictures, encoding="utf-8")
        typst.compile(source, font_paths=[FONTS], sys_inputs=inputs, format="pdf")


if __name__ == "__main__":
    main()
