"""Loyalty factors and facets."""

import pytest
from films import film, restaurant

from momentos.journey.vocabulary import Facet, LoyaltyFactor
from momentos.scores.coverage import facet_coverage, factor_coverage
from momentos.scores.score import score

SCENES = (
    "id: a, lost: 0.5, importance: 2, expected: 4, received: 2, feeds: [reward, contact], facets: [advice]",
    "id: b, importance: 4, expected: 3, received: 5, feeds: [reward], facets: [advice, payment]",
    "id: c, feeds: [reward], facets: [payment]",
)


def test_strength_is_what_the_scenes_give_of_the_whole_scale() -> None:
    found = {coverage.factor: coverage for coverage in factor_coverage(score(film(*SCENES)))}
    assert list(found) == list(LoyaltyFactor)
    assert found[LoyaltyFactor.REWARD].scenes == ("a", "b", "c")
    assert found[LoyaltyFactor.REWARD].strength == pytest.approx((2 * 0.25 + 2 * 1) / 4)
    assert found[LoyaltyFactor.CONTACT].strength == pytest.approx(0.25)
    assert found[LoyaltyFactor.SELF_ESTEEM].scenes == ()
    assert found[LoyaltyFactor.SELF_ESTEEM].strength is None


def test_the_gap_of_a_facet_is_weighed_by_who_is_valued_there() -> None:
    found = {coverage.facet: coverage for coverage in facet_coverage(score(film(*SCENES)))}
    assert list(found) == list(Facet)
    assert found[Facet.ADVICE].gap == pytest.approx((1 * -2 + 0.5 * 2) / 1.5)
    assert found[Facet.PAYMENT].scenes == ("b", "c")
    assert found[Facet.PAYMENT].gap == pytest.approx(2)
    assert found[Facet.HOSPITALITY].gap is None


def test_in_the_restaurant_every_factor_is_fed_and_every_facet_played() -> None:
    scores = score(restaurant())
    assert all(coverage.scenes for coverage in factor_coverage(scores))
    assert all(coverage.scenes for coverage in facet_coverage(scores))
    assert scores.unfed_factors == frozenset()


def test_factors_that_no_scene_feeds() -> None:
    assert score(film(*SCENES)).unfed_factors == {
        LoyaltyFactor.SELF_ESTEEM,
        LoyaltyFactor.PARTICIPATION,
        LoyaltyFactor.RECOGNITION,
        LoyaltyFactor.ATTAINABLE,
    }


def test_a_film_that_cannot_be_walked_has_no_strength() -> None:
    scores = score(film("id: a, received: 3, feeds: [reward]", "id: b, next: a"))
    assert all(coverage.strength is None for coverage in factor_coverage(scores))
