"""The report as PDF: what a reader's program is told of it, and what its sheets hold."""

import ctypes
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pypdfium2.raw as raw  # type: ignore[import-untyped]
import pytest

from momentos.report.block import Phrase, Picture
from momentos.report.deliverable import Format
from momentos.report.report import Report
from momentos.report.writers import pdf, poster
from momentos.words.catalogue import Lang

from ..made import written
from ..pdf import pages, title
from ..reports import HOSTILE, bare_report, empty_report, hostile_report, restaurant_report


def told(ask: object, *about: object) -> str:
    """What pdfium writes into a buffer, of which it says the bytes."""
    size = ask(*about, None, 0)  # type: ignore[operator]
    buffer = ctypes.create_string_buffer(size)
    ask(*about, buffer, size)  # type: ignore[operator]
    return buffer.raw.decode("utf-16-le").rstrip("\0")


def tags(content: bytes) -> Iterator[tuple[str, str]]:
    """Every element of the structure, page by page, with its alternative text."""
    for page in pdfium.PdfDocument(content):
        tree = raw.FPDF_StructTree_GetForPage(page)
        waiting = [
            raw.FPDF_StructTree_GetChildAtIndex(tree, at)
            for at in range(raw.FPDF_StructTree_CountChildren(tree))
        ]
        while waiting:
            element = waiting.pop(0)
            if not element:
                continue
            yield (
                told(raw.FPDF_StructElement_GetType, element),
                told(raw.FPDF_StructElement_GetAltText, element),
            )
            count = raw.FPDF_StructElement_CountChildren(element)
            waiting += [raw.FPDF_StructElement_GetChildAtIndex(element, at) for at in range(count)]
        raw.FPDF_StructTree_Close(tree)


def spoken(report: Report) -> set[str]:
    return {
        block.spoken
        for chapter in report.chapters
        for block in chapter.blocks
        if isinstance(block, Picture) and block.pages
    }


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("writer", [pdf, poster], ids=lambda one: one.__name__.rsplit(".", 1)[1])
def test_it_says_that_it_is_pdf_ua_and_in_which_language(writer: object, lang: Lang) -> None:
    content = writer.write(restaurant_report(lang))  # type: ignore[attr-defined]
    assert raw.FPDFCatalog_IsTagged(pdfium.PdfDocument(content))
    assert re.search(rb"<pdfuaid:part>1</pdfuaid:part>", content)
    assert re.search(rf"/Lang ?\({lang}\)".encode(), content)
    assert b"/DisplayDocTitle true" in content


@pytest.mark.parametrize(
    ("report", "kind"),
    [
        (restaurant_report(), "Plan de mejora de la experiencia"),
        (restaurant_report(Lang.EN), "Experience improvement plan"),
    ],
)
def test_its_title_is_the_films_and_what_it_is(report: Report, kind: str) -> None:
    assert title(written(report, Format.PDF)) == f"El caballero que pide un menú: {kind}"


def test_every_chapter_is_a_heading_and_every_picture_has_its_words() -> None:
    report = restaurant_report()
    found = list(tags(written(report, Format.PDF)))
    kinds = Counter(kind for kind, _ in found)
    assert kinds["H1"] >= len(report.chapters)
    assert {"H2", "Table", "THead", "TH", "TD", "L", "LI", "Caption", "Figure"} <= set(kinds)
    alternatives = {alt for kind, alt in found if kind == "Figure"}
    assert "" not in alternatives
    assert spoken(report) <= alternatives


def test_its_typefaces_travel_with_it() -> None:
    for page in pdfium.PdfDocument(written(restaurant_report(), Format.PDF)):
        for one in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
            assert raw.FPDFFont_GetIsEmbedded(raw.FPDFTextObj_GetFont(one)) == 1


@pytest.mark.parametrize("report", [restaurant_report(), bare_report()], ids=["restaurant", "bare"])
def test_no_sheet_is_empty_and_each_says_which_it_is(report: Report) -> None:
    found = pages(written(report, Format.PDF))
    assert all(text.endswith(f"{at} / {len(found)}") for at, text in enumerate(found[1:], 2))
    assert min(map(len, found)) > 60


def test_a_film_without_scenes_has_its_cover() -> None:
    assert pages(written(empty_report(), Format.PDF))[0].startswith(
        "Plan de mejora de la experiencia Nada todavía"
    )


def test_a_long_title_keeps_to_the_cover() -> None:
    titled = replace(restaurant_report(), title=Phrase("Cómo vive una familia numerosa " * 10))
    usual, long = (pages(pdf.write(report)) for report in (restaurant_report(), titled))
    assert long[0].count("numerosa") == 10
    assert len(long) == len(usual)
    endless = pages(pdf.write(replace(restaurant_report(), title=Phrase("Cómo vive una familia " * 230))))
    assert len(endless) == len(usual)
    assert "…" in endless[0]


def test_the_cover_shows_the_film_whatever_chapters_follow() -> None:
    report = bare_report()
    assert pdf.pages(replace(report, chapters=()))[0] == pdf.pages(report)[0]


def test_a_word_without_end_stays_on_its_sheet() -> None:
    for page in pdfium.PdfDocument(written(hostile_report(HOSTILE[-1]), Format.PDF)):
        wide = page.get_size()[0]
        texts = page.get_textpage()
        boxes = [texts.get_charbox(at) for at in range(texts.count_chars())]
        assert max(right for _, _, right, _ in boxes) <= wide


def test_a_short_table_stands_whole_under_its_map() -> None:
    [sheet] = [
        text
        for text in pages(written(restaurant_report(), Format.PDF))
        if "Tres beneficios prometidos" in text
    ]
    assert "¿Se cumple?" in sheet
    assert sheet.count("Se cumple a medias") == 3
    assert sheet.count("Sala tranquila y cuidada") == 2
