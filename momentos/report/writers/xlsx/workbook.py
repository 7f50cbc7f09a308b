"""The report as an Excel workbook: a plan to work with, and the figures behind it."""

import datetime as dt
import io

from xlsxwriter import Workbook

from momentos.report.carried import as_property
from momentos.report.report import Report
from momentos.report.writers.xlsx.book import Book
from momentos.report.writers.xlsx.kpis import write_kpis
from momentos.report.writers.xlsx.language import in_language
from momentos.report.writers.xlsx.lists import write_lists
from momentos.report.writers.xlsx.look import SANS, Look
from momentos.report.writers.xlsx.origin import write_origin
from momentos.report.writers.xlsx.plan import write_plan
from momentos.report.writers.xlsx.roadmap import write_roadmap
from momentos.report.writers.xlsx.scenes import write_scenes
from momentos.report.writers.xlsx.scores import write_scores
from momentos.report.writers.xlsx.texts import write_findings, write_method

_SIZE = 10

_SHEETS = (
    write_plan, write_scenes, write_scores, write_roadmap, write_kpis, write_findings, write_method,
)  # fmt: skip


def write(report: Report) -> bytes:
    """The workbook; every formula has the value that it gives today, and no text is ever a formula."""
    out = io.BytesIO()
    brand = report.edition.brand
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "default_format_properties": {"font_name": brand.font or SANS, "font_size": _SIZE},
    }
    with Workbook(out, options) as workbook:
        _describe(workbook, report)
        look = Look(workbook, brand, report.edition.lang, report.currency)
        book = Book(workbook, report, look)
        for write_sheet in _SHEETS:
            write_sheet(book).on.set_tab_color(look.main)
        write_lists(book)
        write_origin(book)
    return in_language(out.getvalue(), report.edition.lang)


def _describe(workbook: Workbook, report: Report) -> None:
    """What the file says of itself; its time is the report's day."""
    edition = report.edition
    told = {
        "title": report.title.text,
        "subject": report.kind,
        "author": edition.brand.author,
        "company": edition.brand.client,
        "comments": edition.brand.confidentiality,
    }
    properties: dict[str, object] = {key: as_property(text) for key, text in told.items()}
    workbook.set_properties({**properties, "created": dt.datetime.combine(edition.date, dt.time())})
    for name, text in (("digest", report.digest), ("journey", report.journey), ("version", edition.version)):
        if text:
            workbook.set_custom_property(name, as_property(text), "text")
