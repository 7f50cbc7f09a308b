"""When a plan is looked at again."""

import datetime as dt
from dataclasses import replace

from films import restaurant
from hypothesis import given
from hypothesis import strategies as st

from momentos.plan.library import shipped_library
from momentos.plan.plan import Plan, make_plan
from momentos.plan.reviews import MOST, Review, reviews
from momentos.scores.score import score

WHOLE = make_plan(score(restaurant()), shipped_library())
DAY = dt.date(2026, 1, 31)


def plan_of(*due: dt.date | None) -> Plan:
    """A plan of actions 1, 2, 3… that are due so."""
    model = next(action for action in WHOLE.live)
    actions = (replace(model, id=str(at), rank=at, due=one) for at, one in enumerate(due, 1))
    return replace(WHOLE, actions=tuple(actions))


def test_once_a_month_while_actions_fall_due_and_a_measure_at_the_end() -> None:
    found = reviews(plan_of(dt.date(2026, 3, 5), dt.date(2026, 2, 28), None), DAY)
    assert found == (
        Review(dt.date(2026, 3, 2), ("2",)),
        Review(dt.date(2026, 3, 31), ("1",)),
        Review(dt.date(2026, 6, 3), (), measures=True),
    )


def test_what_is_overdue_is_looked_at_first() -> None:
    found = reviews(plan_of(dt.date(2020, 1, 1), dt.date(2026, 2, 1)), DAY)
    assert found == (
        Review(dt.date(2026, 3, 2), ("1", "2")),
        Review(dt.date(2026, 5, 4), (), measures=True),
    )


def test_where_all_is_overdue_the_measure_counts_from_today() -> None:
    found = reviews(plan_of(dt.date(2020, 1, 1)), DAY)
    assert [one.date for one in found] == [dt.date(2026, 3, 2), dt.date(2026, 5, 1)]


def test_a_month_without_actions_has_its_review() -> None:
    found = reviews(plan_of(dt.date(2026, 4, 1)), DAY)
    assert [one.due for one in found] == [(), (), ("1",), ()]


def test_without_dates_there_is_nothing_to_review() -> None:
    assert reviews(plan_of(None, None), DAY) == ()
    assert reviews(plan_of(), DAY) == ()


def test_the_leap_day_is_kept() -> None:
    assert reviews(plan_of(dt.date(2028, 2, 1)), dt.date(2028, 1, 30))[0].date == dt.date(2028, 2, 29)


def test_there_are_no_more_than_twelve_and_none_past_the_calendar() -> None:
    late = reviews(plan_of(dt.date(2030, 1, 1)), DAY)
    assert len(late) == MOST + 1
    assert late[MOST - 1].date == dt.date(2027, 2, 1)
    assert late[-1] == Review(dt.date(2030, 4, 1), (), measures=True)
    assert reviews(plan_of(dt.date.max), dt.date(9999, 11, 15)) == (Review(dt.date(9999, 12, 15), ()),)


@given(st.lists(st.none() | st.dates(), max_size=8), st.dates())
def test_each_action_is_reviewed_once_and_not_before_it_is_due(
    due: list[dt.date | None], today: dt.date
) -> None:
    found = reviews(plan_of(*due), today)
    days = [one.date for one in found]
    assert days == sorted(days)
    assert all(day > today and day.weekday() < 5 for day in days)
    assert sum(one.measures for one in found) <= 1
    seen = [id_ for one in found for id_ in one.due]
    assert len(seen) == len(set(seen))
    for one in found:
        for id_ in one.due:
            day = due[int(id_) - 1]
            assert day is not None
            assert day <= one.date
