import pytest

from momentos.drawing.gap_step import GapStep, gap_step


@pytest.mark.parametrize(
    ("gap", "step"),
    [
        (-4.0, "b3"), (-1.5, "b3"), (-1.49, "b2"), (-0.75, "b2"), (-0.74, "b1"), (-0.26, "b1"),
        (-0.25, "g0"), (0.0, "g0"), (0.25, "g0"),
        (0.26, "a1"), (0.74, "a1"), (0.75, "a2"), (1.49, "a2"), (1.5, "a3"), (4.0, "a3"),
    ],
)  # fmt: skip
def test_seven_steps_on_a_scale_of_one_to_five(gap: float, step: str) -> None:
    assert gap_step(gap, 4) is GapStep(step)


@pytest.mark.parametrize("gap", [-2.0, -1.5, -0.8, -0.3, 0.0, 0.2, 0.5, 0.75, 1.5])
def test_another_scale_has_the_same_shares(gap: float) -> None:
    assert gap_step(gap * 25, 100) is gap_step(gap, 4)


def test_a_limit_reached_by_sums_of_decimals_still_counts() -> None:
    assert gap_step(3.1 - 2.35, 4) is GapStep.ABOVE


def test_the_side_is_told_apart_from_the_colour() -> None:
    assert [step.side for step in GapStep] == [-1, -1, -1, 0, 1, 1, 1]


def test_a_scale_without_width_has_no_gap() -> None:
    assert gap_step(1.0, 0) is GapStep.AS_EXPECTED
