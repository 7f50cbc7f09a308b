"""The full report as a Word document."""

import datetime as dt
import io
from typing import Any

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement

from momentos.report.carried import as_property
from momentos.report.chapter import Chapter, Section
from momentos.report.report import Report
from momentos.report.writers.docx.blocks import Writing, paper_of
from momentos.report.writers.docx.front import contents, place, title_page
from momentos.report.writers.docx.page import Margins, Pages, Paper, above, below, below_title
from momentos.report.writers.docx.pictures import Album
from momentos.report.writers.docx.styles import Style
from momentos.report.writers.docx.stylesheet import numbering, styles
from momentos.report.writers.docx.wordml import TAB, marked, paragraph, root, run
from momentos.report.writers.package import settled
from momentos.words.catalogue import say

_COLUMNS = 3
"""Side by side, three hundred identifiers take two pages."""
_NEEDLESS = {
    RELATIONSHIP_TYPE.CUSTOM_XML,
    RELATIONSHIP_TYPE.THUMBNAIL,
    RELATIONSHIP_TYPE.EXTENDED_PROPERTIES,
    RELATIONSHIP_TYPE.WEB_SETTINGS,
    RELATIONSHIP_TYPE.FONT_TABLE,
    "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
}
"""What the library's own template brings and this document does not use."""
_SETTINGS = (
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/>'
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"'
    ' w:val="15"/></w:compat>'
)
"""Without the mode Word opens the file as one of 2007."""


def write(report: Report) -> bytes:
    """The report as DOCX; the same report is the same bytes."""
    document = docx.Document()
    brand, lang = report.edition.brand, report.edition.lang
    _replace(document.styles.element, styles(brand, lang))
    _replace(document.part.numbering_part.element, numbering())
    _replace(document.settings.element, root("w:settings", _SETTINGS))
    _drop_needless(document)
    _tell_properties(document, report)
    body = document.element.body
    document.element.replace(body, parse_xml(root("w:body", _body(document, report))))
    file = io.BytesIO()
    document.save(file)
    return settled(file.getvalue())


def _replace(element: BaseOxmlElement, written: str) -> None:
    """Everything in an element by what is written."""
    for child in list(element):
        element.remove(child)
    element.extend(list(parse_xml(written)))


def _drop_needless(document: Document) -> None:
    for rels in (document.part.rels, document.part.package.rels):
        for id_ in [id_ for id_, rel in rels.items() if rel.reltype in _NEEDLESS]:
            del rels[id_]


def _tell_properties(document: Document, report: Report) -> None:
    told, edition = document.core_properties, report.edition
    told.title = as_property(report.title.text)
    told.subject = as_property(report.kind)
    told.author = told.last_modified_by = as_property(edition.brand.author)
    told.language = edition.lang.value
    told.version = as_property(edition.version)
    told.identifier = report.digest
    told.comments = ""
    told.revision = 1
    told.created = told.modified = dt.datetime.combine(edition.date, dt.time())


def _body(document: Document, report: Report) -> str:
    """The title page, the contents and the chapters; where the paper turns, a section ends."""
    pages = Pages(_margins(document, report))
    album = Album(document)
    writing = Writing(report.edition.lang, album)
    written = [title_page(report, album)]
    if len(report.chapters) > 1:
        written.append(contents(report))
    shared = False
    for chapter in report.chapters:
        paper = paper_of(chapter)
        turn = pages.turned(paper)
        # The method is an appendix, and begins a page as one.
        goes_on = paper is Paper.UPRIGHT and not turn and chapter.section is not Section.METHOD
        shared = shared and goes_on
        written += [turn, _head(chapter, shared=shared, turned=bool(turn)), writing.blocks(chapter)]
        shared = chapter.section is not Section.SUMMARY
    if not (report.actions and report.chapter(Section.ACTIONS)):
        return "".join([*written, pages.last()])
    return "".join([*written, pages.turned(Paper.UPRIGHT), _identifiers(report, pages)])


def _head(chapter: Chapter, *, shared: bool, turned: bool) -> str:
    """A chapter's name and headline, below another chapter where it has `shared` its page."""
    title = marked(place(chapter), 1 + list(Section).index(chapter.section), run(chapter.headline))
    style = Style.LATER_CHAPTER if shared else Style.CHAPTER
    name = paragraph(style, run(chapter.name), fresh=not shared and not turned)
    return name + paragraph(Style.HEADLINE, title)


def _identifiers(report: Report, pages: Pages) -> str:
    """The actions by rank, as files and trackers name them, and what ends the document.

    Office makes columns of the same length only where another section follows them.
    """
    head = paragraph(Style.HEADING, run(say("docx.ids", report.edition.lang)))
    lines = [paragraph(Style.IDENTIFIER, run(f"{row.rank}"), TAB, run(row.id)) for row in report.actions]
    single = pages.ended(Paper.UPRIGHT)
    columns = paragraph(Style.SPACE, ends=pages.last(_COLUMNS, goes_on=True))
    return "".join([head, single, *lines, columns, pages.last(goes_on=True)])


def _margins(document: Document, report: Report) -> Margins:
    """The parts above and below the pages, put into the package."""
    part: Any = document.part
    header, header_id = part.add_header_part()
    _replace(header.element, root("w:hdr", above(report)))
    first, first_id = part.add_footer_part()
    _replace(first.element, root("w:ftr", below_title(report)))
    footers = {}
    for paper in Paper:
        footer, footers[paper] = part.add_footer_part()
        _replace(footer.element, root("w:ftr", below(report, paper)))
    return Margins(header_id, first_id, footers)
