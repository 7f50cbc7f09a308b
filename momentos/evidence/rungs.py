"""The rungs of a scale: the marks that can be given by a press of a finger."""

from momentos.journey.journey import Scale

_MOST_STEPS = 20


def rungs(scale: Scale) -> tuple[float, ...]:
    """The marks a voter can choose, from the lowest to the highest (ours).

    Steps of one where the scale is a whole number of them, two at least and twenty at most; else eleven
    rungs, as far from each other.
    """
    whole = scale.width % 1 == 0 and 2 <= scale.width <= _MOST_STEPS
    steps = int(scale.width) if whole else 10
    return tuple(round(scale.min + scale.width * step / steps, 9) for step in range(steps + 1))
