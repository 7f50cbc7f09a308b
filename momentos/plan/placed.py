"""The actions of a journey, each with the place it is written in and what the library adds."""

from dataclasses import dataclass

from momentos.journey.journey import Journey
from momentos.journey.kinds import Text
from momentos.journey.proposal import Action, Effect
from momentos.journey.vocabulary import Degree, Lever, Objective
from momentos.plan.library import Entry, Library


@dataclass(frozen=True, slots=True)
class Placed:
    """An action in its place; `home` is the scene that proposes it, None for an action of the journey.

    What the action says wins over what its library entry says.
    """

    action: Action
    home: str | None
    scenes: tuple[str, ...]
    entry: Entry | None

    @property
    def title(self) -> Text:
        """The title; without one, the name of the library entry, else the id."""
        return self.action.title or (self.entry.name if self.entry else self.action.id)

    @property
    def how(self) -> Text | None:
        """How it is done."""
        return self.action.how or (self.entry.how if self.entry else None)

    @property
    def levers(self) -> tuple[Lever, ...]:
        """The aspects of the scene it changes."""
        return self.action.levers or (self.entry.levers if self.entry else ())

    @property
    def objective(self) -> Objective | None:
        """What it pursues; by default the first objective of its library entry."""
        if self.action.objective or self.entry is None:
            return self.action.objective
        return next(iter(self.entry.objectives), None)

    @property
    def effort(self) -> Degree:
        """What it costs in work; medium where nobody says."""
        return self.action.effort or (self.entry.effort if self.entry else Degree.MEDIUM)

    @property
    def effect(self) -> Effect | None:
        """The change it states, None where it states none and takes its share of the target."""
        stated = self.action.effect
        if stated is None or (stated.expected is None and stated.received is None):
            return None
        return stated

    def serves(self, customer: str | None) -> bool:
        """Whether it changes a customer type's marks; None is what it changes for everyone."""
        return self.action.for_ is None or customer in self.action.for_


def placed_actions(journey: Journey, library: Library) -> tuple[Placed, ...]:
    """All actions in file order: those of the scenes, then those of the journey."""
    known = {scene.id for scene in journey.scenes}
    written: list[tuple[Action, str | None, tuple[str, ...]]] = [
        (action, scene.id, action.scenes or (scene.id,))
        for scene in journey.scenes
        if scene.propose
        for action in scene.propose.actions
    ]
    written += [(action, None, action.scenes) for action in journey.actions]
    return tuple(
        Placed(
            action,
            home,
            tuple(id_ for id_ in dict.fromkeys(scenes) if id_ in known),
            library.get(action.use) if action.use else None,
        )
        for action, home, scenes in written
    )
