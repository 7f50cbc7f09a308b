"""L. Loyalty: rewards, and what has to come before them."""

import datetime as dt
from collections.abc import Iterator

from momentos.journey.issue import Issue
from momentos.journey.vocabulary import LoyaltyFactor, Phase, Verdict
from momentos.rules.case import Case, WrittenAction


def l_07_rewards_before_quality(case: Case) -> Iterator[Issue]:
    """Live rewards while purchase scenes fall short and are not repaired before the first reward begins.

    A reward is an action whose library entry feeds that factor; it begins on `start`, else on `due`. A
    scene is repaired by a live action on it, not a reward, that is due before; where the reward has no
    date, by any (P5-03 asks for the date). That a scene falls short when the mark of all its customers
    together does is ours: a reward is for everyone who comes back.
    """
    live = [written for written in case.actions if written.live]
    rewards = [written for written in live if _rewards(written)]
    if not rewards:
        return
    first = min(rewards, key=lambda reward: _begins(reward) or dt.date.max)
    repaired = {
        scene
        for written in live
        if not _rewards(written) and _due_before(written, _begins(first))
        for scene in written.planned.scenes
    }
    left = [
        scene.title
        for _, scene, score in case.scenes
        if scene.phase is Phase.PURCHASE and score.verdict is Verdict.BELOW and scene.id not in repaired
    ]
    if left:
        yield case.issue("L-07", first.path, count=len(left), scenes=tuple(left))


def _rewards(written: WrittenAction) -> bool:
    entry = written.planned.entry
    return entry is not None and LoyaltyFactor.REWARD in entry.loyalty


def _begins(reward: WrittenAction) -> dt.date | None:
    return reward.action.start or reward.action.due


def _due_before(repair: WrittenAction, begins: dt.date | None) -> bool:
    return begins is None or (repair.planned.due is not None and repair.planned.due < begins)
