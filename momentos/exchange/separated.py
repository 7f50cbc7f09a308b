"""A table written as text: CSV of any kind, what a spreadsheet copies, or a Markdown table."""

import csv
import io
import re
from collections import Counter

from momentos.exchange.grid import MOST_BYTES, Grid, Unusable, UnusableTableError, grid
from momentos.exchange.plain import plain

_SEPARATORS = "\t;,|"
_LOOKED_AT = 20_000
"""Characters at the start of a table from which its separator is found."""

_EXCEL_HINT = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_RULE = re.compile(r":?-{2,}:?")
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def decoded(content: bytes) -> str:
    """The text of a file whose encoding nobody says: by its mark, else UTF-8, UTF-16 by its zeros, cp1252.

    Raises UnusableTableError for what is no text.
    """
    encoding = next((name for mark, name in _MARKS if content.startswith(mark)), None)
    if encoding is None and b"\0" in content[:_LOOKED_AT]:
        odd, even = (content[start:_LOOKED_AT:2].count(0) for start in (1, 0))
        encoding = "utf-16-le" if odd > even else "utf-16-be"
    for name in (encoding,) if encoding else ("utf-8", "cp1252", "latin-1"):
        try:
            text = content.decode(name)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise UnusableTableError(Unusable.NO_TABLE)


def grid_of_text(text: str) -> Grid:
    """The table that a text writes, its separator found; raises UnusableTableError."""
    return grid(rows_of_text(text)[0])


def rows_of_text(text: str) -> tuple[list[list[str]], str]:
    """All rows that a text writes, and the sign that parts their cells; raises UnusableTableError."""
    if len(text) > MOST_BYTES:
        raise UnusableTableError(Unusable.TOO_LARGE, MOST_BYTES)
    text = text.lstrip("\ufeff")
    hint = _EXCEL_HINT.match(text)
    separator = hint[1] if hint else _separator(text)
    try:
        rows = csv.reader(io.StringIO(text[hint.end() :] if hint else text, newline=""), delimiter=separator)
        return [[plain(cell) for cell in row] for row in rows if not _is_rule(row)], separator
    except csv.Error as fault:
        raise UnusableTableError(Unusable.BROKEN) from fault


def _separator(text: str) -> str:
    """The sign that cuts most rows into equally many cells; of equals the first of `_SEPARATORS`."""
    start = text[:_LOOKED_AT]
    return max(_SEPARATORS, key=lambda sign: _evenness(start, sign))


def _evenness(text: str, sign: str) -> tuple[float, int]:
    """In which part of the rows a sign cuts equally many cells, and how many; nothing for one cell a row."""
    try:
        widths = Counter(len(row) for row in csv.reader(io.StringIO(text, newline=""), delimiter=sign) if row)
    except csv.Error:
        return (0.0, 0)
    width, rows = max(widths.items(), key=lambda item: (item[1], item[0]), default=(1, 0))
    return (rows / widths.total(), width) if width > 1 else (0.0, 0)


def _is_rule(row: list[str]) -> bool:
    """Whether a row is the line below the head of a Markdown table."""
    said = [cell.strip() for cell in row if cell.strip()]
    return bool(said) and all(_RULE.fullmatch(cell) for cell in said)
