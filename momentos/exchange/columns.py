"""What the columns of a table hold, guessed from their names and values."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

from momentos.exchange.column_names import MANY, NAMES, Column
from momentos.exchange.grid import Grid
from momentos.exchange.names import channel_named, phase_named
from momentos.exchange.numbers import number
from momentos.exchange.plain import folded

_VALUES: Mapping[Column, Callable[[str], object]] = {Column.PHASE: phase_named, Column.CHANNEL: channel_named}
_ENOUGH = 0.6
"""Which part of its values must name an act for a column to be that of the acts; so for channels."""


def has_head(table: Grid) -> bool:
    """Whether the first row looks like names of columns and not like a scene.

    It does where two of its cells name columns; so many names are words that scenes are called too, that a
    single one does only beside others that are no values, or alone where it names the scenes. Without any,
    it does where none is a value and a column below holds numbers.
    """
    first = [cell for cell in table.rows[0].cells if cell]
    named = [name for cell in first if (name := column_named(cell))]
    if len(table.rows) < 2 or len(named) > 1:
        return len(table.rows) > 1
    if any(column_named(cell) is None and _is_value(cell) for cell in first):
        return False
    if named:
        return len(first) > 1 or named == [Column.TITLE]
    below = [[cell for cell in table.column(place, 1) if cell] for place in range(table.width)]
    return any(cells and all(map(_is_number, cells)) for cells in below)


def columns(table: Grid, *, head: bool) -> tuple[Column, ...]:
    """What each column is taken for, at most one a kind but for those of `MANY`.

    By its name; then by what its values are; then the wordiest of the rest is the title, where none has
    the name. What stays unknown is EXTRA.
    """
    names = table.rows[0].cells if head else ("",) * table.width
    cells = [table.column(place, int(head)) for place in range(table.width)]
    found: list[Column | None] = [None] * table.width
    for place, name in enumerate(names):
        column = column_named(name)
        if column is not None and (column in MANY or column not in found):
            found[place] = _by_kind(column, cells[place], found)
    for column, names_one in _VALUES.items():
        fits = [place for place, known in enumerate(found) if known is None and _is(cells[place], names_one)]
        if fits and column not in found:
            found[fits[0]] = column
    if Column.TITLE not in found:
        rest = [place for place, known in enumerate(found) if known is None and _wordiness(cells[place])]
        if rest:
            found[max(rest, key=lambda place: _wordiness(cells[place]))] = Column.TITLE
    return tuple(column or Column.EXTRA for column in found)


def _by_kind(column: Column, cells: Sequence[str], taken: Iterable[Column | None]) -> Column:
    """A column by its values where its name says two things: a mark or words, a feeling or its number."""
    words = {Column.EXPECTED: Column.EXPECTED_TEXT, Column.RECEIVED: Column.RECEIVED_TEXT}
    counted = _is(cells, number)
    if column in words and not counted and any(cells) and words[column] not in taken:
        return words[column]
    if column is Column.FEELING and counted and Column.VALENCE not in taken:
        return Column.VALENCE
    return column


def _is(cells: Iterable[str], names_one: Callable[[str], object]) -> bool:
    said = [cell for cell in cells if cell]
    return bool(said) and sum(names_one(cell) is not None for cell in said) >= _ENOUGH * len(said)


def _is_number(cell: str) -> bool:
    return number(cell) is not None


def _is_value(cell: str) -> bool:
    return _is_number(cell) or any(names_one(cell) for names_one in _VALUES.values())


def _wordiness(cells: Sequence[str]) -> float:
    """How much a column looks like titles: filled everywhere, every one another, in words."""
    words = [cell for cell in cells if cell and not _is_number(cell)]
    return len(set(words)) + min(sum(map(len, words)) / (len(words) or 1), 60) / 100 if words else 0.0


def column_named(name: str) -> Column | None:
    """The column that a name means, with or without what it adds in brackets; None for any other word."""
    return _by_name().get(folded(name.partition("(")[0])) or _by_name().get(folded(name))


@cache
def _by_name() -> Mapping[str, Column]:
    listed = {folded(name): column for column, names in NAMES.items() for name in names.split(",")}
    return {**{folded(column.value): column for column in NAMES}, **listed}
