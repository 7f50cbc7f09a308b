"""A table as rows of text, whatever file it comes from, and why one cannot be used."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

MOST_BYTES = 16 * 1024 * 1024
MOST_ROWS = 5_000
MOST_COLUMNS = 200
MOST_SIGNS = 20_000
"""Characters of one cell."""


class Unusable(StrEnum):
    """Why a table is not taken at all."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    TOO_MANY_ROWS = "too_many_rows"
    TOO_MANY_COLUMNS = "too_many_columns"
    TOO_LONG_A_CELL = "too_long_a_cell"
    SWELLS = "swells"
    OLD_OR_LOCKED = "old_or_locked"
    NO_TABLE = "no_table"
    NOT_A_WORKBOOK = "not_a_workbook"
    OTHER_PLAN = "other_plan"
    BROKEN = "broken"


class UnusableTableError(Exception):
    """A table that cannot be read, or is larger than any of a film; `limit` is what it may be at most."""

    def __init__(self, reason: Unusable, limit: int = 0) -> None:
        super().__init__(reason, limit)
        self.reason = reason
        self.limit = limit


@dataclass(frozen=True, slots=True)
class Row:
    """One row that says something; `number` is the one that it has in its file, from 1."""

    number: int
    cells: tuple[str, ...]

    @property
    def said(self) -> tuple[str, ...]:
        """The cells that say something."""
        return tuple(cell for cell in self.cells if cell)


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of a table that say something, all equally wide, without columns that say nothing."""

    rows: tuple[Row, ...]

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.rows[0].cells)

    def column(self, place: int, start: int = 0) -> tuple[str, ...]:
        """The cells of a column, from a row on."""
        return tuple(row.cells[place] for row in self.rows[start:])


def grid(lines: Iterable[Iterable[str]]) -> Grid:
    """The grid of rows of cells; raises UnusableTableError for one without any, or beyond the limits."""
    rows: list[Row] = []
    for number, line in enumerate(lines, 1):
        cells = tuple(cell.strip() for cell in line)
        if not any(cells):
            continue
        while not cells[-1]:
            cells = cells[:-1]
        if len(rows) == MOST_ROWS:
            raise UnusableTableError(Unusable.TOO_MANY_ROWS, MOST_ROWS)
        if len(cells) > MOST_COLUMNS:
            raise UnusableTableError(Unusable.TOO_MANY_COLUMNS, MOST_COLUMNS)
        if max(map(len, cells)) > MOST_SIGNS:
            raise UnusableTableError(Unusable.TOO_LONG_A_CELL, MOST_SIGNS)
        rows.append(Row(number, cells))
    if not rows:
        raise UnusableTableError(Unusable.EMPTY)
    return Grid(evened(rows))


def evened(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Rows made equally wide, without the columns that say nothing in any of them."""
    said = sorted({place for row in rows for place, cell in enumerate(row.cells) if cell})
    return tuple(Row(row.number, _chosen(row.cells, said)) for row in rows)


def _chosen(cells: tuple[str, ...], places: list[int]) -> tuple[str, ...]:
    return tuple(cells[place] if place < len(cells) else "" for place in places)
