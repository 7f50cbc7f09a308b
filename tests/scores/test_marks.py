"""Which marks count."""

from films import film

from momentos.journey.journey import Journey
from momentos.journey.vocabulary import Verdict
from momentos.scores.marks import Ground, Marks, benefit_weights, ground, marks_of, own_marks

HEAD = """\
customers: [{id: one}, {id: two}]
promise:
  benefits:
    - {id: speed, importance: 3}
    - {id: care, importance: 1}
    - {id: price}
"""


def marks_in(journey: Journey, customer: str | None = None) -> Marks:
    scene, tolerance = journey.scenes[0], journey.verdict_tolerance
    own = own_marks(scene, benefit_weights(journey), tolerance)
    return own if customer is None else marks_of(scene, own, customer, tolerance)


def test_what_is_written_on_the_scene_is_every_types_mark() -> None:
    journey = film("expected: 4, received: {score: 3}, importance: 5", head=HEAD)
    assert marks_in(journey) == Marks(4, 3, 5, -1, Verdict.BELOW)
    assert marks_in(journey, "one") == marks_in(journey)
    assert ground(journey.scenes[0], "one", received=True) is Ground.SCENE


def test_a_types_own_mark_comes_first_one_by_one() -> None:
    marks = "by_customer: {one: {received: 4.5, importance: 2}}"
    journey = film(f"expected: 4, received: 3, {marks}", head=HEAD)
    assert marks_in(journey, "one") == Marks(4, 4.5, 2, 0.5, Verdict.ABOVE)
    assert marks_in(journey, "two") == Marks(4, 3, 4, -1, Verdict.BELOW)
    assert ground(journey.scenes[0], "one", received=True) is Ground.CUSTOMER
    assert ground(journey.scenes[0], "one", received=False) is Ground.SCENE


def test_without_a_mark_of_its_own_a_scene_is_the_mean_of_its_traits() -> None:
    traits = "benefits: {speed: {expected: 5, received: 2}, care: {expected: 3, received: 4}}"
    journey = film(traits, head=HEAD)
    assert marks_in(journey) == Marks(4.5, 2.5, 4, -2, Verdict.BELOW)
    assert ground(journey.scenes[0], None, received=True) is Ground.BENEFITS


def test_a_written_mark_counts_more_than_the_traits() -> None:
    traits = "benefits: {speed: {expected: 5, received: 2}}"
    found = marks_in(film(f"expected: {{text: Mucho}}, received: 3, {traits}", head=HEAD))
    assert (found.expected, found.received) == (5, 3)


def test_a_benefit_without_importance_weighs_four() -> None:
    traits = "benefits: {price: {expected: 5}, care: {expected: 2.5}}"
    assert marks_in(film(traits, head=HEAD)).expected == 4.5


def test_half_a_valuation_is_none() -> None:
    journey = film("expected: 4", head=HEAD)
    assert marks_in(journey, "one") == Marks(4, None, 4, None, None)
    assert ground(journey.scenes[0], "one", received=True) is Ground.NONE
