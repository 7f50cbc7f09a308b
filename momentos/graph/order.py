"""The order in which a film can be played, and the circle that forbids one.

Scenes are named by their place in the file; ``onward[place]`` are the places that follow it.
"""

from collections.abc import Sequence
from heapq import heapify, heappop, heappush


def topological(onward: Sequence[Sequence[int]]) -> list[int] | None:
    """A topological order, None with a circle; of places ready at once, the earlier in the file first."""
    missing = [0] * len(onward)
    for targets in onward:
        for target in targets:
            missing[target] += 1
    ready = [place for place, count in enumerate(missing) if count == 0]
    heapify(ready)
    order = []
    while ready:
        place = heappop(ready)
        order.append(place)
        for target in onward[place]:
            missing[target] -= 1
            if missing[target] == 0:
                heappush(ready, target)
    return order if len(order) == len(onward) else None


def find_circle(onward: Sequence[Sequence[int]]) -> list[int]:
    """One circle of a film that has no order, from its earliest scene on; raises if there is none."""
    import networkx as nx

    graph = nx.DiGraph((place, target) for place, targets in enumerate(onward) for target in targets)
    circle = [source for source, _ in nx.find_cycle(graph)]
    first = circle.index(min(circle))
    return circle[first:] + circle[:first]


def circles(onward: Sequence[Sequence[int]]) -> list[list[int]]:
    """The places that lead to each other or to themselves, a list for each knot of them, in file order."""
    if topological(onward) is not None:
        return []
    import networkx as nx

    graph = nx.DiGraph((place, target) for place, targets in enumerate(onward) for target in targets)
    return sorted(
        sorted(knot)
        for knot in nx.strongly_connected_components(graph)
        if len(knot) > 1 or any(place in onward[place] for place in knot)
    )
