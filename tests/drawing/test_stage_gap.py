from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from momentos.drawing.shape import Box
from momentos.drawing.stage_gap import BODY, Label, StageGap, Tick, stage_gap
from momentos.journey.journey import Scale

ONE_TO_FIVE = Scale(1, 5)
NAMED = (ONE_TO_FIVE, Scale(0, 10), Scale(0, 100), Scale(-3, 3))
TITLE_BOTTOM = 84
TOP, BOTTOM = 176, 482
SLACK = 1e-6


@st.composite
def odd_scales(draw: st.DrawFn) -> Scale:
    low = draw(st.floats(-100, 100))
    return Scale(low, low + draw(st.floats(0.01, 1000)))


scales = st.sampled_from(NAMED) | odd_scales()


@st.composite
def pictures(draw: st.DrawFn, *, whole: bool = False) -> StageGap:
    """A scene's marks anywhere on a scale, and now and then off it."""
    scale = draw(scales)
    around = st.floats(scale.min - scale.width / 2, scale.max + scale.width / 2)
    near = st.sampled_from([scale.min, scale.max, scale.min + scale.width / 2])
    value = around | near
    mark = value if whole else st.none() | value
    expected = draw(mark)
    received = draw(mark)
    if expected is not None and draw(st.booleans()):
        received = expected + draw(st.floats(-0.3, 0.3)) * scale.width
    return stage_gap(expected, received, scale)


def labels(picture: StageGap) -> list[Label]:
    return [one for one in (picture.expected_label, picture.received_label) if one]


def box_of(label: Label | None) -> Box:
    assert label is not None
    return label.box


@given(pictures())
def test_the_words_never_reach_into_the_title_nor_out_of_the_body(picture: StageGap) -> None:
    every = [*labels(picture), *([picture.alone] if picture.alone else [])]
    for box in (label.box for label in every):
        assert box.x >= picture.scale.x
        assert box.right <= picture.scale.right
        assert box.y >= TITLE_BOTTOM
        assert box.bottom <= BODY.bottom - 4 + SLACK
        assert 83 - SLACK <= box.height <= 96 + SLACK


@given(pictures(whole=True))
def test_the_words_of_both_marks_never_overlap_each_other_nor_the_block_nor_its_figure(
    picture: StageGap,
) -> None:
    expected, received = box_of(picture.expected_label), box_of(picture.received_label)
    assert picture.block is not None
    assert not expected.touches(received)
    for box in (expected, received):
        assert not box.touches(picture.block)
        assert picture.beside is None or not box.touches(picture.beside)


@given(pictures())
def test_words_stand_on_their_own_line_or_hang_from_it(picture: StageGap) -> None:
    for label, line in (
        (picture.alone, picture.expected),
        (picture.expected_label, picture.expected),
        (picture.received_label, picture.received),
    ):
        assert (label is None) == (line is None)
        if label and line is not None:
            edge = label.box.bottom + 9 if label.above else label.box.y - 9
            assert edge == pytest.approx(line)


@given(pictures(whole=True))
def test_the_words_of_the_higher_line_stand_on_it_and_those_of_the_lower_hang(picture: StageGap) -> None:
    assert picture.expected is not None
    assert picture.received is not None
    assert picture.expected_label
    assert picture.received_label
    rises = picture.received < picture.expected
    assert (picture.expected_label.above, picture.received_label.above) == (not rises, rises)


@given(pictures(whole=True))
def test_the_block_spans_both_lines_and_its_figure_has_room(picture: StageGap) -> None:
    block, beside = picture.block, picture.beside
    assert picture.expected is not None
    assert picture.received is not None
    assert block is not None
    assert block.y == min(picture.expected, picture.received)
    assert block.bottom == pytest.approx(max(picture.expected, picture.received))
    assert block.x == picture.scale.x
    if block.height >= 90:
        assert (block.right, beside) == (picture.scale.right, None)
    else:
        assert beside is not None
        assert (block.right, beside.x, beside.right) == (860, 860, picture.scale.right)
        assert beside.y + beside.height / 2 == pytest.approx(block.y + block.height / 2)
        assert beside.height == pytest.approx(180)
        assert beside.y >= TITLE_BOTTOM
        assert beside.bottom <= BODY.bottom


@given(scales, st.floats(0, 1), st.floats(0, 1), st.floats(0, 3), st.floats(0, 3))
def test_marks_off_the_scale_lie_on_its_edge(
    scale: Scale, of_low: float, of_high: float, below: float, above: float
) -> None:
    off = stage_gap(scale.max + above * scale.width, scale.min - below * scale.width, scale)
    assert off == stage_gap(scale.max, scale.min, scale)
    assert (off.expected, off.received) == (TOP, BOTTOM)
    low, high = sorted((of_low, of_high))
    on = stage_gap(scale.min + low * scale.width, scale.min + high * scale.width, scale)
    assert on.expected is not None
    assert on.received is not None
    assert TOP <= on.received <= on.expected <= BOTTOM


