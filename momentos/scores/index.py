"""The figures of the whole film."""

from collections.abc import Sequence
from dataclasses import dataclass

from momentos.scores.mean import weighted_mean
from momentos.scores.scene import SceneScore


@dataclass(frozen=True, slots=True)
class Index:
    """The figures of the whole film; None where nothing is there to compute them from.

    `expected` and `received` are on the journey's scale, each scene weighed by who plays it and how much
    it matters; `value_offer` is the second over the first. `satisfaction` is the share of customers' scenes
    at or above what each type expects, `total_satisfaction` above. `bond` is the mean valence, −2 to 2.
    `pain` is the sum over the scenes, each 0 to 100.
    """

    expected: float | None = None
    received: float | None = None
    value_offer: float | None = None
    satisfaction: float | None = None
    total_satisfaction: float | None = None
    bond: float | None = None
    pain: float | None = None


def index_of(scenes: Sequence[SceneScore]) -> Index:
    """The figures of a film from the scores of its scenes.

    A scene without valence is left out of `bond`; a scene that nobody valued reaches weighs nothing.
    """
    played = [scene for scene in scenes if scene.weight]
    expected = weighted_mean(((s.weight or 0.0) * s.importance, s.expected) for s in played)
    received = weighted_mean(((s.weight or 0.0) * s.importance, s.received) for s in played)
    weight = sum(scene.weight or 0.0 for scene in played)
    pains = [
        scene.pain
        for scene in scenes
        if scene.pain is not None and any(type_.pain is not None for type_ in scene.by_customer.values())
    ]
    return Index(
        expected=expected,
        received=received,
        value_offer=received / expected if expected and received is not None else None,
        satisfaction=sum(s.satisfied or 0.0 for s in played) / weight if weight else None,
        total_satisfaction=sum(s.delighted or 0.0 for s in played) / weight if weight else None,
        bond=weighted_mean((s.reach * s.importance, s.valence) for s in scenes if s.reach is not None),
        pain=sum(pains) if pains else None,
    )
