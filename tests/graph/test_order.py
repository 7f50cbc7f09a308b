"""The order of a film, against networkx and against plain search."""

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from momentos.graph.order import circles, find_circle, topological

GRAPHS = st.integers(1, 8).flatmap(
    lambda size: st.lists(st.lists(st.integers(0, size - 1), max_size=4), min_size=size, max_size=size)
)


def graph_of(onward: list[list[int]]) -> "nx.DiGraph[int]":
    graph: nx.DiGraph[int] = nx.DiGraph()
    graph.add_nodes_from(range(len(onward)))
    graph.add_edges_from((place, target) for place, targets in enumerate(onward) for target in targets)
    return graph


@given(GRAPHS)
def test_the_order_is_the_first_in_the_file_that_the_ways_allow(onward: list[list[int]]) -> None:
    graph = graph_of(onward)
    if nx.is_directed_acyclic_graph(graph):
        assert topological(onward) == list(nx.lexicographical_topological_sort(graph))
    else:
        assert topological(onward) is None


@given(GRAPHS)
def test_a_circle_leads_back_to_its_first_scene(onward: list[list[int]]) -> None:
    if topological(onward) is not None:
        return
    circle = find_circle(onward)
    assert circle[0] == min(circle)
    assert len(set(circle)) == len(circle)
    for place, following in zip(circle, [*circle[1:], circle[0]], strict=True):
        assert following in onward[place]


@given(GRAPHS)
def test_a_knot_holds_what_leads_to_each_other_and_nothing_else(onward: list[list[int]]) -> None:
    def reached(place: int) -> set[int]:
        found: set[int] = set()
        waiting = list(onward[place])
        while waiting:
            following = waiting.pop()
            if following not in found:
                found.add(following)
                waiting.extend(onward[following])
        return found

    ahead = [reached(place) for place in range(len(onward))]
    knots = {
        tuple(other for other in sorted(found) if place in ahead[other])
        for place, found in enumerate(ahead)
        if place in found
    }
    assert circles(onward) == sorted(map(list, knots))
