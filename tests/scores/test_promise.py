"""The promise, beside the competitor and along the film."""

import pytest
from films import film, restaurant

from momentos.journey.journey import Journey
from momentos.scores.promise import (
    BenefitScore,
    Cell,
    Kept,
    PerceivedValue,
    Quadrant,
    benefit_scores,
    perceived_value,
)
from momentos.scores.score import score


def promised(*benefits: str) -> str:
    return "\n".join(["promise:", "  benefits:", *(f"    - {{{benefit}}}" for benefit in benefits)])


def of(journey: Journey) -> dict[str, BenefitScore]:
    return {found.id: found for found in benefit_scores(score(journey))}


def test_the_quadrants_split_at_the_median_importance_and_at_the_competitor() -> None:
    found = of(restaurant())
    assert {id_: benefit.quadrant for id_, benefit in found.items()} == {
        "cocina": Quadrant.KEEP,
        "trato": Quadrant.KEEP,
        "sin-esperas": Quadrant.IMPROVE,
        "precio": Quadrant.IMPROVE,
        "variedad": Quadrant.EASE_OFF,
        "sala": Quadrant.EASE_OFF,
    }
    less = promised(
        "id: a, importance: 2, received: 2, competitor: 3", "id: b, importance: 5", "id: c, importance: 5"
    )
    assert of(film("id: s", head=less))["a"].quadrant is Quadrant.WATCH
    assert of(film("id: s", head=less))["b"].quadrant is None


def test_perceived_value_is_weighed_by_importance_and_by_segment() -> None:
    head = promised(
        "id: a, importance: 3, received: 4, competitor: 2, by_customer: {one: {received: 2}}",
        "id: b, importance: 1, received: 2, competitor: 4",
    )
    journey = film("id: s", head=f"customers: [{{id: one}}]\n{head}")
    assert perceived_value(journey) == PerceivedValue(3.5, 2.5, 1.0)
    assert perceived_value(journey, "one") == PerceivedValue(2.0, 2.5, -0.5)


def test_a_missing_rating_is_no_advantage() -> None:
    head = promised("id: a, received: 5", "id: b, received: 3, competitor: 3")
    assert perceived_value(film("id: s", head=head)) == PerceivedValue(4.0, 3.0, 0.0)
    assert perceived_value(film("id: s")) == PerceivedValue(None, None, None)


@pytest.mark.parametrize(
    ("marks", "kept", "gap"),
    [
        (("expected: 4, received: 4", "expected: 4, received: 3.5"), Kept.KEPT, -0.25),
        (("expected: 4, received: 2", "expected: 4, received: 4"), Kept.PARTLY, -1),
        (("expected: 4, received: 2", "expected: 4, received: 3"), Kept.BROKEN, -1.5),
        (("expected: 4, received: 2", "expected: 4"), Kept.BROKEN, -2),
        (("expected: 4", "received: 4"), None, None),
    ],
)
def test_a_promise_is_kept_by_the_scenes_that_keep_it(
    marks: tuple[str, str], kept: Kept | None, gap: float | None
) -> None:
    scenes = [f"id: s{number}, keeps: [a], {mark}" for number, mark in enumerate(marks)]
    found = of(film(*scenes, head=promised("id: a")))["a"]
    assert (found.kept, found.gap) == (kept, gap)


def test_a_promise_without_a_scene_is_empty() -> None:
    found = of(film("id: s, expected: 3, received: 3", head=promised("id: a")))["a"]
    assert (found.kept, found.cells, found.gap) == (Kept.EMPTY, (), None)


def test_a_trait_says_more_of_its_benefit_than_the_scene() -> None:
    scene = "id: s, expected: 3, received: 3, benefits: {a: {expected: 4, received: 2}, b: {expected: 4}}"
    found = of(film(scene, head=promised("id: a", "id: b")))
    assert found["a"].cells == (Cell("s", -2),)
    assert found["b"].cells == (Cell("s", 0),)
