"""The sheets of figures: the scenes, the film before and after, its customer types, and the indicators."""

from xlsxwriter import Workbook

from momentos.drawing.gap_step import GapStep
from momentos.drawing.tokens import LIGHT
from momentos.journey.slack import SLACK
from momentos.report.block import Cell, Facts, Kind, Table
from momentos.report.report import Report
from momentos.report.rows import KpiRow, SceneRow
from momentos.report.writers.xlsx.sheet import Sheet
from momentos.words.catalogue import say

_HEAD = 2
_COLUMNS = (
    ("number", 6), ("title", 40), ("act", 18), ("channel", 14), ("reach", 10), ("importance", 11),
    ("expected", 10), ("received", 10), ("gap", 10), ("pain", 10), ("target", 10), ("expected_then", 12),
    ("received_then", 12), ("gap_then", 12), ("pain_then", 12), ("grounds", 44),
)  # fmt: skip


def scenes_sheet(sheet: Sheet, book: Workbook, report: Report) -> None:
    """Every scene with its marks; gaps are formulas, so that a new mark is a new gap."""
    lang = report.edition.lang
    sheet.text(0, 0, say("xlsx.scenes", lang), sheet.looks.title)
    names = [say(f"xlsx.scene.{name}", lang) for name, _ in _COLUMNS]
    sheet.heads(_HEAD, names, [width for _, width in _COLUMNS], {0, *range(4, 15)})
    for row, scene in enumerate(report.scenes, _HEAD + 1):
        _scene(sheet, row, scene)
    last = _HEAD + max(1, len(report.scenes))
    sheet.page.autofilter(_HEAD, 0, last, len(_COLUMNS) - 1)
    sheet.page.freeze_panes(_HEAD + 1, 2)
    _colour(sheet, book, report, last)
    if report.scenes:
        _chart(sheet, book, report, last)
    sheet.prints(_HEAD)


def _scene(sheet: Sheet, row: int, scene: SceneRow) -> None:
    sheet.fit(row, [(scene.title.text, 40), (scene.received_ground, 44)])
    sheet.number(row, 0, scene.number, sheet.looks.number)
    for column, text in ((1, scene.title.text), (2, scene.act), (3, scene.channel)):
        sheet.text(row, column, text, sheet.looks.strong if column == 1 else None)
    sheet.number(row, 4, scene.reach, sheet.looks.share)
    for column, value in (
        (5, scene.importance), (6, scene.expected), (7, scene.received), (9, scene.pain), (10, scene.target),
        (11, scene.projected_expected), (12, scene.projected_received), (14, scene.projected_pain),
    ):  # fmt: skip
        sheet.number(row, column, value)
    _gap(sheet, row, 8, ("G", "H"), scene.gap)
    _gap(sheet, row, 13, ("L", "M"), scene.projected_gap)
    sheet.text(row, 15, scene.received_ground)


def _gap(sheet: Sheet, row: int, column: int, marks: tuple[str, str], value: float | None) -> None:
    """What is received less what is expected; nothing where either is missing."""
    expected, received = (f"{letter}{row + 1}" for letter in marks)
    formula = f'=IF(OR({expected}="",{received}=""),"",{received}-{expected})'
    sheet.formula(row, column, formula, "" if value is None else value, sheet.looks.gap)


def _colour(sheet: Sheet, book: Workbook, report: Report, last: int) -> None:
    """The colours of the gaps; the first rule that holds is the step."""
    gaps = report.gaps
    for column, letter in ((8, "I"), (13, "N")):
        cell = f"{letter}{_HEAD + 2}"
        for step, criteria in (
            (GapStep.AS_EXPECTED, f"ABS({cell})<={gaps.tolerance + SLACK!r}"),
            (GapStep.FAR_BELOW, f"{cell}<={SLACK - gaps.large!r}"),
            (GapStep.BELOW, f"{cell}<={SLACK - gaps.medium!r}"),
            (GapStep.SLIGHTLY_BELOW, f"{cell}<0"),
            (GapStep.FAR_ABOVE, f"{cell}>={gaps.large - SLACK!r}"),
            (GapStep.ABOVE, f"{cell}>={gaps.medium - SLACK!r}"),
            (GapStep.SLIGHTLY_ABOVE, f"{cell}>0"),
        ):
            look = book.add_format({"bg_color": LIGHT[step], "font_color": LIGHT[f"{step}-ink"]})
            rule = {
                "type": "formula",
                "criteria": f"=AND(ISNUMBER({cell}),{criteria})",
                "format": look,
                "stop_if_true": True,
            }
            sheet.page.conditional_format(_HEAD + 1, column, last, column, rule)


