"""The document's pages: upright, and lying for what is wide; what stands above and below."""

from dataclasses import dataclass
from enum import Enum

from momentos.report.block import Phrase
from momentos.report.carried import carried, cut
from momentos.report.report import Report
from momentos.report.writers.docx.styles import Style
from momentos.report.writers.docx.wordml import TAB, TWIPS, field, paragraph, run, said
from momentos.words.catalogue import say

MEASURE = 17.0
"""Centimetres across a text that is still easy to read: an upright page's."""
_SHORT, _LONG, _SIDE, _TOP, _BOTTOM = 21.0, 29.7, 2.0, 2.3, 2.0
_BETWEEN = 400
"""Twips between columns."""
_MOST = 80
"""Signs of a title or a line on every page; a longer one is cut there and whole on the first page."""
_PAGE, _PAGES = "\ue000", "\ue001"
"""Where a page's number and their count stand in the sentence."""


class Paper(Enum):
    """How a page lies: centimetres across it and down it."""

    UPRIGHT = (_SHORT, _LONG)
    LYING = (_LONG, _SHORT)

    @property
    def across(self) -> float:
        """Centimetres between its margins."""
        return self.value[0] - 2 * _SIDE

    @property
    def down(self) -> float:
        """Centimetres between what stands above and below."""
        return self.value[1] - _TOP - _BOTTOM

    @property
    def beside(self) -> float:
        """Centimetres that stay free beside a text."""
        return self.across - MEASURE


@dataclass(frozen=True, slots=True)
class Margins:
    """The relationships of the parts above and below the pages; `first` is below the title page."""

    header: str
    first: str
    footers: dict[Paper, str]


def _section(paper: Paper, margins: Margins, *, titled: bool, columns: int, goes_on: bool) -> str:
    wide, high = (round(side * TWIPS) for side in paper.value)
    lying = ' w:orient="landscape"' if paper is Paper.LYING else ""
    side = round(_SIDE * TWIPS)
    follows = "continuous" if goes_on else "nextPage"
    first = f'<w:footerReference w:type="first" r:id="{margins.first}"/>' if titled else ""
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="{margins.header}"/>'
        f'<w:footerReference w:type="default" r:id="{margins.footers[paper]}"/>{first}'
        f'<w:type w:val="{follows}"/><w:pgSz w:w="{wide}" w:h="{high}"{lying}/>'
        f'<w:pgMar w:top="{round(_TOP * TWIPS)}" w:right="{side}" w:bottom="{round(_BOTTOM * TWIPS)}"'
        f' w:left="{side}" w:header="{round(1.1 * TWIPS)}" w:footer="{round(0.9 * TWIPS)}" w:gutter="0"/>'
        f'<w:cols w:num="{columns}" w:space="{_BETWEEN}"/>{"<w:titlePg/>" if titled else ""}</w:sectPr>'
    )


@dataclass(slots=True)
class Pages:
    """The sections of a document as they follow one another; the first begins with the title page."""

    margins: Margins
    paper: Paper = Paper.UPRIGHT
    titled: bool = True

    def turned(self, paper: Paper) -> str:
        """What ends a section where the paper turns; nothing where it lies as before."""
        return "" if paper is self.paper else self.ended(paper)

    def ended(self, paper: Paper) -> str:
        """What ends a section; the next one lies so."""
        ending = paragraph(Style.SPACE, ends=self.last())
        self.paper, self.titled = paper, False
        return ending

    def last(self, columns: int = 1, *, goes_on: bool = False) -> str:
        """The properties of the section that is being written; one that `goes_on` begins no page."""
        return _section(self.paper, self.margins, titled=self.titled, columns=columns, goes_on=goes_on)


def above(report: Report) -> str:
    """The title, on every page but the first."""
    title = report.title
    short = Phrase(cut(title.text, _MOST), title.lang, title.leftwards)
    return paragraph(Style.HEADER, said(short), leftwards=title.leftwards)


def below(report: Report, paper: Paper) -> str:
    """Who may read it, and which page of how many this is."""
    own = carried(report.edition.brand.confidentiality)
    return paragraph(Style.FOOTER, run(cut(own, _MOST)), TAB, *_numbered(report), stop=paper.across)


def below_title(report: Report) -> str:
    """Who may read it, at the foot of the title page."""
    return paragraph(Style.FOOTER, run(cut(carried(report.edition.brand.confidentiality), _MOST)))


def _numbered(report: Report) -> list[str]:
    sentence = say("docx.page", report.edition.lang, page=_PAGE, pages=_PAGES)
    before, rest = sentence.split(_PAGE)
    between, after = rest.split(_PAGES)
    return [
        run(before),
        field("PAGE", [run("1")]),
        run(between),
        field("NUMPAGES", [run("1")]),
        run(after),
    ]
