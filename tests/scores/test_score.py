"""The restaurant has the figures that were checked by hand."""

import pytest
from films import film, restaurant

from momentos.journey.vocabulary import Verdict
from momentos.scores.score import Scores, score


@pytest.fixture(scope="module")
def scores() -> Scores:
    return score(restaurant())


def test_the_figures_of_the_restaurant(scores: Scores) -> None:
    index = scores.index
    assert index.expected == pytest.approx(3.69, abs=0.005)
    assert index.received == pytest.approx(3.37, abs=0.005)
    assert index.value_offer == pytest.approx(0.914, abs=0.0005)
    assert index.satisfaction == pytest.approx(0.573, abs=0.0005)
    assert index.total_satisfaction == pytest.approx(0.402, abs=0.0005)
    assert index.bond == pytest.approx(0.540, abs=0.0005)
    assert index.pain == pytest.approx(117.4, abs=0.05)


def test_the_worst_scenes_of_the_restaurant(scores: Scores) -> None:
    worst = [(scene.id, round(scene.pain or 0, 1)) for scene in scores.worst(4)]
    assert worst == [("cuenta", 37.3), ("reserva", 16.8), ("web", 15.4), ("plato", 15.0)]


def test_ten_scenes_of_the_restaurant_are_at_or_above_expectation(scores: Scores) -> None:
    found = [scene for scene in scores.scenes if scene.verdict in (Verdict.MEETS, Verdict.ABOVE)]
    assert (len(found), len(scores.scenes)) == (10, 19)


def test_a_scene_above_on_average_may_hurt_a_type(scores: Scores) -> None:
    menu = scores.scene("carta")
    assert menu.verdict is Verdict.ABOVE
    assert menu.below == ("turista",)
    assert menu.pain == pytest.approx(2.4, abs=0.05)


def test_a_dish_is_the_sum_of_its_traits(scores: Scores) -> None:
    dish = scores.scene("plato")
    assert dish.expected == pytest.approx((5 * 5 + 4 * 4) / 9)
    assert dish.received == pytest.approx((5 * 4.5 + 4 * 3) / 9)


def test_an_unknown_scene_is_a_key_error(scores: Scores) -> None:
    with pytest.raises(KeyError):
        scores.scene("nowhere")


def test_the_worst_are_only_those_that_hurt_the_earlier_first() -> None:
    scores = score(
        film(
            "id: a, expected: 4, received: 3",
            "id: b, expected: 4, received: 4",
            "id: c, expected: 3, received: 2",
            "id: d",
        )
    )
    assert [scene.id for scene in scores.worst(5)] == ["a", "c"]
