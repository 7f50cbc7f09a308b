"""Take two: the film scored again with its live actions, and what each action is worth alone."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from momentos.graph.flow import Outcome, outcomes_with
from momentos.journey.scene import Scene
from momentos.plan.effect import Acting, Effects, Pair, effects
from momentos.plan.placed import Placed
from momentos.scores.marks import Marks, benefit_weights, marks, own_marks
from momentos.scores.scene import SceneScore, Yardstick, scene_score, yardstick
from momentos.scores.score import Scores


@dataclass(frozen=True, slots=True)
class Worth:
    """What an action is worth alone: the pain it takes away, and what it adds to the received index."""

    gain: float | None
    lift: float | None


@dataclass(frozen=True, slots=True)
class Projection:
    """Take two of a film: its scenes in file order, the worth of each action and how the film would end.

    `outcomes` is None where the film cannot be walked.
    """

    scenes: tuple[SceneScore, ...]
    worth: tuple[Worth, ...]
    outcomes: Mapping[str, Outcome] | None


@dataclass(slots=True)
class _Sum:
    gain: float = 0.0
    lift: float = 0.0


def project(scores: Scores, actions: Sequence[Placed]) -> Projection:
    """Project the live actions of a film onto its scenes.

    Gain and lift are counted in the scenes that an action touches, at today's reach: nothing else moves.
    """
    acting = acting_in(actions)
    sums = [_Sum() for _ in actions]
    measure = yardstick(scores.journey, scores.flow)
    weights = benefit_weights(scores.journey)
    scenes = []
    for scene, now in zip(scores.journey.scenes, scores.scenes, strict=True):
        if scene.id not in acting:
            scenes.append(now)
            continue
        own = own_marks(scene, weights, measure.tolerance)
        scenes.append(_take_two(scores, scene, now, own, acting[scene.id], measure, sums))
    return Projection(
        tuple(scenes),
        tuple(_worth(scores, placed, found) for placed, found in zip(actions, sums, strict=True)),
        _outcomes(scores, acting),
    )


def acting_in(actions: Sequence[Placed]) -> Mapping[str, Sequence[Acting]]:
    """The live actions that touch each scene, by scene id; scenes without any are not there."""
    acting: dict[str, list[Acting]] = defaultdict(list)
    for place, placed in enumerate(actions):
        if placed.action.status.live:
            for id_ in placed.scenes:
                acting[id_].append(Acting(place, placed, placed.home == id_ and placed.effect is None))
    return dict(acting)


def _take_two(
    scores: Scores,
    scene: Scene,
    now: SceneScore,
    own: Marks,
    acting: Sequence[Acting],
    measure: Yardstick,
    sums: Sequence[_Sum],
) -> SceneScore:
    scale = scores.journey.scale
    choosy = any(act.placed.action.for_ for act in acting)
    known: dict[tuple[Pair, str | None], Effects] = {}

    def after_actions(now: Pair, customer: str | None) -> Effects:
        # Types with the same marks fare the same, unless some action is for some of them only.
        key = (now, customer if choosy else None)
        if key not in known:
            known[key] = effects(now, acting, customer, scene.propose, scale)
        return known[key]

    after: dict[str, Marks] = {}
    for customer, type_ in now.by_customer.items():
        if type_.expected is None or type_.received is None:
            after[customer] = marks(type_.expected, type_.received, type_.importance, measure.tolerance)
            continue
        made = after_actions(Pair(type_.expected, type_.received), customer)
        after[customer] = marks(*made.together, type_.importance, measure.tolerance)
        if type_.reach:
            share = measure.shares[customer]
            for place, alone in made.alone.items():
                missing = alone.expected - alone.received
                pain = measure.pain(share, type_.reach, type_.importance, missing)
                sums[place].gain += (type_.pain or 0.0) - pain
                sums[place].lift += now.importance * share * type_.reach * (alone.received - type_.received)
    if own.expected is not None and own.received is not None:
        made = after_actions(Pair(own.expected, own.received), None)
        own = marks(*made.together, own.importance, measure.tolerance)
    return scene_score(scene.id, now.valence, own, after, measure)


def _worth(scores: Scores, placed: Placed, found: _Sum) -> Worth:
    if not placed.action.status.live:
        return Worth(0.0, 0.0)
    weighed = scores.weighed
    return Worth(
        None if scores.index.pain is None else found.gain,
        found.lift / weighed if weighed > 0 else None,
    )


def _outcomes(scores: Scores, acting: Mapping[str, Sequence[Acting]]) -> Mapping[str, Outcome] | None:
    if scores.flow is None:
        return None
    # Like a target, a proposed loss without an action that gets there changes nothing.
    lost = {
        scene.id: scene.propose.lost
        for scene in scores.journey.scenes
        if scene.propose and scene.propose.lost is not None and scene.id in acting
    }
    return outcomes_with(scores.film, lost) if lost else scores.flow.outcomes
