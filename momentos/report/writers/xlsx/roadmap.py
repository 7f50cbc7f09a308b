"""The sheet of the roadmap: bars that follow the dates of the plan, week by week or in longer steps."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from momentos.drawing.tokens import PRINT
from momentos.journey.vocabulary import Status
from momentos.report.chapter import Section
from momentos.report.writers.plan_columns import PLAN_COLUMNS
from momentos.report.writers.xlsx.book import FIRST, HEAD, Book, Sheet, cell, clipped, is_counted, serial
from momentos.report.writers.xlsx.headline import headline
from momentos.report.writers.xlsx.lists import status_name
from momentos.report.writers.xlsx.look import Look
from momentos.report.writers.xlsx.plan import DATE, PLACE, area
from momentos.report.writers.xlsx.plan import FIRST as PLAN_FIRST

_WIDTHS = (24.0, 42.0, 13.0, 15.0, 15.0)
_START, _DUE, _GRID = 3, 4, 5
_MOST_PERIODS = 60
_AHEAD = 4
"""Periods after the last date, into which a bar may be moved."""

_ADDED = 10
"""Rows for actions that are added to the plan."""


@dataclass(frozen=True, slots=True)
class _Step:
    """What a column of the roadmap stands for: a week, or so many months."""

    months: int
    form: Callable[[Look], str]

    def first(self, day: dt.date) -> dt.date:
        """The beginning of the period that a day is in."""
        if not self.months:
            return day - dt.timedelta(days=day.weekday())
        return dt.date(day.year, (day.month - 1) // self.months * self.months + 1, 1)

    def next(self, day: dt.date) -> dt.date | None:
        """The beginning of the following period; None past the calendar."""
        if not self.months:
            return day + dt.timedelta(days=7) if dt.date.max - day >= dt.timedelta(days=7) else None
        years, month = divmod(day.month - 1 + self.months, 12)
        return dt.date(day.year + years, month + 1, 1) if day.year + years <= dt.MAXYEAR else None

    def first_formula(self, day: str) -> str:
        """The same as `first`, as a formula."""
        if not self.months:
            return f"{day}-WEEKDAY({day},3)"
        return f"DATE(YEAR({day}),INT((MONTH({day})-1)/{self.months})*{self.months}+1,1)"

    def next_formula(self, where: str) -> str:
        """The same as `next`, as a formula."""
        return f"EDATE({where},{self.months})" if self.months else f"{where}+7"


_STEPS = (
    _Step(0, lambda look: look.short_date_form),
    _Step(1, lambda look: look.month_form),
    _Step(3, lambda look: look.month_form),
    _Step(12, lambda _: "yyyy"),
)


def write_roadmap(book: Book) -> Sheet:
    """One row an action as it stands in the plan; its bar lies from its start to its due day."""
    rows, look = book.report.actions, book.look
    step, periods = _periods(book)
    widths = (*_WIDTHS, *(3.6,) * len(periods))
    sheet = book.sheet("roadmap", widths, headline(book, Section.ROADMAP))
    columns = {column.key: column for column in PLAN_COLUMNS}
    names = [
        book.say("roadmap.action"),
        *(columns[key].name(book.lang) for key in ("title", "status", "start", "due")),
    ]
    sheet.heads(HEAD, names, [False, False, False, True, True])
    _axis(book, sheet, step, periods)
    for place in range(len(rows) + _ADDED):
        _action(book, sheet, place)
    for number in range(FIRST, FIRST + len(rows)):
        for column in range(_GRID, _GRID + len(periods)):
            sheet.on.write_blank(number, column, None, look.empty())
    last = FIRST + len(rows) + _ADDED - 1
    _bars(book, sheet, step, last, len(periods))
    sheet.on.freeze_panes(FIRST, 2)
    sheet.end(FIRST + max(len(rows), 1) - 1, _GRID + len(periods) - 1)
    sheet.on.set_row(HEAD, 48)
    # A thin frame of the period that the report's day is in would be lost in print: its head is marked.
    today = f"=AND({cell(HEAD, _GRID)}<={DATE},{step.next_formula(cell(HEAD, _GRID))}>{DATE})"
    here = look.of(bg_color=look.accent, font_color=PRINT["ink"])
    sheet.on.conditional_format(
        HEAD, _GRID, HEAD, _GRID + len(periods) - 1, {"type": "formula", "criteria": today, "format": here}
    )
    return sheet


def _periods(book: Book) -> tuple[_Step, tuple[dt.date, ...]]:
    """The finest step in which the plan's time fits on a sheet, and the beginnings of its periods."""
    days = [day for row in book.report.actions for day in (row.start, row.due) if day and is_counted(day)]
    days.append(book.report.edition.date)
    for step in _STEPS:
        found: list[dt.date] = []
        day: dt.date | None = step.first(min(days))
        while day is not None and day <= max(days) and len(found) <= _MOST_PERIODS:
            found.append(day)
            day = step.next(day)
        if len(found) <= _MOST_PERIODS:
            break
    while day is not None and len(found) < _MOST_PERIODS + _AHEAD and found[-_AHEAD:][0] <= max(days):
        found.append(day)
        day = step.next(day)
    return step, tuple(found)


