"""Texts on slides: measured before they are written, in their language and from their side."""

from dataclasses import dataclass, replace
from math import ceil
from typing import Any

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Inches, Pt

from momentos.drawing.tokens import LIGHT
from momentos.drawing.type import Face, Family
from momentos.drawing.wrap import ELLIPSIS, Lines, wrap
from momentos.report.block import Phrase
from momentos.report.writers.region import region

_WIDER = 1.12
"""How much wider the typefaces of office programs may run than ours, by which texts are measured."""
_LEADING = 1.22
_NARROWEST = 0.15
"""Width in em of a sign, at least."""
_SPACE = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SLIDES = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_USUAL_TITLE = 44.0
INK, QUIET = LIGHT["ink"], LIGHT["ink3"]


@dataclass(frozen=True, slots=True)
class Style:
    """How a text looks; `size` is in points."""

    size: float
    colour: str = INK
    bold: bool = False
    serif: bool = False
    italic: bool = False
    right: bool = False


def lines(text: str, style: Style, width: float, most: int = 10_000) -> tuple[str, ...]:
    """The text in at most so many lines of `width` inches."""
    return _wrapped(text, style, width, most).texts


def _wrapped(text: str, style: Style, width: float, most: int) -> Lines:
    # However narrow its signs, no more of a text is seen: 5,000 letters without a space took seconds.
    text = text[: ceil(most * width * 72 / (style.size * _NARROWEST)) + 1]
    family = Family.ITALIC if style.italic else Family.SERIF if style.serif else Family.SANS
    weight = 400 if family is not Family.SANS or not style.bold else 600
    return wrap(text, Face(family, style.size, weight), width * 72 / _WIDER, most)


def height(count: int, style: Style) -> float:
    """Inches that so many lines take."""
    return count * style.size * _LEADING / 72


def shortened(text: str, style: Style, width: float, most: int) -> str:
    """As much of the text as so many lines hold, an ellipsis for the rest; what fits stays as it is."""
    found = _wrapped(text, style, width, most)
    return text if found.whole else f"{text[: _taken(text, found.texts)].rstrip()}{ELLIPSIS}"


def _taken(text: str, shown: tuple[str, ...]) -> int:
    """How many signs of a text its lines show: programs divide its words anew, where their own lines end."""
    at = 0
    for sign in "".join(shown).removesuffix(ELLIPSIS).replace(" ", ""):
        while at < len(text) and text[at].isspace():
            at += 1
        # What the text lacks is the hyphen of a word that was divided.
        at += text[at : at + 1] == sign
    return at


def fitted(phrase: Phrase, style: Style, width: float, most: int) -> Phrase:
    """A phrase with as much of its text as so many lines of `width` inches hold."""
    return replace(phrase, text=shortened(phrase.text, style, width, most))


def put(paragraph: Any, phrase: Phrase, style: Style, lang: str) -> None:
    """Write a phrase into a paragraph."""
    run = paragraph.add_run()
    run.text = phrase.text
    # Written as the library would: of the thousands of texts in a long deck, each costs it a millisecond.
    properties = run._r.get_or_add_rPr()
    properties.set("lang", region(phrase.lang or lang))
    properties.set("sz", str(round(style.size * 100)))
    properties.set("b", str(int(style.bold)))
    properties.set("i", str(int(style.italic)))
    fill = properties.makeelement(f"{_SPACE}solidFill", {})
    fill.append(fill.makeelement(f"{_SPACE}srgbClr", {"val": style.colour.lstrip("#")}))
    properties.append(fill)
    if style.serif:
        properties.append(properties.makeelement(f"{_SPACE}latin", {"typeface": "+mj-lt"}))
    if phrase.leftwards or style.right:
        paragraph.alignment = PP_ALIGN.RIGHT
    if phrase.leftwards:
        paragraph._p.get_or_add_pPr().set("rtl", "1")


def as_in_layout(paragraph: Any, *, keeps_size: bool) -> None:
    """Let the layout say how a text looks, but for a size that was made smaller to fit."""
    for run in paragraph.runs:
        properties = run._r.get_or_add_rPr()
        for child in list(properties):
            properties.remove(child)
        for name in ("b", "i", *(() if keeps_size else ("sz",))):
            properties.attrib.pop(name, None)


def title_size(title: Any) -> float:
    """The points that a title has by its layout or its master."""
    layout = title.part.slide_layout
    places = [
        one for one in layout.placeholders if one.placeholder_format.idx == title.placeholder_format.idx
    ]
    of_master = layout.slide_master._element.find(f"{_SLIDES}txStyles/{_SLIDES}titleStyle")
    for root in (*(one._element for one in places), of_master):
        first = None if root is None else root.find(f".//{_SPACE}lvl1pPr/{_SPACE}defRPr")
        if first is not None and first.get("sz"):
            return int(first.get("sz")) / 100
    return _USUAL_TITLE


def box(slide: Any, left: float, top: float, width: float, tall: float, name: str) -> Any:
    """An empty box for text, in inches; gives its frame."""
    shape = slide.shapes.add_textbox(Inches(left), Inches(top), Inches(width), Inches(tall))
    shape.name = name
    frame = shape.text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.vertical_anchor = MSO_ANCHOR.TOP
    return frame


def write(frame: Any, phrases: list[tuple[Phrase, Style]], lang: str, apart: float = 4.0) -> None:
    """Fill a frame with a paragraph for each phrase, so many points apart."""
    for number, (phrase, style) in enumerate(phrases):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        if number:
            paragraph.space_before = Pt(apart)
        put(paragraph, phrase, style, lang)
