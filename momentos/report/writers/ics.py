"""The plan as a calendar (RFC 5545): what falls due, and when the plan is looked at again."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

import icalendar

from momentos.plan.reviews import Review
from momentos.report.report import Report
from momentos.report.rows import ActionRow
from momentos.words.catalogue import Lang, say, say_count
from momentos.words.figures import listing

_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Event:
    uid: str
    day: dt.date
    summary: str
    description: str


def write(report: Report) -> bytes:
    """An all-day event for each live action that has a due date, and for each review.

    The same action keeps its id from one calendar to the next, so that it moves rather than stands twice.
    """
    calendar = icalendar.Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//momentos//plan//EN")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", report.title.text)
    stamp = dt.datetime.combine(report.edition.date, dt.time(), dt.UTC)
    for event in _events(report):
        calendar.add_component(_component(event, stamp))
    content: bytes = calendar.to_ical()
    return content


def _component(event: _Event, stamp: dt.datetime) -> icalendar.Event:
    written = icalendar.Event()
    written.add("uid", event.uid)
    written.add("dtstamp", stamp)
    written.add("dtstart", event.day)
    written.add("dtend", _after(event.day))
    written.add("summary", event.summary)
    written.add("description", event.description)
    written.add("transp", "TRANSPARENT")
    return written


def _events(report: Report) -> Iterator[_Event]:
    lang = report.edition.lang
    for row in report.actions:
        if row.due and row.status.live:
            yield _due(row, row.due, report, lang)
    ranks = {row.id: row.rank for row in report.actions}
    for number, review in enumerate(report.reviews, 1):
        yield _review(number, review, ranks, report, lang)


def _due(row: ActionRow, day: dt.date, report: Report, lang: Lang) -> _Event:
    summary = say("ics.due", lang, title=row.title.text)
    said = (row.owner.text, "; ".join(row.scenes), row.how.text)
    uid = f"{report.journey}-{row.id}@momentos"
    return _Event(uid, day, summary, "\n".join(one for one in said if one))


def _review(number: int, review: Review, ranks: dict[str, int], report: Report, lang: Lang) -> _Event:
    uid = f"{report.journey}-review-{number}@momentos"
    if review.measures:
        return _Event(uid, review.date, say("ics.measure", lang, title=report.title.text), "")
    due = listing([str(ranks[id_]) for id_ in review.due], lang)
    said = say_count("ics.review.due", len(review.due), lang, actions=due) if review.due else ""
    return _Event(uid, review.date, say("ics.review", lang, title=report.title.text), said)


def _after(day: dt.date) -> dt.date:
    """The day on which an all-day event is over; the calendar's last day has none after it."""
    return day + _DAY if day < dt.date.max else day
