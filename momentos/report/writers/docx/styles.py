"""The document's styles: paper, ink, serif titles, in the brand's colours and typeface."""

from dataclasses import dataclass
from enum import StrEnum

from momentos.drawing.tokens import PRINT
from momentos.report.brand import Brand
from momentos.report.writers.docx.wordml import TWIPS, quoted, region, root
from momentos.words.catalogue import Lang

_SERIF, _SANS = "Georgia", "Calibri"
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
    STRIP = "Strip"
    CONTENTS = "TOCHeading"
    ENTRY = "TOC1"
    CHAPTER = "ChapterName"
    HEADLINE = "Heading1"
    HEADING = "Heading2"
    POINT = "ListBullet"
    QUOTE = "Quote"
    QUOTED = "QuoteSource"
    CAPTION = "Caption"
    PICTURE = "Picture"
    COLUMN = "TableHead"
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
class _Look:
    """A paragraph style; sizes and spaces are points, indents centimetres, `line` a share of single spacing."""

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


def styles(brand: Brand, lang: Lang) -> str:
    """The file ``word/styles.xml``."""
    sans = brand.font or _SANS
    whole = _defaults(sans, lang) + _fixed(brand)
    return root("w:styles", whole + "".join(_style(id_, look) for id_, look in _looks(brand).items()))


def _looks(brand: Brand) -> dict[Style, _Look]:
    ink2, ink3, serif, main = PRINT["ink2"], PRINT["ink3"], brand.font or _SERIF, brand.main
    bar = _border("left", brand.accent, 24, 8)
    return {
        Style.TEXT: _Look("Normal", after=6, line=1.2, based=""),
        Style.KIND: _Look("Document Kind", 12, ink2, before=210, after=10, keep=True),
        Style.TITLE: _Look("Title", 36, main, serif, after=14, line=1.05, next=Style.SUBTITLE),
        Style.LONG_TITLE: _Look("Long Title", 16, main, serif, after=14, based="Title"),
        Style.SUBTITLE: _Look("Subtitle", 13, ink2, after=24, line=1.25),
        Style.FACTS: _Look("Document Facts", 11, ink2, after=2),
        Style.LOGO: _Look("Logo", before=36),
        Style.STRIP: _Look("Strip", 2, line=1),
        Style.CONTENTS: _Look("TOC Heading", 22, main, serif, after=18, page=True, keep=True),
        Style.ENTRY: _Look(
            "toc 1", 11.5, after=10, at_right=1.5, tabs=f'<w:tab w:val="right" w:pos="{round(17 * TWIPS)}"/>'
        ),
        Style.CHAPTER: _Look(
            "Chapter Name", 10, ink2, after=6, keep=True, page=True, borders=bar, left=0.35, next=Style.HEADLINE
        ),
        Style.HEADLINE: _Look("heading 1", 22, main, serif, after=14, line=1.08, keep=True, outline=0),
        Style.HEADING: _Look("heading 2", 12, bold=True, before=14, after=4, keep=True, outline=1),
        Style.POINT: _Look(
            "List Bullet", after=3, line=1.2, left=0.5, hanging=0.5, bullet=True, next=Style.POINT
        ),
        Style.QUOTE: _Look(
            "Quote",
            13,
            PRINT["ink"],
            serif,
            italic=True,
            before=10,
            after=2,
            line=1.25,
            left=0.5,
            at_right=0.5,
            borders=_border("left", brand.accent, 12, 10),
            next=Style.QUOTED,
        ),
        Style.QUOTED: _Look("Quote Source", 9, ink3, after=10, left=0.5, borders=_border("left", brand.accent, 12, 10)),
        Style.CAPTION: _Look("caption", 9, ink2, before=12, after=5, keep=True),
        Style.PICTURE: _Look("Picture", before=6, line=1, keep=True),
        Style.COLUMN: _Look("Table Head", 8.5, main, bold=True, line=1.05, keep=True),
        Style.CELL: _Look("Table Text", 9, line=1.1),
        Style.FIGURE: _Look("Table Figure", right=True, based="TableText", size=9, line=1.1),
        Style.UNDER: _Look("Table Note", 8, ink3, line=1.1),
        Style.UNDER_FIGURE: _Look("Table Figure Note", 8, ink3, line=1.1, right=True, based="TableNote"),
        Style.FACT_NAME: _Look("Fact Name", 9.5, ink2, keep=True),
        Style.FACT: _Look("Fact", 26, font=serif, line=1, keep=True),
        Style.FACT_THEN: _Look("Fact Then", 15, main, serif, line=1),
        Style.IDENTIFIER: _Look("Identifier", 8.5, ink2, left=0.8, hanging=0.8, line=1.1),
        Style.HEADER: _Look("header", 8.5, ink3),
        Style.FOOTER: _Look("footer", 8.5, ink3),
        Style.SPACE: _Look("Space", 1, line=1),
    }


