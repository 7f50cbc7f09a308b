"""Agreement: the published examples, and what must hold of any marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from momentos.evidence.agreement import alpha, consensus, rwg
from momentos.journey.journey import Scale

FIVE = Scale(1, 5)
marks = st.lists(st.sampled_from([1.0, 2.0, 3.0, 4.0, 5.0]), min_size=2, max_size=40)


def test_rwg_by_hand() -> None:
    """Variance 1/3 against (25 - 1) / 12 = 2, as in `rwg(x, grpid, ranvar=2)` of R's multilevel."""
    assert rwg([3, 3, 4, 4], FIVE) == pytest.approx(1 - (1 / 3) / 2)
    assert rwg([4, 4, 5, 3, 4, 2, 4], FIVE) == pytest.approx(1 - 0.904761905 / 2)


def test_rwg_knows_the_rungs_of_the_scale() -> None:
    """On 0 to 100 in tens, marks agree as their tenths do on 0 to 10."""
    assert rwg([30, 50, 60], Scale(0, 100)) == pytest.approx(rwg([3, 5, 6], Scale(0, 10)))


def test_consensus_as_published() -> None:
    """R's agrmt, consensus(c(30, 40, 210, 130, 530, 50, 10)): 0.7256876 (Tastle and Wierman 2007)."""
    frequencies = (30, 40, 210, 130, 530, 50, 10)
    given_marks = [mark for mark, count in enumerate(frequencies, 1) for _ in range(count)]
    assert consensus(given_marks, Scale(1, 7)) == pytest.approx(0.7256876, abs=5e-8)


KRIPPENDORFF = (
    (1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None),
    (1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3),
    (None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None),
    (1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None),
)
"""Four observers, twelve units ('the C data from Krippendorff', in R's irr)."""


def test_alpha_as_published() -> None:
    """Krippendorff 2011: 0.815 ordinal; 0.8154 by the package krippendorff 0.9.0."""
    units = [[mark for mark in unit if mark is not None] for unit in zip(*KRIPPENDORFF, strict=True)]
    assert alpha(units) == pytest.approx(0.8154, abs=6e-5)


@pytest.mark.parametrize("units", [[], [[3]], [[3], [4]], [[2, 2], [2, 2, 2]]])
def test_alpha_says_nothing_where_nothing_could_differ(units: list[list[float]]) -> None:
    assert alpha(units) is None


def test_alpha_of_a_room_that_agrees_on_every_scene_is_one() -> None:
    assert alpha([[1, 1, 1], [5, 5], [3, 3, 3, 3]]) == 1


def test_alpha_of_a_room_that_contradicts_itself_is_below_zero() -> None:
    agreed = alpha([[1, 5], [1, 5], [1, 5]])
    assert agreed is not None
    assert agreed < 0


def test_without_votes_there_is_no_agreement() -> None:
    assert (rwg([], FIVE), rwg([3], FIVE), consensus([], FIVE)) == (None, None, None)
    assert consensus([3], FIVE) == 1


@given(st.sampled_from([1.0, 2.0, 3.0, 4.0, 5.0]), st.integers(2, 50))
def test_unanimity_is_full_agreement(mark: float, n: int) -> None:
    assert (rwg([mark] * n, FIVE), consensus([mark] * n, FIVE)) == (1, 1)


@given(st.integers(1, 30))
def test_two_poles_are_no_agreement(n: int) -> None:
    poles = [1.0] * n + [5.0] * n
    assert rwg(poles, FIVE) == 0
    assert consensus(poles, FIVE) == pytest.approx(0, abs=1e-12)


@given(marks)
def test_agreement_stays_within_its_bounds_and_knows_no_order(given_marks: list[float]) -> None:
    for agreement in (rwg, consensus):
        found = agreement(given_marks, FIVE)
        assert found is not None
        assert 0 <= found <= 1
        assert agreement(given_marks[::-1], FIVE) == pytest.approx(found)


@given(st.lists(marks, min_size=1, max_size=8))
def test_alpha_is_never_above_one_and_knows_no_order(units: list[list[float]]) -> None:
    found = alpha(units)
    turned = alpha([unit[::-1] for unit in reversed(units)])
    assert (found is None and turned is None) or (found == pytest.approx(turned) and found <= 1)
