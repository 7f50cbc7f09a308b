"""The two travel agencies tell one business twice, so that they can be laid side by side."""

from functools import cache
from pathlib import Path

import pytest

from momentos.journey.journey import Journey
from momentos.journey.vocabulary import Approach, Goal, LoyaltyFactor, Phase
from momentos.scores.score import score
from momentos.text.read import read

EXAMPLES = Path(__file__).parents[2] / "examples"

CLASSIC, SOCIAL = "travel-agency-classic", "travel-agency-social"


@cache
def film(name: str) -> Journey:
    journey = read(EXAMPLES / name / "journey.yaml").journey
    assert journey is not None
    return journey


def test_the_agencies_can_be_compared() -> None:
    classic, social = film(CLASSIC), film(SOCIAL)
    assert (classic.compare_with, social.compare_with) == (SOCIAL, CLASSIC)
    assert (classic.approach, social.approach) == (Approach.CLASSIC, Approach.SOCIAL)
    assert classic.customers == social.customers
    assert classic.shares == social.shares
    assert classic.scale == social.scale
    assert classic.verdict_tolerance == social.verdict_tolerance


def test_the_agencies_make_the_same_promise() -> None:
    one, other = film(CLASSIC).promise, film(SOCIAL).promise
    assert one is not None
    assert other is not None
    assert one.text == other.text
    assert [(b.id, b.name, b.kind, b.importance, b.competitor) for b in one.benefits] == [
        (b.id, b.name, b.kind, b.importance, b.competitor) for b in other.benefits
    ]


@pytest.mark.parametrize("name", [CLASSIC, SOCIAL])
def test_each_agency_has_one_scene_for_each_goal_in_the_method_s_order(name: str) -> None:
    assert [scene.goal for scene in film(name).scenes] == list(Goal)


@pytest.mark.parametrize("name", [CLASSIC, SOCIAL])
def test_each_agency_lives_the_three_acts_and_loses_keeps_and_brings_customers(name: str) -> None:
    scenes = film(name).scenes
    assert {scene.phase for scene in scenes} == set(Phase)
    assert any(scene.lost for scene in scenes)
    assert any(scene.brings for scene in scenes)
    assert any(branch.again for scene in scenes for branch in scene.next or ())


def test_only_the_agency_that_relates_feeds_every_loyalty_factor() -> None:
    fed = {
        name: {factor for scene in film(name).scenes for factor in scene.feeds} for name in (CLASSIC, SOCIAL)
    }
    assert fed[SOCIAL] == set(LoyaltyFactor)
    assert set(LoyaltyFactor) - fed[CLASSIC] == {
        LoyaltyFactor.REWARD,
        LoyaltyFactor.PARTICIPATION,
        LoyaltyFactor.ATTAINABLE,
    }


def test_the_social_agency_is_not_better_everywhere() -> None:
    pain = {name: {s.id: s.pain or 0.0 for s in score(film(name)).scenes} for name in (CLASSIC, SOCIAL)}
    assert pain[SOCIAL]["pago"] > pain[CLASSIC]["pago"]
    assert sum(pain[SOCIAL].values()) < sum(pain[CLASSIC].values())
