"""The journeys that the measurements read are valid, and believable enough to measure with."""

import runpy
from collections.abc import Callable

import pytest

from momentos.text.read import read_text

from .test_restaurant import ROOT

synthetic_journey: Callable[..., str] = runpy.run_path(str(ROOT / "bench" / "synthetic.py"))[
    "synthetic_journey"
]


@pytest.mark.parametrize("scenes", [1, 2, 3, 4, 20, 200])
@pytest.mark.parametrize("seed", [0, 1, 2])
def test_nothing_is_remarked_on_a_synthetic_journey(scenes: int, seed: int) -> None:
    reading = read_text(synthetic_journey(scenes, seed))
    assert reading.issues == ()
    assert reading.journey is not None
    assert len(reading.journey.scenes) == scenes


def test_a_seed_makes_the_same_journey_and_another_seed_another() -> None:
    assert synthetic_journey(20, 3) == synthetic_journey(20, 3)
    assert synthetic_journey(20, 3) != synthetic_journey(20, 4)


def test_it_holds_what_a_workshop_writes() -> None:
    journey = read_text(synthetic_journey(200)).journey
    assert journey is not None
    assert len(journey.customers) == 3
    scenes = journey.scenes
    assert any(branch.again for scene in scenes for branch in scene.next or ())
    assert 0.1 < sum(scene.next is not None for scene in scenes) / len(scenes) < 0.4
    assert 0.3 < sum(scene.see.text is not None for scene in scenes) / len(scenes) < 0.9
    assert any(scene.by_customer for scene in scenes)
    assert any(scene.expected and scene.expected.from_ for scene in scenes)
    for scene in scenes:
        assert scene.expected is not None
        assert scene.received is not None
        below = (scene.received.score or 0) < (scene.expected.score or 0)
        assert (scene.propose is not None) == below
