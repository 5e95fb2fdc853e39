"""The plan of the week: what is planned for today, and where a missed day goes."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from glutetimer.review.periods import FirstDay
from glutetimer.review.week_plan import (
    AS_SUGGESTED,
    WEEK_DAYS,
    PlannedDay,
    planned_days,
    planned_today,
    week_plan,
)

MONDAY = date(2026, 11, 23)
PLAN = week_plan(["monday", "wednesday=cyclist_four", "friday"])


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def test_a_day_of_the_plan_has_what_was_chosen_for_it() -> None:
    assert planned_today(PLAN, [], day(0)) == PlannedDay(day(0), AS_SUGGESTED)
    assert planned_today(PLAN, [day(0)], day(2)) == PlannedDay(day(2), "cyclist_four")


def test_nothing_is_planned_for_other_days_nor_once_it_is_done() -> None:
    assert planned_today(PLAN, [day(0)], day(1)) is None
    assert planned_today(PLAN, [day(0), day(2)], day(2)) is None
    assert planned_today(week_plan([]), [], day(0)) is None


def test_a_missed_day_moves_to_the_next_day_without_a_plan() -> None:
    assert planned_today(PLAN, [], day(1)) == PlannedDay(day(1), moved_from=day(0))
    assert planned_days(PLAN, [day(0)], day(3)) == (
        PlannedDay(day(3), "cyclist_four", moved_from=day(2)),
        PlannedDay(day(4)),
    )


def test_a_day_of_the_plan_keeps_its_own_session_when_another_was_missed() -> None:
    assert planned_days(PLAN, [], day(2)) == (
        PlannedDay(day(2), "cyclist_four"),
        PlannedDay(day(3), moved_from=day(0)),
        PlannedDay(day(4)),
    )


def test_what_was_done_on_a_free_day_stands_for_what_was_missed() -> None:
    assert planned_days(PLAN, [day(1)], day(3)) == (
        PlannedDay(day(3), "cyclist_four", moved_from=day(2)),
        PlannedDay(day(4)),
    )
    assert planned_days(PLAN, [day(1), day(2)], day(3)) == (PlannedDay(day(4)),)


def test_what_moved_to_today_and_was_done_is_planned_no_more() -> None:
    assert planned_days(PLAN, [day(1)], day(1)) == (
        PlannedDay(day(2), "cyclist_four"),
        PlannedDay(day(4)),
    )


def test_what_has_no_day_left_lapses_and_the_next_week_begins_anew() -> None:
    assert planned_days(PLAN, [], day(6)) == (PlannedDay(day(6), moved_from=day(0)),)
    assert planned_today(PLAN, [], day(8)) == PlannedDay(day(8), moved_from=day(7))
    every_day = week_plan(WEEK_DAYS)
    assert planned_days(every_day, [], day(6)) == (PlannedDay(day(6)),)


def test_a_week_begins_on_the_day_of_the_settings() -> None:
    sunday = week_plan(["sunday"])
    assert planned_today(sunday, [], day(0), FirstDay.SUNDAY) == PlannedDay(
        day(0), moved_from=day(-1)
    )
    assert planned_today(sunday, [], day(0), FirstDay.MONDAY) is None


@given(
    plan=st.sets(st.sampled_from(WEEK_DAYS)),
    done=st.sets(st.integers(0, 6)),
    today=st.integers(0, 6),
    first=st.sampled_from(FirstDay),
)
def test_nothing_is_planned_twice_on_a_day_nor_before_today_nor_more_than_the_plan_has(
    plan: set[str], done: set[int], today: int, first: FirstDay
) -> None:
    ahead = planned_days(week_plan(plan), [day(one) for one in done], day(today), first)
    days = [one.day for one in ahead]
    assert days == sorted(set(days))
    assert all(one >= day(today) for one in days)
    assert all(one.moved_from is None or one.moved_from < day(today) for one in ahead)
    assert len(ahead) <= len(plan)
