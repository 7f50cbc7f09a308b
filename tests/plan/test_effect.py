"""What actions change in a pair of marks."""

import pytest

from momentos.journey.journey import Scale
from momentos.journey.proposal import Action, Effect, Proposal
from momentos.plan.effect import Acting, Effects, Pair, effects
from momentos.plan.placed import Placed

SCALE = Scale(1, 5)


def acting(*actions: Action) -> list[Acting]:
    return [
        Acting(place, placed, placed.effect is None)
        for place, placed in enumerate(Placed(action, "s", ("s",), None) for action in actions)
    ]


def stated(received: float | None = None, expected: float | None = None, *types: str) -> Action:
    return Action("x", effect=Effect(received, expected), for_=types or None)


def made(
    *actions: Action, customer: str | None = "one", target: float | None = None, expected: float | None = None
) -> Effects:
    return effects(Pair(4, 2), acting(*actions), customer, Proposal(target=target, expected=expected), SCALE)


def test_stated_effects_add_up_and_stay_on_the_scale() -> None:
    found = made(stated(2, 0.5), stated(2, 1))
    assert found.together == Pair(5, 5)
    assert found.alone == {0: Pair(4.5, 4), 1: Pair(5, 4)}


def test_actions_without_effect_share_what_is_left_to_the_target() -> None:
    found = made(stated(1), Action("y"), Action("z"), target=4.5)
    assert found.together == Pair(4, 4.5)
    assert found.alone == {0: Pair(4, 3), 1: Pair(4, 2.75), 2: Pair(4, 2.75)}


def test_a_target_that_is_already_passed_takes_nothing_back() -> None:
    found = made(stated(2), Action("y"), target=3)
    assert found.together == Pair(4, 4)
    assert found.alone[1] == Pair(4, 2)


def test_the_proposed_expectation_is_shared_in_either_direction() -> None:
    assert made(Action("y"), Action("z"), expected=3).alone == {0: Pair(3.5, 2), 1: Pair(3.5, 2)}
    assert made(stated(None, 0.5), Action("z"), expected=5).alone[1] == Pair(4.5, 2)


def test_stated_effects_beat_the_target() -> None:
    assert made(stated(1), target=5, expected=2).together == Pair(4, 3)


def test_a_target_without_actions_projects_nothing() -> None:
    assert made(target=5).together == Pair(4, 2)


def test_an_action_for_some_types_changes_only_theirs() -> None:
    actions = (stated(1), stated(2, None, "two"), Action("z", for_=("one",)))
    assert made(*actions, target=4).together == Pair(4, 4)
    assert made(*actions, target=4).alone[2] == Pair(4, 3)
    assert made(*actions, customer="two", target=4).together == Pair(4, 5)
    assert made(*actions, customer=None, target=4).together == Pair(4, 3)


def test_a_harmful_effect_is_kept_on_the_scale_before_the_target_is_shared() -> None:
    found = made(stated(-3), Action("z"), target=3)
    assert found.together == Pair(4, 3)
    assert found.alone == {0: Pair(4, 1), 1: Pair(4, 4)}


@pytest.mark.parametrize("effect", [None, Effect(), Effect(None, None)])
def test_an_empty_effect_is_none(effect: Effect | None) -> None:
    assert Placed(Action("x", effect=effect), "s", ("s",), None).effect is None
    assert Placed(Action("x", effect=Effect(expected=0)), "s", ("s",), None).effect == Effect(expected=0)
