"""One customer type's walk through the film: a forward pass in topological order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from momentos.graph.division import Division
from momentos.graph.film import Film
from momentos.graph.starts import start_weights


@dataclass(frozen=True, slots=True)
class Outcome:
    """How the film ends for one customer type: `returns` + `lost` + `ended` = 1.

    `brought` counts the new customers brought per customer, beside the other three.
    """

    returns: float
    lost: float
    ended: float
    brought: float


@dataclass(frozen=True, slots=True)
class Walk:
    """What becomes of one customer type: by scene in file order, by way in the film's order, and in all."""

    reach: Sequence[float]
    survival: Sequence[float]
    passing: Sequence[float]
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Plot:
    """A film made ready to be walked.

    `steps` are (place of the scene, its ways on) in topological order; a way on is (its place in
    ``film.ways``, place of the next scene or None for ``again``). `divisions` are by place.
    """

    steps: Sequence[tuple[int, Sequence[tuple[int, int | None]]]]
    divisions: Sequence[Mapping[str, Division]]


def plot_of(film: Film, divisions: Sequence[Mapping[str, Division]]) -> Plot:
    """The plot of a film that has an order."""
    position = film.position
    leaving: list[list[tuple[int, int | None]]] = [[] for _ in film.branches]
    for place, way in enumerate(film.ways):
        leaving[position[way.source]].append((place, None if way.again else position[way.target]))
    places = [position[id_] for id_ in film.order or ()]
    return Plot([(place, leaving[place]) for place in places], divisions)


def walk(film: Film, plot: Plot, customer: str, lost: Sequence[float], brings: Sequence[float]) -> Walk:
    """Walk a film with one customer type; `lost` and `brings` are that type's, by scene in file order."""
    scenes = len(film.branches)
    reach = [0.0] * scenes
    survival = [1.0] * scenes
    passing = [0.0] * len(film.ways)
    starts = start_weights(film.journey, customer)
    weights = sum(starts.values())
    for id_, weight in starts.items():
        reach[film.position[id_]] = weight / weights
    returns = gone = ended = brought = 0.0
    for place, ways in plot.steps:
        survival[place] = 1.0 - gone
        here = reach[place]
        if here == 0.0:
            continue
        leave = here * lost[place]
        stay = here - leave
        gone += leave
        brought += here * brings[place]
        shares, ends = plot.divisions[place][customer]
        ended += stay * ends
        for (way, target), share in zip(ways, shares, strict=True):
            passing[way] = through = stay * share
            if target is None:
                returns += through
            else:
                reach[target] += through
    return Walk(reach, survival, passing, Outcome(returns, gone, ended, brought))
