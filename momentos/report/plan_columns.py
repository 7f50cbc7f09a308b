"""The columns of the plan wherever it is a table of data: in a spreadsheet, in a tracker, on its way back."""

from enum import StrEnum

from momentos.report.rows import ActionRow
from momentos.words.catalogue import Lang, say
from momentos.words.csv import Cell


class PlanColumn(StrEnum):
    """A column, in the order in which they stand."""

    RANK = "rank"
    ID = "id"
    TITLE = "title"
    SCENES = "scenes"
    OWNER = "owner"
    START = "start"
    DUE = "due"
    STATUS = "status"
    EFFORT = "effort"
    COST = "cost"
    GAIN = "gain"
    LIFT = "lift"
    PRIORITY = "priority"
    KPI = "kpi"
    KPI_FROM = "kpi_from"
    KPI_TO = "kpi_to"
    AFTER = "after"
    LEVERS = "levers"
    OBJECTIVE = "objective"
    HOW = "how"
    FOR_CUSTOMER = "for_customer"
    FOR_COMPANY = "for_company"


def column_name(column: PlanColumn, lang: Lang) -> str:
    """What the column is called."""
    return say(f"plan_column.{column}", lang)


def column_value(row: ActionRow, column: PlanColumn) -> Cell:
    """What an action has in a column; None where it has nothing."""
    match column:
        case PlanColumn.TITLE:
            return row.title.text
        case PlanColumn.OWNER:
            return row.owner.text or None
        case PlanColumn.STATUS:
            return row.status_word
        case PlanColumn.EFFORT:
            return row.effort_word
        case PlanColumn.HOW:
            return row.how.text or None
        case PlanColumn.FOR_CUSTOMER:
            return row.for_customer.text or None
        case PlanColumn.FOR_COMPANY:
            return row.for_company.text or None
        case _:
            value: Cell = getattr(row, column.value)
            return value if value not in ("", ()) else None
