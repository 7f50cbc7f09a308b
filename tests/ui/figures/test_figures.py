from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from momentos.drawing.tokens import DARK, LIGHT
from momentos.ui.figures.between import between
from momentos.ui.figures.canvas import plain
from momentos.ui.figures.curve import curve
from momentos.ui.figures.gap_bars import gap_bars
from momentos.ui.figures.promise import promise, rated, said
from momentos.ui.figures.where_hurts import hurts, in_words, where_hurts
from momentos.ui.screening import Screening
from momentos.ui.state import Theme
from momentos.words.catalogue import Lang
from ui.conftest import opened

ES, EN = Lang.ES, Lang.EN
level = st.none() | st.floats(1, 5)

SIDES = """\
title: One scene a side
tolerance: 0.6
scenes:
  - {id: short, title: Short, phase: purchase, expected: 4, received: 1}
  - {id: more, title: More, phase: purchase, expected: 2, received: 5}
  - {id: close, title: Close, phase: purchase, expected: 3, received: 2.5}
"""
"""Below, above, and a little short within the journey's own tolerance."""


@pytest.fixture
def sides(tmp_path: Path) -> Screening:
    path = tmp_path / "sides.yaml"
    path.write_text(SIDES, encoding="utf-8")
    return opened(path)


def test_where_it_hurts_stands_in_the_order_of_pain(restaurant: Screening) -> None:
    rows = hurts(restaurant, ES)
    assert [row.scene for row in rows[:4]] == ["cuenta", "reserva", "web", "plato"]
    assert [round(row.pain, 1) for row in rows[:4]] == [37.3, 16.8, 15.4, 15.0]
    assert len(rows) == 19


def test_of_one_type_only_what_it_plays_is_shown(restaurant: Screening) -> None:
    rows = hurts(restaurant.seen_by("jueves"), ES)
    assert "opiniones" not in {row.scene for row in rows}
    assert rows[0].scene == "reserva"


@pytest.mark.parametrize("theme", Theme)
def test_figures_have_no_ground_of_their_own_and_no_legend(
    restaurant: Screening, minimal: Screening, theme: Theme
) -> None:
    for film in (restaurant, minimal):
        figures = [
            where_hurts(film, ES, theme),
            curve(film, EN, theme),
            gap_bars(film, ES, theme),
        ]
        if rated(film):
            figures.append(promise(film, ES, theme))
        for figure in figures:
            assert figure.layout.paper_bgcolor == figure.layout.plot_bgcolor == "rgba(0,0,0,0)"
            assert figure.layout.showlegend is False
            ink = DARK if theme is Theme.DARK else LIGHT
            assert figure.layout.font.color == ink["ink"]


def test_the_pain_is_written_beside_its_bar(restaurant: Screening) -> None:
    figure = where_hurts(restaurant, ES, Theme.LIGHT)
    bars = figure.data[-1]
    assert bars.text[0] == "<b>37,3</b>"
    assert bars.text[4].startswith("<b>")
    assert not bars.text[5].startswith("<b>")
    assert bars.text[-1] == "0"


def test_the_promise_places_benefits_against_the_competitor(restaurant: Screening) -> None:
    figure = promise(restaurant, ES, Theme.LIGHT)
    placed = {" ".join(trace.text[0].replace("<br>", "").split()): trace.x[0] for trace in figure.data}
    assert placed == {
        "Cocina de mercado…": 0,
        "Trato cercano y…": 1,
        "Mesa y cuenta sin…": -1,
        "Precio justo y a la vista": -1,
        "Carta que cambia co…": 1,
        "Sala tranquila y…": 1,
    }
    axis, first = said(restaurant, ES).split("; ")[:2]
    assert axis == "peor que Casa Lola, dos calles más arriba – mejor"
    assert first == "Cocina de mercado bien hecha: importancia 5, ventaja 0,0 (mantener)"


def test_where_it_hurts_is_said_in_words_title_by_title(sides: Screening) -> None:
    assert in_words(sides, EN).startswith("Short: expected 4.00, received 1.00, pain ")
    assert len(in_words(sides, EN).split("; ")) == 3


def test_labels_of_the_promise_never_cover_each_other(restaurant: Screening) -> None:
    figure = promise(restaurant, ES, Theme.LIGHT)
    spots = [(trace.x[0], trace.y[0]) for trace in figure.data]
    assert len(set(spots)) == len(spots)


def test_the_bars_of_the_plan_are_the_gaps_of_take_two(restaurant: Screening) -> None:
    figure = gap_bars(restaurant, ES, Theme.LIGHT)
    gaps = [scene.gap for scene in restaurant.plan.take_two.scenes]
    assert list(figure.data[0].y) == gaps
    dashed = [shape for shape in figure.layout.shapes if shape.type == "rect"]
    assert len(dashed) == sum(1 for scene in restaurant.scores.scenes if scene.gap)


