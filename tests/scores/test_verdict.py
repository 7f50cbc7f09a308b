"""The verdict and its slack."""

import pytest

from momentos.journey.vocabulary import Verdict
from momentos.scores.verdict import verdict


@pytest.mark.parametrize(
    ("gap", "found"),
    [
        (0.26, Verdict.ABOVE),
        (0.25, Verdict.MEETS),
        (0.25 + 1e-10, Verdict.MEETS),
        (0.25 + 1e-8, Verdict.ABOVE),
        (0, Verdict.MEETS),
        (-0.25 - 1e-10, Verdict.MEETS),
        (-0.25 - 1e-8, Verdict.BELOW),
    ],
)
def test_the_tolerance_is_kept_within_the_slack(gap: float, found: Verdict) -> None:
    assert verdict(gap, 0.25) is found


def test_sums_of_decimals_do_not_change_a_verdict() -> None:
    """0.3 - 0.1 is a little less than 0.2 in binary."""
    assert verdict(0.3 - 0.1 - 0.4, 0.2) is Verdict.MEETS
    assert verdict(0.1 + 0.2, 0.3) is Verdict.MEETS
