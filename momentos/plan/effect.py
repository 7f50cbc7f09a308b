"""What the actions of a scene change in one pair of marks, together and each alone.

Explicit effects come first; the actions that state none share what is left to the target. All of it is
ours: the source documents give no action an effect.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from momentos.journey.journey import Scale
from momentos.journey.proposal import Proposal
from momentos.plan.placed import Placed


class Pair(NamedTuple):
    """An expected and a received mark."""

    expected: float
    received: float


@dataclass(frozen=True, slots=True)
class Acting:
    """A live action in a scene it touches: its place in the plan, and whether it shares the target."""

    place: int
    placed: Placed
    shares: bool


@dataclass(frozen=True, slots=True)
class Effects:
    """The marks after all the actions, and after each alone, by its place in the plan."""

    together: Pair
    alone: Mapping[int, Pair]


def effects(
    now: Pair, acting: Sequence[Acting], customer: str | None, proposal: Proposal | None, scale: Scale
) -> Effects:
    """What the live actions of a scene make of a type's marks; customer None: of the scene's own.

    Marks stay on the scale. A target without an action that shares it changes nothing.
    """
    serving = [act for act in acting if act.placed.serves(customer)]
    stated = {act.place: _stated(act.placed) for act in serving}
    explicit = _moved(
        now,
        sum(change.expected for change in stated.values()),
        sum(change.received for change in stated.values()),
        scale,
    )
    sharing = [act.place for act in serving if act.shares]
    together = explicit
    if sharing and proposal is not None:
        rise = 0.0 if proposal.target is None else max(0.0, proposal.target - explicit.received)
        move = 0.0 if proposal.expected is None else proposal.expected - explicit.expected
        together = _moved(explicit, move, rise, scale)
        stated.update(dict.fromkeys(sharing, Pair(move / len(sharing), rise / len(sharing))))
    alone = {place: _moved(now, change.expected, change.received, scale) for place, change in stated.items()}
    return Effects(together, alone)


def _stated(placed: Placed) -> Pair:
    effect = placed.effect
    return Pair(effect.expected or 0.0, effect.received or 0.0) if effect else Pair(0.0, 0.0)


def _moved(pair: Pair, expected: float, received: float, scale: Scale) -> Pair:
    return Pair(
        min(scale.max, max(scale.min, pair.expected + expected)),
        min(scale.max, max(scale.min, pair.received + received)),
    )
