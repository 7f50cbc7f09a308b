"""The scores of a film: every scene and the whole, expected against received."""

from collections.abc import Mapping
from dataclasses import dataclass

from momentos.graph.film import Film
from momentos.graph.flow import Flow
from momentos.journey.journey import Journey
from momentos.journey.vocabulary import Verdict


@dataclass(frozen=True, slots=True)
class TypeScore:
    """What one scene gives one customer type; None where it is not valued or not reached by the film.

    `reach` leaves the type's share of all customers out; `pain` is the type's term of the scene's pain.
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

    `below` are the types that reach the scene and receive less than they expect.
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


@dataclass(frozen=True, slots=True)
class Index:
    """The figures of the whole film; None where nothing is there to compute them from."""

    expected: float | None
    received: float | None
    value_offer: float | None
    satisfaction: float | None
    total_satisfaction: float | None
    bond: float | None
    pain: float | None


@dataclass(frozen=True, slots=True)
class Scores:
    """A scored film. `scenes` stand in file order; `flow` is None after G-02 and G-10."""

    journey: Journey
    film: Film
    flow: Flow | None
    scenes: tuple[SceneScore, ...]
    index: Index

    def scene(self, id_: str) -> SceneScore:
        """The score of one scene; raises KeyError for an unknown id."""
        for scene in self.scenes:
            if scene.id == id_:
                return scene
        raise KeyError(id_)

    def worst(self, count: int) -> tuple[SceneScore, ...]:
        """The `count` scenes with most pain, pain above 0 only, the earlier first where equal."""
        painful = [s for s in self.scenes if s.pain is not None and s.pain > 0]
        return tuple(sorted(painful, key=lambda s: -(s.pain or 0.0))[:count])
