"""The figures of the whole film, null where they have no ground."""

import dataclasses

import pytest
from films import film

from momentos.scores.index import Index
from momentos.scores.score import score


def index(*scenes: str, head: str = "") -> Index:
    return score(film(*scenes, head=head)).index


def nulls(found: Index) -> set[str]:
    return {name for name, value in dataclasses.asdict(found).items() if value is None}


def test_scenes_weigh_by_who_plays_them_and_how_much_they_matter() -> None:
    found = index(
        "id: a, lost: 0.5, importance: 2, expected: 4, received: 2, see: {valence: -1}",
        "id: b, importance: 5, expected: 3, received: 4, see: {valence: 2}",
    )
    assert found.expected == pytest.approx((1 * 2 * 4 + 0.5 * 5 * 3) / 4.5)
    assert found.received == pytest.approx((1 * 2 * 2 + 0.5 * 5 * 4) / 4.5)
    assert found.value_offer == pytest.approx(14 / 15.5)
    assert found.satisfaction == pytest.approx(0.5 / 1.5)
    assert found.total_satisfaction == pytest.approx(0.5 / 1.5)
    assert found.bond == pytest.approx((1 * 2 * -1 + 0.5 * 5 * 2) / 4.5)
    assert found.pain == pytest.approx(100 * 2 / 5 * 2 / 4)


def test_satisfaction_counts_types_and_not_their_mean() -> None:
    head = "customers: [{id: one, share: 0.25}, {id: two, share: 0.75}]"
    found = index("expected: 3, received: 5, by_customer: {one: {received: 1}}", head=head)
    assert (found.satisfaction, found.total_satisfaction) == (0.75, 0.75)


def test_bond_uses_the_reach_of_all_and_leaves_out_what_nobody_felt() -> None:
    found = index("id: a, see: {valence: 2}", "id: b, expected: 3, received: 3", "id: c, see: {valence: -1}")
    assert found.bond == 0.5


def test_an_unvalued_film_has_no_figures_and_never_zeros() -> None:
    assert nulls(index("id: a", "id: b, expected: 4")) == {field.name for field in dataclasses.fields(Index)}


def test_what_only_unreached_scenes_say_weighs_nothing() -> None:
    found = index("id: a, next: end", "id: b, expected: 5, received: 1")
    assert nulls(found) == {
        "expected", "received", "value_offer", "satisfaction", "total_satisfaction", "bond",
    }  # fmt: skip
    assert found.pain == 0


def test_nothing_expected_gives_no_value_offer() -> None:
    found = index("expected: 0, received: 3", head="scale: {min: 0, max: 10}")
    assert (found.expected, found.received, found.value_offer) == (0, 3, None)


def test_a_film_that_cannot_be_walked_has_no_figures() -> None:
    found = index("id: a, expected: 4, received: 2, see: {valence: 1}", "id: b, next: a")
    assert nulls(found) == {field.name for field in dataclasses.fields(Index)}


def test_equal_marks_have_that_mark_for_their_mean_to_the_last_digit() -> None:
    head = "customers: [{id: one, share: 0.3}, {id: two, share: 0.6}, {id: three}]"
    scenes = [f"id: s{n}, lost: 0.1, importance: {n}, expected: 4.9, received: 5" for n in (1, 2, 3, 5)]
    own = "by_customer: {one: {expected: 4.9, received: 5}, two: {expected: 4.9, received: 5}}"
    found = index(*scenes, f"{scenes[0].replace('s1', 's6')}, {own}", head=head)
    assert (found.expected, found.received, found.satisfaction) == (4.9, 5, 1)
