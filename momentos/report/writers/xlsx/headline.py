"""The sentence under a sheet's title."""

from momentos.report.chapter import Section
from momentos.report.writers.xlsx.book import Book
from momentos.words.sentence import capital


def headline(book: Book, section: Section) -> str:
    """The conclusion of a section; where it is left out, why; empty where nobody asked for it."""
    chapter = book.report.chapter(section)
    if chapter:
        return chapter.headline
    return next((capital(one.why) for one in book.report.left_out if one.section is section), "")
