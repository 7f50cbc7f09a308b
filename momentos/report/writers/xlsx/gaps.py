"""The steps of a gap as conditions: the colour and the mark follow the figure when it is edited."""

from momentos.drawing.gap_step import GapStep
from momentos.drawing.tokens import PRINT
from momentos.journey.slack import SLACK
from momentos.report.writers.xlsx.book import Book, Sheet, cell
from momentos.report.writers.xlsx.look import gap_form

TOLERANCE, MEDIUM, LARGE = "gap_tolerance", "gap_medium", "gap_large"
"""The names of the cells in which the limits stand."""

_MARKS = {-1: "▼", 0: "=", 1: "▲"}
_FROM = {GapStep.FAR_BELOW: LARGE, GapStep.BELOW: MEDIUM, GapStep.FAR_ABOVE: LARGE, GapStep.ABOVE: MEDIUM}
_ORDER = (
    GapStep.FAR_BELOW, GapStep.BELOW, GapStep.SLIGHTLY_BELOW,
    GapStep.FAR_ABOVE, GapStep.ABOVE, GapStep.SLIGHTLY_ABOVE,
    GapStep.AS_EXPECTED,
)  # fmt: skip
"""The first that holds is taken."""


def colour_gaps(book: Book, sheet: Sheet, row: int, column: int, last_row: int) -> None:
    """Give the gaps of a column, from a row to a row, their steps."""
    where = cell(row, column)
    for step in _ORDER:
        form = book.look.of(
            bg_color=PRINT[step], font_color=PRINT[f"{step}-ink"], num_format=gap_form(_MARKS[step.side])
        )
        condition = {"type": "formula", "criteria": _holds(step, where), "format": form, "stop_if_true": True}
        sheet.on.conditional_format(row, column, last_row, column, condition)


def _holds(step: GapStep, where: str) -> str:
    """When a gap is at a step or further out; a limit belongs to the step further out."""
    if not step.side:
        return f"=ISNUMBER({where})"
    size = where if step.side > 0 else f"-{where}"
    # Not Python's way of writing it: a formula has no 1e-09.
    slack = f"{SLACK:.9f}"
    limit = f",{size}>={_FROM[step]}-{slack}" if step in _FROM else ""
    return f"=AND(ISNUMBER({where}),{size}>{TOLERANCE}+{slack}{limit})"
