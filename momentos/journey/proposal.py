"""Step five: the scene proposed again, and the actions that get there."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from momentos.journey.kinds import (
    ActionId,
    Amount,
    CustomerId,
    Id,
    LibraryId,
    Number,
    SceneId,
    Score,
    ShareByCustomer,
    Text,
    Texts,
)
from momentos.journey.vocabulary import Degree, Horizon, Lever, Objective, Question, Status


@dataclass(frozen=True, slots=True)
class Description:
    """The six questions of step three."""

    situation: Text | None = None
    material: Text | None = None
    furniture: Text | None = None
    location: Text | None = None
    staff: Text | None = None
    other_customers: Text | None = None

    def answer(self, question: Question) -> Text | None:
        """The answer to one question; "none" written as ``—`` is an answer."""
        answer: Text | None = getattr(self, question)
        return answer

    @property
    def missing(self) -> tuple[Question, ...]:
        """The questions without an answer, in the method's order."""
        return tuple(q for q in Question if not self.answer(q))


@dataclass(frozen=True, slots=True)
class Effect:
    """The change an action makes, in points of the scale."""

    received: Number | None = None
    expected: Number | None = None


@dataclass(frozen=True, slots=True)
class KpiChange:
    """The indicator by which an action is judged, from its start to its goal."""

    id: str | None = None
    from_: Number | None = None
    to: Number | None = None


@dataclass(frozen=True, slots=True)
class Customisation:
    """What one customer type gets that the others do not."""

    product: Text | None = None
    service: Text | None = None
    message: Text | None = None


@dataclass(frozen=True, slots=True)
class Action:
    """One change to the staff, the tools, the information or the process.

    `use` takes what is not written here from the library. `id` is stable: exports and `after` use it.
    `for_` None is everyone; empty, it is nobody: none of the customer types that were named exists.
    """

    id: Id
    use: LibraryId | None = None
    title: Text | None = None
    how: Text | None = None
    levers: tuple[Lever, ...] = ()
    objective: Objective | None = None
    scenes: tuple[SceneId, ...] = ()
    for_: tuple[CustomerId, ...] | None = None
    owner: Text | None = None
    areas: Texts = ()
    start: dt.date | None = None
    due: dt.date | None = None
    horizon: Horizon | None = None
    cost: Amount | None = None
    effort: Degree | None = None
    effect: Effect | None = None
    because: Texts = ()
    for_customer: Text | None = None
    for_company: Text | None = None
    kpi: KpiChange | None = None
    after: tuple[ActionId, ...] = ()
    breaks: Texts = ()
    status: Status = Status.PROPOSED
    result: Text | None = None
    extras: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Proposal:
    """Take two of a scene."""

    text: Text | None = None
    target: Score | None = None
    expected: Score | None = None
    lost: ShareByCustomer | None = None
    describe: Description = Description()
    different: Text | None = None
    by_customer: Mapping[CustomerId, Customisation] = field(default_factory=dict)
    actions: tuple[Action, ...] = ()
