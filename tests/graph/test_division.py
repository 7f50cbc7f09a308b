"""How those who stay divide between the ways on."""

import pytest
from films import film

from momentos.graph.division import Division, Overfull, divisions, overfull
from momentos.graph.film import make_film
from momentos.graph.flow import make_flow

HEAD = "customers: [{id: one, share: 0.5}, {id: two, share: 0.5}]"


def divided(following: str, customer: str = "one") -> Division:
    journey = film(f"id: a, next: {following}", "id: b, next: end", "id: c, next: end", "id: d", head=HEAD)
    return divisions(make_film(journey))[0][customer]


@pytest.mark.parametrize(
    ("following", "ways", "ends"),
    [
        ("end", (), 1.0),
        ("b", (1.0,), 0.0),
        ("[b, c]", (0.5, 0.5), 0.0),
        ("[{to: b, share: 0.6}, c, d]", (0.6, 0.2, 0.2), 0.0),
        ("[{to: b, share: 0.3}, {to: c, share: 0.3}]", (0.3, 0.3), 0.4),
        ("[{to: b, share: 0.5}, {to: c, share: 0.5}, d]", (0.5, 0.5, 0.0), 0.0),
        ("{to: b, share: 0.25, again: true}", (0.25,), 0.75),
    ],
)
def test_ways_without_a_share_divide_what_is_left(
    following: str, ways: tuple[float, ...], ends: float
) -> None:
    division = divided(following)
    assert division.ways == pytest.approx(ways)
    assert division.ends == pytest.approx(ends)


def test_shares_may_differ_by_type() -> None:
    following = "[{to: b, share: {default: 0.7, two: 0.9}}, c]"
    assert divided(following, "one").ways == pytest.approx((0.7, 0.3))
    assert divided(following, "two").ways == pytest.approx((0.9, 0.1))


def test_a_map_that_names_neither_the_type_nor_a_default_states_nothing() -> None:
    following = "[{to: b, share: {two: 0.9}}, c]"
    assert divided(following, "one").ways == pytest.approx((0.5, 0.5))


def test_rounding_loses_nobody() -> None:
    following = "[" + ", ".join(["{to: b, share: 0.1}"] * 10) + "]"
    assert divided(following).ends == 0.0


def test_shares_above_one_are_named_and_not_used_for_any_type() -> None:
    following = "[{to: b, share: {default: 0.7, two: 0.9}}, {to: c, share: 0.3}]"
    made = make_film(film(f"id: a, next: {following}", "id: b, next: end", "id: c", head=HEAD))
    (over,) = overfull(made)
    assert (over.scene, over.customer) == ("a", "two")
    assert over.total == pytest.approx(1.2)
    assert divided(following, "one").ways == pytest.approx((0.5, 0.5))
    assert divided(following, "two").ways == pytest.approx((0.5, 0.5))
    assert make_flow(made) is not None


def test_shares_above_one_of_a_film_without_types() -> None:
    made = make_film(film("id: a, next: [{to: b, share: 0.75}, {to: c, share: 0.5}]", "id: b", "id: c"))
    assert overfull(made) == (Overfull("a", "all", 1.25),)
