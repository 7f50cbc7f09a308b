"""Quick wins and big bets, by effort and by the pain that is taken away."""

from dataclasses import replace

import pytest
from films import film, restaurant
from hypothesis import given
from hypothesis import strategies as st

from momentos.journey.vocabulary import Degree
from momentos.plan.bets import Bet, bets
from momentos.plan.library import shipped_library
from momentos.plan.plan import Plan, make_plan
from momentos.scores.score import score

WHOLE = make_plan(score(restaurant()), shipped_library())


def plan_of(*found: tuple[Degree, float | None]) -> Plan:
    """A plan of actions a, b, c… with such efforts and gains."""
    model = next(action for action in WHOLE.live)
    actions = tuple(
        replace(model, id=chr(97 + at), effort=effort, gain=gain) for at, (effort, gain) in enumerate(found)
    )
    return replace(WHOLE, actions=actions)


def test_the_restaurants_bets() -> None:
    found = bets(WHOLE)
    assert found.divide == pytest.approx(7.9, abs=0.05)
    ranks = {bet: [a.rank for a in WHOLE.live if found.by_id[a.id] is bet] for bet in Bet}
    assert ranks == {
        Bet.QUICK_WIN: [2, 3],
        Bet.BIG_BET: [1, 4, 5, 6],
        Bet.FILL_IN: [7, 8, 10, 11, 13, 14, 15],
        Bet.LATER: [9, 12, 16],
    }


def test_what_reaches_the_median_is_large_and_only_low_effort_is_quick() -> None:
    found = bets(
        plan_of((Degree.LOW, 4), (Degree.MEDIUM, 2), (Degree.HIGH, 1), (Degree.LOW, 1.9), (Degree.HIGH, 3))
    )
    assert found.divide == 2
    assert found.by_id == {
        "a": Bet.QUICK_WIN,
        "b": Bet.BIG_BET,
        "c": Bet.LATER,
        "d": Bet.FILL_IN,
        "e": Bet.BIG_BET,
    }


def test_what_takes_no_pain_away_moves_no_median() -> None:
    found = bets(plan_of((Degree.LOW, 4), (Degree.LOW, 0), (Degree.LOW, None), (Degree.LOW, -3)))
    assert found.divide == 4
    assert list(found.by_id.values()) == [Bet.QUICK_WIN, Bet.FILL_IN, Bet.FILL_IN, Bet.FILL_IN]


def test_where_nothing_repairs_nothing_is_large() -> None:
    found = bets(plan_of((Degree.LOW, 0), (Degree.HIGH, None)))
    assert found.divide is None
    assert found.by_id == {"a": Bet.FILL_IN, "b": Bet.LATER}


def test_without_actions_there_are_no_bets() -> None:
    found = bets(make_plan(score(film("id: a")), shipped_library()))
    assert (found.divide, dict(found.by_id)) == (None, {})


@given(st.lists(st.tuples(st.sampled_from(Degree), st.floats(0.01, 100)), min_size=1, max_size=20))
def test_at_least_half_of_the_repairs_are_large(found: list[tuple[Degree, float]]) -> None:
    sorted_ = bets(plan_of(*found)).by_id.values()
    large = sum(bet in {Bet.QUICK_WIN, Bet.BIG_BET} for bet in sorted_)
    assert len(sorted_) == len(found)
    assert large * 2 >= len(found)
    quick = sum(bet in {Bet.QUICK_WIN, Bet.FILL_IN} for bet in sorted_)
    assert quick == sum(effort is Degree.LOW for effort, _ in found)
