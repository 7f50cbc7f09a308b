"""L. Loyalty: rewards, and what has to come before them."""

import datetime as dt
from collections.abc import Iterator, Sequence

from momentos.journey.issue import Issue
from momentos.journey.proposal import Action
from momentos.journey.vocabulary import LoyaltyFactor, Phase
from momentos.rules.case import Case


def l_07_rewards_before_quality(case: Case) -> Iterator[Issue]:
    """A live reward while purchase scenes fall short for those it serves and are not repaired before.

    A reward is an action whose library entry feeds that factor; it begins on `start`, else on `due`. A
    scene is repaired by a live action on it, not a reward, that is due before; where the reward has no
    date, by any (P5-03 asks for the date). That only those whom the reward serves count is ours.
    """
    rewards = [written for written in case.actions if written.live and _rewards(case, written.action)]
    if not rewards:
        return
    short = [
        (scene, score) for _, scene, score in case.scenes if scene.phase is Phase.PURCHASE and score.below
    ]
    repairs = [written.planned for written in case.actions if written.live and written not in rewards]
    for reward in rewards:
        served, begins = reward.action.for_, reward.planned.start or reward.planned.due
        repaired = {scene for repair in repairs if _before(repair.due, begins) for scene in repair.scenes}
        left = tuple(
            scene.title
            for scene, score in purchase
            if scene.id not in repaired and _short(score.below, served)
        )
        if left:
            yield case.issue("L-07", reward.path, count=len(left), scenes=left)


def _rewards(case: Case, action: Action) -> bool:
    entry = case.library.get(action.use) if action.use else None
    return entry is not None and LoyaltyFactor.REWARD in entry.loyalty


def _short(below: Sequence[str], served: Sequence[str]) -> bool:
    return not set(served).isdisjoint(below) if served else bool(below)


def _before(due: dt.date | None, begins: dt.date | None) -> bool:
    return begins is None or (due is not None and due < begins)
