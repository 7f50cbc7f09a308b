"""Which figure of the dates in a plan that came back is the day."""

import datetime as dt
from collections.abc import Iterator, Mapping

from momentos.exchange.plan_cells import PARTED
from momentos.exchange.plan_sheet import PlanSheet
from momentos.plan.plan import PlannedAction
from momentos.words.catalogue import Lang


def day_first(sheet: PlanSheet, actions: Mapping[str, PlannedAction]) -> bool | None:
    """Whether dates in figures begin with the day: by one that can only be so, else by those unchanged.

    Where neither says it, Spanish begins with the day and English cannot be told. `actions` are by id.
    """
    found = list(_in_figures(sheet, actions))
    sure = {one > 12 for one, other, _ in found if (one > 12) != (other > 12)}
    if len(sure) == 1:
        return sure.pop()
    days = [(one, other, old) for one, other, old in found if one != other and old]
    by_day = sum((old.day, old.month) == (one, other) for one, other, old in days)
    by_month = sum((old.month, old.day) == (one, other) for one, other, old in days)
    if by_day != by_month:
        return by_day > by_month
    return True if sheet.lang is Lang.ES else None


def _in_figures(
    sheet: PlanSheet, actions: Mapping[str, PlannedAction]
) -> Iterator[tuple[int, int, dt.date | None]]:
    """The first two figures of every date in figures, and the day that the plan has there."""
    for _, row in sheet.below():
        action = actions.get(sheet.id_of(row))
        olds = (("start", action.start if action else None), ("due", action.due if action else None))
        for key, old in olds:
            value = sheet.cell(row, key) if key in sheet.columns else None
            if isinstance(value, str) and (found := PARTED.fullmatch(value.strip())):
                yield int(found[1]), int(found[2]), old
