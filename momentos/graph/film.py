"""The film as a graph: scenes are nodes, the ways on from a scene are edges."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from momentos.journey.journey import Journey
from momentos.journey.kinds import ShareByCustomer, Text

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


@dataclass(frozen=True, slots=True)
class Film:
    """The journey's graph.

    `graph` has the scene ids in file order as nodes and every way as an edge (``again`` ones marked).
    `order` is a topological order without the ``again`` ways, file order breaking ties; it is None
    where `cycle` names a circle without ``again`` (G-02). `startless` are the customer types whose
    film starts nowhere (G-10).
    """

    journey: Journey
    graph: "nx.MultiDiGraph[str]"
    ways: tuple[Way, ...]
    order: tuple[str, ...] | None
    cycle: tuple[str, ...]
    startless: tuple[str, ...]
