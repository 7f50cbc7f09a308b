"""How few scenes hold most of what hurts."""

from dataclasses import dataclass

from momentos.journey.slack import SLACK
from momentos.scores.score import Scores

MOST = 0.5
"""Half of the pain: from there on one may say that a few scenes hold it (ours)."""


@dataclass(frozen=True, slots=True)
class Concentration:
    """The fewest scenes that hold at least half of the pain, the worst first, and the share they hold."""

    scenes: tuple[str, ...]
    share: float


def concentration(scores: Scores) -> Concentration | None:
    """Where the pain of a film lies; None where nothing hurts, or nobody knows."""
    whole = scores.index.pain
    if not whole:
        return None
    held, found = 0.0, []
    for scene in scores.worst(len(scores.scenes)):
        found.append(scene.id)
        held += scene.pain or 0.0
        if held >= MOST * whole - SLACK:
            break
    return Concentration(tuple(found), held / whole)
