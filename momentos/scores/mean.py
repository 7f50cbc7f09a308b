"""The weighted mean, null where nothing weighs."""

from collections.abc import Iterable


def weighted_mean(weighed: Iterable[tuple[float, float | None]]) -> float | None:
    """The mean of (weight, value) pairs; pairs without value are left out, without any weight it is None."""
    total = summed = 0.0
    for weight, value in weighed:
        if value is not None:
            total += weight
            summed += weight * value
    return summed / total if total > 0 else None
