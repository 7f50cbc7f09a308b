"""The roadmap: when each action runs, and what waits for what."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from momentos.drawing.calendar_axis import CalendarAxis
from momentos.drawing.drawn import Drawn
from momentos.drawing.pen import Ground, Pen, clean, group, n, titled
from momentos.drawing.shape import Box
from momentos.drawing.sheet import WIDTH, evenly, sheet
from momentos.drawing.type import Face, Family
from momentos.drawing.writing import Anchor, Line, one_line
from momentos.journey.kinds import in_lang
from momentos.journey.vocabulary import Status
from momentos.plan.plan import Plan
from momentos.words.catalogue import Lang, say, term
from momentos.words.figures import date, listing

ROWS = 13
"""Actions on a page."""
_ROW, _HEAD, _FOOT = 36.0, 54.0, 12.0
_WORDS, _LEFT, _RIGHT = 352.0, 384.0, 1112.0
_BAR, _POINT = 13.0, 8.0
_NUMBER = Face(Family.SERIF, 16, 500)
_TITLE = Face(Family.SANS, 13, 500, 90)
_QUIET = Face(Family.SANS, 12, 400, 90)
_MONTH = Face(Family.SANS, 12)
_FULL = frozenset({Status.DOING, Status.TRIAL, Status.DONE})


@dataclass(frozen=True, slots=True)
class RoadmapRow:
    """One action; `after` are the ranks of those it waits for."""

    rank: int
    title: str
    owner: str
    status: Status
    start: dt.date | None
    due: dt.date | None
    after: tuple[int, ...] = ()


def roadmap_rows(plan: Plan, lang: Lang) -> tuple[RoadmapRow, ...]:
    """The live actions of a plan, those with a date first, by when they are due."""
    ranks = {action.id: action.rank for action in plan.live}
    rows = (
        RoadmapRow(
            action.rank,
            clean(in_lang(action.title, lang)),
            clean(in_lang(action.owner, lang)),
            action.status,
            action.start,
            action.due,
            tuple(sorted(ranks[id_] for id_ in action.after if id_ in ranks)),
        )
        for action in plan.live
    )
    return tuple(sorted(rows, key=lambda row: (_ends(row) or dt.date.max, _ends(row) is None, row.rank)))


def roadmap(
    rows: tuple[RoadmapRow, ...], today: dt.date, lang: Lang, ground: Ground = Ground.PRINT
) -> tuple[Drawn, ...]:
    """The pages, all on one calendar; nothing where no action has a date."""
    days = tuple(day for row in rows for day in (row.start, row.due) if day)
    if not days:
        return ()
    axis = CalendarAxis.over((*days, today), _LEFT, _RIGHT)
    pen = Pen(ground)
    return tuple(_page(page, axis, today, lang, pen) for page in evenly(rows, ROWS))


def roadmap_spoken(rows: tuple[RoadmapRow, ...], lang: Lang) -> str:
    """The roadmap in words: what is due when, and what waits for what."""
    return " ".join(_row_spoken(row, lang) for row in rows)


def _row_spoken(row: RoadmapRow, lang: Lang) -> str:
    when = date(row.due, lang) if row.due else date(row.start, lang) if row.start else ""
    key = "due" if row.due else "start" if row.start else "undated"
    said = say(f"roadmap.spoken.{key}", lang, rank=row.rank, title=row.title.rstrip("."), date=when)
    if not row.after:
        return f"{said}."
    waits = say("roadmap.spoken.after", lang, actions=listing([str(rank) for rank in row.after], lang))
    return f"{said}, {waits}."


def _ends(row: RoadmapRow) -> dt.date | None:
    return row.due or row.start


def _page(page: tuple[RoadmapRow, ...], axis: CalendarAxis, today: dt.date, lang: Lang, pen: Pen) -> Drawn:
    height = _HEAD + _ROW * len(page) + _FOOT
    places = {row.rank: (row, _HEAD + _ROW * at) for at, row in enumerate(page)}
    return sheet(
        pen,
        height,
        *_calendar(axis, height, lang, pen),
        *_today(axis, today, height, lang, pen),
        *(pen.line(0, top, WIDTH, top, stroke="line", stroke_width=1) for _, top in places.values()),
        group({}, *(_waits(row, top, places, axis, pen) for row, top in places.values())),
        *(_mark(row, top, axis, pen) for row, top in places.values()),
        *(_words(row, top, lang, pen) for row, top in places.values()),
    )


def _calendar(axis: CalendarAxis, height: float, lang: Lang, pen: Pen) -> Iterator[str]:
    months = say("date.months", lang).split()
    for day in axis.named:
        x = axis.x(day)
        yield pen.line(x, 22, x, height - _FOOT, stroke="line", stroke_width=1)
        yield pen.text(Line(f"{months[day.month - 1]} {day.year}", x + 3, 14, _MONTH, "ink3"))


def _today(axis: CalendarAxis, today: dt.date, height: float, lang: Lang, pen: Pen) -> Iterator[str]:
    x = axis.x(today)
    yield pen.line(x, 26, x, height - _FOOT, stroke="accent", stroke_width=3)
    anchor, at = (Anchor.END, x - 5) if x > _RIGHT - 60 else (Anchor.START, x + 5)
    yield pen.text(Line(say("roadmap.today", lang), at, 38, _MONTH, "ink", anchor))


def _words(row: RoadmapRow, top: float, lang: Lang, pen: Pen) -> str:
    """Rank and title, and below them who answers and how far it is."""
    status = term(row.status, lang)
    undated = "" if _ends(row) else say("roadmap.undated", lang)
    quiet = " · ".join(part for part in (row.owner, status, undated) if part)
    lines = (
        Line(str(row.rank), 22, top + 16, _NUMBER, "ink", Anchor.END),
        one_line(row.title, 32, top + 15, _WORDS - 32, _TITLE, "ink", Anchor.START),
        one_line(quiet, 32, top + 30, _WORDS - 32, _QUIET, "ink3", Anchor.START),
    )
    return titled(f"{row.title}\n{quiet}", pen.texts(lines))


def _mark(row: RoadmapRow, top: float, axis: CalendarAxis, pen: Pen) -> str:
    """A bar from start to due, a diamond where only the due is known; outlined what is not begun."""
    middle = top + _ROW / 2
    fill = "ink" if row.status in _FULL else "rule" if row.status is Status.AGREED else "paper"
    if row.due and (row.start is None or row.start >= row.due):
        x = axis.x(row.due)
        west, east, north, south = (
            n(at) for at in (x - _POINT, x + _POINT, middle - _POINT, middle + _POINT)
        )
        diamond = f"M{west} {n(middle)}L{n(x)} {north} {east} {n(middle)} {n(x)} {south}Z"
        return pen.path(diamond, fill, stroke="ink", stroke_width=1.6)
    if row.start is None:
        return ""
    left = axis.x(row.start)
    right = axis.x(row.due) if row.due else axis.right
    bar = Box(left, middle - _BAR / 2, max(3.0, right - left), _BAR)
    dashes = None if row.due else "5 4"
    return pen.rect(bar, fill, 2, stroke="ink", stroke_width=1.6, stroke_dasharray=dashes)


def _waits(
    row: RoadmapRow, top: float, places: Mapping[int, tuple[RoadmapRow, float]], axis: CalendarAxis, pen: Pen
) -> str:
    """An arrow from each action that this one waits for; of those on other pages, their numbers."""
    begins = row.start or row.due
    if begins is None:
        return ""
    x, middle = axis.x(begins) - (_POINT if row.start is None else 0.0), top + _ROW / 2
    drawn, elsewhere = [], []
    for rank in row.after:
        found = places.get(rank)
        ends = _ends(found[0]) if found else None
        if found is None or ends is None:
            elsewhere.append(str(rank))
            continue
        ink = "below" if ends > begins else "ink3"
        drawn.append(_arrow(axis.x(ends) + _POINT, found[1] + _ROW / 2, x, middle, ink, pen))
    if elsewhere:
        words = "← " + ", ".join(elsewhere)
        drawn.append(pen.text(Line(words, x - 6, middle + 4, _QUIET, "ink3", Anchor.END)))
    return "".join(drawn)


def _arrow(x1: float, y1: float, x2: float, y2: float, ink: str, pen: Pen) -> str:
    """Down or up along the space between the rows, and into the mark from its left."""
    turn = x1 + 8 if x2 > x1 + 16 else max(x1 + 8, x2 - 12)
    lane = y2 - (_ROW / 2 if y2 > y1 else -_ROW / 2)
    way = f"M{n(x1)} {n(y1)}H{n(turn)}V{n(lane)}H{n(x2 - 12)}V{n(y2)}H{n(x2 - 2)}"
    head = f"M{n(x2 - 7)} {n(y2 - 3.5)}L{n(x2 - 1)} {n(y2)} {n(x2 - 7)} {n(y2 + 3.5)}"
    line = pen.path(way, "none", stroke=ink, stroke_width=1.3)
    return line + pen.path(head, "none", stroke=ink, stroke_width=1.3)
