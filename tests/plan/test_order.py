"""The order of the plan."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from momentos.plan.order import Claim, Track, in_order, waiting_for_each_other


def claim(
    id_: str,
    priority: float = 0,
    *after: int,
    track: Track = Track.REPAIR,
    scene: int = 0,
    due: dt.date | None = None,
) -> Claim:
    return Claim(id_, track, priority, scene, due, after)


def ids(*claims: Claim) -> str:
    return "".join(claims[place].id for place in in_order(claims))


def test_repairs_come_first_and_the_higher_priority_before_the_lower() -> None:
    assert ids(claim("a", 9, track=Track.BUILD), claim("b", 1), claim("c", 2)) == "cba"


def test_a_prerequisite_never_sinks() -> None:
    assert ids(claim("a", 5), claim("b", 9, 2), claim("c", 1)) == "cba"


def test_a_prerequisite_of_a_prerequisite_rises_with_it() -> None:
    assert ids(claim("a", 5), claim("b", 9, 2), claim("c", 1, 3), claim("d", 0)) == "dcba"


def test_a_build_that_a_repair_waits_for_goes_before_it() -> None:
    assert ids(claim("a", 3, 1), claim("b", 9, track=Track.BUILD), claim("c", 2)) == "bac"


def test_a_build_waits_for_its_repair() -> None:
    assert ids(claim("a", 1), claim("b", 9, 0, track=Track.BUILD)) == "ab"


def test_where_equal_the_earlier_scene_then_the_date_then_the_id() -> None:
    soon, late = dt.date(2026, 12, 1), dt.date(2027, 1, 1)
    claims = (
        claim("f", 1, scene=2),
        claim("e", 1, scene=1),
        claim("d", 1, scene=1, due=late),
        claim("b", 1, scene=1, due=soon),
        claim("c", 1 + 1e-12, scene=1, due=soon),
        claim("a", 1, scene=0),
    )
    assert ids(*claims) == "abcdef"


def test_actions_that_wait_for_each_other_are_named_and_still_listed() -> None:
    claims = (claim("a", 1, 1), claim("b", 2, 0), claim("c", 9, 1), claim("d", 3), claim("e", 1, 4))
    assert waiting_for_each_other(claims) == (("a", "b"), ("e",))
    assert ids(*claims) == "dabce"


def test_without_a_circle_nobody_waits_for_each_other() -> None:
    assert waiting_for_each_other((claim("a", 1, 1), claim("b", 1))) == ()
    assert in_order(()) == []


CLAIMS = st.integers(0, 9).flatmap(
    lambda size: st.lists(
        st.tuples(
            st.sampled_from(Track),
            st.integers(0, 3),
            st.integers(0, 2),
            st.lists(st.integers(0, max(0, size - 1)), max_size=2),
        ),
        min_size=size,
        max_size=size,
    )
)


@given(CLAIMS)
def test_every_action_is_listed_once_and_after_what_it_waits_for(
    drawn: list[tuple[Track, int, int, list[int]]],
) -> None:
    claims = [
        claim(f"{place}", priority, *after, track=track, scene=scene)
        for place, (track, priority, scene, after) in enumerate(drawn)
    ]
    order = in_order(claims)
    assert sorted(order) == list(range(len(claims)))
    blocked = {id_ for circle in waiting_for_each_other(claims) for id_ in circle}
    for position, place in enumerate(order):
        if claims[place].id in blocked:
            continue
        assert set(claims[place].after) <= set(order[:position])
