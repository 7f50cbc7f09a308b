"""The actions as a plain CSV that any tracker reads."""

import csv
import io
from collections.abc import Iterable, Sequence

from momentos.report.plan_columns import PlanColumn, column_name
from momentos.report.report import Report
from momentos.report.rows import ActionRow
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
    said = (
        ("", row.how.text),
        (column_name(PlanColumn.SCENES, lang), "; ".join(row.scenes)),
        (column_name(PlanColumn.OWNER, lang), row.owner.text),
        (column_name(PlanColumn.FOR_CUSTOMER, lang), row.for_customer.text),
        (column_name(PlanColumn.FOR_COMPANY, lang), row.for_company.text),
        (column_name(PlanColumn.KPI, lang), row.kpi),
    )
    return "\n".join(f"{name}: {text}" if name else text for name, text in said if text)


def for_tracker(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """The rows with commas, without the mark that spreadsheets want and importers stumble over."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([defused(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8")
