"""What a rule looks at: a planned film, with what several rules share computed once."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from momentos.journey.issue import Issue, Param, issue
from momentos.journey.journey import Journey
from momentos.journey.kinds import Text, Texts
from momentos.journey.place import Path
from momentos.journey.proposal import Action
from momentos.journey.scene import Scene
from momentos.journey.vocabulary import Status
from momentos.plan.plan import Plan, PlannedAction
from momentos.rules.block import Block, blocks_of
from momentos.scores.score import SceneScore, Scores


@dataclass(frozen=True, slots=True)
class WrittenAction:
    """An action where the file writes it, with what the plan makes of it."""

    path: Path
    action: Action
    planned: PlannedAction

    @property
    def live(self) -> bool:
        """Whether the action is still to change the film."""
        return self.action.status.live

    @property
    def kept(self) -> bool:
        """Whether the action is part of the plan; a done one is, a dropped one is not."""
        return self.action.status is not Status.DROPPED


@dataclass(frozen=True, slots=True)
class Case:
    """A plan under examination. `scenes` are position, scene and score, in file order.

    `names` has the name of every customer type, else its id.
    """

    plan: Plan
    scores: Scores
    journey: Journey
    scenes: tuple[tuple[int, Scene, SceneScore], ...]
    actions: tuple[WrittenAction, ...]
    names: Mapping[str, Text]
    blocks: frozenset[Block]

    def issue(self, code: str, path: Path, /, **params: Param) -> Issue:
        """The issue `code` about the value at `path`."""
        return issue(code, self.journey.places, path, None, **params)

    def title(self, scene_id: str) -> Text:
        """The title of a scene; raises KeyError for an unknown id."""
        return self.journey.scenes[self.scores.film.position[scene_id]].title

    def named(self, customers: Iterable[str]) -> Texts:
        """The names of some customer types."""
        return tuple(self.names.get(customer, customer) for customer in customers)

    @property
    def kept_actions(self) -> tuple[WrittenAction, ...]:
        """The actions that were not dropped."""
        return tuple(written for written in self.actions if written.kept)


def make_case(plan: Plan) -> Case:
    """The case of a plan."""
    scores = plan.scores
    journey = scores.journey
    scenes = tuple(
        (place, scene, score)
        for place, (scene, score) in enumerate(zip(journey.scenes, scores.scenes, strict=True))
    )
    names = {customer.id: customer.name or customer.id for customer in journey.customers}
    return Case(plan, scores, journey, scenes, tuple(_written(plan)), names, blocks_of(journey))


def _written(plan: Plan) -> Iterator[WrittenAction]:
    journey = plan.scores.journey
    planned = {action.id: action for action in plan.actions}
    for place, scene in enumerate(journey.scenes):
        if scene.propose:
            for index, action in enumerate(scene.propose.actions):
                path = ("scenes", place, "propose", "actions", index)
                yield WrittenAction(path, action, planned[action.id])
    for index, action in enumerate(journey.actions):
        yield WrittenAction(("actions", index), action, planned[action.id])
