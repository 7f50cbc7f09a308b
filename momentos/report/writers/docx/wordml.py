"""Words, paragraphs and fields as WordprocessingML, every text escaped.

Word refuses a file whose properties stand in another order than ECMA-376 has them.
"""

import re
from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from momentos.drawing.pen import allowed
from momentos.report.block import Phrase
from momentos.report.writers.region import region

TWIPS = 567
"""Twentieths of a point in a centimetre."""
EMU = 360_000
"""English metric units in a centimetre."""

_LONGEST_WORD = 120
_ENDLESS = re.compile(rf"\S{{{_LONGEST_WORD + 1},}}")
_STYLED = re.compile(r"<w:pStyle [^>]*/>")
TAB = "<w:r><w:tab/></w:r>"

_NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
}
_DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _NAMESPACES.items())


def root(name: str, inside: str) -> str:
    """An element that declares all that the others use."""
    return f"<{name} {_DECLARED}>{inside}</{name}>"


def escaped(text: str) -> str:
    """A text as it stands between two tags."""
    return escape(allowed(text))


def quoted(text: str) -> str:
    """A text as an attribute, with its quotation marks."""
    return quoteattr(allowed(text))


def _parted(text: str) -> str:
    """A text whose words end somewhere: one longer than any word fills pages, and nobody reads it."""
    return _ENDLESS.sub(lambda found: f"{found[0][:_LONGEST_WORD]}…", text)


def run(text: str, style: str = "", colour: str = "", lang: str = "", *, leftwards: bool = False) -> str:
    """A piece of text; `style` is a character style, `colour` ``#RRGGBB``, `lang` where it is another."""
    properties = f'<w:rStyle w:val="{style}"/>' if style else ""
    properties += f'<w:color w:val="{colour[1:]}"/>' if colour else ""
    properties += "<w:rtl/>" if leftwards else ""
    properties += f"<w:lang {_lang(lang)}/>" if lang else ""
    written = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{written}<w:t xml:space="preserve">{escaped(_parted(text))}</w:t></w:r>'


def _lang(lang: str) -> str:
    """A language for either direction: Word reads the second name where the text runs leftwards."""
    named = quoted(region(lang))
    return f"w:val={named} w:bidi={named}"


def said(phrase: Phrase, colour: str = "") -> str:
    """A phrase in its own language and direction."""
    return run(phrase.text, colour=colour, lang=phrase.lang, leftwards=phrase.leftwards)


def paragraph(
    style: str,
    *inside: str,
    leftwards: bool = False,
    fresh: bool = False,
    narrowed: float = 0,
    stop: float = 0,
    ends: str = "",
) -> str:
    """A paragraph in a style, `narrowed` by so many centimetres at its end.

    A `fresh` one begins a page; at `stop`, in centimetres, ends what follows a tab; `ends` are the properties
    of the section that it ends.
    """
    properties = f'<w:pStyle w:val="{style}"/>'
    properties += "<w:pageBreakBefore/>" if fresh else ""
    tab = f'<w:tab w:val="right" w:pos="{round(stop * TWIPS)}"/>'
    properties += f"<w:tabs>{tab}</w:tabs>" if stop else ""
    properties += "<w:bidi/>" if leftwards else ""
    properties += f'<w:ind w:right="{round(narrowed * TWIPS)}"/>' if narrowed else ""
    return f"<w:p><w:pPr>{properties}{ends}</w:pPr>{''.join(inside)}</w:p>"


def with_next(paragraphs: str) -> str:
    """Paragraphs that stay on the page of the one after them."""
    return _STYLED.sub(r"\g<0><w:keepNext/>", paragraphs)


def of(style: str, phrase: Phrase, narrowed: float = 0) -> str:
    """A paragraph of one phrase."""
    return paragraph(style, said(phrase), leftwards=phrase.leftwards, narrowed=narrowed)


def field(code: str, shown: Iterable[str]) -> str:
    """A field: what Word computes anew on demand, and the runs that are shown until then."""
    return f"{_mark('begin')}{_code(code)}{_mark('separate')}{''.join(shown)}{_mark('end')}"


def field_around(code: str, paragraphs: list[str]) -> str:
    """A field whose result is several paragraphs: it begins in the first and ends in the last."""
    if not paragraphs:
        return ""
    head, body = paragraphs[0].split("</w:pPr>", 1)
    paragraphs[0] = f"{head}</w:pPr>{_mark('begin')}{_code(code)}{_mark('separate')}{body}"
    paragraphs[-1] = paragraphs[-1].removesuffix("</w:p>") + _mark("end") + "</w:p>"
    return "".join(paragraphs)


def _mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def _code(code: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve"> {escaped(code)} </w:instrText></w:r>'


def marked(name: str, number: int, inside: str) -> str:
    """What a link leads to."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{inside}<w:bookmarkEnd w:id="{number}"/>'


def link(name: str, inside: str) -> str:
    """A link within the document."""
    return f'<w:hyperlink w:anchor="{name}" w:history="1">{inside}</w:hyperlink>'
