"""How the document looks: paper, ink, serif titles, in the brand's colours and typeface."""

from dataclasses import dataclass
from enum import StrEnum

from momentos.drawing.tokens import PRINT
from momentos.report.brand import Brand
from momentos.report.writers.docx.wordml import TWIPS

SERIF, SANS = "Georgia", "Calibri"
"""Typefaces that every Office has, nearest to those of the look."""


class Style(StrEnum):
    """The styles by their ids in the file."""

    TEXT = "Normal"
    KIND = "DocumentKind"
    TITLE = "Title"
    LONG_TITLE = "LongTitle"
    SUBTITLE = "Subtitle"
    FACTS = "DocumentFacts"
    LOGO = "Logo"
    CONTENTS = "TOCHeading"
    ENTRY = "TOC1"
    CHAPTER = "ChapterName"
    LATER_CHAPTER = "ChapterNameBelow"
    HEADLINE = "Heading1"
    HEADING = "Heading2"
    POINT = "ListBullet"
    QUOTE = "Quote"
    QUOTED = "QuoteSource"
    CAPTION = "Caption"
    PICTURE = "Picture"
    COLUMN = "TableHead"
    FIGURE_COLUMN = "TableFigureHead"
    CELL = "TableText"
    FIGURE = "TableFigure"
    UNDER = "TableNote"
    UNDER_FIGURE = "TableFigureNote"
    FACT_NAME = "FactName"
    FACT = "Fact"
    FACT_THEN = "FactThen"
    IDENTIFIER = "Identifier"
    HEADER = "Header"
    FOOTER = "Footer"
    SPACE = "Space"


@dataclass(frozen=True, slots=True)
class Look:
    """A paragraph style; sizes and spaces in points, indents in centimetres, `line` a share of single."""

    name: str
    size: float = 10
    colour: str = PRINT["ink"]
    font: str = ""
    bold: bool = False
    italic: bool = False
    before: float = 0
    after: float = 0
    line: float = 1.15
    keep: bool = False
    page: bool = False
    outline: int | None = None
    right: bool = False
    borders: str = ""
    tabs: str = ""
    left: float = 0
    hanging: float = 0
    at_right: float = 0
    bullet: bool = False
    next: Style = Style.TEXT
    based: str = "Normal"
    contextual: bool = False


def looks(brand: Brand) -> dict[Style, Look]:
    """How each style looks."""
    ink2, ink3, serif, main = PRINT["ink2"], PRINT["ink3"], brand.font or SERIF, brand.main
    bar, quote_bar = _border("left", brand.accent, 24, 8), _border("left", brand.accent, 12, 10)
    return {
        Style.TEXT: Look("Normal", after=6, line=1.2, based=""),
        Style.KIND: Look("Document Kind", 12, ink2, before=210, after=10, keep=True),
        Style.TITLE: Look("Title", 36, main, serif, after=14, line=1.05, next=Style.SUBTITLE),
        Style.LONG_TITLE: Look("Long Title", 16, main, serif, after=14, based="Title"),
        Style.SUBTITLE: Look("Subtitle", 13, ink2, after=24, line=1.25),
        Style.FACTS: Look("Document Facts", 11, ink2, after=2),
        Style.LOGO: Look("Logo", before=36),
        Style.CONTENTS: Look("TOC Heading", 22, main, serif, after=18, page=True, keep=True),
        Style.ENTRY: Look(
            "toc 1", 11.5, after=10, at_right=1.5, tabs=f'<w:tab w:val="right" w:pos="{round(17 * TWIPS)}"/>'
        ),
        Style.CHAPTER: Look(
            "Chapter Name", 10, ink2, after=6, keep=True, borders=bar, left=0.35, next=Style.HEADLINE
        ),
        Style.LATER_CHAPTER: Look(
            "Chapter Name Below",
            10,
            ink2,
            before=36,
            after=6,
            keep=True,
            borders=bar,
            left=0.35,
            next=Style.HEADLINE,
            based="ChapterName",
        ),
        Style.HEADLINE: Look("heading 1", 20, main, serif, after=14, line=1.08, keep=True, outline=0),
        Style.HEADING: Look("heading 2", 12, bold=True, before=14, after=4, keep=True, outline=1),
        Style.POINT: Look(
            "List Bullet", after=3, line=1.2, left=0.5, hanging=0.5, bullet=True, next=Style.POINT
        ),
        Style.QUOTE: Look(
            "Quote",
            13,
            PRINT["ink"],
            serif,
            italic=True,
            before=10,
            line=1.25,
            left=0.5,
            at_right=0.5,
            borders=quote_bar,
            next=Style.QUOTED,
        ),
        Style.QUOTED: Look("Quote Source", 9, ink3, after=10, left=0.5, at_right=0.5, borders=quote_bar),
        Style.CAPTION: Look("caption", 9, ink2, before=12, after=5, keep=True),
        Style.PICTURE: Look("Picture", before=4, after=6, line=1),
        Style.COLUMN: Look("Table Head", 8.5, main, bold=True, line=1.05, keep=True),
        Style.FIGURE_COLUMN: Look(
            "Table Figure Head", 8.5, main, bold=True, line=1.05, keep=True, right=True, based="TableHead"
        ),
        Style.CELL: Look("Table Text", 9, line=1.1),
        Style.FIGURE: Look("Table Figure", right=True, based="TableText", size=9, line=1.1),
        Style.UNDER: Look("Table Note", 8, ink3, line=1.1),
        Style.UNDER_FIGURE: Look("Table Figure Note", 8, ink3, line=1.1, right=True, based="TableNote"),
        Style.FACT_NAME: Look("Fact Name", 9.5, ink2, keep=True),
        Style.FACT: Look("Fact", 24, font=serif, line=1, keep=True),
        Style.FACT_THEN: Look("Fact Then", 15, main, serif, line=1),
        Style.IDENTIFIER: Look("Identifier", 8.5, ink2, left=0.8, hanging=0.8, line=1.1),
        Style.HEADER: Look("header", 8.5, ink3),
        Style.FOOTER: Look("footer", 8.5, ink3),
        Style.SPACE: Look("Space", 1, line=1),
    }


def _border(side: str, colour: str, eighths: int, space: int) -> str:
    return f'<w:{side} w:val="single" w:sz="{eighths}" w:space="{space}" w:color="{colour[1:]}"/>'
