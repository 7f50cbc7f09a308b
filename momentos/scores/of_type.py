"""The film as one customer type lives it, scored like any other film."""

from dataclasses import replace

from momentos.journey.vocabulary import Verdict
from momentos.scores.index import index_of
from momentos.scores.scene import SceneScore
from momentos.scores.score import Scores


def of_type(scores: Scores, customer: str) -> Scores:
    """The scores of a film for one customer type alone; raises KeyError for an unknown one.

    Shares stay those of all customers, and pain its part of the film's: what the types have adds up to what
    the film has. A scene that the type does not play has no marks.
    """
    share = scores.journey.shares[customer]
    scenes = tuple(_of_type(scene, customer, share) for scene in scores.scenes)
    return replace(scores, scenes=scenes, index=index_of(scenes), customer=customer)


def _of_type(scene: SceneScore, customer: str, share: float) -> SceneScore:
    found = scene.by_customer[customer]
    played = found.reach != 0
    reach = None if found.reach is None else share * found.reach
    weight = reach if reach is None or found.gap is not None else 0.0
    return replace(
        scene,
        reach=reach,
        importance=found.importance,
        expected=found.expected if played else None,
        received=found.received if played else None,
        gap=found.gap if played else None,
        verdict=found.verdict if played else None,
        pain=found.pain if played else 0.0,
        by_customer={customer: found},
        below=tuple(type_ for type_ in scene.below if type_ == customer),
        weight=weight,
        satisfied=0.0 if weight and found.verdict is Verdict.BELOW else weight,
        delighted=weight if weight is None or found.verdict is Verdict.ABOVE else 0.0,
    )
