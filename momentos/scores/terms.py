"""The terms that figures are made of: who is valued where, and with what numbers."""

from collections.abc import Iterator

from momentos.graph.division import divisions
from momentos.graph.starts import start_weights
from momentos.journey.kinds import for_customer
from momentos.journey.vocabulary import Verdict
from momentos.scores.explanation import Factor, Term
from momentos.scores.scene import FULL_IMPORTANCE, SceneScore
from momentos.scores.score import Scores

Numbers = dict[Factor, float]


def term(about: tuple[str, ...], numbers: Numbers, *factors: Factor) -> Term:
    """The term that multiplies the named factors."""
    return Term(about, tuple((factor, numbers[factor]) for factor in factors))


def nothing(*about: str) -> Term:
    """The term of a figure that is 0 because there is nothing to count."""
    return Term(about, ((Factor.NOTHING, 0.0),))


def pain_scale(scores: Scores) -> float:
    """What makes share × reach × importance × shortfall a pain of 0 to 100."""
    return 100 / (FULL_IMPORTANCE * scores.journey.scale.width)


def valued_scenes(scores: Scores) -> Iterator[tuple[tuple[str, ...], Numbers]]:
    """The scenes that some valued type plays, each with its numbers."""
    for scene in scores.scenes:
        if scene.weight and scene.expected is not None and scene.received is not None:
            yield (
                (scene.id,),
                {
                    Factor.WEIGHT: scene.weight,
                    Factor.IMPORTANCE: scene.importance,
                    Factor.EXPECTED: scene.expected,
                    Factor.RECEIVED: scene.received,
                },
            )


def felt_scenes(scores: Scores) -> Iterator[tuple[tuple[str, ...], Numbers]]:
    """The scenes with a feeling, each with its numbers."""
    for scene in scores.scenes:
        if scene.reach is not None and scene.valence is not None:
            yield (
                (scene.id,),
                {
                    Factor.REACH: scene.reach,
                    Factor.IMPORTANCE: scene.importance,
                    Factor.VALENCE: scene.valence,
                },
            )


def valued_types(scores: Scores, scene: SceneScore) -> Iterator[tuple[tuple[str, ...], Numbers]]:
    """The types that are valued in a scene, whether they reach it or not, each with its numbers."""
    for customer, found in scene.by_customer.items():
        if found.reach is None or found.expected is None or found.received is None or found.gap is None:
            continue
        yield (
            (scene.id, customer),
            {
                Factor.SHARE: scores.journey.shares[customer],
                Factor.REACH: found.reach,
                Factor.IMPORTANCE: found.importance,
                Factor.EXPECTED: found.expected,
                Factor.RECEIVED: found.received,
                Factor.GAP: found.gap,
                Factor.SHORTFALL: max(0.0, -found.gap),
            },
        )


def pain_terms(scores: Scores, scene: SceneScore) -> list[Term]:
    """Each valued type's part of a scene's pain."""
    return [
        term(about, numbers, Factor.SHARE, Factor.REACH, Factor.IMPORTANCE, Factor.SHORTFALL)
        for about, numbers in valued_types(scores, scene)
    ]


def content_terms(scores: Scores, scene: SceneScore, *, above: bool) -> list[Term]:
    """The types that receive what they expect in a scene, or more than that when `above`."""
    wanted = (Verdict.ABOVE,) if above else (Verdict.ABOVE, Verdict.MEETS)
    return [
        term(about, numbers, Factor.SHARE, Factor.REACH)
        for about, numbers in valued_types(scores, scene)
        if scene.by_customer[about[1]].verdict in wanted
    ]


def reach_terms(scores: Scores, scene: str, customer: str) -> list[Term]:
    """Where a type comes from into a scene: what starts there, and each way in."""
    film, flow = scores.film, scores.flow
    if flow is None:
        return []
    starts = start_weights(scores.journey, customer)
    terms = []
    if scene in starts:
        terms.append(Term((scene,), ((Factor.STARTING, starts[scene] / sum(starts.values())),)))
    shares = divisions(film)
    left: dict[str, int] = {}
    for way in film.ways:
        number = left[way.source] = left.get(way.source, -1) + 1
        if way.again or way.target != scene:
            continue
        place = film.position[way.source]
        terms.append(
            Term(
                (way.source, scene),
                (
                    (Factor.REACH, flow.reach[customer][way.source]),
                    (Factor.STAYING, 1 - for_customer(scores.journey.scenes[place].lost, customer, 0.0)),
                    (Factor.TAKING, shares[place][customer].ways[number]),
                ),
            )
        )
    return terms or [nothing(scene)]
