"""Suggestions from the library for one scene, each with its reasons.

The points of each reason are ours. An entry is suggested for a scene that falls below what some type
expects; it fits the scene's phase, changes what is received, and is not used there already.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from momentos.journey.customer import Customer
from momentos.journey.journey import Journey
from momentos.journey.kinds import Text, Translated
from momentos.journey.proposal import Description
from momentos.journey.scene import Scene
from momentos.journey.vocabulary import (
    Audience,
    Buys,
    Channel,
    CustomerKind,
    CustomerType,
    Degree,
    Facet,
    LoyaltyFactor,
    Objective,
    Question,
    Stage,
)
from momentos.plan.library import Entry, Library, Moves, Served
from momentos.plan.plan import Plan
from momentos.scores.score import SceneScore


class Reason(StrEnum):
    """Why an entry is suggested."""

    FACET = "facet"
    DESCRIBES = "describes"
    LOYALTY = "loyalty"
    CUSTOMER = "customer"
    CHANNEL = "channel"
    STAGE = "stage"
    OBJECTIVE = "objective"


@dataclass(frozen=True, slots=True)
class Why:
    """One reason and the points it adds; `about` names what matched (facet, factor, type…)."""

    reason: Reason
    points: float
    about: tuple[StrEnum, ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One library entry suggested for a scene; `score` is the sum of the reasons' points."""

    entry: Entry
    score: float
    why: tuple[Why, ...]


def suggest(plan: Plan, library: Library, scene_id: str, count: int = 3) -> tuple[Suggestion, ...]:
    """The `count` entries that fit a scene best; none for a scene that is below for no type.

    The best first; where equal the lower effort, then the id. Raises KeyError for an unknown scene.
    """
    found = plan.scores.scene(scene_id)
    if not found.below:
        return ()
    need = _need(plan, found)
    fitting = [_suggestion(entry, need) for entry in library.values() if _fits(entry, need)]
    fitting.sort(key=lambda s: (-s.score, _EFFORTS.index(s.entry.effort), s.entry.id))
    return tuple(fitting[:count])


_EFFORTS = tuple(Degree)

_SERVED_BY_TYPE = {
    CustomerType.LOYAL: Served.LOYAL,
    CustomerType.CONDITIONAL: Served.CONDITIONAL,
    CustomerType.AUCTION: Served.AUCTION,
    CustomerType.PROMOTION: Served.PROMOTION,
    CustomerType.ANARCHIC: Served.ANARCHIC,
}

_AUDIENCES = {Served.CHANNEL_PARTNER: Audience.CHANNEL, Served.INTERNAL: Audience.INTERNAL}


@dataclass(frozen=True, slots=True)
class _Need:
    """What a scene asks of an entry: what it must not be, and what earns it points."""

    journey: Journey
    scene: Scene
    used: frozenset[str | None]
    facets: frozenset[Facet]
    changed: frozenset[Question]
    unfed: frozenset[LoyaltyFactor]
    people: frozenset[Served | Buys | None]
    channel: frozenset[Channel | None]
    stage: frozenset[Stage | None]
    objectives: frozenset[Objective]


def _need(plan: Plan, found: SceneScore) -> _Need:
    journey = plan.scores.journey
    scene = journey.scenes[plan.scores.film.position[found.id]]
    describe = scene.propose.describe if scene.propose else Description()
    sufferer = _sufferer(journey, found)
    return _Need(
        journey,
        scene,
        used=frozenset(action.action.use for action in plan.by_scene[scene.id]),
        facets=frozenset(scene.facets),
        changed=frozenset(question for question in Question if describe.answer(question)),
        unfed=plan.scores.unfed_factors,
        people=frozenset([*_served(journey, sufferer), sufferer.buys if sufferer else None]),
        channel=frozenset([scene.channel]),
        stage=frozenset([sufferer.stage if sufferer else None]),
        objectives=plan.missing_objectives,
    )


def _sufferer(journey: Journey, found: SceneScore) -> Customer | None:
    """The type with the largest share of the scene's pain, the first in the file where equal."""
    pains = {c.id: found.by_customer[c.id].pain or 0.0 for c in journey.customers}
    worst = max(journey.customers, key=lambda customer: pains[customer.id], default=None)
    return worst if worst is not None and pains[worst.id] > 0 else None


def _served(journey: Journey, customer: Customer | None) -> Iterable[Served]:
    yield Served.ALL
    if journey.audience is Audience.CHANNEL or (customer and customer.kind is CustomerKind.CHANNEL):
        yield Served.CHANNEL_PARTNER
    if journey.audience is Audience.INTERNAL or (customer and customer.kind is CustomerKind.INTERNAL):
        yield Served.INTERNAL
    if customer is None or customer.type is None:
        return
    yield _SERVED_BY_TYPE[customer.type]
    if customer.type is CustomerType.LOYAL and customer.profitable is not None:
        yield Served.LOYAL_PROFITABLE if customer.profitable else Served.LOYAL_UNPROFITABLE


def _fits(entry: Entry, need: _Need) -> bool:
    scene, journey = need.scene, need.journey
    if scene.phase is not None and scene.phase not in entry.phases:
        return False
    if entry.id in need.used or entry.moves == (Moves.EXPECTED,):
        return False
    if not entry.moves and scene.received is not None and scene.received.evidence:
        return False
    if entry.sectors and not _words(journey.sector) & {sector.casefold() for sector in entry.sectors}:
        return False
    if entry.approach and journey.approach and entry.approach is not journey.approach:
        return False
    return not entry.customers or any(
        served not in _AUDIENCES or _AUDIENCES[served] is journey.audience for served in entry.customers
    )


def _words(text: Text | None) -> set[str]:
    said = text.by_lang.values() if isinstance(text, Translated) else [text or ""]
    return {words.strip().casefold() for words in said}


def _suggestion(entry: Entry, need: _Need) -> Suggestion:
    why = tuple(_why(entry, need))
    return Suggestion(entry, sum(reason.points for reason in why), why)


def _why(entry: Entry, need: _Need) -> Iterator[Why]:
    """The reasons for an entry: facets, elements and factors count each, the others once."""
    for reason, points, each, said, wanted in (
        (Reason.FACET, 3, True, entry.facets, need.facets),
        (Reason.DESCRIBES, 2, True, entry.describes, need.changed),
        (Reason.LOYALTY, 2, True, entry.loyalty, need.unfed),
        (Reason.CUSTOMER, 2, False, entry.customers + entry.buys, need.people),
        (Reason.CHANNEL, 1, False, entry.channels, need.channel),
        (Reason.STAGE, 1, False, entry.stages, need.stage),
        (Reason.OBJECTIVE, 1, False, entry.objectives, need.objectives),
    ):
        if said and wanted:
            matching = tuple([term for term in said if term in wanted])
            if matching:
                yield Why(reason, points * len(matching) if each else points, matching)
