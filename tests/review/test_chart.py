"""Which days a chart covers: whole weeks or months, back in time, and not before training began."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetimer.review.calendar import TrainingCalendar
from glutetimer.review.chart import LEAST_WEEKS, ChartQuery, shown_days, shown_period
from glutetimer.review.periods import FirstDay, Period, parts_of

TODAY = date(2026, 11, 20)
CALENDAR = TrainingCalendar(TODAY)
WEEK = timedelta(weeks=1)


def days(query: ChartQuery, period: Period, began: date | None = None) -> tuple[str, str]:
    since, until = shown_days(query, period, CALENDAR, began)
    return since.isoformat(), until.isoformat()


@pytest.mark.parametrize(
    ("span", "back", "expected"),
    [
        (1, 0, ("2026-11-16", "2026-11-22")),
        (8, 0, ("2026-09-28", "2026-11-22")),
        (8, 3, ("2026-09-07", "2026-11-01")),
    ],
)
def test_weeks_end_with_this_one_or_so_many_before(
    span: int, back: int, expected: tuple[str, str]
) -> None:
    assert days(ChartQuery(span, back), Period.WEEK) == expected
    assert days(ChartQuery(span, back), Period.SESSION) == expected


@pytest.mark.parametrize(
    ("span", "back", "expected"),
    [
        (8, 0, ("2026-10-01", "2026-11-30")),
        (26, 0, ("2026-06-01", "2026-11-30")),
        (52, 0, ("2025-12-01", "2026-11-30")),
        # the week before the last four ends on 25 October
        (8, 4, ("2026-09-01", "2026-10-31")),
        # this week, from Monday on, is in November; the one that ended on the 1st is as well
        (8, 3, ("2026-10-01", "2026-11-30")),
    ],
)
def test_months_are_whole(span: int, back: int, expected: tuple[str, str]) -> None:
    assert days(ChartQuery(span, back, period=Period.MONTH), Period.MONTH) == expected


def test_today_decides_the_month_though_its_week_ends_in_the_next() -> None:
    calendar = TrainingCalendar(date(2026, 11, 30))
    since, until = shown_days(ChartQuery(8), Period.MONTH, calendar, None)
    assert (since, until) == (date(2026, 10, 1), date(2026, 11, 30))


def test_all_there_is_goes_from_the_first_day_to_today() -> None:
    assert days(ChartQuery(None), Period.WEEK, date(2024, 2, 29)) == ("2024-02-29", "2026-11-20")
    assert days(ChartQuery(None), Period.WEEK) == ("2026-11-20", "2026-11-20")


def test_a_chart_begins_with_training_but_is_never_narrow() -> None:
    long_ago, in_between, lately = (TODAY - weeks * WEEK for weeks in (100, 15, 2))
    for began, weeks in ((long_ago, 26), (in_between, 16), (lately, LEAST_WEEKS)):
        since, until = shown_days(ChartQuery(26), Period.WEEK, CALENDAR, began)
        assert until - since == weeks * WEEK - timedelta(days=1)


@given(
    st.sampled_from((8, 26, 52)),
    st.integers(0, 300),
    st.sampled_from((Period.WEEK, Period.MONTH)),
    st.sampled_from(FirstDay),
    st.dates(date(2000, 1, 1), date(2090, 1, 1)),
)
def test_shown_days_are_whole_periods(
    span: int, back: int, period: Period, first_day: FirstDay, today: date
) -> None:
    calendar = TrainingCalendar(today, first_day)
    since, until = shown_days(ChartQuery(span, back), period, calendar, None)
    assert since <= until
    assert period.start_of(since, first_day) == since
    after = until + timedelta(days=1)
    assert period.start_of(after, first_day) == after


def test_everything_is_shown_by_month_once_there_are_too_many_weeks() -> None:
    by_week, by_session = ChartQuery(None), ChartQuery(None, period=Period.SESSION)
    for query in (by_week, by_session):
        assert shown_period(query, TODAY - 120 * WEEK, TODAY) is query.period
        assert shown_period(query, TODAY - 121 * WEEK, TODAY) is Period.MONTH
    assert shown_period(ChartQuery(52), TODAY - 999 * WEEK, TODAY) is Period.WEEK


def test_days_are_cut_into_parts_as_even_as_may_be() -> None:
    assert parts_of(TODAY, TODAY + timedelta(days=7)) == [
        TODAY + timedelta(days=number) for number in range(8)
    ]
    parts = parts_of(TODAY, TODAY + timedelta(days=99), 4)
    assert [(one - TODAY).days for one in parts] == [0, 25, 50, 75]
    assert parts_of(TODAY, TODAY + timedelta(days=9), 3)[1:] == [
        TODAY + timedelta(days=3),
        TODAY + timedelta(days=6),
    ]
