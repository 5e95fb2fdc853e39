"""Queries for the chart of the weeks and for the table of the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from glutetimer.history.queries import HistoryQueries
from glutetimer.library.catalogue import Catalogue
from glutetimer.review.breaks import totals_of_breaks
from glutetimer.review.calendar import TrainingCalendar
from glutetimer.review.chart import DAY, WEEK, ChartQuery, ChartTotals, shown_days, shown_period
from glutetimer.review.ladders import steps_up
from glutetimer.review.periods import Period
from glutetimer.review.streak import Streak, streak
from glutetimer.review.table import OTHER, Grouping, Knowledge, PeriodTotals, table
from glutetimer.review.totals import Totals
from glutetimer.review.trend import LEAST, MEAN_OF, TrainingTrend, trend
from glutetimer.review.week_comparison import BEFORE, compare_weeks
from glutetimer.review.weeks import this_week
from glutetimer.review.weights import all_weights

STREAK_WEEKS = 52
"""So far back the chart looks for weeks in a row; the calendar knows the whole run."""
LADDER_WEEKS = 52
"""So far back from a day the trend looks for the steps of the ladders done before it."""


def chart_totals(
    history: HistoryQueries, catalogue: Catalogue, calendar: TrainingCalendar, query: ChartQuery
) -> ChartTotals:
    """Return the totals that a query asks for; only the rows shown are read."""
    today, first_day = calendar.today, calendar.first_day
    first = history.first_day()
    began = first or today
    period = shown_period(query, began, today)
    since, until = shown_days(query, period, calendar, began)
    rows = history.set_rows(since, until)
    found = table(rows, query.by, period, first_day, knowledge(catalogue), since, min(until, today))
    compared_since = calendar.week_start - BEFORE * WEEK
    covers = since <= compared_since and until >= today
    compared = rows if covers else history.set_rows(compared_since)
    return ChartTotals(
        query=query,
        period=period,
        since=since,
        until=until,
        began=began,
        totals=tuple(found),
        comparison=compare_weeks(compared, today, first_day, first),
        streak=weeks_in_a_row(history, calendar),
        trend=trend_of(history, catalogue, calendar, found) if period is Period.WEEK else None,
        is_empty=first is None,
        breaks=totals_of_breaks(history.breaks(since, until)),
    )


def weeks_in_a_row(history: HistoryQueries, calendar: TrainingCalendar) -> Streak:
    """Return the weeks in a row that reached the goal, of the last year."""
    days = history.training_days(calendar.week_start - STREAK_WEEKS * WEEK)
    return streak(days, calendar.goal, calendar.today, calendar.first_day)


def trend_of(
    history: HistoryQueries,
    catalogue: Catalogue,
    calendar: TrainingCalendar,
    weeks: Sequence[PeriodTotals],
) -> TrainingTrend | None:
    """Return what became of some weeks, without those before the first session and this one."""
    began = calendar.first_day.start_of(history.first_day() or calendar.today)
    whole = [week for week in weeks if began <= week.start < calendar.week_start]
    if len(whole) < LEAST:
        return None
    ladders = [ladder.steps for ladder in catalogue.guidance.ladders]
    since, until = whole[MEAN_OF].start, weeks[-1].start + WEEK - DAY
    practised = history.practised(since - LADDER_WEEKS * WEEK, until)
    return trend([week.total for week in whole], steps_up(ladders, practised, since))


def week_table(
    history: HistoryQueries,
    catalogue: Catalogue,
    calendar: TrainingCalendar,
    since: date,
    by: Grouping,
    *,
    trials: bool = False,
    weighted: bool = False,
) -> list[PeriodTotals]:
    """Return the totals of every week from a day up to today, in all and by group.

    With `trials`, those are in them as well; unless `weighted`, no weights.
    """
    known = knowledge(catalogue)
    return table(
        history.set_rows(since, trials=trials),
        by,
        first_day=calendar.first_day,
        known=known if weighted else replace(known, weights={}),
        since=since,
        until=calendar.today,
    )


def week_so_far(history: HistoryQueries, calendar: TrainingCalendar) -> Totals:
    """Return what was done in the week of today."""
    return this_week(
        history.set_rows(since=calendar.week_start), calendar.today, calendar.first_day
    )


def days_up_to_today(
    history: HistoryQueries, calendar: TrainingCalendar, query: ChartQuery
) -> tuple[date, date]:
    """Return the days that the span of a query covers, up to today."""
    # what is asked for by weeks needs no look at the beginning
    began = history.first_day() if query.span is None else None
    since, _ = shown_days(replace(query, back=0), Period.WEEK, calendar, began)
    return since, calendar.today


def knowledge(catalogue: Catalogue) -> Knowledge:
    """Return what the catalogue knows of exercises and programmes."""
    exercises = catalogue.exercises
    return Knowledge(
        muscles={name: exercise.muscles.primary for name, exercise in exercises.items()},
        sports={
            name: programme.purposes[0] if programme.purposes else OTHER
            for name, programme in catalogue.programmes.items()
        },
        weights=all_weights(exercises),
    )
