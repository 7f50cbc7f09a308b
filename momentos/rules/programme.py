"""L. Loyalty: rewards, and what has to come before them."""

import datetime as dt
from collections.abc import Iterator

from momentos.journey.issue import Issue
from momentos.journey.kinds import Texts
from momentos.journey.proposal import Action
from momentos.journey.scene import Scene
from momentos.journey.vocabulary import LoyaltyFactor, Phase
from momentos.rules.case import Case


def l_07_rewards_before_quality(case: Case) -> Iterator[Issue]:
    """A live reward while purchase scenes fall short and are not repaired before it starts.

    A reward is an action whose library entry feeds that factor; it starts on `start`, else on `due`. A
    scene is repaired by a live action of its own, not a reward, that is due before; where the reward has no
    date, by any (P5-03 asks for the date).
    """
    rewards = [written for written in case.actions if written.live and _rewards(case, written.action)]
    if not rewards:
        return
    short = [scene for _, scene, score in case.scenes if scene.phase is Phase.PURCHASE and score.below]
    repairs = [written for written in case.actions if written.live and written not in rewards]
    repaired: dict[str, list[dt.date | None]] = {scene.id: [] for scene in short}
    for repair in repairs:
        for scene_id in repair.planned.scenes:
            if scene_id in repaired:
                repaired[scene_id].append(repair.planned.due)
    for reward in rewards:
        begins = reward.planned.start or reward.planned.due
        left = [scene for scene in short if not any(_before(due, begins) for due in repaired[scene.id])]
        if left:
            yield case.issue("L-07", reward.path, count=len(left), scenes=_titles(left))


def _rewards(case: Case, action: Action) -> bool:
    entry = case.library.get(action.use) if action.use else None
    return entry is not None and LoyaltyFactor.REWARD in entry.loyalty


def _before(due: dt.date | None, begins: dt.date | None) -> bool:
    return begins is None or (due is not None and due < begins)


def _titles(scenes: list[Scene]) -> Texts:
    return tuple(scene.title for scene in scenes)
