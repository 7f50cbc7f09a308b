"""The figures of the whole film."""

from collections.abc import Iterable
from dataclasses import dataclass

from momentos.scores.scene import SceneScore


@dataclass(frozen=True, slots=True)
class Index:
    """The figures of the whole film; None where nothing is there to compute them from.

    `expected` and `received` are on the journey's scale, each scene weighed by who plays it and how much
    it matters; `value_offer` is the second over the first. `satisfaction` is the share of customers' scenes
    at or above what each type expects, `total_satisfaction` above. `bond` is the mean valence, −2 to 2.
    `pain` is the sum over the scenes, each 0 to 100.
    """

    expected: float | None
    received: float | None
    value_offer: float | None
    satisfaction: float | None
    total_satisfaction: float | None
    bond: float | None
    pain: float | None


def index_of(scenes: Iterable[SceneScore]) -> Index:
    """The figures of a film from the scores of its scenes.

    A scene without valence leaves both sums of `bond`; a scene that nobody valued reaches weighs nothing.
    """
    weighed = expected = received = weight = satisfied = delighted = felt = feeling = pain = 0.0
    valued = False
    for scene in scenes:
        if scene.reach is None or scene.weight is None:
            continue
        if scene.valence is not None:
            felt += scene.reach * scene.importance
            feeling += scene.reach * scene.importance * scene.valence
        if scene.weight > 0 and scene.expected is not None and scene.received is not None:
            counts = scene.weight * scene.importance
            weighed += counts
            expected += counts * scene.expected
            received += counts * scene.received
            weight += scene.weight
            satisfied += scene.satisfied or 0.0
            delighted += scene.delighted or 0.0
        if scene.pain is not None and any(t.pain is not None for t in scene.by_customer.values()):
            valued = True
            pain += scene.pain
    return Index(
        expected=_share(expected, weighed),
        received=_share(received, weighed),
        value_offer=_share(received, expected),
        satisfaction=_share(satisfied, weight),
        total_satisfaction=_share(delighted, weight),
        bond=_share(feeling, felt),
        pain=pain if valued else None,
    )


def _share(part: float, whole: float) -> float | None:
    return part / whole if whole > 0 else None
