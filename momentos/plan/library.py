"""The action library: every strategy, initiative and tool of the source documents, ready to be used."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from momentos.journey.kinds import Translated
from momentos.journey.vocabulary import (
    Approach,
    Buys,
    Channel,
    Degree,
    Facet,
    Idic,
    Lever,
    LoyaltyFactor,
    Objective,
    Phase,
    Question,
    Stage,
)


class Served(StrEnum):
    """Whom an entry serves: a customer type, crossed with profit where it matters, or everyone."""

    ALL = "all"
    LOYAL = "loyal"
    LOYAL_PROFITABLE = "loyal_profitable"
    LOYAL_UNPROFITABLE = "loyal_unprofitable"
    CONDITIONAL = "conditional"
    AUCTION = "auction"
    PROMOTION = "promotion"
    ANARCHIC = "anarchic"
    CHANNEL_PARTNER = "channel_partner"
    INTERNAL = "internal"


class Moves(StrEnum):
    """Which mark an entry changes."""

    EXPECTED = "expected"
    RECEIVED = "received"


class Origin(StrEnum):
    """Whether a source document names the entry, or it is our remedy for what the document only names."""

    STATED = "stated"
    DERIVED = "derived"


@dataclass(frozen=True, slots=True)
class Entry:
    """One library action. `seed` is the number of the source document; absent lists match anything."""

    id: str
    name: Translated
    how: Translated
    seed: str
    origin: Origin
    phases: tuple[Phase, ...]
    levers: tuple[Lever, ...]
    objectives: tuple[Objective, ...]
    loyalty: tuple[LoyaltyFactor, ...]
    facets: tuple[Facet, ...]
    customers: tuple[Served, ...]
    buys: tuple[Buys, ...]
    stages: tuple[Stage, ...]
    idic: tuple[Idic, ...]
    describes: tuple[Question, ...]
    channels: tuple[Channel, ...]
    approach: Approach | None
    sectors: tuple[str, ...]
    moves: tuple[Moves, ...]
    effort: Degree
    kpi: str | None
    caution: Translated | None


Library = Mapping[str, Entry]
"""The entries by id, in the library's order."""
