"""How marks are spread: the figures, their bounds, and when there are none."""

import math
import statistics
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from momentos.evidence.distribution import Distribution, Interval
from momentos.journey.journey import Scale

FIVE = Scale(1, 5)
marks = st.lists(st.sampled_from([1.0, 2.0, 3.0, 4.0, 5.0]), max_size=60)


def test_a_distribution_says_its_figures() -> None:
    votes = Distribution.of([4, 2, 3, 2, 5], FIVE)
    assert votes.marks == (2, 2, 3, 4, 5)
    assert (votes.n, votes.mean, votes.median) == (5, 3.2, 3)
    assert votes.spread == pytest.approx(math.sqrt(1.7))
    assert list(votes.counts.items()) == [(2, 2), (3, 1), (4, 1), (5, 1)]


def test_the_interval_is_students() -> None:
    """t of 4 degrees at 95 % is 2.776 (any table)."""
    interval = Distribution.of([2, 2, 3, 4, 5], FIVE).interval
    reach = 2.776 * math.sqrt(1.7 / 5)
    assert interval is not None
    assert (interval.low, interval.high) == pytest.approx((3.2 - reach, 3.2 + reach), abs=0.001)


def test_the_interval_is_cut_at_the_scale() -> None:
    assert Distribution.of([1, 1, 1, 1, 5], FIVE).interval == Interval(1, pytest.approx(4.021, abs=0.001))


@pytest.mark.parametrize("given_marks", [[], [3], [1, 2, 4, 5], [4] * 40])
def test_without_enough_or_without_difference_there_is_no_interval(given_marks: list[float]) -> None:
    assert Distribution.of(given_marks, FIVE).interval is None


def test_nothing_has_no_figures() -> None:
    nobody = Distribution.of([], FIVE)
    assert (nobody.n, nobody.mean, nobody.median, nobody.spread, nobody.counts) == (0, None, None, None, {})
    assert Distribution.of([3], FIVE).spread is None


@pytest.mark.parametrize("mark", [0.9, 5.1, math.nan, math.inf])
def test_a_mark_off_the_scale_is_refused(mark: float) -> None:
    with pytest.raises(ValueError, match="3"):
        Distribution.of([3, mark], FIVE)


@given(marks, st.randoms())
def test_the_order_of_the_marks_does_not_matter(given_marks: list[float], chance: Random) -> None:
    shuffled = list(given_marks)
    chance.shuffle(shuffled)
    assert Distribution.of(shuffled, FIVE) == Distribution.of(given_marks, FIVE)


@given(marks.filter(lambda m: len(set(m)) > 1 and len(m) > 4))
def test_the_interval_holds_the_mean_and_stays_on_the_scale(given_marks: list[float]) -> None:
    interval = Distribution.of(given_marks, FIVE).interval
    assert interval is not None
    assert 1 <= interval.low < statistics.fmean(given_marks) < interval.high <= 5
