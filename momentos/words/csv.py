"""Rows of scenes or actions for a spreadsheet."""

import csv
import datetime as dt
import io
from collections.abc import Iterable, Sequence

from momentos.words.catalogue import Lang
from momentos.words.harmless import encodable, harmless

Cell = str | float | dt.date | tuple[str, ...] | None

_COMMANDS = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_LIST_MARK = "; "
_DELIMITERS = {Lang.ES: ";", Lang.EN: ","}
_MARK = "\ufeff"


def to_csv(columns: Sequence[str], rows: Iterable[Sequence[Cell]], lang: Lang) -> str:
    """The rows under their columns: full numbers, ISO dates, nothing for null, lists joined by ``; ``.

    It is what a spreadsheet set to that language opens: semicolons and decimal commas in Spanish, commas and
    decimal points in English, led by the mark (BOM) by which Excel knows UTF-8. A text that it would take for
    a formula gets an apostrophe before it, as OWASP advises against CSV injection; numbers stay numbers.
    """
    text = io.StringIO()
    writer = csv.writer(text, delimiter=_DELIMITERS[lang], lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_written(cell, lang) for cell in row] for row in rows)
    return _MARK + text.getvalue()


def _written(cell: Cell, lang: Lang) -> str:
    if cell is None:
        return ""
    if isinstance(cell, dt.date):
        return cell.isoformat()
    if isinstance(cell, tuple):
        return _safe(_LIST_MARK.join(cell))
    if isinstance(cell, str):
        return _safe(str(cell))
    return str(cell).replace(".", ",") if lang is Lang.ES else str(cell)


def _safe(text: str) -> str:
    return defused(encodable(harmless(text)))


def defused(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would take it for a formula."""
    return f"'{text}" if text.lstrip().startswith(_COMMANDS) else text
