"""What ``momentos update`` found in a plan that came back, as programs read it."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from momentos.exchange.plan_back import Difference, PlanBack
from momentos.exchange.plan_back_words import unread_text
from momentos.words.catalogue import Lang


@dataclass(frozen=True, slots=True)
class DifferenceOutput:
    """One value that the file has otherwise than the film; `row` is its row in the sheet, from 1.

    `contested`: the film too has changed there since the file was handed over.
    """

    action: str
    field: str
    old: str | dt.date | float | None
    new: str | dt.date | float | None
    row: int
    contested: bool
    accepted: bool


@dataclass(frozen=True, slots=True)
class UnreadOutput:
    """What could not be read: its row, from 1, its column's letters (none for a whole row), and why."""

    row: int
    column: str
    why: str
    message: str


@dataclass(frozen=True, slots=True)
class UpdateOutput:
    """The whole output of ``momentos update --format json``.

    `other_film`: the id of the film that the file was made of, where that is another. `missing_actions` and
    `missing_columns` are not in the file; there the film stays as it is.
    """

    differences: tuple[DifferenceOutput, ...]
    unread: tuple[UnreadOutput, ...]
    other_film: str
    missing_actions: tuple[str, ...]
    missing_columns: tuple[str, ...]


def update_output(found: PlanBack, accepted: Collection[Difference], lang: Lang) -> UpdateOutput:
    """What differs, what of it was accepted, and what could not be read."""
    return UpdateOutput(
        tuple(
            DifferenceOutput(one.action, one.field, one.old, one.new, one.row, one.contested, one in accepted)
            for one in found.differences
        ),
        tuple(UnreadOutput(one.row, one.column, one.why, unread_text(one, lang)) for one in found.unread),
        found.other_film,
        found.missing_actions,
        found.missing_columns,
    )
