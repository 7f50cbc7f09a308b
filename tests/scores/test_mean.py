"""The weighted mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from momentos.scores.mean import weighted_mean

WEIGHTS = st.lists(st.floats(0.001, 100), min_size=1, max_size=9)
MARKS = st.floats(0, 100)


def test_values_count_by_their_weight_and_what_has_none_is_left_out() -> None:
    assert weighted_mean([(1, 2.0), (3, 4.0), (9, None)]) == pytest.approx(3.5)


def test_where_nothing_weighs_there_is_no_mean() -> None:
    assert weighted_mean([]) is None
    assert weighted_mean([(0, 4.0)]) is None
    assert weighted_mean([(2, None)]) is None


@given(WEIGHTS, MARKS)
def test_the_mean_of_equal_values_is_that_value_to_the_last_digit(weights: list[float], mark: float) -> None:
    assert weighted_mean([(weight, mark) for weight in weights]) == mark


@given(st.lists(st.tuples(st.floats(0.001, 100), MARKS), min_size=1, max_size=9))
def test_it_is_the_sum_of_weighed_values_over_that_of_the_weights(weighed: list[tuple[float, float]]) -> None:
    total = sum(weight for weight, _ in weighed)
    mean = weighted_mean(weighed)
    assert mean == pytest.approx(sum(weight * value for weight, value in weighed) / total, abs=1e-9)
