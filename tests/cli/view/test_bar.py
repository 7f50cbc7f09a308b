"""Small bars, half a character a step."""

import pytest

from momentos.cli.view.bar import bar, gap_bar
from momentos.journey.vocabulary import Verdict


@pytest.mark.parametrize(
    ("value", "drawn"),
    [(0, "░░░░"), (0.5, "██░░"), (0.625, "██▌░"), (1, "████"), (2, "████"), (-1, "░░░░")],
)
def test_a_share_fills_from_the_left(value: float, drawn: str) -> None:
    assert bar(value, 1, 4).plain == drawn


@pytest.mark.parametrize(
    ("gap", "verdict", "drawn"),
    [
        (None, None, "    │    "),
        (0.0, Verdict.MEETS, "    │    "),
        (-1.0, Verdict.BELOW, "  ██│    "),
        (-0.75, Verdict.BELOW, "  ▐█│    "),
        (1.5, Verdict.ABOVE, "    │███ "),
        (0.25, Verdict.ABOVE, "    │▌   "),
        (-9.0, Verdict.BELOW, "████│    "),
    ],
)
def test_a_gap_grows_from_the_middle(gap: float | None, verdict: Verdict | None, drawn: str) -> None:
    assert gap_bar(gap, 2, 4, verdict).plain == drawn
