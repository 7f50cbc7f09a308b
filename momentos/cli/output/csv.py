"""Rows of scenes or actions for a spreadsheet."""

import csv
import datetime as dt
import io
from collections.abc import Iterable, Sequence

from momentos.cli.terminal import encodable, harmless

Cell = str | float | dt.date | tuple[str, ...] | None

_COMMANDS = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_LIST_MARK = "; "


def to_csv(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """The rows under their columns: full numbers, ISO dates, nothing for null, lists joined by ``; ``.

    A text that a spreadsheet would take for a formula gets an apostrophe before it, as OWASP advises
    against CSV injection; numbers stay numbers.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_written(cell) for cell in row] for row in rows)
    return text.getvalue()


def _written(cell: Cell) -> str | float:
    if cell is None:
        return ""
    if isinstance(cell, dt.date):
        return cell.isoformat()
    if isinstance(cell, tuple):
        return _safe(_LIST_MARK.join(cell))
    if isinstance(cell, str):
        return _safe(str(cell))
    return cell


def _safe(text: str) -> str:
    text = encodable(harmless(text))
    return f"'{text}" if text.lstrip().startswith(_COMMANDS) else text
