"""Which actions are quick wins and which are big bets: their effort against the pain they take away."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from statistics import median

from momentos.journey.slack import SLACK
from momentos.journey.vocabulary import Degree
from momentos.plan.plan import Plan, PlannedAction


class Bet(StrEnum):
    """What to do with an action, by its effort and its impact."""

    QUICK_WIN = "quick_win"
    BIG_BET = "big_bet"
    FILL_IN = "fill_in"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Bets:
    """The live actions by id; `divide` is the gain from which one is large, None where none repairs."""

    divide: float | None
    by_id: Mapping[str, Bet]


def bets(plan: Plan) -> Bets:
    """The live actions sorted into the four fields.

    Only low effort is quick; large is what reaches the median gain of those that take pain away (ours).
    """
    gains = [action.gain for action in plan.live if action.gain is not None and action.gain > SLACK]
    divide = median(gains) if gains else None
    return Bets(divide, {action.id: _bet(action, divide) for action in plan.live})


def _bet(action: PlannedAction, divide: float | None) -> Bet:
    large = divide is not None and (action.gain or 0.0) >= divide - SLACK
    if action.effort is Degree.LOW:
        return Bet.QUICK_WIN if large else Bet.FILL_IN
    return Bet.BIG_BET if large else Bet.LATER