def _axis(book: Book, sheet: Sheet, step: _Step, periods: Sequence[dt.date]) -> None:
    """The periods' beginnings, reckoned from the first of the plan's dates."""
    form = book.look.head(turned=step.form(book.look))
    first = f"MIN({area(book, 'start', elsewhere=True)},{area(book, 'due', elsewhere=True)},{DATE})"
    for place, day in enumerate(periods):
        before = cell(HEAD, _GRID + place - 1)
        formula = step.next_formula(before) if place else step.first_formula(first)
        sheet.formula(HEAD, _GRID + place, f"={formula}", form, serial(day))


def _action(book: Book, sheet: Sheet, place: int) -> None:
    """What the plan says of an action, taken from its row there; nothing while that row is empty."""
    rows, look, number = book.report.actions, book.look, FIRST + place
    row = rows[place] if place < len(rows) else None
    plan = f"'{book.tab('plan')}'!"
    where = {
        key: f"{plan}{cell(PLAN_FIRST + place, PLACE[key], '$')}"
        for key in ("id", "rank", "title", "status", "start", "due")
    }
    named = f'{where["rank"]}&" · "&{where["id"]}'
    label = f"{row.rank} · {row.id}" if row else ""
    sheet.formula(number, 0, f'=IF({where["id"]}="","",{named})', look.text(quiet=True), label)
    texts = (
        (("title", row.title.text), ("status", row.status_word)) if row else (("title", ""), ("status", ""))
    )
    for column, (key, text) in enumerate(texts, 1):
        form = look.text(
            strong=key == "title", leftwards=bool(row and key == "title" and row.title.leftwards)
        )
        sheet.formula(number, column, f'=IF({where[key]}="","",{where[key]})', form, clipped(text))
    for column, key in ((_START, "start"), (_DUE, "due")):
        day = (row.start if key == "start" else row.due) if row else None
        value: float | str = "" if day is None else serial(day) if is_counted(day) else day.isoformat()
        sheet.formula(number, column, f'=IF({where[key]}="","",{where[key]})', look.date(), value)


def _bars(book: Book, sheet: Sheet, step: _Step, last: int, periods: int) -> None:
    """Where a period touches an action's days; an action with one date has a bar of one period."""
    begins = cell(HEAD, _GRID, "_$")
    first, final = cell(FIRST, _START, "$"), cell(FIRST, _DUE, "$")
    days, status = f"{first}:{final}", cell(FIRST, 2, "$")
    lies = f"COUNT({days})>0,{begins}<=MAX({days}),{step.next_formula(begins)}>MIN({days})"
    settled = ",".join(f"{status}={status_name(one)}" for one in Status if not one.live)
    for criteria, token in (
        (f"=AND({lies},OR({settled}))", "rule"),
        (f"=AND({lies},{final}<{DATE})", "below"),
        (f"=AND({lies},{status}={status_name(Status.DOING)})", "above"),
        (f"=AND({lies})", "ink"),
    ):
        fill = book.look.of(bg_color=PRINT[token])
        rule = {"type": "formula", "criteria": criteria, "format": fill, "stop_if_true": True}
        sheet.on.conditional_format(FIRST, _GRID, last, _GRID + periods - 1, rule)
