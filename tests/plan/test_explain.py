"""Gain and lift can be computed again from what their explanation says."""

import math

import pytest
import yaml
from films import film, restaurant
from hypothesis import given, settings
from hypothesis import strategies as st
from random_journeys import random_journey

from momentos.journey.journey import Journey
from momentos.plan.explain import ActionFigure, explain_action
from momentos.plan.library import shipped_library
from momentos.plan.plan import Plan, make_plan
from momentos.scores.explain import explain_index, recompute
from momentos.scores.explanation import Factor, IndexFigure
from momentos.scores.score import score
from momentos.text.read import read_text
from momentos.words.catalogue import Lang, say


def plan_of(journey: Journey | None) -> Plan:
    assert journey is not None
    return make_plan(score(journey), shipped_library())


def assert_recomputed(plan: Plan) -> None:
    for action in plan.actions:
        for figure, value in ((ActionFigure.GAIN, action.gain), (ActionFigure.LIFT, action.lift)):
            again = recompute(explain_action(plan, action.id, figure))
            if value is None:
                assert again is None, action.id
            else:
                assert again is not None
                assert math.isclose(again, value, rel_tol=1e-9, abs_tol=1e-9), (action.id, figure)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32))
def test_the_terms_give_gain_and_lift(seed: int) -> None:
    assert_recomputed(plan_of(read_text(yaml.safe_dump(random_journey(seed))).journey))


def test_the_terms_give_the_figures_of_take_two() -> None:
    plan = plan_of(restaurant())
    assert_recomputed(plan)
    for figure in IndexFigure:
        explanation = explain_index(plan.take_two, figure)
        assert explanation.value == getattr(plan.projected, figure)
        assert recompute(explanation) == pytest.approx(explanation.value, rel=1e-9)


def test_a_film_that_cannot_be_walked_has_no_gain_to_explain() -> None:
    proposal = "propose: {actions: [{id: x, title: X, effect: {received: 1}}]}"
    plan = plan_of(film(f"id: a, expected: 4, received: 2, {proposal}", "id: b, next: a"))
    assert plan.actions[0].gain is None
    assert_recomputed(plan)


def test_the_gain_of_paying_at_the_table_in_numbers() -> None:
    explanation = explain_action(plan_of(restaurant()), "cobro-en-mesa", "gain")
    less = {one.about: dict(one.factors)[Factor.SHORTFALL_LESS] for one in explanation.terms}
    assert less["cuenta", "jueves"] == 2
    assert less["cuenta", "menu-diario"] == 2
    assert all(say(explanation.formula, lang) for lang in Lang)


def test_an_unknown_action_or_figure_is_refused() -> None:
    plan = plan_of(restaurant())
    with pytest.raises(KeyError):
        explain_action(plan, "nothing", "gain")
    with pytest.raises(ValueError, match="rank"):
        explain_action(plan, "cobro-en-mesa", "rank")
