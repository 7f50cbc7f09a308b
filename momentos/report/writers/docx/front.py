"""The title page and the contents."""

from momentos.drawing.drawn import Drawn
from momentos.report.block import Phrase
from momentos.report.brand import Brand
from momentos.report.carried import carried, cut
from momentos.report.chapter import Chapter
from momentos.report.report import Report
from momentos.report.writers.docx.page import MEASURE, Paper
from momentos.report.writers.docx.pictures import Album
from momentos.report.writers.docx.styles import Style
from momentos.report.writers.docx.wordml import TAB, field, field_around, link, of, paragraph, run
from momentos.words.catalogue import say
from momentos.words.figures import date

_LONG = 90
"""Signs of a title that is set smaller."""
_MOST, _MOST_OF_ENTRY = 120, 240
"""Signs of a name on the title page, and of a headline in the contents; in its place it is whole."""
_STRIP_TOP = 3.2
_FRAME, _BAND, _PITCH = 116, 150, 126
"""Pixels of the ornament: a frame's width, the strip's height, and from frame to frame."""


def title_page(report: Report, album: Album) -> str:
    """What it is, of whom, by whom, of what day; whose logo, if any."""
    brand, lang = report.edition.brand, report.edition.lang
    client, author = cut(carried(brand.client), _MOST), cut(carried(brand.author), _MOST)
    version = (
        say("docx.version", lang, version=carried(report.edition.version)) if report.edition.version else ""
    )
    strip = album.ground(_strip(brand), Paper.UPRIGHT.value[0], _STRIP_TOP)
    told = [paragraph(Style.KIND, strip, run(report.kind))]
    told.append(of(Style.LONG_TITLE if len(report.title.text) > _LONG else Style.TITLE, report.title))
    if report.about.text:
        told.append(of(Style.SUBTITLE, report.about))
    dated = " · ".join(part for part in (date(report.edition.date, lang), version) if part)
    told += [of(Style.FACTS, Phrase(line)) for line in (client, author, dated) if line]
    if brand.logo:
        logo = album.photograph(brand.logo, MEASURE / 3, 2.2, client or say("docx.logo", lang))
        told.append(paragraph(Style.LOGO, logo))
    return "".join(told)


def contents(report: Report) -> str:
    """The headlines as links; Word adds their pages when the field is updated.

    It cannot be made to do so on opening without asking the reader, and a page that is guessed may be wrong.
    """
    entries = [paragraph(Style.ENTRY, link(place(chapter), _entry(chapter))) for chapter in report.chapters]
    head = paragraph(Style.CONTENTS, run(say("docx.contents", report.edition.lang)))
    return head + field_around(r'TOC \o "1-1" \h \z', entries)


def _entry(chapter: Chapter) -> str:
    return (
        run(cut(chapter.headline, _MOST_OF_ENTRY)) + TAB + field(rf"PAGEREF {place(chapter)} \h", [run("")])
    )


def place(chapter: Chapter) -> str:
    """The name of the mark at a chapter's head; Word shows no mark that begins so in its lists."""
    return f"_Toc_{chapter.section}"


def _strip(brand: Brand) -> Drawn:
    """A piece of blank film across the page, one frame of it marked: nothing that anybody has to know."""
    wide, margin = 794, 17
    holes = "".join(
        f'<rect x="{x}" y="{y}" width="6" height="5" rx="1.2" fill="#FFFFFF"/>'
        for x in range(3, wide, 12)
        for y in (5, _BAND - 10)
    )
    frames = "".join(
        f'<rect x="{x}" y="{margin}" width="{_FRAME}" height="{_BAND - 2 * margin}" rx="2" fill="#FFFFFF"/>'
        for x in range(-50, wide, _PITCH)
    )
    mark = (
        f'<rect x="77.5" y="{margin + 1.5}" width="{_FRAME - 3}" height="{_BAND - 2 * margin - 3}" rx="2"'
        f' fill="none" stroke="{brand.accent}" stroke-width="4"/>'
    )
    return Drawn(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {_BAND}"'
        f' width="{wide}" height="{_BAND}">'
        f'<rect width="{wide}" height="{_BAND}" fill="{brand.main}"/>{holes}{frames}{mark}</svg>',
        wide,
        _BAND,
    )