def _chart(sheet: Sheet, book: Workbook, report: Report, last: int) -> None:
    """Expected and received along the film, below the table."""
    chart = book.add_chart({"type": "line"})
    quoted = sheet.page.get_name().replace("'", "''")
    for column, colour, dash in (("G", LIGHT["ink2"], "dash"), ("H", LIGHT["ink"], "solid")):
        chart.add_series(
            {
                "name": f"='{quoted}'!${column}${_HEAD + 1}",
                "categories": f"='{quoted}'!$A${_HEAD + 2}:$A${last + 1}",
                "values": f"='{quoted}'!${column}${_HEAD + 2}:${column}${last + 1}",
                "line": {"color": colour, "dash_type": dash, "width": 2},
            }
        )
    grid = {"visible": True, "line": {"color": LIGHT["line"]}}
    chart.set_y_axis({"min": report.scale.min, "max": report.scale.max, "major_gridlines": grid})
    chart.set_legend({"position": "bottom"})
    chart.set_size({"width": 960, "height": 300})
    spoken = say("report.caption.film", report.edition.lang)
    sheet.page.insert_chart(last + 2, 0, chart, {"description": spoken})


def figures_sheet(sheet: Sheet, report: Report) -> None:
    """The film's figures today and with the plan, then what compares customer types and benefits."""
    lang = report.edition.lang
    sheet.text(0, 0, say("xlsx.tab.figures", lang), sheet.looks.title)
    names = [say(f"xlsx.figure.{name}", lang) for name in ("name", "now", "then", "change")]
    sheet.heads(_HEAD, names, (40, 14, 14, 14), {1, 2, 3})
    sheet.page.set_column(4, 6, 18)
    row = _HEAD + 1
    blocks = [block for chapter in report.chapters for block in chapter.blocks]
    for fact in (item for block in blocks if isinstance(block, Facts) for item in block.items):
        sheet.text(row, 0, fact.name)
        sheet.number(row, 1, fact.value)
        sheet.number(row, 2, fact.value_then)
        known = fact.value is not None and fact.value_then is not None
        change = (fact.value_then or 0.0) - (fact.value or 0.0) if known else ""
        formula = f'=IF(OR(B{row + 1}="",C{row + 1}=""),"",C{row + 1}-B{row + 1})'
        sheet.formula(row, 3, formula, change, sheet.looks.gap)
        row += 1
    for table in (block for block in blocks if isinstance(block, Table) and block.name in _COMPARING):
        row = _table(sheet, row + 1, table)
    sheet.prints(_HEAD)


_COMPARING = frozenset({"customers", "benefits"})


def _table(sheet: Sheet, row: int, table: Table) -> int:
    """A table of the report with its numbers as numbers; gives the row after it."""
    sheet.text(row, 0, table.caption, sheet.looks.quiet)
    for column, named in enumerate(table.columns):
        look = sheet.looks.head if named.kind is Kind.TEXT else sheet.looks.head_figure
        sheet.text(row + 1, column, named.name, look)
    for at, cells in enumerate(table.rows, row + 2):
        for column, cell in enumerate(cells):
            _cell(sheet, at, column, cell, table.columns[column].kind)
    return row + 2 + len(table.rows)


def _cell(sheet: Sheet, row: int, column: int, cell: Cell, kind: Kind) -> None:
    looks = sheet.looks
    if isinstance(cell.value, float | int):
        look = {Kind.SHARE: looks.share, Kind.GAP: looks.gap, Kind.MONEY: looks.money}.get(kind)
        sheet.number(row, column, float(cell.value), look)
    else:
        sheet.text(row, column, cell.phrase.text)


_KPI_WIDTHS = (24, 40, 16, 12, 11, 11, 13, 11, 16)


def kpis_sheet(sheet: Sheet, report: Report) -> None:
    """The indicators with their readings."""
    lang = report.edition.lang
    sheet.text(0, 0, say("report.name.kpis", lang), sheet.looks.title)
    names = ("id", "name", "objective", "unit", "baseline", "latest", "date", "target", "actions")
    sheet.heads(_HEAD, [say(f"xlsx.kpi.{name}", lang) for name in names], _KPI_WIDTHS, {4, 5, 7})
    for row, kpi in enumerate(report.kpis, _HEAD + 1):
        _kpi(sheet, row, kpi)
    sheet.page.freeze_panes(_HEAD + 1, 2)
    sheet.prints(_HEAD)


def _kpi(sheet: Sheet, row: int, kpi: KpiRow) -> None:
    sheet.fit(row, [(kpi.name.text, 40), (kpi.id, 24)])
    for column, text in ((0, kpi.id), (1, kpi.name.text), (2, kpi.objective), (3, kpi.unit.text)):
        sheet.text(row, column, text)
    for column, value in ((4, kpi.baseline), (5, kpi.latest), (7, kpi.target)):
        sheet.number(row, column, value)
    sheet.date(row, 6, kpi.latest_date)
    sheet.text(row, 8, ", ".join(map(str, kpi.actions)))
