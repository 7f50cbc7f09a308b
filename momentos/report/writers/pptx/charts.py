"""Charts that can be edited, with their values behind them."""

from typing import Any

from pptx.chart.data import CategoryChartData, XyChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_MARKER_STYLE,
    XL_TICK_LABEL_POSITION,
)
from pptx.enum.dml import MSO_LINE
from pptx.util import Inches, Pt

from momentos.drawing.tokens import LIGHT
from momentos.report.block import Chart, ChartKind, Picture, Series
from momentos.report.carried import spoken
from momentos.report.writers.pptx.slide import Stage

_TYPES = {
    ChartKind.LINES: XL_CHART_TYPE.LINE_MARKERS,
    ChartKind.BARS: XL_CHART_TYPE.BAR_CLUSTERED,
    ChartKind.POINTS: XL_CHART_TYPE.XY_SCATTER,
}

_CHARTS = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_AXIS_NAMES = (f"{_CHARTS}axId", f"{_CHARTS}crossAx")


def chart_in(stage: Stage, picture: Picture, chart: Chart) -> None:
    """A slide with the chart; one without values would not be opened."""
    if not any(value is not None for one in chart.series for value in one.values):
        return
    slide = stage.slide()
    place = (
        Inches(stage.area.left),
        Inches(stage.area.top),
        Inches(stage.area.width),
        Inches(stage.area.tall),
    )
    shape = slide.shapes.add_chart(_TYPES[chart.kind], *place, _data(chart))
    shape.name = picture.name
    shape._element._nvXxPr.cNvPr.set("descr", spoken(picture.spoken))
    _look(shape.chart, chart)
    _number_axes(shape.chart)


def _number_axes(made: Any) -> None:
    """Name the axes by numbers above nought: some of the library's lie below, which is not valid."""
    found = [one for one in made._chartSpace.iter() if one.tag in _AXIS_NAMES]
    numbers = {old: str(new) for new, old in enumerate(dict.fromkeys(one.get("val") for one in found), 1)}
    for one in found:
        one.set("val", numbers[one.get("val")])


def _data(chart: Chart) -> Any:
    if chart.kind is ChartKind.POINTS:
        points = XyChartData()
        for one in chart.series:
            added = points.add_series(one.name)
            for x, y in zip(one.xs, one.values, strict=True):
                if y is not None:
                    added.add_data_point(x, y)
        return points
    data = CategoryChartData()
    data.categories = chart.labels
    for one in chart.series:
        data.add_series(one.name, one.values)
    return data


def _look(made: Any, chart: Chart) -> None:
    made.has_legend, made.has_title = len(chart.series) > 1, False
    if made.has_legend:
        made.legend.position, made.legend.include_in_layout = XL_LEGEND_POSITION.TOP, False
    made.font.size, made.font.color.rgb = Pt(12), _colour("ink")
    value, category = made.value_axis, made.category_axis
    value.minimum_scale, value.maximum_scale = chart.low, chart.high
    value.major_gridlines.format.line.color.rgb = _colour("line")
    value.format.line.fill.background()
    category.format.line.color.rgb = _colour("rule")
    # Where an axis runs through the points, its figures would lie on them.
    value.tick_label_position = category.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    for axis, name in ((category, chart.across), (value, chart.up)):
        axis.has_title = bool(name)
        if name:
            axis.axis_title.text_frame.text = name
            font = axis.axis_title.text_frame.paragraphs[0].runs[0].font
            font.size, font.bold, font.color.rgb = Pt(11), False, _colour("ink2")
    if chart.kind is ChartKind.BARS:
        _as_bars(made)
    for drawn, told in zip(made.plots[0].series, chart.series, strict=True):
        _draw(drawn, told, chart.kind)
        _name(drawn, told)


def _as_bars(made: Any) -> None:
    """One bar for each label, from the top, with its value at its end instead of an axis."""
    plot = made.plots[0]
    plot.overlap, plot.gap_width, plot.has_data_labels = 100, 40, True
    plot.data_labels.number_format, plot.data_labels.number_format_is_linked = "0.0;-0.0;;", False
    plot.data_labels.font.size = Pt(11)
    made.category_axis.reverse_order = True
    made.value_axis.visible = made.value_axis.has_major_gridlines = False


def _draw(drawn: Any, told: Series, kind: ChartKind) -> None:
    colour = _colour(told.ink)
    if kind is ChartKind.BARS:
        drawn.format.fill.solid()
        drawn.format.fill.fore_color.rgb = colour
        return
    drawn.smooth = False
    line = drawn.format.line
    if kind is ChartKind.POINTS:
        line.fill.background()
    else:
        line.color.rgb, line.width = colour, Pt(1.75 if told.dashed else 2.5)
        if told.dashed:
            line.dash_style = MSO_LINE.DASH
    marker = drawn.marker
    marker.style, marker.size = XL_MARKER_STYLE.CIRCLE, 8
    marker.format.fill.solid()
    marker.format.fill.fore_color.rgb = _colour("sheet") if told.dashed else colour
    marker.format.line.color.rgb = colour


def _name(drawn: Any, told: Series) -> None:
    """What each point is called, beside it."""
    shown = [label for label, y in zip(told.labels, told.values, strict=False) if y is not None]
    for at, label in enumerate(shown):
        beside = drawn.points[at].data_label
        beside.position = XL_LABEL_POSITION.RIGHT
        beside.text_frame.text = label
        font = beside.text_frame.paragraphs[0].runs[0].font
        font.size, font.color.rgb = Pt(12), _colour("ink")


def _colour(token: str) -> Any:
    return RGBColor.from_string(LIGHT[token].lstrip("#"))
