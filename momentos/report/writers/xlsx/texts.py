"""The sheets of words: what the chapters say, and how their figures were come by."""

from collections.abc import Sequence
from typing import assert_never

from momentos.report.block import Block, Facts, Passage, Phrase, Picture, Points, Quote, Table
from momentos.report.chapter import Chapter, Section
from momentos.report.writers.xlsx.book import FIRST, Book, Sheet
from momentos.report.writers.xlsx.gaps import LARGE, MEDIUM, TOLERANCE
from momentos.report.writers.xlsx.headline import headline
from momentos.report.writers.xlsx.scores import ELSEWHERE

_WIDTHS = (34.0, 110.0)
_LONGEST_SPOKEN = 600
"""Characters in which a picture is told here."""


def write_findings(book: Book) -> Sheet:
    """Every chapter but the method: its conclusion and its texts."""
    sheet = book.sheet("findings", _WIDTHS, headline(book, Section.SUMMARY))
    row = FIRST - 1
    for chapter in book.report.chapters:
        if chapter.section is not Section.METHOD:
            row = _chapter(book, sheet, row, chapter)
    for one in book.report.left_out:
        sheet.put(row, 0, Phrase(one.name), book.look.text(strong=True))
        sheet.put(row, 1, Phrase(one.why), book.look.text(quiet=True))
        row += 1
    sheet.end(max(row - 1, 2), 1, head=None)
    return sheet


def write_method(book: Book) -> Sheet:
    """The method's texts, the limits that colour the gaps, and which document this is."""
    report, look = book.report, book.look
    sheet = book.sheet("method", _WIDTHS, headline(book, Section.METHOD))
    row = FIRST - 1
    sheet.caption(row, book.say("method.document"))
    version = report.edition.version
    for key, held in (
        ("journey", Phrase(report.journey)),
        ("date", report.edition.date),
        ("version", Phrase(version)),
        ("digest", Phrase(report.digest)),
    ):
        row += 1
        sheet.put(row, 0, Phrase(book.say(f"method.{key}")), look.text(strong=True))
        sheet.put(row, 1, held, look.text() if isinstance(held, Phrase) else look.left(look.date_form))
        book.name(f"report_{'day' if key == 'date' else key}", sheet, row, 1)
    row += 1
    sheet.put(row, 1, Phrase(book.say("plan.help")), look.text(quiet=True))
    row += 2
    sheet.caption(row, book.say("method.limits"))
    sheet.keep(row, row + 3)
    medium, large = report.gaps.limits
    for key, name, value in (
        ("tolerance", TOLERANCE, report.gaps.tolerance),
        ("medium", MEDIUM, medium),
        ("large", LARGE, large),
    ):
        row += 1
        sheet.put(row, 0, Phrase(book.say(f"method.{key}")), look.text(strong=True))
        sheet.put(row, 1, value, look.left("0.00##"))
        book.name(name, sheet, row, 1)
    row += 2
    chapter = report.chapter(Section.METHOD)
    if chapter:
        row = _blocks(book, sheet, row, chapter.blocks)
    sheet.end(row, 1, head=None)
    return sheet


def _chapter(book: Book, sheet: Sheet, row: int, chapter: Chapter) -> int:
    """A chapter's name beside its conclusion, then its texts; returns the row after them."""
    sheet.put(row, 0, Phrase(chapter.name), book.look.head())
    sheet.put(row, 1, Phrase(chapter.headline), book.look.head())
    sheet.keep(row, row + 2)
    return _blocks(book, sheet, row + 1, chapter.blocks) + 1


def _blocks(book: Book, sheet: Sheet, row: int, blocks: Sequence[Block]) -> int:
    """The texts of blocks, a row each, and where their tables stand; returns the row after them."""
    for block in blocks:
        for heading, phrase, is_speech in _lines(book, block):
            form = book.look.speech if is_speech else book.look.text
            sheet.put(row, 0, heading, book.look.text(strong=True, leftwards=heading.leftwards))
            sheet.put(row, 1, phrase, form(leftwards=phrase.leftwards))
            row += 1
    return row


def _lines(book: Book, block: Block) -> list[tuple[Phrase, Phrase, bool]]:
    """Heading, text, and whether customers say it."""
    match block:
        case Facts(items):
            arrows = (f"{one.now} → {one.then}" if one.then else one.now for one in items)
            return [(Phrase(one.name), Phrase(said), False) for one, said in zip(items, arrows, strict=True)]
        case Points(title, items):
            return [(Phrase("") if place else title, item, False) for place, item in enumerate(items)]
        case Quote(phrase, by):
            return [(Phrase(by), phrase, True)]
        case Passage(phrase):
            return [(Phrase(""), phrase, False)]
        case Picture(_, caption, spoken):
            # What takes longer to tell stands in the sheets, row by row.
            return [(Phrase(caption), Phrase(spoken), False)] if len(spoken) <= _LONGEST_SPOKEN else []
        case Table(name, caption):
            return [(Phrase(caption), Phrase(f"→ {book.tab(ELSEWHERE.get(name, 'scores'))}"), False)]
    assert_never(block)
