"""Where a sheet's table begins, and what stands above it: a title, a date, whose it is."""

from collections.abc import Sequence
from dataclasses import dataclass

from momentos.exchange.columns import column_named, has_head
from momentos.exchange.grid import Grid, Row, evened
from momentos.exchange.numbers import number
from momentos.exchange.plain import on_one_line
from momentos.exchange.table import Told, Untaken

_LOOKED_AT = 20
"""How many rows may stand above a table, as spreadsheets are usually begun."""

_LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True)
class Headed:
    """A table without what stands above it; `title` is what of that is like a film's title, or empty."""

    table: Grid
    title: str = ""
    above: tuple[Told, ...] = ()


def headed(sheet: Grid) -> Headed:
    """The table of a sheet from the row of its names on, and what stands above that; never raises.

    Our method: of the first rows, that is the head in which most cells name a column, at least two, and
    above which every row says less. Without such a one the table begins where rows have several cells, if
    an empty row or a head of names that we do not know parts it from lines of one cell. Anything else is
    taken for a table without words above it.
    """
    start = _start(sheet.rows[:_LOOKED_AT])
    if start is None:
        rest = Grid(evened(sheet.rows[(first := _first_wide(sheet.rows)) :]))
        start = first if has_head(rest) or _is_parted(sheet.rows, first) else 0
    if not start:
        return Headed(sheet)
    over = sheet.rows[:start]
    title = next((row for row in over if _is_title(row)), None)
    return Headed(
        Grid(evened(sheet.rows[start:])),
        on_one_line(title.said[0]) if title else "",
        tuple(Told(row.number, "", Untaken.ABOVE, " · ".join(row.said)) for row in over if row is not title),
    )


def _start(rows: Sequence[Row]) -> int | None:
    """The row that names most columns, each once; None where none names two."""
    widest, best, most = 0, None, 1
    for place, row in enumerate(rows):
        names = len({column_named(cell) for cell in row.said} - {None})
        if names > most and len(row.said) > widest:
            best, most = place, names
        widest = max(widest, len(row.said))
    return best


def _first_wide(rows: Sequence[Row]) -> int:
    """The first row of several cells; 0 where none is near."""
    return next((place for place, row in enumerate(rows[:_LOOKED_AT]) if len(row.said) > 1), 0)


def _is_parted(rows: Sequence[Row], start: int) -> bool:
    return start > 0 and rows[start].number > rows[start - 1].number + 1


def _is_title(row: Row) -> bool:
    return len(row.said) == 1 and len(row.said[0]) <= _LONGEST_TITLE and number(row.said[0]) is None
