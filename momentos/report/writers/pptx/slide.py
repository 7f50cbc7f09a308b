"""Slides of a chapter: title, what it is about, foot and notes, the same on each."""

from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.text import PP_ALIGN
from pptx.util import Inches

from momentos.report.block import Phrase
from momentos.report.chapter import Chapter
from momentos.report.report import Report
from momentos.report.writers.pptx.text import QUIET, Style, box, put, shortened, write
from momentos.words.catalogue import say
from momentos.words.figures import date

LEFT, WIDTH = 0.7, 11.93
TOP, BOTTOM = 1.85, 6.75
"""Inches between which a slide has its contents."""
_TITLE_WIDTH = 11.93
_SPACE = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


class Stage:
    """Makes the slides of a report, one chapter after the other."""

    def __init__(self, deck: Any, report: Report) -> None:
        self.deck, self.report = deck, report
        self.lang = report.edition.lang.value
        self._number = 0
        self._chapter: Chapter | None = None
        self._count = 0

    def begin(self, number: int, chapter: Chapter) -> None:
        """The slides that follow are of another chapter."""
        self._number, self._chapter, self._count = number, chapter, 0

    def slide(self, told: tuple[str, ...] = ()) -> Any:
        """A slide of the chapter; `told` are texts that it shows only in part, for its notes."""
        chapter = self._chapter
        if chapter is None:
            raise ValueError
        self._count += 1
        slide = self.deck.slides.add_slide(self.deck.slide_layouts[1])
        # No two slides have the same title, by which they are listed and read aloud.
        again = f" ({self._count})" if self._count > 1 else ""
        style = Style(26, self.report.edition.brand.main, serif=True)
        self.say_title(slide, Phrase(f"{chapter.headline}{again}"), style, 2)
        kicker = Phrase(f"{self._number} · {chapter.name}")
        write(box(slide, LEFT, 0.36, 8, 0.25, "chapter"), [(kicker, Style(11, QUIET))], self.lang)
        self.note(slide, (*chapter.script, *told))
        return slide

    def say_title(self, slide: Any, phrase: Phrase, style: Style, most: int) -> None:
        """Write a slide's title, in at most so many lines; all of it is said in the notes."""
        title = slide.shapes.title
        shown = shortened(phrase.text, style, _TITLE_WIDTH if most == 2 else 10.0, most)
        put(title.text_frame.paragraphs[0], Phrase(shown, phrase.lang, phrase.leftwards), style, self.lang)

    def note(self, slide: Any, told: tuple[str, ...]) -> None:
        """What is said to a slide, and whence it is known."""
        edition = self.report.edition
        source = say(
            "pptx.source",
            edition.lang,
            title=self.report.title.text,
            date=date(edition.date, edition.lang),
            digest=self.report.digest,
        )
        slide.notes_slide.notes_text_frame.text = "\n".join((*told, source))

    def shape(
        self, slide: Any, kind: Any, place: tuple[float, float, float, float], colour: str, name: str
    ) -> Any:
        """A filled shape without a line, in inches, that readers aloud pass over."""
        shape = slide.shapes.add_shape(kind, *(Inches(one) for one in place))
        shape.name = name
        shape.fill.solid()
        shape.fill.fore_color.rgb = RGBColor.from_string(colour.lstrip("#"))
        shape.line.fill.background()
        shape.shadow.inherit = False
        decorative(shape)
        return shape

    def number_pages(self) -> None:
        """The foot of every slide but the first: the film, what is confidential, and the page."""
        brand = self.report.edition.brand
        style = Style(9, QUIET)
        for number, slide in enumerate(self.deck.slides, 1):
            if number == 1:
                continue
            said = " · ".join(one for one in (self.report.title.text, brand.confidentiality) if one)
            foot = Phrase(shortened(said, style, 10, 1))
            write(box(slide, LEFT, 7.05, 10.4, 0.25, "foot"), [(foot, style)], self.lang)
            frame = box(slide, 11.6, 7.05, 1.03, 0.25, "page")
            _page(frame.paragraphs[0], number)


def _page(paragraph: Any, number: int) -> None:
    """The number of the slide, which follows where it is moved."""
    paragraph.alignment = PP_ALIGN.RIGHT
    field = paragraph._p.makeelement(
        f"{_SPACE}fld", {"id": "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}", "type": "slidenum"}
    )
    properties = field.makeelement(f"{_SPACE}rPr", {"sz": "900"})
    text = field.makeelement(f"{_SPACE}t", {})
    text.text = str(number)
    field.append(properties)
    field.append(text)
    paragraph._p.append(field)


def decorative(shape: Any) -> None:
    """Mark a shape as there only to be looked at."""
    space = "http://schemas.openxmlformats.org/drawingml/2006/main"
    mark = "http://schemas.microsoft.com/office/drawing/2017/decorative"
    told = shape._element._nvXxPr.cNvPr
    list_ = told.makeelement(f"{{{space}}}extLst", {})
    entry = told.makeelement(f"{{{space}}}ext", {"uri": "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"})
    entry.append(entry.makeelement(f"{{{mark}}}decorative", {"val": "1"}, nsmap={"adec": mark}))
    list_.append(entry)
    told.append(list_)
