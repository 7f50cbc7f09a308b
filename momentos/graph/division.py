"""How the customers who stay divide between the ways on from a scene."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from momentos.graph.film import Film
from momentos.journey.kinds import PerCustomer
from momentos.journey.scene import Branch
from momentos.journey.slack import SLACK


class Division(NamedTuple):
    """Of those who stay, the share that takes each way on, and the share whose film ends here."""

    ways: tuple[float, ...]
    ends: float


@dataclass(frozen=True, slots=True)
class Overfull:
    """A scene whose stated shares sum to more than 1 for a customer type (G-01)."""

    scene: str
    customer: str
    total: float


def overfull(film: Film) -> tuple[Overfull, ...]:
    """Every scene and customer type whose stated shares sum to more than 1, in file order."""
    customers = tuple(film.journey.shares)
    return tuple(
        Overfull(scene.id, customer, total)
        for scene, branches in zip(film.journey.scenes, film.branches, strict=True)
        if any(branch.share is not None for branch in branches)
        for customer in customers
        if (total := _total(_stated(branches, customer))) > 1 + SLACK
    )


def divisions(film: Film) -> tuple[Mapping[str, Division], ...]:
    """For each scene in file order, how each customer type divides.

    Ways without a share divide what the stated ones leave. Where the stated shares of a scene sum to more
    than 1 for any type, they are treated as not stated (G-01), so that the rest can be computed.
    """
    customers = tuple(film.journey.shares)
    return tuple(_divide(branches, customers) for branches in film.branches)


def _divide(branches: Sequence[Branch], customers: Sequence[str]) -> Mapping[str, Division]:
    if not branches:
        return dict.fromkeys(customers, Division((), 1.0))
    if all(branch.share is None for branch in branches):
        return dict.fromkeys(customers, Division((1 / len(branches),) * len(branches), 0.0))
    if not any(isinstance(branch.share, PerCustomer) for branch in branches):
        shares = _stated(branches, "")
        if _total(shares) > 1 + SLACK:
            shares = [None] * len(branches)
        return dict.fromkeys(customers, _division(shares))
    stated = {customer: _stated(branches, customer) for customer in customers}
    if any(_total(shares) > 1 + SLACK for shares in stated.values()):
        return dict.fromkeys(customers, _division([None] * len(branches)))
    return {customer: _division(shares) for customer, shares in stated.items()}


def _stated(branches: Sequence[Branch], customer: str) -> list[float | None]:
    return [
        branch.share.of(customer) if isinstance(branch.share, PerCustomer) else branch.share
        for branch in branches
    ]


def _total(stated: Sequence[float | None]) -> float:
    return sum(share for share in stated if share is not None)


def _division(stated: Sequence[float | None]) -> Division:
    rest = max(0.0, 1.0 - _total(stated))
    silent = stated.count(None)
    if silent:
        return Division(tuple(rest / silent if share is None else share for share in stated), 0.0)
    # A remainder within the slack is rounding (0.1 ten times is not quite 1), not people who leave.
    return Division(tuple(share or 0.0 for share in stated), rest if rest > SLACK else 0.0)
