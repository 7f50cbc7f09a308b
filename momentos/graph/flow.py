"""Who reaches a scene, who is lost there and how the film ends for each customer type."""

from collections.abc import Mapping
from dataclasses import dataclass


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
