import pytest
from films import film as journey_film
from hypothesis import given
from hypothesis import strategies as st

from momentos.drawing.gap_step import ONE_TO_FIVE, SIDE_INK, GapScale, GapStep, gap_scale
from momentos.journey.vocabulary import Verdict
from momentos.scores.verdict import verdict

SIDES = {Verdict.BELOW: -1, Verdict.MEETS: 0, Verdict.ABOVE: 1}
points = st.floats(0, 100)


@pytest.mark.parametrize(
    ("gap", "step"),
    [
        (-4.0, "b3"), (-1.5, "b3"), (-1.49, "b2"), (-0.75, "b2"), (-0.74, "b1"), (-0.26, "b1"),
        (-0.25, "g0"), (0.0, "g0"), (0.25, "g0"), (None, "g0"),
        (0.26, "a1"), (0.74, "a1"), (0.75, "a2"), (1.49, "a2"), (1.5, "a3"), (4.0, "a3"),
    ],
)  # fmt: skip
def test_seven_steps_on_a_scale_of_one_to_five(gap: float | None, step: str) -> None:
    assert ONE_TO_FIVE.step(gap) is GapStep(step)


@pytest.mark.parametrize("gap", [-2.0, -1.5, -0.8, -0.3, 0.0, 0.2, 0.5, 0.75, 1.5])
def test_another_scale_has_the_same_shares(gap: float) -> None:
    assert GapScale(100, 6.25).step(gap * 25) is ONE_TO_FIVE.step(gap)


@given(st.floats(-100, 100), points, points)
def test_the_side_is_the_verdict(gap: float, width: float, tolerance: float) -> None:
    assert GapScale(width, tolerance).step(gap).side == SIDES[verdict(gap, tolerance)]


@given(st.lists(st.floats(-5, 5), min_size=2, max_size=2).map(sorted), points)
def test_a_larger_gap_is_never_a_lower_step(gaps: list[float], tolerance: float) -> None:
    order = list(GapStep)
    lower, higher = (order.index(GapScale(4, tolerance).step(gap)) for gap in gaps)
    assert lower <= higher


@pytest.mark.parametrize(("tolerance", "step"), [(0.0, "b1"), (0.25, "g0"), (0.8, "g0")])
def test_the_journeys_own_tolerance_says_what_is_as_expected(tolerance: float, step: str) -> None:
    assert GapScale(4, tolerance).step(-0.2) is GapStep(step)


def test_a_tolerance_past_an_outer_limit_still_is_as_expected() -> None:
    scale = GapScale(4, 1.0)
    assert [scale.step(gap) for gap in (-1.0, -1.1, 1.6)] == [
        GapStep.AS_EXPECTED,
        GapStep.BELOW,
        GapStep.FAR_ABOVE,
    ]


def test_a_limit_reached_by_sums_of_decimals_still_counts() -> None:
    assert ONE_TO_FIVE.step(3.1 - 2.35) is GapStep.ABOVE


def test_the_side_is_told_apart_from_the_colour() -> None:
    assert [step.side for step in GapStep] == [-1, -1, -1, 0, 1, 1, 1]
    assert [step.ink for step in GapStep] == ["below"] * 3 + ["ink2"] + ["above"] * 3
    assert SIDE_INK == {-1: "below", 0: "ink2", 1: "above"}


def test_a_journey_measures_with_its_own_scale_and_tolerance() -> None:
    plain = journey_film("id: a")
    assert gap_scale(plain) == ONE_TO_FIVE
    wide = journey_film("id: a", head="scale: {min: 0, max: 10}\ntolerance: 2")
    assert gap_scale(wide) == GapScale(10, 2)
