"""The scores of a film: every scene and the whole, expected against received."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from momentos.graph.film import Film, make_film
from momentos.graph.flow import Flow, make_flow
from momentos.journey.journey import Journey
from momentos.journey.scene import Scene
from momentos.journey.vocabulary import LoyaltyFactor
from momentos.scores.index import Index, index_of
from momentos.scores.marks import Marks, benefit_weights, marks_of, own_marks
from momentos.scores.scene import SceneScore, TypeScore, scene_score, yardstick

__all__ = ["WORST", "Index", "SceneScore", "Scores", "TypeScore", "score"]

WORST = 5
"""How many scenes are looked at as the worst, as the method's rules do."""


@dataclass(frozen=True)
class Scores:
    """A scored film. `scenes` stand in file order; `flow` is None after G-02 and G-10.

    `customer` is the one type that the figures speak of, None for all together.
    """

    journey: Journey
    film: Film
    flow: Flow | None
    scenes: tuple[SceneScore, ...]
    index: Index
    customer: str | None = None

    @cached_property
    def by_id(self) -> Mapping[str, SceneScore]:
        """The score of each scene, by its id."""
        return {scene.id: scene for scene in self.scenes}

    @cached_property
    def unfed_factors(self) -> frozenset[LoyaltyFactor]:
        """The loyalty factors that no scene feeds."""
        fed = {factor for scene in self.journey.scenes for factor in scene.feeds}
        return frozenset(LoyaltyFactor) - fed

    @cached_property
    def weighed(self) -> float:
        """What both indexes are divided by: the importance of every scene times who is valued there."""
        return sum(s.weight * s.importance for s in self.scenes if s.weight)

    def scene(self, id_: str) -> SceneScore:
        """The score of one scene; raises KeyError for an unknown id."""
        return self.by_id[id_]

    @property
    def valued(self) -> bool:
        """Whether any scene has both marks: without one there is nothing to say of the whole."""
        return any(scene.gap is not None for scene in self.scenes)

    def worst(self, count: int = WORST) -> tuple[SceneScore, ...]:
        """The `count` scenes with most pain, pain above 0 only, the earlier first where equal."""
        painful = [s for s in self.scenes if s.pain is not None and s.pain > 0]
        return tuple(sorted(painful, key=lambda s: -(s.pain or 0.0))[:count])


def score(journey: Journey) -> Scores:
    """The scores of a journey.

    Where the film cannot be walked (G-02, G-10), reach and what it weighs are None; the scenes still show
    their own marks.
    """
    film = make_film(journey)
    flow = make_flow(film)
    measure = yardstick(journey, flow)
    weights = benefit_weights(journey)
    customers = tuple(measure.shares)
    scenes = []
    for scene in journey.scenes:
        own = own_marks(scene, weights, measure.tolerance)
        by_customer = _by_customer(scene, own, customers, measure.tolerance)
        scenes.append(scene_score(scene.id, scene.see.valence, own, by_customer, measure))
    return Scores(journey, film, flow, tuple(scenes), index_of(scenes))


def _by_customer(
    scene: Scene, own: Marks, customers: tuple[str, ...], tolerance: float
) -> Mapping[str, Marks]:
    if not scene.by_customer:
        return dict.fromkeys(customers, own)
    return {customer: marks_of(scene, own, customer, tolerance) for customer in customers}
