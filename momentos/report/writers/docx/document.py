"""The Word report: a title page, its contents, then a chapter a section, lying down where it is wide."""

import datetime as dt
import io

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.section import Section
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from momentos.report.block import Phrase, Picture, Table
from momentos.report.chapter import Chapter
from momentos.report.report import Report
from momentos.report.writers.docx.blocks import Blocks
from momentos.report.writers.docx.pieces import bookmark, field, leading_to, say
from momentos.report.writers.docx.styles import restyle
from momentos.report.writers.package import settled
from momentos.words.catalogue import say as words
from momentos.words.figures import date

_A4 = Mm(210), Mm(297)
_MARGIN = Mm(20)
_MOST_UPRIGHT = 6
"""Columns of a table that an upright page has room for."""
_LONGEST_PROPERTY = 255


def write(report: Report) -> bytes:
    """The whole report."""
    document = docx.Document()
    restyle(document, report.edition.brand, report.edition.lang)
    _tell_properties(document, report)
    _title_page(document, report)
    blocks = Blocks(document, report)
    for number, chapter in enumerate(report.chapters, 1):
        _chapter(document, blocks, number, chapter)
    for section in document.sections:
        section.left_margin = section.right_margin = _MARGIN
        section.top_margin = section.bottom_margin = _MARGIN
    _heads(document, report)
    out = io.BytesIO()
    document.save(out)
    return settled(out.getvalue())


def _tell_properties(document: Document, report: Report) -> None:
    told, edition = document.core_properties, report.edition
    moment = dt.datetime.combine(edition.date, dt.time())
    told.title = f"{report.title.text}: {report.kind}"[:_LONGEST_PROPERTY]
    told.author = edition.brand.author[:_LONGEST_PROPERTY]
    told.last_modified_by, told.comments = "", ""
    told.version, told.language = edition.version[:_LONGEST_PROPERTY], edition.lang.value
    told.created = told.modified = moment
    told.revision = 1


def _title_page(document: Document, report: Report) -> None:
    edition, brand = report.edition, report.edition.brand
    _upright(document.sections[0])
    if brand.logo:
        picture = document.add_picture(io.BytesIO(brand.logo), height=Mm(18))
        picture._inline.docPr.set("descr", brand.client or brand.author or report.kind)
    document.add_paragraph(report.kind, "Kicker").paragraph_format.space_before = Mm(50)
    say(document.add_paragraph(style="Title"), report.title)
    if report.about.text:
        say(document.add_paragraph(), report.about)
    version = words("report.cover.version", edition.lang, version=edition.version) if edition.version else ""
    said = (brand.client, brand.author, date(edition.date, edition.lang), version)
    document.add_paragraph(
        " · ".join(one for one in said if one), "Kicker"
    ).paragraph_format.space_before = Mm(12)
    if brand.confidentiality:
        document.add_paragraph(brand.confidentiality, "Kicker")
    _contents(document, report)


def _contents(document: Document, report: Report) -> None:
    """The contents as a field whose entries are there already; without pages, none of them can be wrong."""
    head = document.add_paragraph(words("report.contents", report.edition.lang), "Heading 2")
    head.paragraph_format.space_before = Mm(40)
    for number, chapter in enumerate(report.chapters, 1):
        entry = document.add_paragraph(style="Contents")
        entry.add_run(f"{number}  ")
        leading_to(entry, _name(number), chapter.headline)


def _name(number: int) -> str:
    return f"chapter{number}"


def _chapter(document: Document, blocks: Blocks, number: int, chapter: Chapter) -> None:
    section = document.add_section(WD_SECTION.NEW_PAGE)
    if _is_wide(chapter):
        _lying(section)
    else:
        _upright(section)
    document.add_paragraph(f"{number} · {chapter.name}", "Kicker")
    heading = document.add_paragraph(chapter.headline, "Heading 1")
    bookmark(heading, number, _name(number))
    room = (section.page_width or 0) - 2 * _MARGIN
    for block in chapter.blocks:
        blocks.add(block, room)


def _is_wide(chapter: Chapter) -> bool:
    return any(
        isinstance(block, Picture) or (isinstance(block, Table) and len(block.columns) > _MOST_UPRIGHT)
        for block in chapter.blocks
    )


def _upright(section: Section) -> None:
    section.orientation = WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = _A4


def _lying(section: Section) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_height, section.page_width = _A4


def _heads(document: Document, report: Report) -> None:
    """The title above every page but the first, below it what is confidential and the page."""
    first = document.sections[0]
    first.different_first_page_header_footer = True
    say(first.header.paragraphs[0], report.title)
    foot = first.footer.paragraphs[0]
    if report.edition.brand.confidentiality:
        say(foot, Phrase(f"{report.edition.brand.confidentiality}   "))
    _page(foot)
    for section in list(document.sections)[1:]:
        section.different_first_page_header_footer = False


def _page(foot: Paragraph) -> None:
    field(foot, "PAGE", "1")
    foot.add_run(" / ")
    field(foot, "NUMPAGES", "1")
