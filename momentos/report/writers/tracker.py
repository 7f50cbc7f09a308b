"""The actions as a plain CSV that any tracker reads."""

import csv
import io
from collections.abc import Iterable, Sequence

from momentos.report.report import Report
from momentos.report.rows import ActionRow
from momentos.report.writers.plan_columns import PLAN_COLUMNS
from momentos.words.csv import defused

_COLUMNS = ("ID", "Title", "Description", "Owner", "Start", "Due", "Status", "Estimate")


def write(report: Report) -> bytes:
    """One row an action, in English names and machine words: what importers look for."""
    return for_tracker(_COLUMNS, (_row(row, report) for row in report.actions))


def _row(row: ActionRow, report: Report) -> tuple[str, ...]:
    return (
        f"{report.journey}/{row.id}",
        f"{row.id} · {row.title.text}",
        described(row, report),
        row.owner.text,
        row.start.isoformat() if row.start else "",
        row.due.isoformat() if row.due else "",
        row.status.value,
        row.effort.value,
    )


def described(row: ActionRow, report: Report) -> str:
    """What is done where, and who answers for it, in lines under their names."""
    lang = report.edition.lang
    names = {column.key: column.name(lang) for column in PLAN_COLUMNS}
    said = (
        ("", row.how.text),
        (names["scenes"], "; ".join(row.scenes)),
        (names["owner"], row.owner.text),
        (names["for_customer"], row.for_customer.text),
        (names["for_company"], row.for_company.text),
        (names["kpi"], row.kpi),
    )
    return "\n".join(f"{name}: {text}" if name else text for name, text in said if text)


def for_tracker(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """The rows with commas, without the mark that spreadsheets want and importers stumble over."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([defused(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8")
