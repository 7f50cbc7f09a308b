"""How few scenes hold most of what hurts."""

import pytest
from films import film, restaurant
from hypothesis import given, settings
from hypothesis import strategies as st

from momentos.scores.concentration import MOST, Concentration, concentration
from momentos.scores.score import score


def found(*received: int) -> Concentration | None:
    """Of scenes a, b, c… in which 5 is expected."""
    scenes = (f"id: {chr(97 + at)}, expected: 5, received: {one}" for at, one in enumerate(received))
    return concentration(score(film(*scenes)))


def test_the_worst_come_first_until_they_hold_half() -> None:
    held = found(4, 1, 3, 4)
    assert held == Concentration(("b",), pytest.approx(4 / 8))
    assert found(3, 3, 2, 4) == Concentration(("c", "a"), pytest.approx(5 / 8))


def test_where_nothing_hurts_there_is_none() -> None:
    assert found(5, 5) is None
    assert concentration(score(film("id: a", "id: b"))) is None
    assert concentration(score(film())) is None


def test_three_scenes_hold_most_of_the_restaurants_pain() -> None:
    held = concentration(score(restaurant()))
    assert held is not None
    assert len(held.scenes) == 3
    assert held.share == pytest.approx(0.5914, abs=0.00005)


@given(st.lists(st.integers(1, 5), min_size=1, max_size=12))
@settings(max_examples=40, deadline=None)
def test_no_fewer_scenes_would_do(received: list[int]) -> None:
    held = found(*received)
    pains = sorted((5 - one for one in received), reverse=True)
    if held is None:
        assert sum(pains) == 0
        return
    count = len(held.scenes)
    assert held.share == pytest.approx(sum(pains[:count]) / sum(pains))
    assert held.share >= MOST - 1e-9
    assert sum(pains[: count - 1]) / sum(pains) < MOST
