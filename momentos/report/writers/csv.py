"""The plan as CSV: one row an action, for any spreadsheet of the report's language."""

from momentos.report.block import Phrase
from momentos.report.report import Report
from momentos.report.writers.plan_columns import PLAN_COLUMNS, Held
from momentos.words.csv import Cell, to_csv


def write(report: Report) -> bytes:
    """The actions in the plan's order, under the names that their columns have in the workbook."""
    lang = report.edition.lang
    rows = ([_cell(column.held(row, lang)) for column in PLAN_COLUMNS] for row in report.actions)
    return to_csv([column.name(lang) for column in PLAN_COLUMNS], rows, lang).encode("utf-8")


def _cell(held: Held) -> Cell:
    """A cell as people write it: whole numbers without a decimal."""
    if isinstance(held, Phrase):
        return held.text
    return int(held) if isinstance(held, float) and held.is_integer() else held
