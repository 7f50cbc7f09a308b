"""The check of Office files finds what is wrong with one, and says where."""

import re

import pytest

from momentos.report.deliverable import Format, documents

from .packages import flaws
from .reports import restaurant_report
from .templates import rewritten

DOCX, PPTX = (documents(restaurant_report(), form)[0].content for form in (Format.DOCX, Format.PPTX))


def changed(package: bytes, part: str, old: bytes, new: bytes) -> list[str]:
    """What is found once something in a part is another."""

    def change(held: bytes) -> bytes:
        assert re.search(old, held)
        return re.sub(old, new, held, count=1)

    return flaws(rewritten(package, {part: change}))


@pytest.mark.parametrize(
    ("part", "old", "new", "flaw"),
    [
        (
            "word/document.xml",
            rb"(<w:pStyle [^>]*/>)(<w:keepNext/>)",
            rb"\2\1",
            "word/document.xml: w:pPr has its children in the order keepNext pStyle",
        ),
        ("word/document.xml", rb"<w:keepNext/>", rb"<w:bold/>", "word/document.xml: w:pPr has bold"),
        (
            "word/document.xml",
            rb'<w:bookmarkEnd w:id="1"/>',
            b"",
            "word/document.xml: a bookmark begins and does not end",
        ),
        (
            "word/document.xml",
            rb'<w:fldChar w:fldCharType="end"/>',
            b"",
            "word/document.xml: a field begins and does not end",
        ),
        (
            "word/document.xml",
            rb'w:anchor="_Toc_summary"',
            b'w:anchor="_Toc_x"',
            "word/document.xml: a link leads to _Toc_x",
        ),
        ("word/document.xml", rb'docPr id="2"', b'docPr id="1"', "docPr 1 twice"),
        (
            "word/document.xml",
            rb'r:embed="[^"]*"',
            b'r:embed="rIdX"',
            "word/document.xml: rIdX is no relation",
        ),
        (
            "[Content_Types].xml",
            rb'Extension="png"',
            b'Extension="bmp"',
            "word/media/image1.png: no content type",
        ),
    ],
)
def test_a_broken_document_is_told(part: str, old: bytes, new: bytes, flaw: str) -> None:
    assert flaw in changed(DOCX, part, old, new)


def test_a_broken_slide_is_told() -> None:
    part = "ppt/slides/slide2.xml"
    assert f"{part}: p:cNvPr 2 twice" in changed(PPTX, part, rb'cNvPr id="3"', b'cNvPr id="2"')
    rels = "ppt/slides/_rels/slide2.xml.rels"
    assert f"{rels}: rId1 leads to /ppt/slideLayouts/none.xml" in changed(
        PPTX, rels, rb"slideLayout\d+\.xml", b"none.xml"
    )


def test_a_sound_file_is_told_nothing_of() -> None:
    assert flaws(DOCX) == flaws(PPTX) == []