def test_a_text_in_a_figure_opens_no_markup() -> None:
    assert plain("<b>x</b> & y") == "&lt;b>x&lt;/b> &amp; y"


def test_the_area_between_the_lines_parts_where_they_cross() -> None:
    (area,) = between([4, 2], [2, 4])
    assert area.x == (1, 1.5, 2)
    assert area.expected == (4, 3, 2)
    assert area.low == (2, 3, 2)
    assert area.high == (4, 3, 4)


def test_a_missing_mark_parts_the_area() -> None:
    assert [area.x for area in between([1, 2, None, 3, 4, 5], [1, 2, 3, 3, None, 5])] == [(1, 2)]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(level, level), max_size=8))
def test_the_area_holds_the_expected_line(pairs: list[tuple[float | None, float | None]]) -> None:
    for area in between([e for e, _ in pairs], [r for _, r in pairs]):
        assert list(area.x) == sorted(area.x)
        for e, low, high in zip(area.expected, area.low, area.high, strict=True):
            assert low <= e <= high
            assert e in (low, high)


def tokens(theme: Theme) -> dict[str, str]:
    """The names of the colours, by colour; of two names for one colour the side's."""
    ink = DARK if theme is Theme.DARK else LIGHT
    return {colour: name for name, colour in ink.items()} | {ink[name]: name for name in ("below", "above")}


def points(figure: Any) -> list[Any]:
    """The two traces of points, the expected and the received."""
    return [trace for trace in figure.select_traces({"type": "scatter"}) if "markers" in trace.mode]


@pytest.mark.parametrize("theme", Theme)
def test_where_it_hurts_colours_what_is_received_by_its_side(sides: Screening, theme: Theme) -> None:
    figure = where_hurts(sides, ES, theme)
    name = tokens(theme)
    expected, received = points(figure)
    scenes = [row.scene for row in hurts(sides, ES)]
    assert dict(zip(scenes, expected.x, strict=True)) == {"short": 4, "more": 2, "close": 3}
    assert dict(zip(scenes, received.x, strict=True)) == {"short": 1, "more": 5, "close": 2.5}
    colours = {scene: name[colour] for scene, colour in zip(scenes, received.marker.color, strict=True)}
    assert colours == {"short": "below", "more": "above", "close": "ink2"}
    lines = {trace.y[0]: name[trace.line.color] for trace in figure.select_traces({"mode": "lines"})}
    assert {scenes[place]: ink for place, ink in lines.items()} == colours
    assert name[expected.marker.line.color] == "ink2"


@pytest.mark.parametrize("theme", Theme)
def test_the_curve_colours_points_and_areas_by_their_side(sides: Screening, theme: Theme) -> None:
    figure = curve(sides, ES, theme)
    name = tokens(theme)
    expected, received = points(figure)
    assert (list(expected.y), list(received.y)) == ([4, 2, 3], [1, 5, 2.5])
    assert [name[colour] for colour in received.marker.color] == ["below", "above", "ink2"]
    short, more = figure.select_traces({"fill": "tonexty"})
    assert (short.y[0], name[short.fillcolor], short.fillpattern.shape) == (1, "below-area", "/")
    assert (max(more.y), name[more.fillcolor], more.fillpattern.shape) == (5, "above-area", None)


@pytest.mark.parametrize("theme", Theme)
def test_the_bars_hang_below_and_stand_above_in_the_colour_of_their_step(
    sides: Screening, theme: Theme
) -> None:
    figure = gap_bars(sides, ES, theme)
    ink = DARK if theme is Theme.DARK else LIGHT
    assert list(figure.data[0].y) == [-3, 3, -0.5]
    assert list(figure.data[0].marker.color) == [ink["b3"], ink["a3"], ink["rule"]]
    dashed = [(shape.y1, shape.line.color) for shape in figure.layout.shapes if shape.type == "rect"]
    assert dashed == [(-3, ink["below"]), (3, ink["above"]), (-0.5, ink["ink2"])]
    low, high = figure.layout.yaxis.range
    assert low < -3 < 3 < high


def test_the_promise_tells_sides_by_shape_and_colour(restaurant: Screening) -> None:
    name = tokens(Theme.LIGHT)
    looks = {
        (trace.x[0] > 0) - (trace.x[0] < 0): (trace.marker.symbol, name[trace.marker.color])
        for trace in promise(restaurant, ES, Theme.LIGHT).data
    }
    assert looks == {-1: ("triangle-down", "below"), 0: ("square", "ink2"), 1: ("triangle-up", "above")}
