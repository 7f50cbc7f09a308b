"""Pieces of a Word document that its library does not give: runs with a language, fields, shaded cells."""

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import _Cell, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from momentos.report.block import Phrase


def say(paragraph: Paragraph, phrase: Phrase) -> Run:
    """Add a phrase in its language and from its side."""
    run = paragraph.add_run(phrase.text)
    properties = run._r.get_or_add_rPr()
    if phrase.lang:
        language = OxmlElement("w:lang")
        language.set(qn("w:val"), phrase.lang)
        properties.append(language)
    if phrase.leftwards:
        properties.append(OxmlElement("w:rtl"))
        paragraph._p.get_or_add_pPr().insert_element_before(OxmlElement("w:bidi"), "w:jc", "w:rPr")
    return run


def field(paragraph: Paragraph, instruction: str, shown: str) -> None:
    """Add a field with what it shows until it is brought up to date."""
    for kind, text in (("begin", ""), ("", instruction), ("separate", ""), ("shown", shown), ("end", "")):
        run = paragraph.add_run(text if kind == "shown" else "")
        if kind in {"begin", "separate", "end"}:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)
        elif not kind:
            told = OxmlElement("w:instrText")
            told.set(qn("xml:space"), "preserve")
            told.text = instruction
            run._r.append(told)


def bookmark(paragraph: Paragraph, number: int, name: str) -> None:
    """Name a paragraph, so that the table of contents can lead to it."""
    for tag in ("w:bookmarkStart", "w:bookmarkEnd"):
        mark = OxmlElement(tag)
        mark.set(qn("w:id"), str(number))
        if tag == "w:bookmarkStart":
            mark.set(qn("w:name"), name)
        paragraph._p.append(mark)


def leading_to(paragraph: Paragraph, name: str, words: str) -> None:
    """Add words that lead to a bookmark."""
    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), name)
    run = paragraph.add_run(words)
    link.append(run._r)
    paragraph._p.append(link)


def shade(cell: _Cell, colour: str) -> None:
    """Fill a cell's ground."""
    properties: Any = cell._tc.get_or_add_tcPr()
    fill = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", colour.lstrip("#"))):
        fill.set(qn(f"w:{name}"), value)
    properties.append(fill)


def whole(row: _Row, *, head: bool = False) -> None:
    """Keep a row on one page; a head is repeated on each."""
    properties = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    if head:
        properties.append(OxmlElement("w:tblHeader"))


def lined(table: Any, colour: str, head: str) -> None:
    """Lines between the rows only, a strong one under the head."""
    properties = table._tbl.tblPr
    borders = OxmlElement("w:tblBorders")
    for side in ("insideH", "bottom"):
        borders.append(_border(side, colour, 4))
    properties.append(borders)
    for cell in table.rows[0].cells:
        ends = OxmlElement("w:tcBorders")
        ends.append(_border("bottom", head, 12))
        cell._tc.get_or_add_tcPr().append(ends)


def _border(side: str, colour: str, eighths: int) -> Any:
    line = OxmlElement(f"w:{side}")
    for name, value in (
        ("val", "single"),
        ("sz", str(eighths)),
        ("space", "0"),
        ("color", colour.lstrip("#")),
    ):
        line.set(qn(f"w:{name}"), value)
    return line
