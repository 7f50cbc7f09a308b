"""The rungs of a scale."""

import pytest

from momentos.evidence.rungs import rungs
from momentos.journey.journey import Scale


@pytest.mark.parametrize(
    ("scale", "expected"),
    [
        (Scale(1, 5), (1, 2, 3, 4, 5)),
        (Scale(0, 10), tuple(range(11))),
        (Scale(0, 20), tuple(range(21))),
        (Scale(0, 100), tuple(range(0, 101, 10))),
        (Scale(0, 1), (0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1)),
        (Scale(0.5, 2.5), (0.5, 1.5, 2.5)),
    ],
)
def test_rungs_are_few_enough_for_a_finger(scale: Scale, expected: tuple[float, ...]) -> None:
    assert rungs(scale) == expected
