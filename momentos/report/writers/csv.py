"""The actions as CSV, in the dialect of the report's language."""

from momentos.report.plan_columns import PlanColumn, column_name, column_value
from momentos.report.report import Report
from momentos.words.csv import to_csv


def write(report: Report) -> bytes:
    """One row an action, in the plan's order; ``to_csv`` says how texts and numbers are written."""
    lang = report.edition.lang
    names = [column_name(column, lang) for column in PlanColumn]
    rows = ([column_value(row, column) for column in PlanColumn] for row in report.actions)
    return to_csv(names, rows, lang).encode("utf-8")
