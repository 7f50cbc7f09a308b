"""The styles of the Word report: the house's look in the brand's colours and typeface."""

from dataclasses import dataclass

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle

from momentos.drawing.tokens import LIGHT
from momentos.report.brand import Brand
from momentos.words.catalogue import Lang

_LOCALES = {Lang.ES: "es-ES", Lang.EN: "en-GB"}


@dataclass(frozen=True, slots=True)
class _Look:
    """One paragraph style: size in points, colour, space above and below, and whether it is kept together."""

    name: str
    size: float
    colour: str
    above: float = 0.0
    below: float = 0.0
    serif: bool = False
    bold: bool = False
    italic: bool = False
    with_next: bool = False


def restyle(document: Document, brand: Brand, lang: Lang) -> None:
    """Give the document its styles and its language."""
    ink, quiet = LIGHT["ink"], LIGHT["ink3"]
    for look in (
        _Look("Normal", 10.5, ink, below=5),
        _Look("Title", 34, brand.main, above=6, below=10, serif=True),
        _Look("Heading 1", 21, brand.main, above=0, below=10, serif=True, with_next=True),
        _Look("Heading 2", 13.5, ink, above=12, below=4, serif=True, with_next=True),
        _Look("Caption", 9, quiet, above=4, below=4, with_next=True),
        _Look("List Bullet", 10.5, ink, below=3),
        _Look("Quote", 13, ink, above=6, below=2, serif=True, italic=True),
        _Look("Header", 8.5, quiet),
        _Look("Footer", 8.5, quiet),
        _Look("Kicker", 10, quiet, below=2, with_next=True),
        _Look("Figure", 20, ink, serif=True),
        _Look("Cell", 9, ink),
        _Look("Quiet", 8.5, quiet),
        _Look("Contents", 11, ink, below=4),
    ):
        _restyle(document, look, brand)
    defaults = document.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    if defaults is not None:
        for old in defaults.findall(qn("w:lang")):
            defaults.remove(old)
        language = OxmlElement("w:lang")
        for name in ("w:val", "w:eastAsia", "w:bidi"):
            language.set(qn(name), _LOCALES[lang])
        defaults.append(language)


def _restyle(document: Document, look: _Look, brand: Brand) -> None:
    styles = document.styles
    known = look.name in [style.name for style in styles]
    style = styles[look.name] if known else styles.add_style(look.name, WD_STYLE_TYPE.PARAGRAPH)
    if not isinstance(style, ParagraphStyle):
        raise TypeError(look.name)
    family = brand.font or ("Georgia" if look.serif else "Arial")
    font = style.font
    font.name, font.size, font.bold, font.italic = family, Pt(look.size), look.bold, look.italic
    font.color.rgb = RGBColor.from_string(look.colour.lstrip("#"))
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), family)
    shape = style.paragraph_format
    shape.space_before, shape.space_after = Pt(look.above), Pt(look.below)
    shape.line_spacing, shape.keep_with_next = 1.1, look.with_next
    # The template draws a line under titles.
    for border in style.element.get_or_add_pPr().findall(qn("w:pBdr")):
        style.element.pPr.remove(border)
