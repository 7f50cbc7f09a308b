"""The plan read back from the workbook or the CSV that a client has edited: what differs, by action."""

import datetime as dt
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import reduce

from momentos.exchange.plain import on_one_line
from momentos.exchange.plan_cells import (
    UnreadCellError,
    Why,
    amount_in,
    date_in,
    effort_in,
    is_empty,
    status_in,
)
from momentos.exchange.plan_dates import day_first
from momentos.exchange.plan_sheet import PlanSheet, plan_sheet
from momentos.exchange.workbook import written
from momentos.journey.change import Set
from momentos.journey.journey import Journey
from momentos.journey.kinds import Text, Translated, in_lang
from momentos.journey.remake import remade
from momentos.journey.vocabulary import Degree, Status
from momentos.plan.plan import Plan, PlannedAction
from momentos.report.carried import carried
from momentos.report.writers.plan_columns import EDITED
from momentos.report.writers.xlsx.book import cell, clipped
from momentos.words.catalogue import Lang
from momentos.words.harmless import harmless

Field = Status | Degree | str | dt.date | float | None
"""What an action has in a column that is read back."""

_COMMANDS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


@dataclass(frozen=True, slots=True)
class Difference:
    """One cell that says something else than the plan; `change` is what it makes of the journey.

    `contested` says that the film too has changed there since the file was handed over.
    """

    action: str
    field: str
    old: Field
    new: Field
    change: Set
    row: int
    contested: bool = False

    @property
    def key(self) -> str:
        """What names it among the others: ``cobro-en-mesa.status``."""
        return f"{self.action}.{self.field}"


@dataclass(frozen=True, slots=True)
class Unread:
    """What could not be read: its row in the sheet, from 1, the column's letters and name, what it says.

    A whole row has no column.
    """

    row: int
    column: str
    name: str
    why: Why
    said: str


@dataclass(frozen=True, slots=True)
class PlanBack:
    """What a file that came back says: its differences in its rows' order, and what could not be read.

    `other_film` is the id of the film that it was made of, where that is another; `missing_actions` are the
    ids that no row has, `missing_columns` the keys that no column has: there the film stays as it is.
    """

    differences: tuple[Difference, ...]
    unread: tuple[Unread, ...]
    other_film: str = ""
    missing_actions: tuple[str, ...] = ()
    missing_columns: tuple[str, ...] = ()


def plan_back(content: bytes, plan: Plan) -> PlanBack:
    """How the plan in an XLSX or a CSV, found by its ids, differs from this one.

    Columns and rows may stand in any order, be gone or be added; what is gone changes nothing. Where the
    file knows what it said when it was handed over, only what was changed in it since is a difference.
    Raises UnusableTableError for a file without such a table.
    """
    actions = {action.id.casefold(): action for action in plan.actions}
    sheet = plan_sheet(content, frozenset(actions))
    currency = carried(in_lang(plan.scores.journey.currency, sheet.lang))
    reader = _Reader(sheet, day_first(sheet, actions), currency)
    differences: list[Difference] = []
    unread: list[Unread] = []
    seen: set[str] = set()
    for number, row in sheet.below():
        id_ = sheet.id_of(row)
        action = actions.get(id_)
        if action is None or id_ in seen:
            why = Why.REPEATED_ID if action else Why.UNKNOWN_ID if id_ else Why.NO_ID
            said = id_ or " · ".join(filter(None, (on_one_line(written(value)) for value in row)))
            unread.append(Unread(number, "", "", why, said))
            continue
        seen.add(id_)
        for key in EDITED:
            if key in sheet.columns:
                value = sheet.cell(row, key)
                try:
                    differences += reader.difference(action, key, value, number)
                except UnreadCellError as fault:
                    letters = cell(0, sheet.columns[key]).rstrip("1")
                    said = on_one_line(written(value))
                    unread.append(Unread(number, letters, sheet.names[key], fault.why, said))
    return PlanBack(
        tuple(differences),
        tuple(unread),
        other_film="" if sheet.film == plan.scores.journey.id else sheet.film,
        missing_actions=tuple(action.id for id_, action in actions.items() if id_ not in seen),
        missing_columns=tuple(key for key in EDITED if key not in sheet.columns),
    )


