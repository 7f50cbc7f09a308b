"""Take two: the film scored again with its live actions, and what each action is worth alone."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from momentos.graph.flow import Outcome, outcomes_with
from momentos.journey.journey import Scale
from momentos.journey.scene import Scene
from momentos.plan.effect import Acting, Effects, Pair, effects
from momentos.plan.placed import Placed
from momentos.scores.marks import Marks, benefit_weights, marks, own_marks
from momentos.scores.scene import SceneScore, TypeScore, Yardstick, scene_score, yardstick
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


@dataclass(frozen=True, slots=True)
class _Tally:
    """What each action has gained and lifted so far, by its place in the plan."""

    gain: list[float]
    lift: list[float]


def project(scores: Scores, actions: Sequence[Placed]) -> Projection:
    """Project the live actions of a film onto its scenes.

    Gain and lift are counted in the scenes that an action touches, at today's reach: nothing else moves.
    """
    acting = acting_in(actions)
    tally = _Tally([0.0] * len(actions), [0.0] * len(actions))
    measure = yardstick(scores.journey, scores.flow)
    weights = benefit_weights(scores.journey)
    scenes = []
    for scene, now in zip(scores.journey.scenes, scores.scenes, strict=True):
        if scene.id not in acting:
            scenes.append(now)
            continue
        own = own_marks(scene, weights, measure.tolerance)
        made = _effects_in(scene, now, own, acting[scene.id], scores.journey.scale)
        scenes.append(_take_two(now, own, made, measure))
        _count(now, made, measure, tally)
    return Projection(
        tuple(scenes),
        tuple(_worth(scores, placed, tally, place) for place, placed in enumerate(actions)),
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


def _effects_in(
    scene: Scene, now: SceneScore, own: Marks, acting: Sequence[Acting], scale: Scale
) -> Mapping[str | None, Effects]:
    """What the actions make of the marks of every valued type, and under None of the scene's own."""
    choosy = any(act.placed.action.for_ is not None for act in acting)
    known: dict[tuple[Pair, str | None], Effects] = {}
    made: dict[str | None, Effects] = {}
    marked: list[tuple[str | None, Marks | TypeScore]] = [(None, own), *now.by_customer.items()]
    for customer, found in marked:
        if found.expected is None or found.received is None:
            continue
        pair = Pair(found.expected, found.received)
        # Types with the same marks fare the same, unless some action is for some of them only.
        key = (pair, customer if choosy else None)
        if key not in known:
            known[key] = effects(pair, acting, customer, scene.propose, scale)
        made[customer] = known[key]
    return made


def _take_two(
    now: SceneScore, own: Marks, made: Mapping[str | None, Effects], measure: Yardstick
) -> SceneScore:
    def after(customer: str | None, found: Marks | TypeScore) -> Marks:
        then = made[customer].together if customer in made else (found.expected, found.received)
        return marks(*then, found.importance, measure.tolerance)

    by_customer = {customer: after(customer, found) for customer, found in now.by_customer.items()}
    return scene_score(now.id, now.valence, after(None, own), by_customer, measure)


def _count(now: SceneScore, made: Mapping[str | None, Effects], measure: Yardstick, tally: _Tally) -> None:
    """Add to the tally what each action alone changes for the types that play the scene."""
    for customer, type_ in now.by_customer.items():
        if customer not in made or not type_.reach or type_.pain is None or type_.received is None:
            continue
        share = measure.shares[customer]
        for place, alone in made[customer].alone.items():
            missing = alone.expected - alone.received
            tally.gain[place] += type_.pain - measure.pain(share, type_.reach, type_.importance, missing)
            tally.lift[place] += now.importance * share * type_.reach * (alone.received - type_.received)


def _worth(scores: Scores, placed: Placed, tally: _Tally, place: int) -> Worth:
    if not placed.action.status.live:
        return Worth(0.0, 0.0)
    return Worth(
        None if scores.index.pain is None else tally.gain[place],
        tally.lift[place] / scores.weighed if scores.weighed > 0 else None,
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
