"""The film as a graph: scenes are nodes, the ways on from a scene are edges."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from momentos.graph.order import find_circle, topological
from momentos.graph.starts import start_weights
from momentos.journey.journey import Journey
from momentos.journey.kinds import ShareByCustomer, Text
from momentos.journey.scene import Branch, Scene

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True, slots=True)
class Way:
    """One way from scene to scene; `share` None divides what the stated shares leave."""

    source: str
    target: str
    share: ShareByCustomer | None = None
    when: Text | None = None
    again: bool = False


@dataclass(frozen=True)
class Film:
    """The journey's graph.

    `ways` are all ways on, in file order; `branches` has them again for each scene, as written. `order` is
    a topological order without the ``again`` ways, file order breaking ties; it is None where `cycle` names
    a circle without ``again`` (G-02), each of its scenes once, the earliest first. `startless` are the
    customer types whose film starts nowhere (G-10).
    """

    journey: Journey
    ways: tuple[Way, ...]
    branches: tuple[tuple[Branch, ...], ...]
    order: tuple[str, ...] | None
    cycle: tuple[str, ...]
    startless: tuple[str, ...]

    @cached_property
    def position(self) -> Mapping[str, int]:
        """The place of each scene in the file, from 0."""
        return {scene.id: place for place, scene in enumerate(self.journey.scenes)}

    @cached_property
    def graph(self) -> "nx.MultiDiGraph[str]":
        """The graph for networkx: scene ids in file order as nodes, every way as an edge.

        An edge has the attributes ``way`` (its place in `ways`) and ``again``. It is made when first asked
        for, because scoring does not need it and importing networkx takes longer than scoring.
        """
        import networkx as nx

        graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        graph.add_nodes_from(scene.id for scene in self.journey.scenes)
        graph.add_edges_from(
            (way.source, way.target, {"way": place, "again": way.again})
            for place, way in enumerate(self.ways)
        )
        return graph


def make_film(journey: Journey) -> Film:
    """The film of a journey; ways to a scene that does not exist are left out (S-07 has named them)."""
    scenes = journey.scenes
    position = {scene.id: place for place, scene in enumerate(scenes)}
    branches = tuple(
        _branches(scene, scenes[place + 1] if place + 1 < len(scenes) else None, position)
        for place, scene in enumerate(scenes)
    )
    ways = tuple(
        Way(scene.id, branch.to, branch.share, branch.when, branch.again)
        for scene, leaving in zip(scenes, branches, strict=True)
        for branch in leaving
    )
    onward = [[position[branch.to] for branch in leaving if not branch.again] for leaving in branches]
    order = topological(onward)
    return Film(
        journey,
        ways,
        branches,
        order=None if order is None else tuple(scenes[place].id for place in order),
        cycle=() if order is not None else tuple(scenes[place].id for place in find_circle(onward)),
        startless=tuple(
            customer for customer in journey.shares if sum(start_weights(journey, customer).values()) <= 0
        ),
    )


def _branches(scene: Scene, following: Scene | None, position: Mapping[str, int]) -> tuple[Branch, ...]:
    if scene.next is None:
        return () if following is None else (Branch(following.id),)
    return tuple(branch for branch in scene.next if branch.to in position)
