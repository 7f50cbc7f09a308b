"""The score of one scene."""

import pytest
from films import film

from momentos.journey.vocabulary import Verdict
from momentos.scores.score import SceneScore, score

HEAD = "customers: [{id: one, share: 0.25}, {id: two, share: 0.75}]"


def scene(*scenes: str, head: str = HEAD) -> SceneScore:
    return score(film(*scenes, head=head)).scenes[-1]


def test_means_are_weighed_by_who_plays_the_scene() -> None:
    found = scene(
        "id: a, next: [{to: b, share: {one: 1, two: 0.2}}]",
        "id: b, expected: 4, received: 3, importance: 5, by_customer: {one: {expected: 2, importance: 1}}",
    )
    assert found.reach == pytest.approx(0.4)
    assert found.expected == pytest.approx((0.25 * 2 + 0.15 * 4) / 0.4)
    assert found.received == pytest.approx(3)
    assert found.importance == pytest.approx((0.25 * 1 + 0.15 * 5) / 0.4)
    assert found.gap == pytest.approx(0.25)
    assert found.verdict is Verdict.MEETS
    assert found.below == ("two",)


def test_a_surplus_of_one_type_never_covers_what_another_lacks() -> None:
    found = scene("expected: 3, received: 3, by_customer: {one: {received: 1}, two: {received: 5}}")
    assert found.verdict is Verdict.ABOVE
    assert found.below == ("one",)
    assert found.pain == pytest.approx(100 * 0.25 * (4 / 5) * (2 / 4))
    assert found.by_customer["two"].pain == 0
    assert sum(type_.pain or 0 for type_ in found.by_customer.values()) == found.pain


def test_pain_is_the_same_on_another_scale() -> None:
    found = scene("expected: 7.5, received: 2.5, importance: 5", head="scale: {min: 0, max: 10}")
    assert found.pain == pytest.approx(50)


def test_means_run_over_the_types_that_are_valued() -> None:
    found = scene("expected: 4, by_customer: {one: {received: 2}}")
    assert (found.expected, found.received) == (4, 2)
    assert found.reach == 1
    assert found.weight == 0.25
    assert found.by_customer["two"].gap is None
    assert found.by_customer["two"].pain is None


def test_a_scene_nobody_reaches_shows_its_own_marks_and_hurts_nobody() -> None:
    found = scene("id: a, next: end", "id: b, expected: 5, received: 1, by_customer: {one: {received: 3}}")
    assert (found.reach, found.weight, found.pain, found.below) == (0, 0, 0, ())
    assert (found.expected, found.received, found.verdict) == (5, 1, Verdict.BELOW)


def test_a_scene_without_marks_is_not_valued() -> None:
    found = scene("id: a")
    assert (found.expected, found.received, found.gap, found.verdict, found.pain) == (None,) * 5
    assert (found.reach, found.weight, found.satisfied) == (1, 0, 0)


def test_in_a_film_that_cannot_be_walked_scenes_still_show_their_marks() -> None:
    found = scene("id: a", "id: b, next: a, expected: 4, received: 2")
    assert (found.reach, found.pain, found.weight) == (None, None, None)
    assert (found.expected, found.received, found.gap, found.verdict) == (4, 2, -2, Verdict.BELOW)
    assert found.below == ("one", "two")
    assert found.by_customer["one"].reach is None
    assert found.by_customer["one"].pain is None
    assert found.by_customer["one"].gap == -2
