"""Routes through the film: the shortest to the purchase, and the one that most customers walk."""

from collections import defaultdict
from collections.abc import Mapping

from momentos.graph.film import Film
from momentos.graph.flow import Flow
from momentos.graph.starts import start_weights
from momentos.journey.vocabulary import Phase


def shortest_purchase_path(film: Film) -> tuple[str, ...]:
    """The scenes on the shortest way from a first contact to the last purchase scene, both included.

    Every scene in which some type starts is a first contact. Empty where no purchase scene can be
    reached, or the film has no order. The count of its scenes is the figure "steps to purchase".
    """
    purchases = {scene.id for scene in film.journey.scenes if scene.phase is Phase.PURCHASE}
    last = next((id_ for id_ in reversed(film.order or ()) if id_ in purchases), None)
    starts = {id_ for customer in film.journey.shares for id_ in start_weights(film.journey, customer)}
    if last is None or not starts:
        return ()
    import networkx as nx

    onward = nx.subgraph_view(film.graph, filter_edge=lambda *way: not film.graph.edges[way]["again"])
    first = [scene.id for scene in film.journey.scenes if scene.id in starts]
    try:
        _, path = nx.multi_source_dijkstra(onward, first, last)
    except nx.NetworkXNoPath:
        return ()
    return tuple(path)


def main_line(film: Film, flow: Flow | None) -> tuple[str, ...]:
    """The path that most customers walk: the main line of the drawn strip.

    It starts at the scene with the largest reach, goes back by the largest inflow and forward by the
    largest outflow; the earlier in the file wins where equal. Without a flow it is every scene.
    """
    if flow is None or film.order is None:
        return tuple(scene.id for scene in film.journey.scenes)
    inflow: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    outflow: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for way, passing in zip(film.ways, flow.passing, strict=True):
        if not way.again and passing > 0:
            inflow[way.target][way.source] += passing
            outflow[way.source][way.target] += passing
    middle = max(film.order, key=lambda id_: (flow.total[id_], -film.position[id_]))
    back = _follow(film, middle, inflow)
    return (*reversed(back), middle, *_follow(film, middle, outflow))


def _follow(film: Film, scene: str, flows: Mapping[str, Mapping[str, float]]) -> list[str]:
    path = []
    while flows.get(scene):
        ways = flows[scene]
        scene = max(ways, key=lambda id_: (ways[id_], -film.position[id_]))
        path.append(scene)
    return path
