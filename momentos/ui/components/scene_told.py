"""A scene with everything that is told of it, where the map and the stage tell it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from momentos.drawing.gap_step import GapScale, gap_scale
from momentos.journey.journey import Scale
from momentos.journey.kinds import Text
from momentos.journey.scene import Scene
from momentos.journey.vocabulary import Status
from momentos.plan.plan import Plan, PlannedAction, ProjectedScene
from momentos.plan.steps import Step
from momentos.scores.score import SceneScore
from momentos.ui.components.own_words import own_words
from momentos.ui.components.ways_on import ways_on
from momentos.words.catalogue import Lang
from momentos.words.figures import date, money, signed


@dataclass(frozen=True, slots=True)
class Chip:
    """A gap to show: the colour token of its step, its side (-1, 0, 1) and its figure."""

    step: str
    side: int
    text: str


def gap_chip(gap: float, gaps: GapScale, lang: Lang, decimals: int = 2) -> Chip:
    """A gap as it is shown."""
    step = gaps.step(gap)
    return Chip(step.value, step.side, signed(gap, lang, decimals))


@dataclass(frozen=True, slots=True)
class Told:
    """A scene, its score, how far it is, what is planned for it save what was dropped, and the ways on."""

    lang: Lang
    spoken: str
    scale: Scale
    currency: Text | None
    gaps: GapScale
    scene: Scene
    score: SceneScore
    done: Mapping[Step, float]
    projected: ProjectedScene
    actions: tuple[PlannedAction, ...]
    ways: tuple[str, ...]

    def own(self, text: Text | None) -> str:
        """A text of the film."""
        return own_words(text, self.lang, self.spoken)

    def chip(self, gap: float, decimals: int) -> Chip:
        """A gap of the scene's."""
        return gap_chip(gap, self.gaps, self.lang, decimals)

    def of_action(self, action: PlannedAction) -> str:
        """Who does an action, by when and for how much."""
        cost = money(action.cost, self.currency, self.lang) if action.cost is not None else ""
        due = date(action.due, self.lang) if action.due else ""
        return joined((self.own(action.owner), due, cost))


def told_scenes(plan: Plan, lang: Lang) -> Iterator[Told]:
    """Every scene of a planned film, in file order."""
    journey, gaps = plan.scores.journey, gap_scale(plan.scores.journey)
    ways = ways_on(plan.scores, lang)
    for scene, score, steps, projected in zip(
        journey.scenes, plan.scores.scenes, plan.steps.scenes, plan.scenes, strict=True
    ):
        actions = tuple(a for a in plan.by_scene[scene.id] if a.status is not Status.DROPPED)
        yield Told(
            lang, journey.lang, journey.scale, journey.currency, gaps,
            scene, score, steps.done, projected, actions, ways[scene.id],
        )  # fmt: skip


def joined(parts: Iterable[str]) -> str:
    """What there is of the parts, a dot between them."""
    return " · ".join(part for part in parts if part)
