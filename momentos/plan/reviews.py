"""When the plan is looked at again: what is due is checked, and at the end the film is measured anew."""

import calendar
import datetime as dt
from dataclasses import dataclass

from momentos.plan.plan import Plan

MOST = 12
"""A rhythm, not a calendar: later reviews are fixed in the twelfth (ours)."""
_MEASURE_AFTER = dt.timedelta(days=90)
"""Customers need some time to live the scenes anew before they are asked again (ours)."""
_FRIDAY = 4


@dataclass(frozen=True, slots=True)
class Review:
    """A day on which the plan is reviewed, and the ids of the live actions due since the one before.

    `measures` is the last one: expected and received are asked again.
    """

    date: dt.date
    due: tuple[str, ...]
    measures: bool = False


def reviews(plan: Plan, today: dt.date) -> tuple[Review, ...]:
    """The reviews of a plan from a day on: one a month while actions fall due, and a new measure at the end.

    None is on a weekend. Where no live action says when it is due there is nothing to review by date.
    """
    dated = sorted((action.due, action.rank, action.id) for action in plan.live if action.due)
    if not dated:
        return ()
    last = dated[-1][0]
    found: list[Review] = []
    waiting = dated
    for months in range(1, MOST + 1):
        later = _months_later(today, months)
        if later is None:
            break
        day = _workday(later)
        found.append(Review(day, tuple(id_ for due, _, id_ in waiting if due <= day)))
        waiting = [one for one in waiting if one[0] > day]
        if day >= last:
            break
    end = max(last, today)
    if dt.date.max - end >= _MEASURE_AFTER:
        found.append(Review(_workday(end + _MEASURE_AFTER), (), measures=True))
    return tuple(sorted(found, key=lambda review: review.date))


def _workday(day: dt.date) -> dt.date:
    """The day itself, or the Monday after a weekend."""
    return day + dt.timedelta(days=7 - day.weekday()) if day.weekday() > _FRIDAY else day


def _months_later(day: dt.date, months: int) -> dt.date | None:
    """The same day so many months later, or the last of a shorter month; None past the calendar."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    if year > dt.MAXYEAR:
        return None
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
