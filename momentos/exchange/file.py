"""The table in a file that somebody chose, whatever kind of file it is."""

from momentos.exchange.grid import MOST_BYTES, Grid, Unusable, UnusableTableError
from momentos.exchange.separated import decoded, grid_of_text
from momentos.exchange.workbook import grid_of_sheet, is_workbook, sheets


def sheets_of_file(content: bytes) -> tuple[str, ...]:
    """The names of the sheets to choose from, none for a file of text; raises UnusableTableError."""
    _weigh(content)
    return sheets(content) if is_workbook(content) else ()


def grid_of_file(content: bytes, sheet: str | None = None) -> Grid:
    """The table of a workbook's sheet (the first without a name) or of a text; raises UnusableTableError."""
    _weigh(content)
    return grid_of_sheet(content, sheet) if is_workbook(content) else grid_of_text(decoded(content))


def _weigh(content: bytes) -> None:
    if len(content) > MOST_BYTES:
        raise UnusableTableError(Unusable.TOO_LARGE, MOST_BYTES)
