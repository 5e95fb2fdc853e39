"""The query of the weekly chart, the days it covers, and its totals."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from glutetimer.review.breaks import NO_BREAKS, BreakTotals
from glutetimer.review.calendar import TrainingCalendar
from glutetimer.review.periods import Period
from glutetimer.review.streak import Streak
from glutetimer.review.table import Grouping, PeriodTotals
from glutetimer.review.trend import TrainingTrend
from glutetimer.review.week_comparison import WeekComparison

WEEK = timedelta(weeks=1)
DAY = timedelta(days=1)
MOST_WEEKS = 120
"""With more weeks than this, everything is shown by month."""
DAYS_A_MONTH = 30.44
LEAST_WEEKS = 8
"""So many weeks are shown at least, and no more than there were since the first session."""


@dataclass(frozen=True, slots=True)
class ChartQuery:
    """Which days are shown, and how: the last `span` weeks but `back`.

    `span` None is everything there is.
    """

    span: int | None = 26
    back: int = 0
    by: Grouping = Grouping.EXERCISE
    period: Period = Period.WEEK


@dataclass(frozen=True, slots=True)
class ChartTotals:
    """The totals of every period from `since` to `until`, and what stands around the chart.

    `period` is the one shown: months where weeks were asked for and would be too many. `began`
    is the day of the first session of all, or today where `is_empty`. `trend` is None
    for too few weeks.
    """

    query: ChartQuery
    period: Period
    since: date
    until: date
    began: date
    totals: tuple[PeriodTotals, ...]
    comparison: WeekComparison
    streak: Streak
    trend: TrainingTrend | None = None
    is_empty: bool = False
    """Whether there was never a session."""
    breaks: BreakTotals = NO_BREAKS
    """The short breaks of these days, which the totals do not have."""


def shown_period(query: ChartQuery, began: date, today: date) -> Period:
    """Return the period that one bar stands for."""
    if query.span is None and weeks_between(began, today) > MOST_WEEKS:
        return Period.MONTH
    return query.period


def shown_days(
    query: ChartQuery, period: Period, calendar: TrainingCalendar, began: date | None
) -> tuple[date, date]:
    """Return the first and the last day that a query covers; the last may be after today.

    A query does not go far behind the day on which training `began`, if that is given.
    """
    today, first_day = calendar.today, calendar.first_day
    if query.span is None:
        return began or today, today
    last_week = calendar.week_start - query.back * WEEK
    if period is Period.MONTH:
        month = last_week + WEEK - DAY if query.back else today
        until = Period.MONTH.after(month.replace(day=1)) - DAY
        since = month.replace(day=1)
        for _ in range(round(query.span * 7 / DAYS_A_MONTH) - 1):
            since = (since - DAY).replace(day=1)
        return since, until
    span = query.span
    if began is not None:
        trained = weeks_between(first_day.start_of(began), last_week) + 1
        span = min(span, max(LEAST_WEEKS, trained))
    return last_week - (span - 1) * WEEK, last_week + WEEK - DAY


def weeks_between(since: date, until: date) -> int:
    """Return the number of whole weeks from one day to another."""
    return (until - since).days // 7
