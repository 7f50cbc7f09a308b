"""Where a sheet's table begins, and what stands above it: a title, a date, whose it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from momentos.exchange.columns import column_named, has_head
from momentos.exchange.grid import Grid, Row, evened
from momentos.exchange.numbers import number
from momentos.exchange.plain import on_one_line
from momentos.exchange.table import Told, Untaken

_LOOKED_AT = 20
"""How many rows may stand above a table, as spreadsheets are usually begun."""

_MOST_LINES = 3
"""More lines than a title and what goes with it are a list."""

_LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True)
class Headed:
    """A table without the rows `above` it; `title` is that of them which is like a film's title."""

    table: Grid
    above: tuple[Row, ...] = ()
    title: Row | None = None

    @property
    def offered(self) -> str:
        """What stands above as a title, on one line; empty where nothing does."""
        return on_one_line(self.title.said[0]) if self.title else ""

    def untaken(self, title: str) -> tuple[Told, ...]:
        """What of the rows above is in nothing, where the film has this title."""
        kept = self.title if title == self.offered else None
        return tuple(
            Told(row.number, "", Untaken.ABOVE, " · ".join(row.said)) for row in self.above if row is not kept
        )


def headed(sheet: Grid) -> Headed:
    """The table of a sheet from the row of its names on, and what stands above that; never raises.

    Our method: of the first rows, that is the head in which most cells name a column, at least two, and
    above which every row says less. Names are words that scenes are called too. Without such a row the
    table therefore begins further down only where every row from there on has several cells, and above
    stand a few lines of one cell that name no column, parted from it by an empty row; or a single such
    line above what has a head. Anything else is taken for a table without words above it.
    """
    start = _start(sheet.rows[:_LOOKED_AT]) or _wide_from(sheet)
    if not start:
        return Headed(sheet)
    above = sheet.rows[:start]
    title = next((row for row in above if _is_title(row)), None)
    return Headed(Grid(evened(sheet.rows[start:])), above, title)


def _start(rows: Sequence[Row]) -> int | None:
    """The row that names most columns, each once; None where none names two."""
    widest, best, most = 0, None, 1
    for place, row in enumerate(rows):
        names = len({column_named(cell) for cell in row.said} - {None})
        if names > most and len(row.said) > widest:
            best, most = place, names
        widest = max(widest, len(row.said))
    return best


def _wide_from(sheet: Grid) -> int:
    """The row from which on all have several cells, where a title stands above it; 0 where none does."""
    lines = list(takewhile(lambda row: len(row.said) == 1, sheet.rows[: _MOST_LINES + 1]))
    start = len(lines)
    rest = sheet.rows[start:]
    if not 0 < start <= _MOST_LINES or any(len(row.said) == 1 for row in rest):
        return 0
    if not rest or any(column_named(row.said[0]) for row in lines):
        return 0
    parted = rest[0].number > lines[-1].number + 1
    return start if parted or (start == 1 and has_head(Grid(evened(rest)))) else 0


def _is_title(row: Row) -> bool:
    return len(row.said) == 1 and len(row.said[0]) <= _LONGEST_TITLE and number(row.said[0]) is None
