"""The order of a film, against networkx and against plain search."""

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from momentos.graph.order import find_circle, in_circles, topological

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
def test_in_a_circle_is_what_can_be_reached_from_itself(onward: list[list[int]]) -> None:
    def leads_to(place: int, wanted: int, seen: set[int]) -> bool:
        for following in onward[place]:
            if following == wanted:
                return True
            if following not in seen:
                seen.add(following)
                if leads_to(following, wanted, seen):
                    return True
        return False

    assert in_circles(onward) == {place for place in range(len(onward)) if leads_to(place, place, set())}
