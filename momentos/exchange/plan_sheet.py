"""Where the plan is in a file that a client sends back: the sheet, its head and the columns that are read."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from momentos.exchange.grid import MOST_BYTES, MOST_ROWS, Unusable, UnusableTableError
from momentos.exchange.plain import folded, on_one_line
from momentos.exchange.separated import decoded, rows_of_text
from momentos.exchange.workbook import is_workbook, property_of, values_of_sheets, written
from momentos.report.writers.plan_columns import EDITED, PLAN_COLUMNS
from momentos.words.catalogue import Lang, say

ID = "id"
_LOOKED_AT = 30
"""Rows in which the head may stand."""

_ALSO = {"coste": "cost", "inicio": "start", "start date": "start", "fecha": "due", "due date": "due"}
"""What people call these columns besides."""

_DECIMALS = {Lang.ES: ",", Lang.EN: "."}


@dataclass(frozen=True, slots=True)
class PlanSheet:
    """The plan's rows under their head.

    `head` is the row of the head, from 1; `columns` are places from 0 by what they hold, `names` what they
    are called there; `decimal` is the sign that numbers written as text have. A workbook of ours still knows
    the id of its `film`, and what it said `before`, when it was handed over, by id and column.
    """

    rows: Sequence[Sequence[object]]
    head: int
    columns: Mapping[str, int]
    names: Mapping[str, str]
    lang: Lang
    decimal: str
    film: str = ""
    before: Mapping[str, Mapping[str, object]] = field(default_factory=dict)

    def cell(self, row: Sequence[object], key: str) -> object:
        """What a row has in a column; None beyond its end."""
        place = self.columns[key]
        return row[place] if place < len(row) else None

    def by_id(self) -> dict[str, dict[str, object]]:
        """What each row has in the columns, by its id."""
        return {
            self.id_of(row): {key: self.cell(row, key) for key in self.columns} for _, row in self.below()
        }

    def below(self) -> Iterator[tuple[int, Sequence[object]]]:
        """The rows under the head that say anything, with their numbers in the sheet, from 1."""
        for number, row in enumerate(self.rows[self.head :], self.head + 1):
            if any(value is not None and value != "" for value in row):
                yield number, row

    def id_of(self, row: Sequence[object]) -> str:
        """The id of a row, as ids are written."""
        return on_one_line(written(self.cell(row, ID))).removeprefix("'").casefold()


def plan_sheet(content: bytes, ids: frozenset[str]) -> PlanSheet:
    """The table of a file in which most of the ids are, of equals that which can be read back from most.

    Raises UnusableTableError where none has a column of ids beside one that is read back, or all that have
    one name other ids.
    """
    tables = [(name, sheet) for name, rows, sign in _tables(content) if (sheet := _headed(rows, sign))]
    found = [sheet for name, sheet in tables if name not in _origins()]
    if not found:
        raise UnusableTableError(Unusable.NO_TABLE)
    counts = [(sum(sheet.id_of(row) in ids for _, row in sheet.below()), sheet) for sheet in found]
    known, best = max(counts, key=lambda pair: (pair[0], len(pair[1].columns)))
    if not known and any(True for _ in best.below()):
        raise UnusableTableError(Unusable.OTHER_PLAN)
    before = next((sheet.by_id() for name, sheet in tables if name in _origins()), {})
    film = property_of(content, "journey") if is_workbook(content) else ""
    return replace(best, film=film, before=before)


def _tables(content: bytes) -> Iterator[tuple[str, Sequence[Sequence[object]], str]]:
    """The name and the rows of each sheet, and of a text the sign that parts its cells."""
    if len(content) > MOST_BYTES:
        raise UnusableTableError(Unusable.TOO_LARGE, MOST_BYTES)
    if is_workbook(content):
        for name, rows in values_of_sheets(content).items():
            yield name, rows, ""
        return
    lines, separator = rows_of_text(decoded(content))
    yield "", lines[:MOST_ROWS], separator


def _headed(rows: Sequence[Sequence[object]], separator: str) -> PlanSheet | None:
    """The table under the row that names most columns; None without an id or without what is read back."""
    best: dict[str, int] = {}
    head = 0
    for number, row in enumerate(rows[:_LOOKED_AT], 1):
        columns: dict[str, int] = {}
        for place, value in enumerate(row):
            if isinstance(value, str) and (key := _keys().get(folded(value))):
                columns.setdefault(key, place)
        if ID in columns and len(columns) > max(len(best), 1):
            best, head = columns, number
    if not head:
        return None
    names = {key: on_one_line(str(rows[head - 1][place])) for key, place in best.items()}
    lang = max(Lang, key=lambda one: sum(folded(names[key]) == _name(key, one) for key in names))
    decimal = {";": ",", ",": "."}.get(separator, _DECIMALS[lang])
    return PlanSheet(rows, head, best, names, lang, decimal)


@cache
def _origins() -> frozenset[str]:
    """What the sheet is called that keeps the plan as it was handed over."""
    return frozenset(say("sheets.tab.origin", lang) for lang in Lang)


@cache
def _keys() -> Mapping[str, str]:
    """The columns that are read, by their names in every language."""
    return {**_ALSO, **{_name(key, lang): key for key in (ID, *EDITED) for lang in Lang}}


@cache
def _name(key: str, lang: Lang) -> str:
    return folded(next(column for column in PLAN_COLUMNS if column.key == key).name(lang))
