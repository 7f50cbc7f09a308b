"""The promise: what its benefits are worth beside the competitor's, and whether the film keeps them."""

from dataclasses import dataclass
from enum import StrEnum
from statistics import median

from momentos.journey.journey import Journey
from momentos.journey.promise import Benefit, BenefitMarks
from momentos.journey.scene import Scene
from momentos.journey.slack import SLACK
from momentos.scores.marks import benefit_weights
from momentos.scores.mean import weighted_mean
from momentos.scores.score import Scores


class Quadrant(StrEnum):
    """What to do with a benefit, by its importance and our advantage in it (ours)."""

    KEEP = "keep"
    IMPROVE = "improve"
    WATCH = "watch"
    EASE_OFF = "ease_off"


class Kept(StrEnum):
    """Whether the film keeps a promised benefit; `PARTLY` is short on average, yet not in every scene."""

    KEPT = "kept"
    PARTLY = "partly"
    BROKEN = "broken"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class PerceivedValue:
    """The benefits together, weighed by importance, on the journey's scale; None where nobody rated them.

    `advantage` compares only the benefits rated for both, so that a missing rating is no advantage.
    """

    ours: float | None
    competitor: float | None
    advantage: float | None


@dataclass(frozen=True, slots=True)
class Cell:
    """A benefit in a scene that keeps it: the trait's own gap where it is valued, else the scene's."""

    scene: str
    gap: float | None


@dataclass(frozen=True, slots=True)
class BenefitScore:
    """One promised benefit: beside the competitor, and along the film.

    `importance` is 1 to 5, `advantage` and `gap` are points of the scale; `kept` is None where none of its
    scenes is valued and reached.
    """

    id: str
    importance: float
    advantage: float | None
    quadrant: Quadrant | None
    cells: tuple[Cell, ...]
    gap: float | None
    kept: Kept | None


def perceived_value(journey: Journey, customer: str | None = None) -> PerceivedValue:
    """What customers think of the whole promise; with a customer type, what that segment thinks.

    A segment counts with its own ratings where it has them.
    """
    weights = benefit_weights(journey)
    rated = [(weights[b.id], _rating(b, customer)) for b in _benefits(journey)]
    return PerceivedValue(
        weighted_mean((weight, r.received) for weight, r in rated),
        weighted_mean((weight, r.competitor) for weight, r in rated),
        weighted_mean((weight, _advantage(r)) for weight, r in rated),
    )


def benefit_scores(scores: Scores) -> tuple[BenefitScore, ...]:
    """Every promised benefit, in file order; for one customer type where the scores are of one.

    Important is what reaches the median importance; level with the competitor counts as ahead (both ours).
    """
    benefits = _benefits(scores.journey)
    weights = benefit_weights(scores.journey)
    middle = median(weights.values()) if weights else 0.0
    return tuple(_benefit_score(scores, benefit, weights[benefit.id], middle) for benefit in benefits)


def _benefit_score(scores: Scores, benefit: Benefit, importance: float, middle: float) -> BenefitScore:
    cells = tuple(
        Cell(scene.id, _gap(scores, scene, benefit.id))
        for scene in scores.journey.scenes
        if benefit.id in scene.keeps or benefit.id in scene.benefits
    )
    gap = weighted_mean((scores.scene(cell.scene).reach or 0.0, cell.gap) for cell in cells)
    advantage = _advantage(_rating(benefit, scores.customer))
    return BenefitScore(
        benefit.id,
        importance,
        advantage,
        None if advantage is None else _quadrant(importance >= middle, advantage >= -SLACK),
        cells,
        gap,
        _kept(cells, gap, scores.journey.verdict_tolerance),
    )


def _quadrant(important: bool, ahead: bool) -> Quadrant:  # noqa: FBT001
    if important:
        return Quadrant.KEEP if ahead else Quadrant.IMPROVE
    return Quadrant.EASE_OFF if ahead else Quadrant.WATCH


def _kept(cells: tuple[Cell, ...], gap: float | None, tolerance: float) -> Kept | None:
    if not cells:
        return Kept.EMPTY
    if gap is None:
        return None
    if gap >= -tolerance - SLACK:
        return Kept.KEPT
    short = [cell.gap < -tolerance - SLACK for cell in cells if cell.gap is not None]
    return Kept.BROKEN if all(short) else Kept.PARTLY


def _gap(scores: Scores, scene: Scene, benefit: str) -> float | None:
    trait = scene.benefits.get(benefit)
    if trait and trait.expected and trait.received:
        expected, received = trait.expected.score, trait.received.score
        if expected is not None and received is not None:
            return received - expected
    return scores.scene(scene.id).gap


def _benefits(journey: Journey) -> tuple[Benefit, ...]:
    return journey.promise.benefits if journey.promise else ()


def _rating(benefit: Benefit, customer: str | None) -> BenefitMarks:
    own = benefit.by_customer.get(customer, BenefitMarks()) if customer else BenefitMarks()
    return BenefitMarks(
        benefit.received if own.received is None else own.received,
        benefit.competitor if own.competitor is None else own.competitor,
    )


def _advantage(rating: BenefitMarks) -> float | None:
    if rating.received is None or rating.competitor is None:
        return None
    return rating.received - rating.competitor
