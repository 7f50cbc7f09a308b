"""Every figure can be computed again from what its explanation says."""

import math

import pytest
import yaml
from films import film, restaurant
from hypothesis import given, settings
from hypothesis import strategies as st
from random_journeys import random_journey

from momentos.scores.explain import explain_index, explain_scene, explain_type, recompute
from momentos.scores.explanation import (
    Explanation,
    Factor,
    IndexFigure,
    SceneFigure,
    Source,
    Term,
    TypeFigure,
)
from momentos.scores.score import Scores, score
from momentos.text.read import read_text
from momentos.words.catalogue import Lang, say, term


def explanations(scores: Scores) -> list[Explanation]:
    found = [explain_index(scores, figure) for figure in IndexFigure]
    for scene in scores.scenes:
        found += [explain_scene(scores, scene.id, figure) for figure in SceneFigure]
        for customer in scene.by_customer:
            found += [explain_type(scores, scene.id, customer, figure) for figure in TypeFigure]
    return found


def assert_recomputed(explanation: Explanation) -> None:
    again = recompute(explanation)
    if explanation.value is None:
        assert again is None, explanation
    else:
        assert again is not None, explanation
        assert math.isclose(again, explanation.value, rel_tol=1e-9, abs_tol=1e-9), explanation


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32))
def test_the_terms_give_the_figure(seed: int) -> None:
    journey = read_text(yaml.safe_dump(random_journey(seed))).journey
    assert journey is not None
    for explanation in explanations(score(journey)):
        assert_recomputed(explanation)


def test_the_terms_give_the_figures_of_the_restaurant() -> None:
    for explanation in explanations(score(restaurant())):
        assert explanation.value is not None
        assert_recomputed(explanation)


def test_a_film_that_cannot_be_walked_explains_its_nulls() -> None:
    for explanation in explanations(score(film("id: a, expected: 4, received: 2", "id: b, next: a"))):
        assert_recomputed(explanation)


def test_the_pain_of_the_bill_in_numbers() -> None:
    explanation = explain_scene(score(restaurant()), "cuenta", "pain")
    assert (explanation.scale, explanation.source) == (5, Source.OURS)
    terms = {one.about: dict(one.factors) for one in explanation.terms}
    thursday, menu = terms["cuenta", "jueves"], terms["cuenta", "menu-diario"]
    assert (thursday[Factor.SHARE], thursday[Factor.IMPORTANCE], thursday[Factor.SHORTFALL]) == (0.22, 4, 2)
    assert (menu[Factor.SHARE], menu[Factor.IMPORTANCE], menu[Factor.SHORTFALL]) == (0.28, 4, 3)
    assert menu[Factor.REACH] == score(restaurant()).scene("cuenta").by_customer["menu-diario"].reach


def test_a_type_reaches_a_scene_from_its_start_and_by_every_way_in() -> None:
    scores = score(
        film(
            "id: a, starts: 3, lost: 0.2, next: [{to: b, share: 0.5}, c]",
            "id: b, starts: 1, next: [c, {to: a, share: 0.5, again: true}]",
            "id: c",
        )
    )
    explanation = explain_type(scores, "b", "all", "reach")
    assert explanation.terms == (
        Term(("b",), ((Factor.STARTING, 0.25),)),
        Term(("a", "b"), ((Factor.REACH, 0.75), (Factor.STAYING, 0.8), (Factor.TAKING, 0.5))),
    )
    assert len(explain_type(scores, "a", "all", "reach").terms) == 1


def test_a_mark_of_traits_names_them() -> None:
    explanation = explain_type(score(restaurant()), "plato", "jueves", "received")
    assert explanation.formula == "formula.mark.benefits"
    assert explanation.terms == (
        Term(("plato", "cocina"), ((Factor.IMPORTANCE, 5), (Factor.RECEIVED, 4.5))),
        Term(("plato", "sin-esperas"), ((Factor.IMPORTANCE, 4), (Factor.RECEIVED, 3))),
    )


def test_an_unknown_figure_or_scene_is_refused() -> None:
    scores = score(restaurant())
    with pytest.raises(ValueError, match="loyalty"):
        explain_index(scores, "loyalty")
    with pytest.raises(KeyError):
        explain_scene(scores, "nowhere", "pain")
    with pytest.raises(KeyError):
        explain_type(scores, "cuenta", "nobody", "pain")


@pytest.mark.parametrize("lang", Lang)
def test_every_formula_factor_and_source_has_words(lang: Lang) -> None:
    scores = score(restaurant())
    for explanation in explanations(scores):
        assert say(explanation.formula, lang)
        assert term(explanation.source, lang)
    for factor in Factor:
        assert term(factor, lang)
