"""What Word, PowerPoint and Excel hold, and no file of ours goes beyond."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from functools import cache

import pytest
from lxml import etree

from momentos.report.deliverable import Format, documents
from momentos.report.report import Report

from ..reports import HOSTILE, hostile_report, long_report

REPORTS: dict[str, Callable[[], Report]] = {
    "words": lambda: hostile_report("palabra larga y corta " * 1_700),
    "pictographs": lambda: hostile_report("👩‍🍳" * 200),
    "formula": lambda: hostile_report(HOSTILE[0]),
    "long": lambda: long_report(30, actions=100),
}
OFFICE = (Format.PPTX, Format.DOCX, Format.XLSX)


@cache
def made(name: str, form: Format) -> bytes:
    [document] = documents(REPORTS[name](), form)
    return document.content


@pytest.fixture(params=REPORTS)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def parts(name: str, form: Format) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(made(name, form))) as package:
        yield from ((part, package.read(part)) for part in package.namelist())


def elements(name: str, form: Format) -> Iterator[tuple[str, etree._Element]]:
    """Every element by its name without the prefix."""
    for part, held in parts(name, form):
        if part.endswith(".xml"):
            for one in etree.fromstring(held).iter(etree.Element):
                yield etree.QName(one).localname, one


def units(text: str | None) -> int:
    """How long a text is as Office counts: in units of UTF-16."""
    return len((text or "").encode("utf-16-le")) // 2


def test_a_workbook_is_within_what_excel_holds(name: str) -> None:
    names = []
    for tag, one in elements(name, Format.XLSX):
        match tag:
            case "si":
                assert sum(units(text) for text in one.itertext()) <= 32_767
            case "v":
                assert units(one.text) <= 32_767
            case "f" | "formula" | "formula1" | "formula2":
                assert units(one.text) <= 8_192
            case "sheet":
                assert re.fullmatch(r"[^\[\]:*?/\\']{1,31}", one.get("name", ""))
            case "definedName":
                names.append((one.get("name", ""), one.get("localSheetId")))
            case "dataValidation":
                assert all(units(one.get(key)) <= 255 for key in ("error", "prompt"))
                assert all(units(one.get(key)) <= 32 for key in ("errorTitle", "promptTitle"))
                assert units(one.findtext("{*}formula1")) <= 255
            case "oddFooter" | "oddHeader":
                assert units(one.text) <= 255
            case "row":
                assert float(one.get("ht", "15")) <= 409.5
            case "col":
                assert float(one.get("width", "8")) <= 255
            case "numFmt":
                assert units(one.get("formatCode")) <= 255
            case "brk":
                assert 1 <= int(one.get("id", "")) <= 1_048_575
    assert len(set(names)) == len(names)
    for told, _ in names:
        assert re.fullmatch(r"_xlnm\.[A-Za-z_]+|[a-z_]{5,255}", told), told


def test_a_workbook_has_no_more_links_than_a_sheet_holds(name: str) -> None:
    for part, held in parts(name, Format.XLSX):
        assert held.count(b"<hyperlink ") <= 65_530, part


def test_the_workbooks_behind_charts_have_no_formula(name: str) -> None:
    for part, held in parts(name, Format.PPTX):
        if part.endswith(".xlsx"):
            with zipfile.ZipFile(io.BytesIO(held)) as book:
                assert not any(b"<f>" in book.read(one) for one in book.namelist()), part


def test_a_document_is_within_what_word_holds(name: str) -> None:
    for tag, one in elements(name, Format.DOCX):
        held = {etree.QName(key).localname: value for key, value in one.attrib.items()}
        match tag:
            case "bookmarkStart":
                assert re.fullmatch(r"[A-Za-z_]\w{0,39}", held["name"])
            case "hyperlink":
                assert units(held["anchor"]) <= 40
            case "tblGrid":
                assert len(one) <= 63
            case "style":
                assert "styleId" not in held or units(held["styleId"]) <= 253
            case "pgSz":
                assert max(int(held["w"]), int(held["h"])) <= 31_680
            case "sz":
                assert 2 <= int(held["val"]) <= 3_276


def test_slides_are_within_what_powerpoint_holds(name: str) -> None:
    for tag, one in elements(name, Format.PPTX):
        match tag:
            case "tbl":
                assert len(one.findall("{*}tr")) <= 75
                assert len(one.findall("{*}tblGrid/{*}gridCol")) <= 75
            case "cNvPr":
                assert units(one.get("name")) <= 255
            case "sldSz":
                assert all(914_400 <= int(one.get(key, "")) <= 51_206_400 for key in ("cx", "cy"))
            case "sldId":
                assert 256 <= int(one.get("id", "")) < 2_147_483_648


@pytest.mark.parametrize("form", OFFICE)
def test_what_is_spoken_instead_of_a_picture_has_an_end(name: str, form: Format) -> None:
    spoken = [one.get("descr", "") for tag, one in elements(name, form) if tag in {"cNvPr", "docPr"}]
    assert any(spoken)
    assert max(map(len, spoken)) <= 4_000


@pytest.mark.parametrize("form", OFFICE)
def test_properties_are_short(name: str, form: Format) -> None:
    found = {part: held for part, held in parts(name, form) if part.startswith("docProps/")}
    assert found
    for part, held in found.items():
        assert all(units(one.text) <= 255 for one in etree.fromstring(held).iter(etree.Element)), part
