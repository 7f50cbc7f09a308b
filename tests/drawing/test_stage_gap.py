import pytest
from hypothesis import given
from hypothesis import strategies as st

from momentos.drawing.shape import Box
from momentos.drawing.stage_gap import BODY, Label, StageGap, stage_gap
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
    expected, received = picture.expected_label.box, picture.received_label.box
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
        if line is not None:
            edge = label.box.bottom + 9 if label.above else label.box.y - 9
            assert edge == pytest.approx(line)


@given(pictures())
def test_words_without_a_mark_keep_clear_of_the_other_line_and_its_words(picture: StageGap) -> None:
    expected, received = picture.expected_label.box, picture.received_label.box
    assert not expected.touches(received)
    for line in (picture.expected, picture.received):
        for box in (expected, received):
            assert line is None or not box.y + 1e-6 < line < box.bottom - 1e-6


@given(pictures(whole=True))
def test_the_words_of_the_higher_line_stand_on_it_and_those_of_the_lower_hang(picture: StageGap) -> None:
    assert picture.expected is not None
    assert picture.received is not None
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
    picture = stage_gap(None, None, scale)
    assert picture.ticks == stage_gap(scale.min, scale.max, scale).ticks
    assert (picture.expected, picture.received, picture.block, picture.beside) == (None,) * 4


def test_a_scale_too_small_to_count_on_has_five_ticks() -> None:
    assert len(stage_gap(None, None, Scale(0, 1e-10)).ticks) == 5


def test_what_is_expected_alone_stands_on_its_line_across_the_screen() -> None:
    picture = stage_gap(4, None, ONE_TO_FIVE)
    label = Label(Box(134, 147.5, 1058, 96), above=True)
    assert (picture.expected, picture.alone, picture.expected_label) == (252.5, label, label)
    assert picture.received_label == Label(Box(134, 400, 1058, 96), above=False)
    assert (picture.received, picture.block, picture.beside) == (None,) * 3


def test_what_is_received_alone_stands_on_its_line_across_the_screen() -> None:
    picture = stage_gap(None, 2, ONE_TO_FIVE)
    assert picture.received_label == Label(Box(134, 300.5, 1058, 96), above=True)
    assert picture.expected_label == Label(Box(134, 110, 1058, 96), above=False)
    assert (picture.expected, picture.block, picture.beside) == (None,) * 3
