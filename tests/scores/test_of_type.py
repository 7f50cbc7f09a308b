"""The film of one customer type: its figures, and that the types together are the film."""

import math

import pytest
import yaml
from films import film, restaurant
from hypothesis import given, settings
from hypothesis import strategies as st
from random_journeys import random_journey

from momentos.scores.explain import explain_index, explain_scene, recompute
from momentos.scores.explanation import IndexFigure, SceneFigure
from momentos.scores.of_type import of_type
from momentos.scores.promise import benefit_scores
from momentos.scores.score import Scores, score
from momentos.text.read import read_text

TWO = "customers: [{id: one, share: 0.25}, {id: two, share: 0.75}]"


def test_the_figures_are_those_of_the_type() -> None:
    scene = "id: s, expected: 4, received: 3, by_customer: {one: {expected: 2, received: 5}}"
    scores = score(film(scene, head=TWO))
    one, two = of_type(scores, "one").index, of_type(scores, "two").index
    assert (one.expected, one.received, one.satisfaction, one.total_satisfaction, one.pain) == (2, 5, 1, 1, 0)
    assert (two.expected, two.received, two.satisfaction) == (4, 3, 0)
    assert two.pain == pytest.approx(0.75 * 0.8 * 100 / 4)
    assert of_type(scores, "one").customer == "one"


def test_a_scene_that_the_type_does_not_play_has_no_marks() -> None:
    first = "id: a, starts: {one: 1, two: 0}, expected: 4, received: 3"
    second = "id: b, starts: {one: 0, two: 1}, expected: 4, received: 4"
    found = of_type(score(film(first, second, head=TWO)), "two")
    assert (found.scene("a").expected, found.scene("a").gap, found.scene("a").pain) == (None, None, 0.0)
    assert found.scene("b").gap == 0
    assert found.worst(5) == ()


def test_an_unknown_type_is_refused() -> None:
    with pytest.raises(KeyError):
        of_type(score(restaurant()), "nobody")


def test_the_promise_is_what_the_segment_thinks_of_it() -> None:
    head = f"""{TWO}
promise:
  benefits:
    - {{id: b, importance: 4, received: 4, competitor: 3, by_customer: {{one: {{received: 1}}}}}}"""
    scores = score(film("id: s", head=head))
    assert [found.advantage for found in benefit_scores(scores)] == [1]
    assert [found.advantage for found in benefit_scores(of_type(scores, "one"))] == [-2]


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32))
def test_the_types_add_up_to_the_film_and_explain_themselves(seed: int) -> None:
    journey = read_text(yaml.safe_dump(random_journey(seed))).journey
    assert journey is not None
    scores = score(journey)
    types = [of_type(scores, customer) for customer in journey.shares]
    if scores.index.pain is not None:
        assert math.isclose(
            sum(found.index.pain or 0.0 for found in types), scores.index.pain, rel_tol=1e-9, abs_tol=1e-9
        )
    for found in types:
        _assert_explained(found)


def _assert_explained(scores: Scores) -> None:
    explained = [explain_index(scores, figure) for figure in IndexFigure]
    explained += [
        explain_scene(scores, scene.id, figure) for scene in scores.scenes for figure in SceneFigure
    ]
    for explanation in explained:
        again = recompute(explanation)
        if explanation.value is None:
            assert again is None, explanation
        else:
            assert again == pytest.approx(explanation.value, rel=1e-9, abs=1e-9), explanation
