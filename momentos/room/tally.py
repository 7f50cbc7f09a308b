"""How a room answered a question."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from momentos.evidence.agreement import consensus, rwg
from momentos.evidence.distribution import FEWEST, Distribution
from momentos.evidence.groups import Group, apart
from momentos.journey.journey import Scale


@dataclass(frozen=True, slots=True)
class Vote:
    """A ballot that counts, and as whom it was cast: `type` and `role` are ids, None where nobody said."""

    value: float
    seq: int
    why: str | None = None
    feeling: int | None = None
    type: str | None = None
    role: str | None = None


Hands = Mapping[float, int]
"""How many hands, or ballots on paper, there were for each rung."""


@dataclass(frozen=True, slots=True)
class Tally:
    """All marks of a question, `hands` of them without a phone, and those of the groups to be told apart."""

    votes: Distribution
    hands: int
    by_type: tuple[Group, ...] = ()
    by_role: tuple[Group, ...] = ()

    @property
    def rwg(self) -> float | None:
        """The agreement r_wg, 0 to 1; None under `FEWEST` votes."""
        return rwg(self.votes.marks, self.votes.scale) if self.votes.n >= FEWEST else None

    @property
    def consensus(self) -> float | None:
        """The consensus, 0 to 1; None under `FEWEST` votes."""
        return consensus(self.votes.marks, self.votes.scale) if self.votes.n >= FEWEST else None


def tally(votes: Iterable[Vote], hands: Hands, scale: Scale) -> Tally:
    """The tally of a question: the phones' votes and the hands together."""
    cast = tuple(votes)
    raised = tuple(value for value, times in hands.items() for _ in range(times))
    return Tally(
        Distribution.of((*(vote.value for vote in cast), *raised), scale),
        len(raised),
        _by(lambda vote: vote.type, cast, raised),
        _by(lambda vote: vote.role, cast, raised),
    )


def _by(
    group_of: Callable[[Vote], str | None], votes: Sequence[Vote], raised: Sequence[float]
) -> tuple[Group, ...]:
    marks: dict[str | None, list[float]] = {None: list(raised)}
    for vote in votes:
        marks.setdefault(group_of(vote), []).append(vote.value)
    return apart(marks)
