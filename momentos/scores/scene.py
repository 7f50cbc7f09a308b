"""The score of one scene: what it gives each customer type, and all of them together."""

from collections.abc import Mapping
from dataclasses import dataclass

from momentos.graph.flow import Flow
from momentos.journey.journey import Journey
from momentos.journey.vocabulary import Verdict
from momentos.scores.marks import Marks, marks
from momentos.scores.mean import weighted_mean

FULL_IMPORTANCE = 5.0
"""The importance of a scene that makes or breaks; pain counts importance as a part of it."""


@dataclass(frozen=True, slots=True)
class TypeScore:
    """What one scene gives one customer type; marks are None where the type is not valued.

    `reach` leaves the type's share of all customers out; `pain` is the type's term of the scene's pain.
    Reach and pain are None where the film cannot be walked.
    """

    reach: float | None
    importance: float
    expected: float | None
    received: float | None
    gap: float | None
    verdict: Verdict | None
    pain: float | None


@dataclass(frozen=True, slots=True)
class SceneScore:
    """What one scene gives all customers together: means weighted by how many of each type play it.

    Where no valued type plays it (or the film cannot be walked), the marks are the scene's own. `below`
    are the types that reach the scene and receive less than they expect. Shares of all customers:
    `reach` play it, `weight` of them in a valued type (the k of the formulas), `satisfied` at or above
    what they expect, `delighted` above.
    """

    id: str
    reach: float | None
    importance: float
    expected: float | None
    received: float | None
    gap: float | None
    verdict: Verdict | None
    pain: float | None
    valence: float | None
    by_customer: Mapping[str, TypeScore]
    below: tuple[str, ...]
    weight: float | None
    satisfied: float | None
    delighted: float | None


@dataclass(frozen=True, slots=True)
class Yardstick:
    """What scenes are measured with: the scale's width, the tolerance and who passes where."""

    width: float
    tolerance: float
    shares: Mapping[str, float]
    flow: Flow | None

    def pain(self, share: float, reach: float, importance: float, shortfall: float) -> float:
        """A type's term of a scene's pain, 0 to 100: who is there × how much it matters × what is missing.

        Sensitivity times unmet expectation is step four of the method; the product is ours.
        """
        return 100 * share * reach * (importance / FULL_IMPORTANCE) * (max(0.0, shortfall) / self.width)


def yardstick(journey: Journey, flow: Flow | None) -> Yardstick:
    """The yardstick of a journey."""
    return Yardstick(journey.scale.width, journey.verdict_tolerance, journey.shares, flow)


def scene_score(
    id_: str, valence: float | None, own: Marks, by_customer: Mapping[str, Marks], measure: Yardstick
) -> SceneScore:
    """The score of a scene from its own marks and those of every type."""
    types = {c: _type_score(id_, c, found, measure) for c, found in by_customer.items()}
    below = tuple(c for c, t in types.items() if t.verdict is Verdict.BELOW and t.reach != 0)
    if measure.flow is None:
        return SceneScore(
            id=id_,
            reach=None,
            importance=own.importance,
            expected=own.expected,
            received=own.received,
            gap=own.gap,
            verdict=own.verdict,
            pain=None,
            valence=valence,
            by_customer=types,
            below=below,
            weight=None,
            satisfied=None,
            delighted=None,
        )
    playing = [
        (measure.shares[customer] * type_.reach, type_)
        for customer, type_ in types.items()
        if type_.reach and type_.gap is not None
    ]
    weight = sum((there for there, _ in playing), 0.0)
    together = own
    if weight > 0 and any(found is not own for found in by_customer.values()):
        together = marks(
            weighted_mean((there, type_.expected) for there, type_ in playing),
            weighted_mean((there, type_.received) for there, type_ in playing),
            weighted_mean((there, type_.importance) for there, type_ in playing) or 0.0,
            measure.tolerance,
        )
    reach = measure.flow.total[id_]
    valued = [type_.pain for type_ in types.values() if type_.pain is not None]
    return SceneScore(
        id=id_,
        reach=reach,
        importance=together.importance,
        expected=together.expected,
        received=together.received,
        gap=together.gap,
        verdict=together.verdict,
        pain=sum(valued) if valued or reach == 0 else None,
        valence=valence,
        by_customer=types,
        below=below,
        weight=weight,
        satisfied=sum((there for there, type_ in playing if type_.verdict is not Verdict.BELOW), 0.0),
        delighted=sum((there for there, type_ in playing if type_.verdict is Verdict.ABOVE), 0.0),
    )


def _type_score(id_: str, customer: str, found: Marks, measure: Yardstick) -> TypeScore:
    reach = pain = None
    if measure.flow is not None:
        reach = measure.flow.reach[customer][id_]
        if found.gap is not None:
            pain = measure.pain(measure.shares[customer], reach, found.importance, -found.gap)
    return TypeScore(reach, found.importance, found.expected, found.received, found.gap, found.verdict, pain)
