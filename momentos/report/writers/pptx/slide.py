"""Slides of a chapter: title, what it is about, foot and notes, the same on each."""

from dataclasses import replace
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.enum.text import MSO_AUTO_SIZE, PP_ALIGN
from pptx.util import Emu, Inches

from momentos.drawing.wrap import ELLIPSIS
from momentos.report.block import Phrase
from momentos.report.chapter import Chapter
from momentos.report.report import Report
from momentos.report.writers.pptx.ground import Ground
from momentos.report.writers.pptx.text import (
    QUIET,
    Style,
    as_in_layout,
    box,
    fitted,
    height,
    lines,
    put,
    shortened,
    title_size,
    write,
)
from momentos.words.catalogue import say
from momentos.words.figures import date

_TITLE, _OPENING = 26.0, 40.0
"""Points of our own titles; those of a client's template have their layout's."""
_TITLE_SIZES = (36.0, 32.0, 28.0, 24.0, 20.0, 18.0)
_SPACE = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


class Stage:
    """Makes the slides of a report, one chapter after the other."""

    def __init__(self, ground: Ground, report: Report) -> None:
        self.ground, self.deck, self.area, self.report = ground, ground.deck, ground.area, report
        self.lang = report.edition.lang.value
        self._headlines = [f"{chapter.headline} (99)" for chapter in report.chapters]
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
        slide = self._added(self.ground.other)
        # No two slides have the same title, by which they are listed and read aloud.
        again = f" ({self._count})" if self._count > 1 else ""
        self._say_title(slide, Phrase(chapter.headline), _TITLE, 2, again)
        if self.ground.is_house:
            kicker = Phrase(f"{self._number} · {chapter.name}")
            write(
                box(slide, self.area.left, 0.36, 8, 0.25, "chapter"), [(kicker, Style(11, QUIET))], self.lang
            )
        self.note(slide, (*chapter.script, *told))
        return slide

    def opening(self, title: Phrase) -> Any:
        """The first slide, with nothing but its title."""
        slide = self._added(self.ground.first, PP_PLACEHOLDER.SUBTITLE)
        self._say_title(slide, title, _OPENING, 4)
        return slide

    def subtitle(self, slide: Any) -> Any:
        """The layout's own place below the title of the first slide; None where it has none."""
        places = (one for one in slide.placeholders if one.element is not slide.shapes.title.element)
        return next(places, None)

    def _added(self, layout: Any, *also: Any) -> Any:
        """A slide with the place for its title, and those of the kinds in `also`: empty ones ask for more."""
        slide = self.deck.slides.add_slide(layout)
        for place in list(slide.placeholders):
            is_title = place.element is slide.shapes.title.element
            if not is_title and place.placeholder_format.type not in also:
                place.element.getparent().remove(place.element)
        return slide

    def _say_title(self, slide: Any, phrase: Phrase, size: float, most: int, again: str = "") -> None:
        """Write a slide's title, in at most so many lines of the largest size in which it fits.

        `size` is our own; a client's layout says how its titles look.
        """
        title, house = slide.shapes.title, self.ground.is_house
        paragraph = title.text_frame.paragraphs[0]
        wide, tall = Emu(title.width).inches - 0.2, Emu(title.height).inches
        own = size if house else title_size(title)
        # All slides of a deck have one size, whether numbered or not.
        said = [phrase.text] if self._chapter is None else self._headlines
        styles = [self._title_style(one) for one in (own, *(one for one in _TITLE_SIZES if one < own))]
        fits = (one for one in styles if all(_holds(text, one, wide, tall, most) for text in said))
        style = next(fits, styles[-1])
        put(paragraph, _fitted(phrase, style, wide, most, again), style, self.lang)
        if house:
            # Where our typeface is not, another may be wider: programs then make the title smaller.
            title.text_frame.auto_size = MSO_AUTO_SIZE.TEXT_TO_FIT_SHAPE
        else:
            as_in_layout(paragraph, keeps_size=style.size < own)

    def _title_style(self, size: float) -> Style:
        if self.ground.is_house:
            return Style(size, self.report.edition.brand.main, serif=True)
        return Style(size)

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
        notes = slide.notes_slide.notes_text_frame
        # A client's master of notes may have no place for them.
        if notes is not None:
            notes.text = "\n".join((*told, source))

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
        said = " · ".join(one for one in (self.report.title.text, brand.confidentiality) if one)
        style = Style(9, QUIET)
        area = self.area
        below = area.bottom + (0.3 if self.ground.is_house else 0.02)
        foot = fitted(Phrase(said), style, area.width - 1.5, 1)
        for number, slide in enumerate(self.deck.slides, 1):
            if number == 1:
                continue
            write(box(slide, area.left, below, area.width - 1.3, 0.2, "foot"), [(foot, style)], self.lang)
            frame = box(slide, area.left + area.width - 1.03, below, 1.03, 0.2, "page")
            _page(frame.paragraphs[0], number, self.lang)


def _holds(text: str, style: Style, wide: float, tall: float, most: int) -> bool:
    count = len(lines(text, style, wide, most + 1))
    return count <= most and height(count, style) <= tall


def _fitted(phrase: Phrase, style: Style, wide: float, most: int, again: str) -> Phrase:
    """A phrase and its slide's number, which stays where the phrase is cut."""
    whole = f"{phrase.text}{again}"
    shown = shortened(whole, style, wide, most)
    if shown != whole:
        kept = shown.removesuffix(ELLIPSIS)
        shown = f"{kept[: len(kept) - len(again)].rstrip()}{ELLIPSIS}{again}"
    return replace(phrase, text=shown)


def _page(paragraph: Any, number: int, lang: str) -> None:
    """The number of the slide, which follows where it is moved."""
    paragraph.alignment = PP_ALIGN.RIGHT
    put(paragraph, Phrase(str(number)), Style(9, QUIET), lang)
    run = paragraph._p.r_lst[0]
    field = run.makeelement(
        f"{_SPACE}fld", {"id": "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}", "type": "slidenum"}
    )
    paragraph._p.replace(run, field)
    field.extend(list(run))


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