def _defaults(sans: str, lang: Lang) -> str:
    own = region(lang.value)
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_fonts(sans)}"
        f'<w:color w:val="{PRINT["ink"][1:]}"/><w:sz w:val="20"/><w:szCs w:val="20"/>'
        f'<w:lang w:val="{own}" w:eastAsia="{own}" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    )


def _fixed(brand: Brand) -> str:
    """What Word expects in every file, and the two looks of tables."""
    rule = f'w:val="single" w:sz="8" w:space="0" w:color="{brand.main[1:]}"'
    hair = f'w:val="single" w:sz="4" w:space="0" w:color="{PRINT["line"][1:]}"'
    margins = (
        '<w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="70" w:type="dxa"/>'
        '<w:bottom w:w="50" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar>'
    )
    return (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:qFormat/>'
        "<w:rPr><w:b/><w:bCs/></w:rPr></w:style>"
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        "<w:semiHidden/></w:style>"
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="table" w:customStyle="1" w:styleId="ReportTable"><w:name w:val="Report Table"/>'
        f'<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders><w:top {rule}/><w:bottom {rule}/>'
        f"<w:insideH {hair}/></w:tblBorders>{margins}</w:tblPr>"
        f'<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders><w:bottom {rule}/></w:tcBorders></w:tcPr>'
        "</w:tblStylePr></w:style>"
        '<w:style w:type="table" w:customStyle="1" w:styleId="FactsTable"><w:name w:val="Facts Table"/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr>{margins}</w:tblPr></w:style>'
    )


def _style(id_: Style, look: _Look) -> str:
    """One paragraph style, its properties in the standard's order."""
    own = "" if look.name[0].islower() or id_ in _BUILT_IN else ' w:customStyle="1"'
    default = ' w:default="1"' if id_ is Style.TEXT else ""
    based = f'<w:basedOn w:val="{look.based}"/>' if look.based else ""
    after = f'<w:next w:val="{look.next}"/>' if look.next is not Style.TEXT else ""
    return (
        f'<w:style w:type="paragraph"{default}{own} w:styleId="{id_}"><w:name w:val="{look.name}"/>{based}{after}'
        f"<w:qFormat/><w:pPr>{_paragraph(look)}</w:pPr><w:rPr>{_letters(look)}</w:rPr></w:style>"
    )


_BUILT_IN = {Style.TEXT, Style.TITLE, Style.SUBTITLE, Style.CONTENTS, Style.POINT, Style.QUOTE}


def _paragraph(look: _Look) -> str:
    found = "<w:keepNext/>" if look.keep else ""
    found += "<w:keepLines/>" if look.keep else ""
    found += "<w:pageBreakBefore/>" if look.page else ""
    found += '<w:numPr><w:numId w:val="1"/></w:numPr>' if look.bullet else ""
    found += f"<w:pBdr>{look.borders}</w:pBdr>" if look.borders else ""
    found += f"<w:tabs>{look.tabs}</w:tabs>" if look.tabs else ""
    found += (
        f'<w:spacing w:before="{round(look.before * 20)}" w:after="{round(look.after * 20)}"'
        f' w:line="{round(look.line * 240)}" w:lineRule="auto"/>'
    )
    hanging = f' w:hanging="{round(look.hanging * TWIPS)}"' if look.hanging else ""
    found += f'<w:ind w:left="{round(look.left * TWIPS)}" w:right="{round(look.at_right * TWIPS)}"{hanging}/>'
    found += '<w:jc w:val="right"/>' if look.right else ""
    return found + ("" if look.outline is None else f'<w:outlineLvl w:val="{look.outline}"/>')


def _letters(look: _Look) -> str:
    found = _fonts(look.font) if look.font else ""
    found += "<w:b/><w:bCs/>" if look.bold else ""
    found += "<w:i/><w:iCs/>" if look.italic else ""
    size = round(look.size * 2)
    return f'{found}<w:color w:val="{look.colour[1:]}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'


def _fonts(name: str) -> str:
    face = quoted(name)
    return f'<w:rFonts w:ascii={face} w:hAnsi={face} w:eastAsia={face} w:cs="Arial"/>'


def _border(side: str, colour: str, eighths: int, space: int) -> str:
    return f'<w:{side} w:val="single" w:sz="{eighths}" w:space="{space}" w:color="{colour[1:]}"/>'


def numbering() -> str:
    """The file ``word/numbering.xml``: one bullet."""
    level = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/>'
        '<w:lvlText w:val="•"/><w:lvlJc w:val="left"/>'
        f'<w:rPr><w:color w:val="{PRINT["rule"][1:]}"/></w:rPr></w:lvl>'
    )
    return root(
        "w:numbering",
        f'<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    )
