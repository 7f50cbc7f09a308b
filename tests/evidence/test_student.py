"""Student's t against the printed tables."""

from statistics import NormalDist

import pytest

from momentos.evidence.student import student_t

TABLE = {1: 12.706, 2: 4.303, 3: 3.182, 4: 2.776, 5: 2.571, 9: 2.262, 10: 2.228, 30: 2.042, 60: 2.000}


@pytest.mark.parametrize(("freedom", "t"), TABLE.items())
def test_t_is_that_of_the_tables(freedom: int, t: float) -> None:
    assert student_t(freedom) == pytest.approx(t, abs=0.0006)


def test_t_comes_down_to_the_normal_one() -> None:
    ts = [student_t(freedom) for freedom in (*range(1, 60), 500, 4999)]
    assert ts == sorted(ts, reverse=True)
    assert ts[-1] == pytest.approx(NormalDist().inv_cdf(0.975), abs=0.001)
