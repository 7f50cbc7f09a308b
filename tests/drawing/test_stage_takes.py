import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from momentos.drawing.shape import Box
from momentos.drawing.stage_takes import StageTakes, Take, stage_takes

TOP, BOTTOM = 308, 472
"""Between these lie both blocks."""
WORDS_ABOVE, WORDS_BELOW = 298, 492
"""Where the words of both takes end, and where those below them begin."""
POINT = 60
COLUMNS = ((64, 400), (552, 664))
SLACK = 1e-6


@st.composite
def gaps_on_a_scale(draw: st.DrawFn) -> tuple[float, float]:
    """The gap of today and the one that the plan leaves, on a scale of any width."""
    width = draw(st.sampled_from([4, 10, 100, 6, 0.5, 1000]) | st.floats(0.01, 1000))
    whole = st.sampled_from([-1, 1, 0, -0.5, 0.25])
    share = st.floats(-1, 1) | whole
    return draw(share) * width, draw(share) * width


def both(picture: StageTakes) -> tuple[Take, Take]:
    return picture.one, picture.two


@given(gaps_on_a_scale())
def test_both_takes_have_one_unit_and_use_the_room_there_is(gaps: tuple[float, float]) -> None:
    now, then = gaps
    assume(max(abs(now), abs(then)) > 1e-3)
    picture = stage_takes(now, then)
    deep = max(0.0, now, then) + max(0.0, -now, -then)
    unit = min(POINT, (BOTTOM - TOP) / deep)
    assert [take.block.height for take in both(picture)] == pytest.approx([abs(now) * unit, abs(then) * unit])


@given(gaps_on_a_scale())
def test_what_falls_short_hangs_from_the_common_line_and_what_exceeds_stands_on_it(
    gaps: tuple[float, float],
) -> None:
    picture = stage_takes(*gaps)
    for gap, take in zip(gaps, both(picture), strict=True):
        held = take.block.bottom if gap > 0 else take.block.y
        assert held == pytest.approx(picture.line)


@given(gaps_on_a_scale())
def test_blocks_and_line_stay_between_the_words_above_and_below(gaps: tuple[float, float]) -> None:
    picture = stage_takes(*gaps)
    assert TOP <= picture.line <= BOTTOM + SLACK
    for take, (left, width) in zip(both(picture), COLUMNS, strict=True):
        assert take.block.y >= TOP - SLACK
        assert take.block.bottom <= BOTTOM + SLACK
        assert (take.block.x, take.block.width) == (left, width)
        assert (take.figure.x, take.figure.width) == (left, width)


@given(gaps_on_a_scale())
def test_a_figure_stands_in_its_block_where_it_has_room_and_else_apart_from_it_and_from_the_line(
    gaps: tuple[float, float],
) -> None:
    picture = stage_takes(*gaps)
    for take in both(picture):
        assert take.inside == (take.block.height >= 40)
        if take.inside:
            assert take.figure == take.block
            continue
        assert take.figure.height == 64
        assert not take.figure.touches(take.block)
        under = take.figure.y - take.block.bottom
        over = take.block.y - take.figure.bottom
        assert max(under, over) == pytest.approx(6)
        assert not take.figure.y < picture.line < take.figure.bottom


@given(gaps_on_a_scale())
def test_no_figure_reaches_into_the_words_above_or_below(gaps: tuple[float, float]) -> None:
    for take in both(stage_takes(*gaps)):
        assert take.figure.y >= WORDS_ABOVE
        assert take.figure.bottom <= WORDS_BELOW


def test_the_gap_closes_from_the_first_take_to_the_second() -> None:
    block = Box(64, 308, 400, 120)
    assert stage_takes(-2, -0.5) == StageTakes(
        line=308,
        one=Take(block, block, inside=True),
        two=Take(Box(552, 308, 664, 30), Box(552, 344, 664, 64), inside=False),
    )


def test_a_gap_that_turns_into_a_hill_stands_on_the_line_from_which_it_hung() -> None:
    picture = stage_takes(-1.5, 1)
    assert picture.line == 368
    assert picture.one == Take(Box(64, 368, 400, 90), Box(64, 368, 400, 90), inside=True)
    assert picture.two == Take(Box(552, 308, 664, 60), Box(552, 308, 664, 60), inside=True)


def test_a_low_hill_beside_a_high_one_has_its_figure_above_it() -> None:
    picture = stage_takes(2.5, 0.5)
    assert picture.line == 458
    assert picture.two == Take(Box(552, 428, 664, 30), Box(552, 358, 664, 64), inside=False)


def test_a_wide_scale_is_drawn_as_small_as_the_room_asks() -> None:
    picture = stage_takes(-82, -41)
    assert picture.one.block == Box(64, 308, 400, 164)
    assert picture.two.block == Box(552, 308, 664, 82)


def test_no_gap_before_and_after_is_the_bare_line() -> None:
    picture = stage_takes(0, 0)
    assert picture.line == 308
    assert [take.block.height for take in both(picture)] == [0, 0]
    assert [take.figure.y for take in both(picture)] == [314, 314]
