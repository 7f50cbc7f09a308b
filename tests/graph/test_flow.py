"""Who reaches a scene, who is lost and how the film ends."""

import pytest
import yaml
from films import film, restaurant
from hypothesis import given, settings
from hypothesis import strategies as st
from random_journeys import random_journey

from momentos.graph.film import make_film
from momentos.graph.flow import Flow, make_flow, outcomes_with
from momentos.journey.journey import Journey
from momentos.text.read import read_text

HEAD = "customers: [{id: one, share: 0.25}, {id: two, share: 0.75}]"


def flow_of(journey: Journey) -> Flow:
    flow = make_flow(make_film(journey))
    assert flow is not None
    return flow


def test_reach_is_what_starts_and_what_comes_in() -> None:
    flow = flow_of(
        film(
            "id: a, lost: 0.5, next: [{to: b, share: 0.4}, c]",
            "id: b, next: end",
            "id: c, lost: {two: 1}",
            head=HEAD,
        )
    )
    assert flow.reach["one"] == pytest.approx({"a": 1, "b": 0.2, "c": 0.3})
    assert flow.total == pytest.approx({"a": 1, "b": 0.2, "c": 0.3})
    assert flow.survival["one"] == pytest.approx({"a": 1, "b": 0.5, "c": 0.5})
    assert flow.lost == pytest.approx({"a": 0.5, "b": 0, "c": 0.225})
    assert flow.passing == pytest.approx((0.2, 0.3))


def test_starts_are_weights_of_each_type() -> None:
    flow = flow_of(
        film(
            "id: a, starts: {default: 1, two: 3}, next: end",
            "id: b, starts: 1, next: end",
            "id: c",
            head=HEAD,
        )
    )
    assert flow.reach["one"] == pytest.approx({"a": 0.5, "b": 0.5, "c": 0})
    assert flow.reach["two"] == pytest.approx({"a": 0.75, "b": 0.25, "c": 0})
    assert flow.total == pytest.approx({"a": 0.6875, "b": 0.3125, "c": 0})


def test_another_round_is_counted_and_not_followed() -> None:
    flow = flow_of(
        film("id: a", "id: b, lost: 0.1, brings: 2, next: [{to: a, share: 0.3, again: true}]"),
    )
    assert flow.reach["all"] == {"a": 1, "b": 1}
    ends = flow.outcomes["all"]
    assert (ends.returns, ends.lost, ends.ended) == pytest.approx((0.27, 0.1, 0.63))
    assert ends.brought == 2
    assert flow.passing == pytest.approx((1, 0.27))


def test_a_film_that_cannot_be_walked_has_no_flow() -> None:
    circle = make_film(film("id: a", "id: b, next: a"))
    startless = make_film(film("id: a, starts: 0"))
    assert make_flow(circle) is None
    assert make_flow(startless) is None
    with pytest.raises(ValueError, match="no outcomes"):
        outcomes_with(circle, {})


def test_other_losses_give_other_outcomes() -> None:
    made = make_film(film("id: a, lost: 0.5", "id: b, lost: 0.2"))
    ends = outcomes_with(made, {"a": 0.1})["all"]
    assert (ends.returns, ends.lost, ends.ended) == pytest.approx((0, 0.1 + 0.9 * 0.2, 0.72))


def test_the_restaurant_loses_nobody_from_sight() -> None:
    flow = flow_of(restaurant())
    for ends in flow.outcomes.values():
        assert ends.returns + ends.lost + ends.ended == pytest.approx(1, abs=1e-9)
    assert flow.total["cuenta"] == pytest.approx(0.814, abs=5e-4)
    assert flow.total["barra"] == pytest.approx(0.34, abs=5e-3)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32))
def test_outcomes_sum_to_one_and_survival_falls(seed: int) -> None:
    journey = read_text(yaml.safe_dump(random_journey(seed))).journey
    assert journey is not None
    made = make_film(journey)
    flow = flow_of(journey)
    for customer, ends in flow.outcomes.items():
        assert ends.returns + ends.lost + ends.ended == pytest.approx(1, abs=1e-9)
        survival = [flow.survival[customer][scene] for scene in made.order or ()]
        assert survival == sorted(survival, reverse=True)
        assert all(-1e-9 <= reach <= 1 + 1e-9 for reach in flow.reach[customer].values())
