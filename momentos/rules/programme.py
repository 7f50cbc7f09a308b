"""L. Loyalty: rewards, and what has to come before them."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence

from momentos.journey.issue import Issue
from momentos.journey.proposal import Action
from momentos.journey.vocabulary import LoyaltyFactor, Phase
from momentos.plan.plan import PlannedAction
from momentos.rules.case import Case


def l_07_rewards_before_quality(case: Case) -> Iterator[Issue]:
    """A live reward while purchase scenes fall short for those it serves and are not repaired before.

    A reward is an action whose library entry feeds that factor; it begins on `start`, else on `due`. A
    scene is repaired by a live action on it, not a reward, that is due before; where the reward has no
    date, by any (P5-03 asks for the date). That only those whom the reward serves count is ours.
    """
    live = [written for written in case.actions if written.live]
    rewards = [written for written in live if _rewards(case, written.action)]
    if not rewards:
        return
    purchase = [(scene, score) for _, scene, score in case.scenes if scene.phase is Phase.PURCHASE]
    repaired = _first_repairs(written.planned for written in live if not _rewards(case, written.action))
    for reward in rewards:
        begins = reward.planned.start or reward.planned.due
        left = tuple(
            scene.title
            for scene, score in purchase
            if _short(score.below, reward.action.for_) and not _before(repaired.get(scene.id), begins)
        )
        if left:
            yield case.issue("L-07", reward.path, count=len(left), scenes=left)


def _rewards(case: Case, action: Action) -> bool:
    entry = case.library.get(action.use) if action.use else None
    return entry is not None and LoyaltyFactor.REWARD in entry.loyalty


def _short(below: Sequence[str], served: Sequence[str]) -> bool:
    return not set(served).isdisjoint(below) if served else bool(below)


def _first_repairs(repairs: Iterable[PlannedAction]) -> Mapping[str, dt.date]:
    """When each scene is first repaired; an action without a date comes at the end of time."""
    first: dict[str, dt.date] = {}
    for repair in repairs:
        for scene in repair.scenes:
            first[scene] = min(repair.due or dt.date.max, first.get(scene, dt.date.max))
    return first


def _before(repaired: dt.date | None, begins: dt.date | None) -> bool:
    return repaired is not None and (begins is None or repaired < begins)
