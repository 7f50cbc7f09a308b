"""Cells of a sheet that were merged downwards: their value is that of every row beside them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

_CELL = rb"([A-Z]{1,3})(\d{1,7})"
_RANGE = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*?\bref=[\"']" + _CELL + b":" + _CELL)

Tall = Mapping[int, Sequence[tuple[int, int]]]
"""By the row in which a merged cell begins, from 1: its column, from 0, and its last row."""


def tall_cells(part: bytes) -> Tall:
    """The merged cells of a sheet's XML that are one column wide and several rows tall.

    A wider one is a title over a table, or over some of its columns: it is said once.
    """
    found: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for left, top, right, bottom in _RANGE.findall(part):
        if left == right and int(top) < int(bottom):
            found[int(top)].append((_place(left), int(bottom)))
    return found


def repeated(rows: Iterable[Sequence[object]], tall: Tall) -> Iterator[Sequence[object]]:
    """The rows of a sheet from its first, merged cells said in each row of theirs that says anything."""
    going: dict[int, tuple[object, int]] = {}
    for number, row in enumerate(rows, 1):
        # Rows that say nothing may be a million: they are told at a glance.
        if row.count(None) == len(row):
            yield ()
            continue
        going = {place: (value, last) for place, (value, last) in going.items() if number <= last}
        starting = (start for start in tall.get(number, ()) if start[0] < len(row))
        going.update((place, (row[place], last)) for place, last in starting)
        yield [going[place][0] if place in going else cell for place, cell in enumerate(row)]


def _place(letters: bytes) -> int:
    place = 0
    for letter in letters:
        place = place * 26 + letter - ord("A") + 1
    return place - 1
