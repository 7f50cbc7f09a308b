"""The five steps of the method, and how far each scene and the journey have come."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from momentos.journey.journey import Journey
from momentos.journey.proposal import Action, Proposal
from momentos.journey.scene import Scene
from momentos.journey.vocabulary import Question, Status
from momentos.scores.mean import weighted_mean
from momentos.scores.score import SceneScore, Scores


class Step(StrEnum):
    """The five steps."""

    IDENTIFY = "identify"
    SEE = "see"
    DESCRIBE = "describe"
    VALUE = "value"
    PROPOSE = "propose"

    @property
    def number(self) -> int:
        """Its place in the method, from 1."""
        return list(Step).index(self) + 1


@dataclass(frozen=True, slots=True)
class SceneSteps:
    """How far one scene has come: each step 0 to 1."""

    id: str
    done: Mapping[Step, float]

    @property
    def completeness(self) -> float:
        """The sum of the five steps, 0 to 5."""
        return sum(self.done.values())


@dataclass(frozen=True, slots=True)
class Steps:
    """How far the journey has come: each step 0 to 1, the mean of the scenes weighted by importance."""

    scenes: tuple[SceneSteps, ...]
    done: Mapping[Step, float]

    @property
    def completeness(self) -> float:
        """The sum of the five steps, 0 to 5."""
        return sum(self.done.values())


def steps_of(scores: Scores) -> Steps:
    """How far every scene and the journey have come in the five steps (the parts of a step are ours)."""
    spanning = _spanning_actions(scores.journey)
    scenes = tuple(
        SceneSteps(scene.id, _done(scene, found, spanning.get(scene.id, ())))
        for scene, found in zip(scores.journey.scenes, scores.scenes, strict=True)
    )
    weights = [found.importance for found in scores.scenes]
    done = {
        step: weighted_mean(zip(weights, (steps.done[step] for steps in scenes), strict=True)) or 0.0
        for step in Step
    }
    return Steps(scenes, done)


def _spanning_actions(journey: Journey) -> Mapping[str, Sequence[Action]]:
    """The journey's own actions by the scenes they name."""
    by_scene: dict[str, list[Action]] = {}
    for action in journey.actions:
        for scene in action.scenes:
            by_scene.setdefault(scene, []).append(action)
    return by_scene


def _done(scene: Scene, found: SceneScore, spanning: Sequence[Action]) -> Mapping[Step, float]:
    return {
        Step.IDENTIFY: _identified(scene),
        Step.SEE: _seen(scene),
        Step.DESCRIBE: 1 - len(scene.describe.missing) / len(Question),
        Step.VALUE: _valued(scene, found),
        Step.PROPOSE: 1.0 if _as_expected(found) else _proposed(scene.propose, spanning),
    }


def _identified(scene: Scene) -> float:
    if not scene.title or scene.phase is None:
        return 0.0
    return 1.0 if scene.channel or scene.touchpoint else 0.5


def _seen(scene: Scene) -> float:
    if not scene.see.text:
        return 0.0
    return 1.0 if scene.see.feeling or scene.see.valence is not None else 0.5


def _valued(scene: Scene, found: SceneScore) -> float:
    """Both marks for every type that plays the scene, or for every type where nobody does."""
    types = found.by_customer.values()
    playing = [type_ for type_ in types if type_.reach != 0] or types
    if any(type_.gap is None for type_ in playing):
        return 0.0
    said = scene.expected and scene.expected.text and scene.received and scene.received.text
    return 1.0 if said else 0.5


def _as_expected(found: SceneScore) -> bool:
    """Whether the scene asks for no proposal; where nobody valued it, nobody knows."""
    return not found.below and any(type_.gap is not None for type_ in found.by_customer.values())


def _proposed(proposal: Proposal | None, spanning: Sequence[Action]) -> float:
    if proposal is None or not proposal.text:
        return 0.0
    if proposal.target is None:
        return 0.25
    actions = [action for action in (*proposal.actions, *spanning) if action.status is not Status.DROPPED]
    if not actions:
        return 0.5
    return 1.0 if any(_ready(action) for action in actions) else 0.75


def _ready(action: Action) -> bool:
    """Whether an action says who does it and what it changes; every library entry has its levers."""
    return bool(action.owner and (action.levers or action.use))