@given(scales)
def test_where_nothing_is_valued_there_is_only_the_scale(scale: Scale) -> None:
    ticks = stage_gap(scale.min, scale.max, scale).ticks
    assert stage_gap(None, None, scale) == StageGap(
        Box(102, 176, 1090, 306), ticks, None, None, None, None, None, None, None
    )


def test_what_is_expected_alone_stands_on_its_line_across_the_screen() -> None:
    picture = stage_gap(4, None, ONE_TO_FIVE)
    label = Label(Box(134, 147.5, 1058, 96), above=True)
    assert (picture.expected, picture.alone, picture.expected_label) == (252.5, label, label)
    assert (picture.received, picture.received_label, picture.block, picture.beside) == (None,) * 4


def test_what_is_received_alone_hangs_from_its_line_across_the_screen() -> None:
    picture = stage_gap(None, 2, ONE_TO_FIVE)
    assert picture.received_label == Label(Box(134, 414.5, 1058, 96), above=False)
    assert (picture.expected, picture.alone, picture.expected_label) == (None,) * 3
    assert (picture.block, picture.beside) == (None, None)


def test_a_deep_hole_has_its_figure_inside_and_a_hill_the_words_of_what_is_received_above() -> None:
    hole, hill = stage_gap(4, 2, ONE_TO_FIVE), stage_gap(2, 4, ONE_TO_FIVE)
    assert hole.block == hill.block == Box(102, 252.5, 1090, 153)
    assert hole.beside is hill.beside is None
    assert hole.expected_label == hill.received_label == Label(Box(134, 147.5, 1058, 96), above=True)
    assert hole.received_label == hill.expected_label == Label(Box(134, 414.5, 1058, 96), above=False)


def test_a_shallow_hole_has_its_figure_beside_it_and_the_words_keep_to_its_width() -> None:
    hole = stage_gap(4, 3, ONE_TO_FIVE)
    assert hole.block == Box(102, 252.5, 758, 76.5)
    assert hole.beside == Box(860, 200.75, 332, 180)
    assert hole.expected_label == Label(Box(134, 147.5, 726, 96), above=True)
    assert hole.received_label == Label(Box(134, 338, 726, 96), above=False)
    assert hole.alone == Label(Box(134, 147.5, 1058, 96), above=True)


def test_what_is_received_as_expected_is_one_line_with_words_on_both_sides() -> None:
    level = stage_gap(3, 3, ONE_TO_FIVE)
    assert level.block == Box(102, 329, 758, 0)
    assert level.expected_label == Label(Box(134, 224, 726, 96), above=True)
    assert level.received_label == Label(Box(134, 338, 726, 96), above=False)


@pytest.mark.parametrize(
    ("scale", "values"),
    [
        (ONE_TO_FIVE, [1, 2, 3, 4, 5]),
        (Scale(0, 1), [0, 1]),
        (Scale(0, 10), list(range(11))),
        (Scale(-3, 3), [-3, -2, -1, 0, 1, 2, 3]),
        (Scale(0, 11), [0, 2.75, 5.5, 8.25, 11]),
        (Scale(0, 100), [0, 25, 50, 75, 100]),
        (Scale(0, 2.5), [0, 0.625, 1.25, 1.875, 2.5]),
        (Scale(0, 0.5), [0, 0.125, 0.25, 0.375, 0.5]),
    ],
)
def test_a_scale_has_all_its_whole_values_where_these_are_few_and_else_five(
    scale: Scale, values: list[float]
) -> None:
    assert [tick.value for tick in stage_gap(None, None, scale).ticks] == values


@given(scales)
def test_the_values_of_a_scale_rise_evenly_from_its_foot_to_its_head(scale: Scale) -> None:
    ticks = stage_gap(None, None, scale).ticks
    assert 2 <= len(ticks) <= 11
    assert ticks[0] == Tick(BOTTOM, scale.min)
    assert ticks[-1].y == TOP
    assert ticks[-1].value == pytest.approx(scale.max)
    for tick in ticks:
        assert stage_gap(tick.value, None, scale).expected == pytest.approx(tick.y)


@given(st.integers(-50, 50), st.integers(1, 10))
def test_every_scale_of_up_to_eleven_whole_values_has_each_of_them(low: int, width: int) -> None:
    ticks = stage_gap(None, None, Scale(low, low + width)).ticks
    assert [tick.value for tick in ticks] == pytest.approx(list(range(low, low + width + 1)))


@given(pictures(whole=True))
def test_what_is_expected_stands_where_it_stood_before_anything_was_received(picture: StageGap) -> None:
    assert picture.alone
    assert picture.alone.box.width == 1058
    if picture.expected_label and picture.expected_label.above:
        narrow = replace(picture.alone.box, width=picture.expected_label.box.width)
        assert narrow == picture.expected_label.box
