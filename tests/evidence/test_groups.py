"""Groups: nobody can be found in them, not by subtraction either."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from momentos.evidence.groups import SMALLEST, Group, apart

NAMES = ["bar", "caja", "cocina", "sala", None]
groups = st.dictionaries(st.sampled_from(NAMES), st.lists(st.sampled_from([1.0, 3.0, 5.0]), max_size=9))


def test_a_small_group_joins_the_smallest_other() -> None:
    """The till has two votes and joins the management, as the stage says."""
    votes = {"sala": [2.0] * 14, "cocina": [1.0] * 8, "gerencia": [3.0] * 4, "caja": [5.0, 4.0]}
    assert apart(votes) == (
        Group(("sala",), (2,) * 14),
        Group(("cocina",), (1,) * 8),
        Group(("caja", "gerencia"), (3, 3, 3, 3, 4, 5)),
    )


def test_two_small_groups_that_are_enough_together_join_each_other_only() -> None:
    assert apart({"a": [1, 2], "b": [3, 4], "c": [5] * 3}) == (
        Group(("a", "b"), (1, 2, 3, 4)),
        Group(("c",), (5, 5, 5)),
    )


def test_those_who_did_not_say_are_a_group_too() -> None:
    assert apart({"a": [1, 2, 3], "b": [4] * 5, None: [5]}) == (
        Group(("b",), (4,) * 5),
        Group(("a", None), (1, 2, 3, 5)),
    )


def test_one_group_is_everybody_and_not_shown_apart() -> None:
    assert apart({"a": [1, 2, 3, 4]}) == ()
    assert apart({"a": [1, 2, 3, 4], "b": [5, 5]}) == ()
    assert apart({"a": [1], "b": [5]}) == ()
    assert apart({}) == ()


@given(groups)
def test_nobody_is_lost_and_no_difference_is_small(marks_of: dict[str | None, list[float]]) -> None:
    shown = apart(marks_of)
    everybody = sorted(mark for marks in marks_of.values() for mark in marks)
    if not shown:
        return
    assert sorted(mark for group in shown for mark in group.marks) == everybody
    for size in range(1, len(shown)):
        for some in combinations(shown, size):
            left = len(everybody) - sum(len(group.marks) for group in some)
            assert left >= SMALLEST


@given(groups)
def test_the_order_of_groups_and_marks_does_not_matter(marks_of: dict[str | None, list[float]]) -> None:
    turned = {name: marks_of[name][::-1] for name in reversed(marks_of)}
    assert apart(turned) == apart(marks_of)
