"""The formats in which a report is delivered, and the files that each of them is."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module

from momentos.report.block import Picture
from momentos.report.chapter import Section
from momentos.report.report import Report


class Format(StrEnum):
    """A format; the value is how its files end."""

    PDF = "pdf"
    PPTX = "pptx"
    DOCX = "docx"
    XLSX = "xlsx"
    HTML = "html"
    POSTER = "poster.pdf"
    MARKDOWN = "md"
    CSV = "csv"
    ICS = "ics"
    JSON = "json"
    JIRA = "jira.csv"
    TRACKER = "tracker.csv"
    SVG = "svg"
    PNG = "png"

    @property
    def media_type(self) -> str:
        """What a browser is told of its files."""
        return _MEDIA[self]


@dataclass(frozen=True, slots=True)
class Document:
    """One file; `ending` is what follows the name that all files of a report share."""

    ending: str
    content: bytes


_WRITERS: Mapping[Format, str] = {
    Format.PDF: "pdf",
    Format.PPTX: "pptx",
    Format.DOCX: "docx",
    Format.XLSX: "xlsx",
    Format.HTML: "html",
    Format.POSTER: "poster",
    Format.MARKDOWN: "markdown",
    Format.CSV: "csv",
    Format.ICS: "ics",
    Format.JSON: "json",
    Format.JIRA: "jira",
    Format.TRACKER: "tracker",
}
"""The modules that write one file; each is loaded when it is wanted, with the library it needs."""

_OFFICE = "application/vnd.openxmlformats-officedocument"
_MEDIA: Mapping[Format, str] = {
    Format.PDF: "application/pdf",
    Format.PPTX: f"{_OFFICE}.presentationml.presentation",
    Format.DOCX: f"{_OFFICE}.wordprocessingml.document",
    Format.XLSX: f"{_OFFICE}.spreadsheetml.sheet",
    Format.HTML: "text/html",
    Format.POSTER: "application/pdf",
    Format.MARKDOWN: "text/markdown",
    Format.CSV: "text/csv",
    Format.ICS: "text/calendar",
    Format.JSON: "application/json",
    Format.JIRA: "text/csv",
    Format.TRACKER: "text/csv",
    Format.SVG: "image/svg+xml",
    Format.PNG: "image/png",
}

_WHOLE = frozenset(Section)
_DATA = frozenset({Section.ACTIONS, Section.ROADMAP})
_DRAWN = frozenset(
    {
        Section.JOURNEY,
        Section.GAPS,
        Section.PROMISE,
        Section.BETS,
        Section.STORYBOARD,
        Section.ROADMAP,
    }
)
_READ = (Format.PDF, Format.PPTX, Format.DOCX, Format.XLSX, Format.HTML, Format.MARKDOWN, Format.JSON)
CARRIED: Mapping[Format, frozenset[Section]] = {
    **dict.fromkeys(_READ, _WHOLE),
    Format.POSTER: frozenset({Section.JOURNEY}),
    **dict.fromkeys((Format.CSV, Format.JIRA, Format.TRACKER), frozenset({Section.ACTIONS})),
    Format.ICS: _DATA,
    **dict.fromkeys((Format.SVG, Format.PNG), _DRAWN),
}
"""Which chapters each format has something of; of the others it has nothing."""

_DOTS = 2240.0
"""Pixels across a drawing as PNG: twice those of a page, for screens that have so many."""


def documents(report: Report, form: Format) -> tuple[Document, ...]:
    """The files of a report in one format; none where the report has nothing for it."""
    if form in {Format.SVG, Format.PNG}:
        return tuple(_drawings(report, form))
    if form is Format.POSTER and report.wall is None:
        return ()
    write: Callable[[Report], bytes] = import_module(f"momentos.report.writers.{_WRITERS[form]}").write
    return (Document(f".{form.value}", write(report)),)


def _drawings(report: Report, form: Format) -> Iterator[Document]:
    """Every page of every picture, named after it."""
    from momentos.report.raster import png

    pictures = [b for chapter in report.chapters for b in chapter.blocks if isinstance(b, Picture)]
    for picture in pictures:
        for at, page in enumerate(picture.pages, 1):
            part = f"-{at}" if len(picture.pages) > 1 else ""
            content = page.svg.encode("utf-8") if form is Format.SVG else png(page, _DOTS)
            yield Document(f"-{picture.name}{part}.{form.value}", content)
