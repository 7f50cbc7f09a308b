"""The actions for Jira's import of CSV files."""

from momentos.report.report import Report
from momentos.report.rows import ActionRow
from momentos.report.writers.tracker import described, for_tracker

_COLUMNS = ("Summary", "Description", "Due date", "Labels", "External ID")
_LONGEST_SUMMARY = 255
"""Longer ones are refused by Jira."""


def write(report: Report) -> bytes:
    """One issue an action; ``Summary`` begins with the id, so that no program takes it for a formula."""
    return for_tracker(_COLUMNS, (_issue(row, report) for row in report.actions))


def _issue(row: ActionRow, report: Report) -> tuple[str, ...]:
    due = row.due.isoformat() if row.due else ""
    summary = f"{row.id} · {row.title.text}"[:_LONGEST_SUMMARY]
    return summary, described(row, report), due, row.track.value, f"{report.journey}/{row.id}"
