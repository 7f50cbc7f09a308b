"""Which marks count for a customer type in a scene."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from momentos.journey.journey import Journey
from momentos.journey.mark import DEFAULT_IMPORTANCE, Mark
from momentos.journey.scene import CustomerMarks, Scene, Trait
from momentos.journey.vocabulary import Verdict
from momentos.scores.mean import weighted_mean
from momentos.scores.verdict import verdict


@dataclass(frozen=True, slots=True)
class Marks:
    """What is expected and received, and how much it matters; gap and verdict stand where both marks do."""

    expected: float | None
    received: float | None
    importance: float
    gap: float | None
    verdict: Verdict | None


class Ground(StrEnum):
    """Where a mark comes from, the first that exists."""

    CUSTOMER = "customer"
    SCENE = "scene"
    BENEFITS = "benefits"
    NONE = "none"


def marks(expected: float | None, received: float | None, importance: float, tolerance: float) -> Marks:
    """The marks with what follows from them."""
    if expected is None or received is None:
        return Marks(expected, received, importance, None, None)
    gap = received - expected
    return Marks(expected, received, importance, gap, verdict(gap, tolerance))


def benefit_weights(journey: Journey) -> Mapping[str, float]:
    """The importance of every promised benefit, 1 to 5; 4 where none is written (ours)."""
    if journey.promise is None:
        return {}
    return {
        benefit.id: DEFAULT_IMPORTANCE if benefit.importance is None else benefit.importance
        for benefit in journey.promise.benefits
    }


def own_marks(scene: Scene, weights: Mapping[str, float], tolerance: float) -> Marks:
    """The marks of every type that has none of its own: those written on the scene, else of its traits."""
    expected, received = _score(scene.expected), _score(scene.received)
    if scene.benefits:
        if expected is None:
            expected = weighted_mean((w, e) for w, e, _ in trait_marks(scene, weights))
        if received is None:
            received = weighted_mean((w, r) for w, _, r in trait_marks(scene, weights))
    return marks(expected, received, _importance(scene), tolerance)


def marks_of(scene: Scene, own: Marks, customer: str, tolerance: float) -> Marks:
    """The marks of one customer type; a type that is not listed in the scene has the scene's own."""
    listed = scene.by_customer.get(customer)
    if listed is None:
        return own
    return marks(
        _score(listed.expected, own.expected),
        _score(listed.received, own.received),
        _importance(listed, own.importance),
        tolerance,
    )


def trait_marks(scene: Scene, weights: Mapping[str, float]) -> list[tuple[float, float | None, float | None]]:
    """Of each trait of the scene: the importance of its benefit, what is expected and what is received."""
    return [
        (weights.get(benefit, DEFAULT_IMPORTANCE), *_trait_scores(trait))
        for benefit, trait in scene.benefits.items()
    ]


def ground(scene: Scene, customer: str | None, *, received: bool) -> Ground:
    """Where the expected or the received mark of a type comes from; customer None is the scene's own."""
    listed = None if customer is None else scene.by_customer.get(customer)
    own = listed and (listed.received if received else listed.expected)
    if own and own.score is not None:
        return Ground.CUSTOMER
    written = scene.received if received else scene.expected
    if written and written.score is not None:
        return Ground.SCENE
    traits = [_trait_scores(trait)[1 if received else 0] for trait in scene.benefits.values()]
    return Ground.BENEFITS if any(score is not None for score in traits) else Ground.NONE


def _trait_scores(trait: Trait) -> tuple[float | None, float | None]:
    return _score(trait.expected), _score(trait.received)


def _importance(holder: Scene | CustomerMarks, absent: float = DEFAULT_IMPORTANCE) -> float:
    written = holder.importance.score if holder.importance else None
    return absent if written is None else written


def _score(mark: Mark | None, absent: float | None = None) -> float | None:
    return absent if mark is None or mark.score is None else mark.score
