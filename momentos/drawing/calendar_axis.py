"""A stretch of time along a line: where days stand, and which of them are named."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 300, 600, 1200, 6000, 24000)
"""Months between two named days."""
_LABEL = 62.0
"""Pixels that a named day needs."""


@dataclass(frozen=True, slots=True)
class CalendarAxis:
    """From the first of a month to the end of another, `left` to `right` in pixels."""

    first: dt.date
    last: dt.date
    left: float
    right: float

    @classmethod
    def over(cls, days: tuple[dt.date, ...], left: float, right: float) -> "CalendarAxis":
        """The whole months that hold all of the days; at least one day has to be there."""
        first, last = min(days), max(days)
        after = _month(last.year * 12 + last.month)
        return cls(first.replace(day=1), after or dt.date.max, left, right)

    def x(self, day: dt.date) -> float:
        """Where a day stands."""
        length = max(1, (self.last - self.first).days)
        return self.left + (self.right - self.left) * (day - self.first).days / length

    @property
    def named(self) -> tuple[dt.date, ...]:
        """The firsts of months that have room for their names, as often as they have."""
        start = self.first.year * 12 + self.first.month - 1
        months = self.last.year * 12 + self.last.month - 1 - start
        room = max(1, int((self.right - self.left) // _LABEL))
        step = next((one for one in _STEPS if months <= one * room), _STEPS[-1])
        return tuple(self._marks(start, months, step))

    def _marks(self, start: int, months: int, step: int) -> Iterator[dt.date]:
        for month in range(start + (-start) % (step if step > 2 else 1), start + months + 1, step):
            day = _month(month)
            if day and self.first <= day and self.x(day) + _LABEL <= self.right + 1:
                yield day


def _month(number: int) -> dt.date | None:
    """The first day of a month counted from the year 0; None past the calendar's end."""
    year, month = divmod(number, 12)
    return dt.date(year, month + 1, 1) if dt.MINYEAR <= year <= dt.MAXYEAR else None
