"""The week: as planned or not, whether it moves, and what is marked on its days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetimer.review.calendar import TrainingCalendar
from glutetimer.review.ladders import Practised
from glutetimer.review.periods import FirstDay
from glutetimer.review.rows import PerformedRow
from glutetimer.review.week_plan import week_plan
from glutetimer.review.week_report import (
    Course,
    DayKind,
    RungLeft,
    WeekMovement,
    WeekPace,
    movement,
    rung_left,
    week_report,
)

MONDAY = date(2026, 11, 16)
PLAN = week_plan(["monday", "wednesday", "friday"])
NO_PLAN = week_plan([])
LADDERS = [("clam", "lift", "plank")]


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def a_set(days: int, exercise: str = "bridge", hold_s: int = 24, **changes: int) -> PerformedRow:
    at = day(days)
    return PerformedRow(
        session=f"s{at}",
        local_date=at,
        programme="p",
        exercise=exercise,
        side="both",
        kind="set",
        outcome="completed",
        planned_reps=12,
        done_reps=changes.get("reps", 12),
        corrected_reps=None,
        hold_ms=hold_s * 1000,
        work_ms=changes.get("work_s", 60) * 1000,
        rep_hold_ms=2000,
        rep_work_ms=5000,
    )


@pytest.mark.parametrize(
    ("plan", "done", "today", "pace", "counted", "next_day"),
    [
        (PLAN, {0: 1, 2: 1}, 3, WeekPace.ON_THE_WAY, (2, 3), 4),
        (PLAN, {0: 1, 2: 1, 4: 1}, 5, WeekPace.REACHED, (3, 3), None),
        (PLAN, {}, 0, WeekPace.ON_THE_WAY, (0, 3), 0),
        (PLAN, {0: 1}, 5, WeekPace.ON_THE_WAY, (1, 3), 5),
        (PLAN, {0: 1}, 6, WeekPace.SHORT, (1, 3), 6),
        (NO_PLAN, {0: 1, 2: 1}, 3, WeekPace.ON_THE_WAY, (2, 3), None),
        (NO_PLAN, {0: 3}, 3, WeekPace.REACHED, (3, 3), None),
        (NO_PLAN, {0: 1}, 5, WeekPace.ON_THE_WAY, (1, 3), None),
        (NO_PLAN, {5: 1}, 5, WeekPace.SHORT, (1, 3), None),
        (NO_PLAN, {}, 6, WeekPace.SHORT, (0, 3), None),
        (NO_PLAN, {-1: 3}, 0, WeekPace.ON_THE_WAY, (0, 3), None),
    ],
)
def test_a_week_stands_against_its_plan_and_without_one_against_the_goal(
    plan: dict[int, str],
    done: dict[int, int],
    today: int,
    pace: WeekPace,
    counted: tuple[int, int],
    next_day: int | None,
) -> None:
    trained = {day(number): sessions for number, sessions in done.items()}
    calendar = TrainingCalendar(day(today), goal=len(plan) or 3, has_plan=bool(plan))
    found = week_report([], trained, plan, calendar).as_planned
    assert (found.pace, (found.done, found.asked), found.has_plan) == (pace, counted, bool(plan))
    assert found.next_day == (None if next_day is None else day(next_day))


def test_each_day_has_one_mark() -> None:
    report = week_report([], {day(0): 1}, PLAN, TrainingCalendar(day(2)))
    done, rest, planned = DayKind.DONE, DayKind.REST, DayKind.PLANNED
    assert [one.mark for one in report.days] == [done, rest, planned, rest, planned, rest, rest]
    assert [one.is_today for one in report.days] == [number == 2 for number in range(7)]
    sunday = week_report([], {}, NO_PLAN, TrainingCalendar(day(2), FirstDay.SUNDAY))
    assert sunday.days[0].day == day(-1)


@pytest.mark.parametrize(
    ("now_s", "course"), [(48, Course.UP), (24, Course.STEADY), (12, Course.DOWN)]
)
def test_it_moves_where_a_session_holds_longer_than_the_mean_of_four_weeks(
    now_s: int, course: Course
) -> None:
    rows = [a_set(days) for days in (-21, -14, -7)] + [a_set(0, hold_s=now_s)]
    found = movement(rows, MONDAY)
    assert found == WeekMovement("bridge", is_hold=True, now_ms=now_s * 1000, mean_ms=24_000)
    assert found.course is course


def test_what_is_not_held_goes_by_its_time_under_tension() -> None:
    rows = [a_set(days, hold_s=0) for days in (-21, -14, -7, 0)]
    assert movement(rows, MONDAY) == WeekMovement(
        "bridge", is_hold=False, now_ms=60_000, mean_ms=60_000
    )


@pytest.mark.parametrize(
    "days", [(-14, -7, 0), (-21, -14, -7), (-29, -14, -7, 0), (0,), ()], ids=str
)
def test_there_is_too_little_to_say(days: tuple[int, ...]) -> None:
    assert movement([a_set(number) for number in days], MONDAY) is None


def test_a_rung_is_left_behind_when_a_higher_one_is_done_for_the_first_time() -> None:
    clam, lift = Practised(3, day(-30), day(-2)), Practised(1, day(1), day(1))
    assert rung_left(LADDERS, {"clam": clam, "lift": lift}, MONDAY) == RungLeft("lift", "clam")
    assert rung_left(LADDERS, {"clam": lift, "lift": clam}, MONDAY) is None
    assert rung_left(LADDERS, {"lift": lift}, MONDAY) is None
    assert rung_left(LADDERS, {"clam": clam}, MONDAY) is None


@given(
    done=st.dictionaries(st.integers(-7, 6), st.integers(1, 3)),
    planned=st.sets(st.sampled_from(["monday", "tuesday", "friday", "sunday"])),
    today=st.integers(0, 6),
)
def test_what_is_reached_was_done(done: dict[int, int], planned: set[str], today: int) -> None:
    trained = {day(number): sessions for number, sessions in done.items() if number <= today}
    calendar = TrainingCalendar(day(today), goal=len(planned) or 3, has_plan=bool(planned))
    report = week_report([], trained, week_plan(planned), calendar)
    found = report.as_planned
    assert (found.pace is WeekPace.REACHED) == (found.done >= found.asked)
    assert found.asked == (len(planned) or 3)
    assert len(report.days) == 7
    assert all(one.mark is not DayKind.PLANNED or one.day >= day(today) for one in report.days)


def test_reps_without_times_are_told_from_what_was_done_too_seldom() -> None:
    often = [a_set(number, hold_s=0, work_s=0) for number in (-21, -14, -7, 0)]
    for rows, has_no_times in ((often, True), (often[1:], False), ([*often, a_set(0)], True)):
        report = week_report(rows, {}, NO_PLAN, TrainingCalendar(day(0)))
        assert (report.moving, report.has_no_times) == (None, has_no_times)
    timed = [a_set(number) for number in (-21, -14, -7, 0)]
    assert not week_report(timed, {}, NO_PLAN, TrainingCalendar(day(0))).has_no_times
