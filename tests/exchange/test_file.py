import datetime as dt
import io
import struct
import zipfile
from contextlib import suppress

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from momentos.exchange import workbook
from momentos.exchange.file import grid_of_file, sheets_of_file
from momentos.exchange.grid import MOST_BYTES, MOST_COLUMNS, MOST_ROWS, Unusable, UnusableTableError
from momentos.exchange.separated import grid_of_text

TABLE = [("Escena", "Esperado"), ("Busca; y compara", "3,5"), ('Pide "lo de siempre"', "4"), ("Ñandú €", "")]


def cells(content: bytes, sheet: str | None = None) -> list[tuple[str, ...]]:
    return [row.cells for row in grid_of_file(content, sheet).rows]


def written(separator: str) -> str:
    quoted = ([cell.replace('"', '""') for cell in row] for row in TABLE)
    return "\r\n".join(separator.join(f'"{cell}"' for cell in row) for row in quoted)


def refused(content: bytes) -> UnusableTableError:
    with pytest.raises(UnusableTableError) as caught:
        grid_of_file(content)
    return caught.value


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_separator_quotes_and_encoding_are_found(separator: str, encoding: str):
    assert cells(written(separator).encode(encoding)) == TABLE


def test_decimal_commas_do_not_part_the_cells_of_a_semicolon_table():
    assert cells(b"a;b;c\n1,5;2,5;3,5\n2,5;3,5;4,5") == [
        ("a", "b", "c"),
        ("1,5", "2,5", "3,5"),
        ("2,5", "3,5", "4,5"),
    ]


def test_a_spreadsheet_says_its_separator_and_a_cell_has_lines():
    assert cells(b'sep=,\na,"b;\nc;c"\nd,e') == [("a", "b;\nc;c"), ("d", "e")]


def test_a_markdown_table():
    text = "| Momento | Fase |\n|:---|---:|\n| Busca | Antes |\n"
    assert [row.cells for row in grid_of_text(text).rows] == [("Momento", "Fase"), ("Busca", "Antes")]


def test_rows_keep_the_number_of_their_file_and_what_says_nothing_goes():
    rows = grid_of_text("\n;;\na;;b\n;;\nc;;\n").rows
    assert [(row.number, row.cells) for row in rows] == [(3, ("a", "b")), (5, ("c", ""))]


def book(*sheets: tuple[str, list[list[object]]]) -> bytes:
    made = openpyxl.Workbook()
    made.remove(made.active)  # type: ignore[arg-type]
    for name, rows in sheets:
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def test_a_workbook_gives_its_first_sheet_or_the_one_that_is_named():
    content = book(("Uno", [["a", 1]]), ("Dos", [["b", 2]]))
    assert sheets_of_file(content) == ("Uno", "Dos")
    assert cells(content) == [("a", "1")]
    assert cells(content, "Dos") == [("b", "2")]
    assert sheets_of_file(b"a;b") == ()


def test_cells_are_written_as_people_write_them():
    row = [3.0, 3.5, True, dt.datetime(2026, 11, 3), dt.datetime(2026, 11, 3, 9, 30), " texto\u00a0suelto "]
    expected = ("3", "3.5", "true", "2026-11-03", "2026-11-03T09:30:00", "texto suelto")
    assert cells(book(("s", [row]))) == [expected]


def test_a_formula_is_its_value_and_never_computed():
    content = book(("s", [["título", "=1+1"], ["otro", '=WEBSERVICE("http://elsewhere.example")']]))
    assert cells(content) == [("título",), ("otro",)]


def test_limits():
    assert refused(b"a" * (MOST_BYTES + 1)).reason is Unusable.TOO_LARGE
    assert refused(b"a;b\n" * (MOST_ROWS + 1)).limit == MOST_ROWS
    assert refused(b";".join([b"a"] * (MOST_COLUMNS + 1)) + b"\n").reason is Unusable.TOO_MANY_COLUMNS
    assert refused(book(("s", [["a"] * (MOST_COLUMNS + 1)]))).reason is Unusable.TOO_MANY_COLUMNS
    assert refused(b"a;" + b"b" * 30_000).reason is Unusable.TOO_LONG_A_CELL
    assert refused(b"a;" + b"b" * 300_000).reason is Unusable.BROKEN
    assert len(cells(b"a;b\n" * MOST_ROWS)) == MOST_ROWS


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", Unusable.EMPTY),
        (b"\n\n;;\n", Unusable.EMPTY),
        (book(("s", [])), Unusable.EMPTY),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, Unusable.OLD_OR_LOCKED),
        (b"PK\x03\x04 no zip", Unusable.BROKEN),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\6", Unusable.NO_TABLE),
    ],
)
def test_what_is_no_table_is_told(content: bytes, reason: Unusable):
    assert refused(content).reason is reason


def packed(parts: dict[str, bytes], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", how) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return out.getvalue()


def with_part(name: str, content: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(book(("s", [["a", "b"]])))) as made:
        parts = {part: made.read(part) for part in made.namelist()}
    return packed({**parts, name: content})


def test_a_document_of_another_program_is_no_workbook():
    assert refused(packed({"word/document.xml": b"<w/>"})).reason is Unusable.NOT_A_WORKBOOK


def test_a_part_that_swells_is_not_unpacked_whatever_it_says_of_its_size(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(workbook, "_MOST_UNPACKED", 1 << 20)
    bomb = with_part("xl/bomb.xml", b" " * (2 << 20))
    assert refused(bomb).reason is Unusable.SWELLS
    liar = bomb.replace(struct.pack("<I", 2 << 20), struct.pack("<I", 10))
    assert refused(liar).reason in (Unusable.SWELLS, Unusable.BROKEN)


@pytest.mark.parametrize("how", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_what_is_packed_as_no_office_program_does_is_not_unpacked(how: int):
    with zipfile.ZipFile(io.BytesIO(book(("s", [["a", "b"]])))) as made:
        parts = {part: made.read(part) for part in made.namelist()}
    assert cells(packed(parts)) == [("a", "b")]
    assert refused(packed(parts, how)).reason is Unusable.BROKEN


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_part_with_a_document_type_is_refused(encoding: str):
    text = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    assert refused(with_part("xl/sharedStrings.xml", text.encode(encoding))).reason is Unusable.BROKEN


def test_a_row_with_a_wild_number_is_not_padded():
    sheet = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row>'
        '<row r="999999999"><c r="A999999999"><v>2</v></c></row></sheetData></worksheet>'
    )
    assert cells(with_part("xl/worksheets/sheet1.xml", sheet.encode())) == [("1",)]


WHOLE = book(("s", [["Escena", "Esperado"], ["Busca", 3]]))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(WHOLE) - 1), st.binary(min_size=1, max_size=40))
def test_a_damaged_workbook_is_told_and_nothing_worse(place: int, damage: bytes):
    damaged = WHOLE[:place] + damage + WHOLE[place + len(damage) :]
    with suppress(UnusableTableError):
        assert grid_of_file(damaged).rows


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_bytes_are_a_table_or_told(content: bytes):
    with suppress(UnusableTableError):
        found = grid_of_file(content)
        assert {len(row.cells) for row in found.rows} == {found.width}
