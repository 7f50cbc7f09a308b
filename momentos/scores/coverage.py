"""Which loyalty factors the film feeds and which creative strategies it plays, and how well."""

from dataclasses import dataclass

from momentos.journey.vocabulary import Facet, LoyaltyFactor
from momentos.scores.mean import weighted_mean
from momentos.scores.score import Scores


@dataclass(frozen=True, slots=True)
class FactorCoverage:
    """The scenes that feed a loyalty factor, and how strongly, 0 to 1; None where nobody values any."""

    factor: LoyaltyFactor
    scenes: tuple[str, ...]
    strength: float | None


@dataclass(frozen=True, slots=True)
class FacetCoverage:
    """The scenes that play a facet, and their mean gap in points; None where nobody values any."""

    facet: Facet
    scenes: tuple[str, ...]
    gap: float | None


def factor_coverage(scores: Scores) -> tuple[FactorCoverage, ...]:
    """The coverage of the six loyalty factors, in the method's order.

    The strength is what the scenes give on the scale from worst to best, weighed by reach and importance
    (ours).
    """
    scale = scores.journey.scale
    feeding: dict[LoyaltyFactor, list[str]] = {factor: [] for factor in LoyaltyFactor}
    for scene in scores.journey.scenes:
        for factor in dict.fromkeys(scene.feeds):
            feeding[factor].append(scene.id)
    return tuple(
        FactorCoverage(
            factor,
            tuple(scenes),
            weighted_mean(
                (found.reach * found.importance, (found.received - scale.min) / scale.width)
                for found in map(scores.scene, scenes)
                if found.reach is not None and found.received is not None
            ),
        )
        for factor, scenes in feeding.items()
    )


def facet_coverage(scores: Scores) -> tuple[FacetCoverage, ...]:
    """The coverage of the six facets, in the method's order; the gap is weighed by who is valued there."""
    playing: dict[Facet, list[str]] = {facet: [] for facet in Facet}
    for scene in scores.journey.scenes:
        for facet in dict.fromkeys(scene.facets):
            playing[facet].append(scene.id)
    return tuple(
        FacetCoverage(
            facet,
            tuple(scenes),
            weighted_mean((found.weight or 0.0, found.gap) for found in map(scores.scene, scenes)),
        )
        for facet, scenes in playing.items()
    )
