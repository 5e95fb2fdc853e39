"""A year of days and weeks: what was done on each, and which weeks reached the goal."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from glutetimer.review.calendar import TrainingCalendar
from glutetimer.review.periods import FirstDay
from glutetimer.review.training_year import LEVELS, TrainedDay, training_year, year_days
from tests.review.test_looking_back import a_set

TODAY = date(2026, 11, 20)
MONDAY = date(2026, 11, 16)
CALENDAR = TrainingCalendar(TODAY, FirstDay.MONDAY, goal=2)
DAY, WEEK = timedelta(days=1), timedelta(weeks=1)


def test_the_year_up_to_today_is_53_weeks_and_ends_today() -> None:
    since, until = year_days(CALENDAR, 0)
    assert (since, until) == (MONDAY - 52 * WEEK, TODAY)


def test_the_years_before_are_whole_weeks_and_follow_each_other() -> None:
    since, until = year_days(CALENDAR, 1)
    assert (since, until) == (MONDAY - 104 * WEEK, MONDAY - 52 * WEEK + 6 * DAY)
    assert year_days(CALENDAR, 2)[1] - since == 6 * DAY  # one week is in both


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.sampled_from(FirstDay), st.integers(0, 9))
def test_a_year_begins_with_a_week_and_no_day_lies_ahead(
    today: date, first_day: FirstDay, back: int
) -> None:
    calendar = TrainingCalendar(today, first_day)
    since, until = year_days(calendar, back)
    assert first_day.start_of(since) == since
    assert until <= today
    year = training_year([], {}, calendar, back)
    assert [one.day for one in year.days] == [
        since + number * DAY for number in range((until - since).days + 1)
    ]


def test_a_day_holds_its_sessions_and_their_time() -> None:
    rows = [a_set(MONDAY, work_ms=20_000), a_set(MONDAY, side="right", work_ms=30_000)]
    year = training_year(rows, {MONDAY: 2}, CALENDAR, 0)
    by_day = {one.day: one for one in year.days}
    assert (by_day[MONDAY].sessions, by_day[MONDAY].work_ms) == (2, 50_000)
    assert by_day[MONDAY - DAY] == TrainedDay(MONDAY - DAY)


def test_levels_compare_days_with_the_best_of_ten() -> None:
    days = [TODAY - number * DAY for number in range(10)]
    rows = [a_set(day, work_ms=10_000 * (number + 1)) for number, day in enumerate(days)]
    rows.append(a_set(TODAY - 20 * DAY, work_ms=10_000_000))  # one day out of all proportion
    trained = dict.fromkeys([row.local_date for row in rows], 1)
    by_day = {one.day: one for one in training_year(rows, trained, CALENDAR, 0).days}
    assert [by_day[day].level for day in days] == [1, 1, 2, 2, 2, 3, 3, 4, 4, 4]
    assert by_day[TODAY - 20 * DAY].level == LEVELS


def test_one_day_in_ten_may_be_above_all_levels() -> None:
    days = [TODAY - number * DAY for number in range(20)]
    rows = [a_set(day, work_ms=10_000 if number else 9_000_000) for number, day in enumerate(days)]
    by_day = {one.day: one for one in training_year(rows, dict.fromkeys(days, 1), CALENDAR, 0).days}
    assert {by_day[day].level for day in days} == {LEVELS}
    doubled = [row._replace(work_ms=20_000) for row in rows[1:4]]
    found = training_year([*doubled, *rows[4:]], dict.fromkeys(days, 1), CALENDAR, 0)
    assert {one.level for one in found.days if one.work_ms == 10_000} == {2}


def test_a_day_with_a_session_shows_whatever_was_done_and_none_without() -> None:
    year = training_year([a_set(TODAY, work_ms=0)], {TODAY: 1}, CALENDAR, 0)
    assert year.days[-1].level == 1
    assert {one.level for one in year.days[:-1]} == {0}


def test_weeks_that_reach_the_goal_count_sessions_not_days() -> None:
    trained = {MONDAY: 2, MONDAY - WEEK: 1, MONDAY - WEEK + 6 * DAY: 1, MONDAY - 2 * WEEK: 1}
    year = training_year([], trained, CALENDAR, 0)
    assert year.met == {MONDAY, MONDAY - WEEK}
    assert year.streak.weeks == 2


def test_a_year_shows_its_own_weeks_and_knows_what_lies_around_it() -> None:
    since, _ = year_days(CALENDAR, 0)
    trained = {since: 2, since - DAY: 2}
    year = training_year([], trained, CALENDAR, 0)
    assert year.met == {since}
    assert (year.has_older, year.has_newer) == (True, False)
    assert not training_year([], {since: 1}, CALENDAR, 0).has_older
    assert not training_year([], {}, CALENDAR, 0).has_older
    before = training_year([], trained, CALENDAR, 1)
    assert (before.has_older, before.has_newer) == (False, True)
