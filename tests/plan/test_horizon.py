"""When an action bears fruit."""

import datetime as dt

import pytest

from momentos.journey.proposal import Action
from momentos.journey.vocabulary import Horizon
from momentos.plan.horizon import horizon

TODAY = dt.date(2026, 11, 3)


@pytest.mark.parametrize(
    ("action", "today", "found"),
    [
        (Action("x", due=dt.date(2027, 11, 3)), TODAY, Horizon.SHORT),
        (Action("x", due=dt.date(2027, 11, 4)), TODAY, Horizon.LONG),
        (Action("x", due=dt.date(2026, 12, 1), horizon=Horizon.LONG), TODAY, Horizon.LONG),
        (Action("x"), TODAY, None),
        (Action("x", due=dt.date(2026, 12, 1)), None, None),
    ],
)
def test_a_year_from_the_journeys_date_is_short(
    action: Action, today: dt.date | None, found: Horizon | None
) -> None:
    assert horizon(action, today) is found
