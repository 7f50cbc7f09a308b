"""Pictures that have values, as charts that can be edited."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from momentos.drawing.tokens import PRINT
from momentos.report.block import Chart, ChartKind, Picture
from momentos.report.carried import spoken
from momentos.report.writers.xlsx.book import Book, Sheet

CHART_ROWS = 18
"""Rows of the usual height that a chart covers."""

_HEIGHT = 20 * CHART_ROWS - 12
_KINDS: dict[ChartKind, dict[str, Any]] = {
    ChartKind.LINES: {"type": "line"},
    ChartKind.BARS: {"type": "bar"},
    ChartKind.POINTS: {"type": "scatter"},
}


@dataclass(frozen=True, slots=True)
class Span:
    """The cells of a column from a row to a row, and the row in which its name stands."""

    row: int
    column: int
    last_row: int
    head: int

    def of(self, sheet: Sheet) -> list[object]:
        """As XlsxWriter names cells."""
        return [sheet.name, self.row, self.column, self.last_row, self.column]


def place_chart(
    book: Book, sheet: Sheet, picture: Picture, row: int, labels: Span, spans: Sequence[Span], *, width: float
) -> None:
    """Put a picture's chart at a row, its values taken from cells; what one sees is its alternative text.

    `labels` are the categories, or of points the first series' places across; `spans` are the values, and of
    points each has its places across in the column before it.
    """
    if picture.chart is None:
        return
    told = picture.chart
    chart = book.workbook.add_chart(dict(_KINDS[told.kind]))
    if chart is None:
        raise ValueError(told.kind)
    for series, span in zip(told.series, spans, strict=True):
        options: dict[str, object] = {
            "name": [sheet.name, span.head, span.column],
            "categories": labels.of(sheet),
            "values": span.of(sheet),
            **_drawn(told, series.ink, dashed=series.dashed),
        }
        if told.kind is ChartKind.POINTS:
            across = Span(span.row, span.column - 1, span.last_row, span.head)
            options["categories"] = across.of(sheet)
            if series.labels:
                options["data_labels"] = _labels(series.labels)
        chart.add_series(options)
    font = {"color": PRINT["ink2"], "size": 9}
    grid = {"visible": True, "line": {"color": PRINT["line"], "width": 0.5}}
    across_axis: dict[str, object] = {"name": _named(told.across), "name_font": font, "num_font": font}
    up_axis: dict[str, object] = {
        "name": _named(told.up), "name_font": font, "num_font": font, "major_gridlines": grid,
        "min": told.low, "max": told.high, "num_format": "General", "line": {"none": True},
    }  # fmt: skip
    if told.kind is ChartKind.POINTS:
        across_axis["major_gridlines"] = grid
        # Where it runs through the points, its figures would lie on them.
        up_axis["label_position"] = "low"
    if told.kind is ChartKind.BARS:
        # Read from the top, as the table is.
        across_axis["reverse"] = True
    across_axis["label_position"] = "low"
    # XlsxWriter calls what runs upwards y, and that are the labels of bars.
    is_across = told.kind is not ChartKind.BARS
    chart.set_x_axis(across_axis if is_across else {**up_axis, "label_position": "low"})
    chart.set_y_axis(up_axis if is_across else across_axis)
    chart.set_title({"none": True})
    chart.set_legend({"position": "top", "font": font} if len(told.series) > 1 else {"none": True})
    chart.set_chartarea({"border": {"none": True}})
    chart.set_size({"width": width, "height": _HEIGHT})
    chart.show_blanks_as("gap")
    sheet.on.insert_chart(row, 0, chart, {"description": spoken(picture.spoken), "object_position": 2})


def _drawn(chart: Chart, ink: str, *, dashed: bool) -> dict[str, object]:
    """How a series looks: what is expected at strokes and hollow, what is received full."""
    colour = PRINT.get(ink, PRINT["ink"])
    if chart.kind is ChartKind.BARS:
        if dashed:
            border: dict[str, object] = {"color": colour, "dash_type": "dash"}
            return {"fill": {"none": True}, "border": border, "gap": 60}
        return {"fill": {"color": colour}, "border": {"none": True}, "gap": 40, "overlap": 100}
    hollow = "#FFFFFF" if dashed else colour
    marker = {"type": "circle", "size": 6, "border": {"color": colour}, "fill": {"color": hollow}}
    if chart.kind is ChartKind.POINTS:
        return {"marker": {**marker, "size": 9}, "line": {"none": True}}
    line = {"color": colour, "width": 1.5 if dashed else 2.25, "dash_type": "dash" if dashed else "solid"}
    return {"marker": marker, "line": line}


def _labels(names: Sequence[str]) -> dict[str, object]:
    """What points are called, beside them; as texts, for LibreOffice shows no labels out of cells."""
    custom = [{"value": _named(name)} for name in names]
    return {"value": True, "custom": custom, "position": "right", "font": {"size": 9, "color": PRINT["ink2"]}}


def _named(text: str) -> str:
    """A chart's text, which XlsxWriter takes for a formula where it begins as one."""
    return f" {text}" if text.startswith("=") else text
