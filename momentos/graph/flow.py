"""Who reaches a scene, who is lost there and how the film ends for each customer type."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from momentos.graph.division import divisions
from momentos.graph.film import Film
from momentos.graph.walk import Outcome, Walk, plot_of, walk
from momentos.journey.kinds import ShareByCustomer, for_customer

__all__ = ["Flow", "Outcome", "make_flow", "outcomes_with"]


@dataclass(frozen=True, slots=True)
class Flow:
    """The passage of customers through the film.

    `reach[customer][scene]` is the share of that type who play the scene (its share of all customers
    left out), `total[scene]` the share of all customers. `survival[customer][scene]` is the share of the
    type not yet lost when the scene begins. `lost[scene]` is the share of all customers lost there.
    `passing[i]` is the share of all customers who take way ``film.ways[i]``.
    """

    shares: Mapping[str, float]
    reach: Mapping[str, Mapping[str, float]]
    total: Mapping[str, float]
    survival: Mapping[str, Mapping[str, float]]
    lost: Mapping[str, float]
    passing: tuple[float, ...]
    outcomes: Mapping[str, Outcome]


def make_flow(film: Film) -> Flow | None:
    """The flow of a film; None where it has no order (G-02) or some type starts nowhere (G-10).

    Reach is a forward pass (ours): what starts in a scene, and of each scene before it those who are not
    lost, in the share that comes here. ``again`` ways are not followed.
    """
    if film.order is None or film.startless:
        return None
    ids = [scene.id for scene in film.journey.scenes]
    shares = film.journey.shares
    lost = {customer: _lost(film, customer, {}) for customer in shares}
    walks = _walks(film, lost)
    leaving = {
        customer: [here * away for here, away in zip(walks[customer].reach, lost[customer], strict=True)]
        for customer in shares
    }
    return Flow(
        shares,
        reach={customer: dict(zip(ids, taken.reach, strict=True)) for customer, taken in walks.items()},
        total=dict(zip(ids, _together(shares, {c: w.reach for c, w in walks.items()}), strict=True)),
        survival={customer: dict(zip(ids, taken.survival, strict=True)) for customer, taken in walks.items()},
        lost=dict(zip(ids, _together(shares, leaving), strict=True)),
        passing=tuple(_together(shares, {c: w.passing for c, w in walks.items()})),
        outcomes={customer: taken.outcome for customer, taken in walks.items()},
    )


def outcomes_with(film: Film, lost: Mapping[str, ShareByCustomer]) -> Mapping[str, Outcome]:
    """How the film would end for each type if the scenes named in `lost` lost that share instead.

    Raises ValueError for a film that cannot be walked.
    """
    if film.order is None or film.startless:
        raise ValueError("a film without an order or a start has no outcomes")
    instead = {customer: _lost(film, customer, lost) for customer in film.journey.shares}
    return {customer: taken.outcome for customer, taken in _walks(film, instead).items()}


def _walks(film: Film, lost: Mapping[str, Sequence[float]]) -> dict[str, Walk]:
    plot = plot_of(film, divisions(film))
    return {
        customer: walk(
            film,
            plot,
            customer,
            away,
            [for_customer(scene.brings, customer, 0.0) for scene in film.journey.scenes],
        )
        for customer, away in lost.items()
    }


def _lost(film: Film, customer: str, instead: Mapping[str, ShareByCustomer]) -> list[float]:
    now = [for_customer(scene.lost, customer, 0.0) for scene in film.journey.scenes]
    for id_, share in instead.items():
        place = film.position[id_]
        now[place] = for_customer(share, customer, now[place])
    return now


def _together(shares: Mapping[str, float], by_customer: Mapping[str, Sequence[float]]) -> list[float]:
    """The sum over the types, each weighed by its share of all customers."""
    weights = list(shares.values())
    return [
        sum(weight * part for weight, part in zip(weights, parts, strict=True))
        for parts in zip(*by_customer.values(), strict=True)
    ]
