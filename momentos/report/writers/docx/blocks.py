"""The blocks of a chapter as paragraphs, tables and pictures, the last two counted."""

from dataclasses import dataclass, field
from math import ceil

from momentos.report.block import Block, Facts, Passage, Picture, Points, Quote, Table
from momentos.report.chapter import Chapter
from momentos.report.writers.docx.page import Paper
from momentos.report.writers.docx.pictures import Album
from momentos.report.writers.docx.styles import Style
from momentos.report.writers.docx.tables import WIDE, facts, table
from momentos.report.writers.docx.wordml import field as computed
from momentos.report.writers.docx.wordml import of, paragraph, run
from momentos.words.catalogue import Lang, say

_NEXT, _SAME = r"\n", r"\c"
"""How a field of numbers counts on, or says the last one again."""
_HEAD, _LINE, _CAPTION = 1.5, 0.95, 1.4
"""Centimetres that a chapter's name, a line of its headline and a caption take of a page."""
_SIGN = 0.42
"""Centimetres across a sign of a headline, in the widest of the usual typefaces."""


def paper_of(chapter: Chapter) -> Paper:
    """How a chapter's pages lie: all alike, so that none stays half empty between two ways of lying."""
    wide = any(
        (isinstance(block, Picture) and any(page.width > page.height for page in block.pages))
        or (isinstance(block, Table) and len(block.columns) >= WIDE)
        for block in chapter.blocks
    )
    return Paper.LYING if wide else Paper.UPRIGHT


def _head(chapter: Chapter, paper: Paper) -> float:
    """About how many centimetres a chapter's head takes of its page."""
    return _HEAD + _LINE * ceil(len(chapter.headline) * _SIGN / paper.across)


@dataclass(slots=True)
class Writing:
    """A document being written: its language, its pictures, and how many tables and figures it has."""

    lang: Lang
    album: Album
    counts: dict[str, int] = field(default_factory=dict)

    def blocks(self, chapter: Chapter) -> str:
        """All blocks of a chapter; its head stands above the first."""
        paper = paper_of(chapter)
        written = [
            self._block(block, paper, _head(chapter, paper) if number == 0 else 0.0)
            for number, block in enumerate(chapter.blocks)
        ]
        return "".join(written)

    def _block(self, block: Block, paper: Paper, taken: float) -> str:
        match block:
            case Table():
                caption = self._caption("docx.table", block.caption)
                return caption + table(block, paper.across) + paragraph(Style.SPACE)
            case Picture():
                return self._pages(block, paper, taken)
            case Facts():
                return facts(block, self.lang, min(paper.across, Paper.UPRIGHT.across)) + paragraph(
                    Style.SPACE
                )
            case Points(title, items):
                head = of(Style.HEADING, title) if title.text else ""
                return head + "".join(of(Style.POINT, item, paper.beside) for item in items)
            case Quote(phrase, by):
                source = paragraph(Style.QUOTED, run(f"— {by}")) if by else ""
                return of(Style.QUOTE, phrase, paper.beside) + source
            case Passage(phrase):
                return of(Style.TEXT, phrase, paper.beside)

    def _pages(self, block: Picture, paper: Paper, taken: float) -> str:
        """A picture's pages, each with its caption; what it shows is told with the first."""
        found, many = [], len(block.pages)
        for number, drawn in enumerate(block.pages, 1):
            told = block.caption
            if many > 1:
                told = say("docx.part", self.lang, caption=told, part=number, parts=many)
            room = paper.down - _CAPTION - (taken if number == 1 else 0.0)
            wide = min(paper.across, room * drawn.width / drawn.height)
            shown = self.album.drawing(drawn, wide, block.spoken if number == 1 else told, block.name)
            found.append(
                self._caption("docx.figure", told, again=number > 1) + paragraph(Style.PICTURE, shown)
            )
        return "".join(found)

    def _caption(self, kind: str, told: str, *, again: bool = False) -> str:
        """A numbered caption; `again` is the number of the last."""
        label = say(kind, self.lang)
        count = self.counts[kind] = self.counts.get(kind, 0) + (not again)
        code = rf"SEQ {label} {_SAME if again else _NEXT} \* ARABIC"
        number = computed(code, [run(str(count), "Strong")])
        return paragraph(Style.CAPTION, run(f"{label} ", "Strong"), number, run(f"  {told}"))
