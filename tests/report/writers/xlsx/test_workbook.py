"""The workbook, opened again: its sheets, its formulas and their values, and texts that stay texts."""

import datetime as dt
import io
import re
import zipfile
from dataclasses import replace
from typing import Any

import openpyxl
import pytest

from momentos.report.block import Phrase
from momentos.report.brand import Brand
from momentos.report.deliverable import Format
from momentos.report.edition import Edition
from momentos.report.report import Report
from momentos.report.writers.plan_columns import EDITED
from momentos.report.writers.xlsx.plan import FIRST, PLACE
from momentos.report.writers.xlsx.workbook import write
from momentos.words.catalogue import Lang

from ...made import written
from ...reports import (
    DAY,
    HOSTILE,
    bare_report,
    empty_report,
    foreign_report,
    hostile_report,
    long_report,
    restaurant_report,
    settled_report,
)

CONTENT = {lang: written(restaurant_report(lang), Format.XLSX) for lang in Lang}
HEAD = 5


def opened(content: bytes, *, values: bool = True) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content), data_only=values)


def parts(content: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name).decode("utf-8", "replace") for name in package.namelist()}


def column(sheet: Any, place: int, first: int, count: int) -> list[object]:
    return [sheet.cell(row, place + 1).value for row in range(first + 1, first + 1 + count)]


@pytest.mark.parametrize(
    ("lang", "names"),
    [
        (Lang.ES, "Plan|Escenas|Cifras|Calendario|Indicadores|Hallazgos|Método|Listas|Como se entregó"),
        (Lang.EN, "Plan|Scenes|Scores|Roadmap|Indicators|Findings|Method|Lists|As handed over"),
    ],
)
def test_the_sheets_are_named_in_the_language(lang: Lang, names: str) -> None:
    book = opened(CONTENT[lang])
    assert book.sheetnames == names.split("|")
    assert [sheet.sheet_state for sheet in book.worksheets] == ["visible"] * 7 + ["hidden"] * 2


def test_the_plan_has_every_action_with_its_dates_and_amounts() -> None:
    report = restaurant_report()
    sheet = opened(CONTENT[Lang.ES])["Plan"]
    count = len(report.actions)
    assert column(sheet, PLACE["id"], FIRST, count) == [row.id for row in report.actions]
    assert column(sheet, PLACE["title"], FIRST, count) == [row.title.text for row in report.actions]
    assert sheet.cell(FIRST + 1, PLACE["due"] + 1).value == dt.datetime(2026, 12, 15)
    assert sheet.cell(FIRST + 1, PLACE["cost"] + 1).value == 260
    assert '"\xa0€"' in sheet.cell(FIRST + 1, PLACE["cost"] + 1).number_format
    assert sheet.freeze_panes == "D7"
    assert sheet.auto_filter.ref == "A6:Y22"
    assert sheet.print_title_rows == "$6:$6"
    assert sheet.page_setup.orientation == "landscape"


def totals(report: Report) -> list[object]:
    sheet = opened(written(report, Format.XLSX))["Plan"]
    keys = ("scenes", "status", "owner", "start", "due", "cost")
    return [sheet.cell(5, PLACE[key] + 1).value for key in keys]


def test_the_totals_stand_over_their_columns() -> None:
    day = dt.datetime(2026, 11, 20)
    assert totals(restaurant_report()) == [16, 16, 0, day, 1, 4210]
    assert totals(empty_report()) == [0, 0, 0, day, 0, 0]
    report = settled_report()
    live = [row for row in report.actions if row.status.live]
    overdue = sum(row.due is not None and row.due < DAY for row in live)
    cost = sum(row.cost or 0 for row in live)
    assert totals(report) == [16, len(live), 16 - len(live), day, overdue, cost]


def test_words_are_chosen_from_lists() -> None:
    sheet = opened(CONTENT[Lang.ES])["Plan"]
    rules = {str(rule.sqref): rule.formula1 for rule in sheet.data_validations.dataValidation}
    assert rules["E7:E42"] == "status_list"
    assert rules["F7:F42"] == "owner_list"
    assert rules["I7:I42"] == "effort_list"
    lists = opened(CONTENT[Lang.ES])["Listas"]
    assert [cell.value for cell in lists["A"]][:6] == [
        *("propuesta", "acordada", "en marcha", "a prueba", "hecha", "descartada")
    ]


def test_it_keeps_what_may_be_edited_as_it_was_handed_over() -> None:
    book = opened(CONTENT[Lang.ES])
    origin = list(book["Como se entregó"].values)
    assert origin[0] == ("Id", "Estado", "Responsable", "Empieza", "Vence", "Esfuerzo", "Costo")
    held = (PLACE[key] for key in ("id", *EDITED))
    columns = [column(book["Plan"], place, FIRST, len(origin) - 1) for place in held]
    assert origin[1:] == list(zip(*columns, strict=True))


