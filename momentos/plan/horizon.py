"""When an action bears fruit: soon or later."""

import datetime as dt

from momentos.journey.proposal import Action
from momentos.journey.vocabulary import Horizon

SHORT = dt.timedelta(days=365)
"""An action due within a year of the journey's date is short (ours): retention is counted by the year."""


def horizon(action: Action, today: dt.date | None) -> Horizon | None:
    """The horizon of an action as written, else by its date counted from the journey's own.

    None where one of the two dates is missing: no other clock is asked.
    """
    if action.horizon or action.due is None or today is None:
        return action.horizon
    return Horizon.SHORT if action.due - today <= SHORT else Horizon.LONG
