"""The plan as a calendar (RFC 5545): what falls due, and when the plan is looked at again."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from momentos.plan.reviews import Review
from momentos.report.report import Report
from momentos.report.rows import ActionRow
from momentos.words.catalogue import Lang, say, say_count
from momentos.words.figures import listing

_MOST_OCTETS = 75
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
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
    stamp = f"{report.edition.date:%Y%m%d}T000000Z"
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//momentos//plan//EN", "CALSCALE:GREGORIAN"]
    lines.append(f"X-WR-CALNAME:{_text(report.title.text)}")
    for event in _events(report):
        lines += [
            "BEGIN:VEVENT",
            f"UID:{_text(event.uid)}",
            f"DTSTAMP:{stamp}",
            f"DTSTART;VALUE=DATE:{_date(event.day)}",
            f"DTEND;VALUE=DATE:{_date(_after(event.day))}",
            f"SUMMARY:{_text(event.summary)}",
            f"DESCRIPTION:{_text(event.description)}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode("utf-8")


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


def _date(day: dt.date) -> str:
    # Year 1 has four digits here too, which strftime does not give everywhere.
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _text(text: str) -> str:
    return text.translate(_ESCAPES)


def _folded(line: str) -> str:
    """The line in pieces of at most 75 octets, never cut within a sign."""
    pieces, piece, size = [], "", 0
    for sign in line:
        octets = len(sign.encode("utf-8"))
        if size + octets > _MOST_OCTETS:
            pieces.append(piece)
            piece, size = " ", 1
        piece += sign
        size += octets
    return "\r\n".join([*pieces, piece])