def test_gaps_are_formulas_with_their_values() -> None:
    report = restaurant_report()
    formulas = opened(CONTENT[Lang.ES], values=False)["Escenas"]
    assert formulas["K6"].value == '=IF(COUNT(J6,I6)=2,J6-I6,"")'
    assert formulas["K6"].number_format == '+0.00;"−"0.00;0.00'
    values = opened(CONTENT[Lang.ES])["Escenas"]
    for row, scene in enumerate(report.scenes, 6):
        assert values.cell(row, 11).value == pytest.approx(scene.gap, abs=1e-12)


def test_every_formula_of_the_roadmap_follows_the_plan() -> None:
    formulas = opened(CONTENT[Lang.ES], values=False)["Calendario"]
    assert formulas["A6"].value == "=IF('Plan'!$A7=\"\",\"\",'Plan'!$B7&\" · \"&'Plan'!$A7)"
    assert formulas["E6"].value == "=IF('Plan'!$H7=\"\",\"\",'Plan'!$H7)"
    values = opened(CONTENT[Lang.ES])["Calendario"]
    assert values["A6"].value == "1 · cobro-en-mesa"
    assert values["F5"].value == dt.datetime(2026, 11, 9)
    assert values["G5"].value == dt.datetime(2026, 11, 16)


@pytest.mark.parametrize(
    ("due", "first", "second"),
    [
        (dt.date(2027, 11, 1), dt.datetime(2026, 11, 16), dt.datetime(2026, 11, 23)),
        (dt.date(2030, 11, 1), dt.datetime(2026, 11, 1), dt.datetime(2026, 12, 1)),
        (dt.date(2039, 11, 1), dt.datetime(2026, 10, 1), dt.datetime(2027, 1, 1)),
        (dt.date(9999, 12, 31), dt.datetime(2026, 1, 1), dt.datetime(2027, 1, 1)),
    ],
)
def test_a_longer_plan_takes_longer_steps(due: dt.date, first: dt.datetime, second: dt.datetime) -> None:
    report = restaurant_report()
    rows = tuple(replace(row, due=due) for row in report.actions)
    sheet = opened(write(replace(report, actions=rows)))["Calendario"]
    assert (sheet["F5"].value, sheet["G5"].value) == (first, second)
    assert sheet.max_column <= 5 + 64


def test_names_lead_to_their_cells() -> None:
    book = opened(CONTENT[Lang.EN])
    names = {name: found.attr_text for name, found in book.defined_names.items()}
    assert names["report_date"] == "'Plan'!$G$5"
    for name in ("gap_tolerance", "gap_medium", "gap_large", "report_digest"):
        assert name in names
    sheet, where = names["gap_medium"].replace("'", "").split("!")
    assert book[sheet][where.replace("$", "")].value == 0.75


def test_a_table_that_nobody_knew_stands_among_the_figures() -> None:
    sheet = opened(CONTENT[Lang.ES])["Cifras"]
    said = [cell.value for cell in sheet["A"] if cell.value]
    assert "Cada tipo de cliente ante la misma película" in said
    assert "Los beneficios prometidos" in said
    assert sheet["A5"].value == "Cifra"
    assert (sheet["A6"].value, sheet["B6"].value, sheet["C6"].value) == (
        "Esperado",
        pytest.approx(3.69, abs=0.005),
        pytest.approx(3.77, abs=0.005),
    )
    assert (sheet["B6"].number_format, sheet["B8"].number_format) == ("#,##0.00", "#,##0.0%")


def test_the_curves_are_told_in_words() -> None:
    drawings = [text for name, text in parts(CONTENT[Lang.ES]).items() if name.startswith("xl/drawings/")]
    charts = [text for text in drawings if "graphicFrame" in text]
    assert any('descr="Película de 19 escenas.' in text for text in charts)
    assert any('descr="Victorias rápidas: 2, 3. Grandes apuestas:' in text for text in charts)


def test_what_the_file_says_of_itself() -> None:
    core = parts(CONTENT[Lang.EN])["docProps/core.xml"]
    assert "<dc:language>en</dc:language>" in core
    assert "<dc:title>El caballero que pide un menú</dc:title>" in core
    assert core.count("2026-11-20T00:00:00Z") == 2


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_is_a_formula_or_a_link(text: str) -> None:
    content = written(hostile_report(text), Format.XLSX)
    hostile = opened(content, values=False)
    plain = opened(written(hostile_report("x"), Format.XLSX), values=False)
    for sheet in hostile.worksheets:
        found = {cell.coordinate for row in sheet.iter_rows() for cell in row if cell.data_type == "f"}
        usual = {c.coordinate for row in plain[sheet.title].iter_rows() for c in row if c.data_type == "f"}
        assert found == usual
        assert not sheet._hyperlinks
    assert not [name for name in parts(content) if "external" in name.lower()]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_format_is_longer_than_spreadsheets_take(text: str) -> None:
    styles = parts(written(hostile_report(text), Format.XLSX))["xl/styles.xml"]
    assert max(map(len, re.findall(r'formatCode="([^"]*)"', styles))) <= 255


