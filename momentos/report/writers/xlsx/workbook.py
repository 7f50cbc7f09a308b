"""The workbook: plan, scenes, figures, roadmap, indicators and method, each on a sheet of its own."""

import datetime as dt
import io
from typing import Any

from xlsxwriter import Workbook

from momentos.report.block import Passage, Points
from momentos.report.chapter import Section
from momentos.report.report import Report
from momentos.report.writers.package import settled
from momentos.report.writers.xlsx.figures import figures_sheet, kpis_sheet, scenes_sheet
from momentos.report.writers.xlsx.plan import plan_sheet
from momentos.report.writers.xlsx.roadmap import roadmap_sheet
from momentos.report.writers.xlsx.sheet import EARLIEST, Sheet, days, formats
from momentos.words.catalogue import say

_METHOD_WIDTH = 90.0
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def write(report: Report) -> bytes:
    """The workbook; every formula has the value that a spreadsheet gives it."""
    out = io.BytesIO()
    book: Any = Workbook(out, _OPTIONS)
    looks = formats(book, report)
    day = max(report.edition.date, EARLIEST)
    book.set_properties(
        {
            "title": f"{report.title.text}: {report.kind}"[:255],
            "author": report.edition.brand.author[:255],
            "company": report.edition.brand.client[:255],
            "comments": say("report.method.digest", report.edition.lang, digest=report.digest),
            "created": dt.datetime.combine(day, dt.time()),
        }
    )
    book.define_name("report_date", f"={days(day)}")
    for name, fill in _sheets(report):
        fill(Sheet(book.add_worksheet(name), looks), book)
    book.close()
    return settled(out.getvalue())


def _sheets(report: Report) -> list[tuple[str, Any]]:
    lang = report.edition.lang
    names = {
        key: say(f"xlsx.tab.{key}", lang)
        for key in ("plan", "scenes", "figures", "roadmap", "kpis", "method")
    }
    return [
        (names["plan"], lambda sheet, book: plan_sheet(sheet, book, report)),
        (names["scenes"], lambda sheet, book: scenes_sheet(sheet, book, report)),
        (names["figures"], lambda sheet, _: figures_sheet(sheet, report)),
        (names["roadmap"], lambda sheet, book: roadmap_sheet(sheet, book, report, names["plan"])),
        (names["kpis"], lambda sheet, _: kpis_sheet(sheet, report)),
        (names["method"], lambda sheet, _: _method(sheet, report)),
    ]


def _method(sheet: Sheet, report: Report) -> None:
    """How the figures were come by, in words."""
    sheet.text(0, 0, say("report.name.method", report.edition.lang), sheet.looks.title)
    sheet.page.set_column(0, 0, _METHOD_WIDTH)
    row = 2
    chapter = report.chapter(Section.METHOD)
    for block in chapter.blocks if chapter else ():
        if isinstance(block, Passage):
            sheet.text(row, 0, block.phrase.text)
            sheet.fit(row, [(block.phrase.text, _METHOD_WIDTH)])
            row += 2
        elif isinstance(block, Points):
            sheet.text(row, 0, block.title.text, sheet.looks.head)
            for item in block.items:
                row += 1
                sheet.text(row, 0, item.text)
                sheet.fit(row, [(item.text, _METHOD_WIDTH)])
            row += 2
    sheet.prints(0, landscape=False)
