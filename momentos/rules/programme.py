"""L. Loyalty: rewards, and what has to come before them."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence

from momentos.journey.issue import Issue
from momentos.journey.proposal import Action
from momentos.journey.vocabulary import LoyaltyFactor, Phase
from momentos.plan.plan import PlannedAction
from momentos.rules.case import Case, WrittenAction


def l_07_rewards_before_quality(case: Case) -> Iterator[Issue]:
    """Live rewards while purchase scenes fall short for those they serve and are not repaired before.

    A reward is an action whose library entry feeds that factor; it begins on `start`, else on `due`. A
    scene is repaired by a live action on it, not a reward, that is due before; where the reward has no
    date, by any (P5-03 asks for the date). That only those whom the rewards serve count is ours. It stands
    at the reward that begins first.
    """
    live = [written for written in case.actions if written.live]
    rewards = [written for written in live if _rewards(case, written.action)]
    if not rewards:
        return
    begun = _first_rewards(rewards)
    repaired = _first_repairs(written.planned for written in live if not _rewards(case, written.action))
    left = [
        (scene, score)
        for _, scene, score in case.scenes
        if scene.phase is Phase.PURCHASE
        and repaired.get(scene.id, _NEVER_REPAIRED) >= _first_reward_for(score.below, begun)
    ]
    if left:
        short = {customer for _, score in left for customer in score.below}
        hasty = [r for r in rewards if not r.action.for_ or not short.isdisjoint(r.action.for_)]
        titles = tuple(scene.title for scene, _ in left)
        yield case.issue("L-07", min(hasty, key=_begins).path, count=len(left), scenes=titles)


_UNDATED_REPAIR, _UNDATED_REWARD, _NEVER_REPAIRED, _NEVER_REWARDED = range(
    dt.date.max.toordinal() + 1, dt.date.max.toordinal() + 5
)
"""Days, as ordinals, for what has no date: they come after all dates, in this order."""

_ALL = None
"""Whom a reward serves that names nobody."""


def _rewards(case: Case, action: Action) -> bool:
    entry = case.library.get(action.use) if action.use else None
    return entry is not None and LoyaltyFactor.REWARD in entry.loyalty


def _begins(reward: WrittenAction) -> int:
    day = reward.action.start or reward.action.due
    return day.toordinal() if day else _UNDATED_REWARD


def _first_rewards(rewards: Iterable[WrittenAction]) -> Mapping[str | None, int]:
    """The day on which each type is first rewarded; `_ALL` for rewards that serve everyone."""
    first: dict[str | None, int] = {}
    for reward in rewards:
        for customer in reward.action.for_ or (_ALL,):
            first[customer] = min(_begins(reward), first.get(customer, _NEVER_REWARDED))
    return first


def _first_reward_for(below: Sequence[str], begun: Mapping[str | None, int]) -> int:
    """The day on which any of the types below is first rewarded."""
    served = (_ALL, *below) if below else ()
    return min((begun.get(who, _NEVER_REWARDED) for who in served), default=_NEVER_REWARDED)


def _first_repairs(repairs: Iterable[PlannedAction]) -> Mapping[str, int]:
    """The day on which each scene is first repaired."""
    first: dict[str, int] = {}
    for repair in repairs:
        day = repair.due.toordinal() if repair.due else _UNDATED_REPAIR
        for scene in repair.scenes:
            first[scene] = min(day, first.get(scene, _NEVER_REPAIRED))
    return first
