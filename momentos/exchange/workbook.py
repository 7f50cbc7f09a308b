"""A sheet of an XLSX workbook, read without running, fetching or swelling anything."""

import datetime as dt
import io
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, Any

from momentos.exchange.grid import (
    MOST_BYTES,
    MOST_COLUMNS,
    MOST_ROWS,
    Grid,
    Unusable,
    UnusableTableError,
    grid,
)
from momentos.exchange.merged import repeated, tall_cells
from momentos.exchange.plain import plain

if TYPE_CHECKING:
    import openpyxl

_ZIP = b"PK\x03\x04"
_OLD = b"\xd0\xcf\x11\xe0"
_MOST_UNPACKED = 64 * 1024 * 1024
_MOST_PARTS = 2_000
_LAST_ROW = 1_048_576
"""What the format has; a row with a higher number would be padded up to it."""

_PACKINGS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
"""How office programs pack; any other way is unpacked at one stroke, a thousand bytes to gigabytes."""

_AT_ONCE = 1 << 20
_ENTITIES = (b"<!DOCTYPE", b"<!ENTITY")
_PICTURES = "xl/media/"
_OVERLAP = 2 * max(map(len, _ENTITIES))


def is_workbook(content: bytes) -> bool:
    """Whether a file is packed as a workbook is; raises UnusableTableError for an old or locked one."""
    if content.startswith(_OLD):
        raise UnusableTableError(Unusable.OLD_OR_LOCKED)
    return content.startswith(_ZIP)


def sheets(content: bytes) -> tuple[str, ...]:
    """The names of a workbook's sheets of cells, in its order; raises UnusableTableError."""
    with _opened(content) as book:
        return tuple(sheet.title for sheet in book.worksheets)


def grid_of_sheet(content: bytes, name: str | None = None) -> Grid:
    """A sheet by its name, the first without one, formulas as their values; raises UnusableTableError."""
    with _opened(content) as book:
        found = [sheet for sheet in book.worksheets if name is None or sheet.title == name]
        if not found:
            raise UnusableTableError(Unusable.NO_TABLE)
        sheet = found[0]
        rows = _rows(sheet)
        # openpyxl keeps merged cells only where it reads a whole book at once.
        with sheet._get_source() as part:  # type: ignore[attr-defined]  # noqa: SLF001
            joined = tall_cells(part.read())
        return grid(map(written, row) for row in repeated(rows, joined))


def values_of_sheets(content: bytes) -> Mapping[str, tuple[Sequence[object], ...]]:
    """The rows of every sheet by its name, with their values as they are kept; raises UnusableTableError.

    Empty rows and columns stay, so that a value's place is that in the sheet; rows beyond the limit go.
    """
    with _opened(content) as book:
        return {sheet.title: tuple(islice(_rows(sheet), MOST_ROWS)) for sheet in book.worksheets}


def property_of(content: bytes, name: str) -> str:
    """What a workbook says of itself under a name of its maker's; empty where it says nothing."""
    with _opened(content) as book:
        found = [one.value for one in book.custom_doc_props.props if one.name == name]  # type: ignore[attr-defined]
        return str(found[0]) if found else ""


def _rows(sheet: Any) -> Iterator[Sequence[object]]:
    """The rows of a sheet from its first."""
    # What a sheet says of its own size may be anything.
    sheet.reset_dimensions()
    rows: Iterator[Sequence[object]] = sheet.iter_rows(
        max_row=_LAST_ROW, max_col=MOST_COLUMNS + 1, values_only=True
    )
    return rows


@contextmanager
def _opened(content: bytes) -> "Iterator[openpyxl.Workbook]":
    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException

    _weigh(content)
    try:
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        try:
            yield book
        finally:
            book.close()
    except (
        InvalidFileException,
        zipfile.BadZipFile,
        zlib.error,
        struct.error,
        # What openpyxl and the XML parser raise for parts that are not what they should be.
        LookupError,
        ValueError,
        TypeError,
        AttributeError,
        ArithmeticError,
        OSError,
        SyntaxError,
        NotImplementedError,
        RecursionError,
    ) as fault:
        raise UnusableTableError(Unusable.BROKEN) from fault


def _weigh(content: bytes) -> None:
    """Unpack every part once, without keeping any: what it says of its own size may be a lie.

    A part with a document type is refused: it could name files, or words that swell.
    """
    if len(content) > MOST_BYTES:
        raise UnusableTableError(Unusable.TOO_LARGE, MOST_BYTES)
    total = 0
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            parts = packed.infolist()
            if len(parts) > _MOST_PARTS:
                raise UnusableTableError(Unusable.SWELLS, _MOST_UNPACKED)
            if "xl/workbook.xml" not in packed.namelist():
                raise UnusableTableError(Unusable.NOT_A_WORKBOOK)
            for part in parts:
                if part.flag_bits & 1:
                    raise UnusableTableError(Unusable.OLD_OR_LOCKED)
                if part.compress_type not in _PACKINGS:
                    raise UnusableTableError(Unusable.BROKEN)
                total = _unpacked(packed, part, total)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, ValueError) as fault:
        raise UnusableTableError(Unusable.BROKEN) from fault


def _unpacked(packed: zipfile.ZipFile, part: zipfile.ZipInfo, total: int) -> int:
    """The bytes unpacked by the end of a part; raises UnusableTableError."""
    with packed.open(part) as stream:
        before = b""
        while chunk := stream.read(_AT_ONCE):
            total += len(chunk)
            if total > _MOST_UNPACKED:
                raise UnusableTableError(Unusable.SWELLS, _MOST_UNPACKED)
            # Without its zeros, UTF-16 is found too.
            seen = before + chunk.replace(b"\0", b"")
            if not part.filename.startswith(_PICTURES) and any(mark in seen for mark in _ENTITIES):
                raise UnusableTableError(Unusable.BROKEN)
            before = seen[-_OVERLAP:]
    return total


def written(value: object) -> str:
    """A cell as somebody would write it: whole numbers without a point, days without an hour."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case float():
            return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
        case dt.datetime() if value.time() == dt.time():
            return value.date().isoformat()
        case dt.datetime() | dt.date() | dt.time():
            return value.isoformat()
    return plain(str(value))