def with_differences(journey: Journey, differences: Iterable[Difference]) -> Journey:
    """The journey with what the file says instead; raises GoneError where an action is gone meanwhile."""
    return reduce(remade, (difference.change for difference in differences), journey)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Compares cells of a sheet with the plan."""

    sheet: PlanSheet
    day_first: bool | None
    currency: str

    def difference(self, action: PlannedAction, key: str, value: object, row: int) -> Iterator[Difference]:
        """The difference that somebody made in a cell, if any; raises UnreadCellError."""
        before = self.sheet.before.get(action.id.casefold(), {})
        if key not in before:
            yield from self._otherwise(action, key, value, row)
        elif written(before[key]) != written(value):
            contested = self._has_moved(action, key, before[key])
            for one in self._otherwise(action, key, value, row):
                yield replace(one, contested=contested)

    def _has_moved(self, action: PlannedAction, key: str, before: object) -> bool:
        """Whether the film has something else than the file had when it was handed over."""
        try:
            return any(self._otherwise(action, key, before, 0))
        except UnreadCellError:
            return True

    def _otherwise(self, action: PlannedAction, key: str, value: object, row: int) -> Iterator[Difference]:
        """What a cell says otherwise than the film, if anything; raises UnreadCellError."""
        if key == "owner":
            yield from self._owner(action, value, row)
            return
        old, new = _held(action, key), self._read(key, value)
        if key == "effort" and new is None and action.action.effort is None:
            return
        if not _alike(old, new):
            yield Difference(action.id, key, old, new, Set((*_way(action), key), new), row)

    def _read(self, key: str, value: object) -> Field:
        match key:
            case "status":
                return status_in(value)
            case "effort":
                return effort_in(value)
            case "cost":
                return amount_in(value, decimal=self.sheet.decimal, currency=self.currency)
        return date_in(value, day_first=self.day_first)

    def _owner(self, action: PlannedAction, value: object, row: int) -> Iterator[Difference]:
        """Another name; as the file writes its texts, it is no other where any language has it."""
        known, new = _as_written(action.owner), on_one_line(written(value))
        bare = _unquoted(new)
        if new in known or bare in known:
            return
        bare = "" if is_empty(value) else bare
        if not bare and not action.owner:
            return
        way, old = (*_way(action), "owner"), in_lang(action.owner, self.sheet.lang) or None
        if bare and isinstance(action.owner, Translated):
            way = (*way, _told_in(action.owner, self.sheet.lang))
        yield Difference(action.id, "owner", old, bare or None, Set(way, bare or None), row)


def _told_in(owner: Translated, lang: Lang) -> str:
    """Which of a text's languages a sheet in a language shows."""
    return lang.value if lang.value in owner.by_lang else next(iter(owner.by_lang), lang.value)


def _held(action: PlannedAction, key: str) -> Field:
    held: Field = {
        "status": action.status,
        "effort": action.effort,
        "start": action.start,
        "due": action.due,
        "cost": action.cost,
    }[key]
    return held


def _alike(old: Field, new: Field) -> bool:
    """Whether two values are the same, decimals as far as spreadsheets keep them."""
    if isinstance(old, float) and isinstance(new, float):
        return math.isclose(old, new, rel_tol=1e-12)
    return old == new


def _way(action: PlannedAction) -> tuple[str, ...]:
    home = ("scenes", action.home, "propose") if action.home else ()
    return (*home, "actions", action.id)


def _as_written(text: Text | None) -> frozenset[str]:
    """How a text may stand in a cell: clean, and clipped or without what a terminal obeys."""
    told = text.by_lang.values() if isinstance(text, Translated) else (text or "",)
    forms = (form for one in map(carried, told) for form in (one, clipped(one), harmless(one)))
    return frozenset(on_one_line(form) for form in forms) | (frozenset() if text else frozenset(("",)))


def _unquoted(text: str) -> str:
    """A text without the apostrophe that keeps it from being a formula."""
    bare = text.removeprefix("'")
    return bare if bare.lstrip().startswith(_COMMANDS) else text
