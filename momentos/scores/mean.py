"""The weighted mean, null where nothing weighs."""

from collections.abc import Iterable


def weighted_mean(weighed: Iterable[tuple[float, float | None]]) -> float | None:
    """The mean of (weight, value) pairs; pairs without value are left out, without any weight it is None.

    The mean of equal values is that value, to the last digit: distances from the first value are averaged.
    """
    total = distance = 0.0
    first = None
    for weight, value in weighed:
        if value is not None:
            if first is None:
                first = value
            total += weight
            distance += weight * (value - first)
    return first + distance / total if first is not None and total > 0 else None