@pytest.mark.parametrize(
    "report", [restaurant_report(), empty_report(), bare_report(), foreign_report(), long_report(20)]
)
def test_the_same_bytes_twice(report: Report) -> None:
    assert write(report) == write(report)


def test_a_brand_gives_its_colours_its_letter_and_its_logo() -> None:
    from PIL import Image

    logo = io.BytesIO()
    Image.new("RGB", (120, 40), "#224466").save(logo, "PNG")
    brand = Brand(
        "Casa & Cía", "Ana", "Solo para la dirección", "#224466", "#CC7722", "Verdana", logo.getvalue()
    )
    content = write(replace(restaurant_report(), edition=Edition(Lang.ES, DAY, "2.1", brand)))
    found = parts(content)
    assert "FF224466" in found["xl/styles.xml"]
    assert "FFCC7722" in found["xl/styles.xml"]
    assert 'val="Verdana"' in found["xl/styles.xml"]
    assert "xl/media/image1.png" in found
    assert 'descr="Casa &amp; Cía"' in found["xl/drawings/drawing1.xml"]
    whose = opened(content)["Plan"]["A3"].value
    kind = "Plan de mejora de la experiencia"
    assert whose == f"{kind} · 20\xa0nov\xa02026 · 2.1 · Casa & Cía · Ana · Solo para la dirección"


def test_a_file_that_is_no_picture_and_no_colour_are_left_out() -> None:
    brand = Brand(main="red", accent="#12", logo=b"no png")
    content = write(replace(restaurant_report(), edition=Edition(Lang.ES, DAY, "", brand)))
    assert content == write(replace(restaurant_report(), edition=Edition(Lang.ES, DAY)))


def logo_of(width: int, height: int) -> bytes:
    from PIL import Image

    out = io.BytesIO()
    Image.new("RGB", (width, height)).save(out, "PNG")
    return out.getvalue()


def test_however_long_the_names_a_sheets_head_has_them_and_ends_with_the_sheet() -> None:
    brand = Brand("Compañía de Hoteles " * 9, "Equipo de Calidad " * 9, "Confidencial, no se copia. " * 9)
    report = replace(restaurant_report(), edition=Edition(Lang.ES, DAY, "2.1", brand))
    sheet = opened(write(replace(report, title=Phrase("Un título muy largo. " * 20))))["Método"]
    assert re.fullmatch(r"(Un título muy largo\. )+.*… · Método", sheet["A1"].value)
    assert len(sheet["A1"].value) < 80
    told = sheet["A3"].value.split(" · ")
    assert told[:3] == ["Plan de mejora de la experiencia", "20\xa0nov\xa02026", "2.1"]
    starts = ("Compañía de Hoteles", "Equipo de Calidad", "Confidencial")
    assert all(
        one.startswith(start) and one.endswith("…") for one, start in zip(told[3:], starts, strict=True)
    )
    assert len(sheet["A3"].value) < 190
    assert sheet.oddFooter.left.text.endswith("…")


@pytest.mark.parametrize(("width", "height"), [(1200, 40), (40, 400), (400, 150)])
def test_a_logo_of_any_shape_ends_with_what_is_printed(width: int, height: int) -> None:
    brand = Brand(logo=logo_of(width, height))
    report = replace(restaurant_report(), edition=Edition(Lang.ES, DAY, "", brand))
    drawn = parts(write(report))["xl/drawings/drawing1.xml"]
    last_column, offset = re.findall(r"<xdr:to><xdr:col>(\d+)</xdr:col><xdr:colOff>(\d+)", drawn)[0]
    past = int(last_column) - PLACE["gain"]
    assert (past, offset == "0") in {(0, False), (1, True)}
    across, down = map(int, re.findall(r'<a:ext cx="(\d+)" cy="(\d+)"', drawn)[0])
    assert across <= 200 * 9525
    assert down <= 34 * 9525


def test_large_amounts_and_days_are_made_smaller_rather_than_hidden() -> None:
    sheet = opened(CONTENT[Lang.EN])["Plan"]
    for cell in (sheet["G5"], sheet["J5"], sheet["J7"], sheet["H7"]):
        assert cell.alignment.shrink_to_fit, cell.coordinate


def test_no_chart_is_printed_over_the_end_of_a_page() -> None:
    book = opened(write(long_report(60, actions=90)))
    for name in ("Escenas", "Cifras", "Hallazgos", "Método"):
        sheet = book[name]
        assert not sheet.sheet_properties.pageSetUpPr.fitToPage
        assert 50 <= (sheet.page_setup.scale or 100) <= 100
        ends = [one.id for one in sheet.row_breaks.brk]
        for chart in sheet._charts:
            first, last = chart.anchor._from.row, chart.anchor.to.row
            assert not any(first < end <= last for end in ends)
    assert book["Cifras"].print_area == "'Cifras'!$A$1:$G$36"
