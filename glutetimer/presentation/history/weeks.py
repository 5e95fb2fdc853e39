"""What the Weeks view shows: bars, series, figures for a glance, and lines of the list."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta

from glutetimer.app.context import AppContext
from glutetimer.app.deleted_sessions import deleted_sessions
from glutetimer.history.rows import SessionRow
from glutetimer.presentation.amounts import exercise_name
from glutetimer.presentation.dates import MONTHS, day_label, month_label, when_label
from glutetimer.presentation.history.axis import value_text
from glutetimer.presentation.history.week_views import (
    ChartBar,
    ChartQuery,
    Series,
    SessionLine,
    StatTile,
    WeeksView,
)
from glutetimer.review.periods import FirstDay, Period
from glutetimer.review.rows import PerformedRow
from glutetimer.review.streak import Streak, streak
from glutetimer.review.table import OTHER, Grouping, Knowledge, PeriodTotals, table
from glutetimer.review.totals import Metric, Totals
from glutetimer.review.week_comparison import BEFORE, WeekComparison, compare_weeks
from glutetimer.review.weights import GLUTES, all_weights

WEEK = timedelta(weeks=1)
DAY = timedelta(days=1)
MOST_WEEKS = 120
"""With more weeks than this, everything is shown by month."""
MINUTE_MS = 60_000
DAYS_A_MONTH = 30.44
LEAST_WEEKS = 8
"""So many weeks are shown at least, and no more than there were since the first session."""
MOST_LISTED = 100
STREAK_WEEKS = 52
"""So far back a glance looks for weeks in a row; the calendar knows the whole run."""
SPORTS = {
    "cycling": "Cycling",
    "running": "Running",
    "desk": "Desk",
    "general": "General",
    "self_test": "Self-tests",
    OTHER: "Other",
}
SIDES = {"both": "Both sides", "left": "Left", "right": "Right", "all": "All"}
STEADY = 0.05
"""A change smaller than this share is told as none."""


def weeks_view(context: AppContext, look: ChartQuery) -> WeeksView:
    """Return the bars of a stretch of time with everything that stands around them."""
    today = context.clock.now().date()
    first = context.history.first_day()
    began = first or today
    period = look.period
    months_instead = look.span is None and _weeks_between(began, today) > MOST_WEEKS
    if months_instead:
        period = Period.MONTH
    since, until = window(look, period, today, context.first_day, began)
    rows = context.history.set_rows(since, until)
    found = table(
        rows, look.by, period, context.first_day, knowledge(context), since, min(until, today)
    )
    bars = tuple(_bar(period, one, today) for one in found)
    now = [place for place, bar in enumerate(bars) if bar.start <= today <= bar.end]
    goal = context.settings.weekly_goal_sessions
    lately = context.first_day.start_of(today) - BEFORE * WEEK
    is_here = since <= lately and until >= today
    glanced = rows if is_here else context.history.set_rows(lately)
    days = context.history.training_days(context.first_day.start_of(today) - STREAK_WEEKS * WEEK)
    return WeeksView(
        look=look,
        bars=bars,
        series=tuple(
            _series(name, _group_name(context, look.by, name), look.by, parts)
            for name, parts in _by_group(found, look.by).items()
        ),
        totals=_series("all", "All", Grouping.NONE, [one.total for one in found]),
        figures=_figures(
            compare_weeks(glanced, today, context.first_day, first),
            streak(days, goal, today, context.first_day),
            goal,
        ),
        current=now[-1] if now else None,
        goal=goal if period is Period.WEEK else 0,
        more=(max(0, _weeks_between(began, since)), look.back),
        caveat=context.catalogue.guidance.evidence.caveat,
        months_instead=months_instead,
        span_words=span_words(since, min(until, today), today),
    )


def session_lines(
    context: AppContext, since: date | None = None, until: date | None = None
) -> tuple[tuple[SessionLine, ...], bool]:
    """Return the sessions of a stretch of days, newest first, and whether they are all of it."""
    sessions = context.history.sessions(since, until, MOST_LISTED + 1)
    shown = sessions[:MOST_LISTED]
    today = context.clock.now().date()
    by_session: defaultdict[str, list[PerformedRow]] = defaultdict(list)
    if shown:
        for row in context.history.set_rows(shown[-1].local_date, shown[0].local_date):
            by_session[row.session].append(row)
    lines = tuple(_line(row, by_session[row.uuid], today) for row in shown)
    return lines, len(shown) == len(sessions)


def deleted_lines(context: AppContext) -> tuple[SessionLine, ...]:
    """Return the sessions that are deleted, the one that was deleted last first."""
    rows = deleted_sessions(context.history)
    today = context.clock.now().date()
    by_session: defaultdict[str, list[PerformedRow]] = defaultdict(list)
    for row in context.history.deleted_set_rows() if rows else ():
        by_session[row.session].append(row)
    return tuple(_line(row, by_session[row.uuid], today) for row in rows)


def ahead_words(row: SessionRow) -> str:
    """Return what is odd about a session whose day has not come yet."""
    day = f"{row.local_date.day} {row.local_date:%B %Y}"
    return (
        f"{row.programme_name} is dated {day}, after today: the clock was wrong then. "
        "Open it and edit its day."
    )


def window(
    look: ChartQuery, period: Period, today: date, first_day: FirstDay, began: date | None
) -> tuple[date, date]:
    """Return the first and the last day of a look; the last may be after today.

    A look does not go far behind the day on which training `began`, if that is told.
    """
    if look.span is None:
        return began or today, today
    last_week = first_day.start_of(today) - look.back * WEEK
    if period is Period.MONTH:
        month = last_week + WEEK - DAY if look.back else today
        until = Period.MONTH.after(month.replace(day=1)) - DAY
        since = month.replace(day=1)
        for _ in range(round(look.span * 7 / DAYS_A_MONTH) - 1):
            since = (since - DAY).replace(day=1)
        return since, until
    span = look.span
    if began is not None:
        lived = _weeks_between(first_day.start_of(began), last_week) + 1
        span = min(span, max(LEAST_WEEKS, lived))
    return last_week - (span - 1) * WEEK, last_week + WEEK - DAY


def knowledge(context: AppContext) -> Knowledge:
    """Return what the catalogue knows of exercises and programmes."""
    exercises = context.catalogue.exercises
    return Knowledge(
        muscles={name: exercise.muscles.primary for name, exercise in exercises.items()},
        sports={
            name: programme.purposes[0] if programme.purposes else OTHER
            for name, programme in context.catalogue.programmes.items()
        },
        weights=all_weights(exercises),
    )


def span_words(since: date, until: date, today: date) -> str:
    """Return a stretch of days as "1 Jun to 20 Nov", with years where they are not this one."""
    if since.year == until.year == today.year:
        return f"{day_label(since)} to {day_label(until)}"
    return f"{day_label(since)} {since.year} to {day_label(until)} {until.year}"


def _weeks_between(since: date, until: date) -> int:
    return (until - since).days // 7


def _bar(period: Period, one: PeriodTotals, today: date) -> ChartBar:
    start = one.start
    if period is Period.MONTH:
        label = MONTHS[start.month - 1]
        if start.month == 1:
            label = str(start.year)
        return ChartBar(start, period.after(start) - DAY, label, month_label(start))
    if period is Period.SESSION:
        return ChartBar(start, start, day_label(start), when_label(start, today), one.session)
    year = "" if start.year == today.year else f" {start.year}"
    words = f"Week of {day_label(start)}{year}"
    return ChartBar(start, start + WEEK - DAY, day_label(start), words)


def _by_group(found: list[PeriodTotals], by: Grouping) -> dict[str, list[Totals]]:
    names = sorted({group for one in found for group in one.groups})
    if by is Grouping.MUSCLE:
        order = {name: place for place, name in enumerate(GLUTES)}
        names.sort(key=lambda name: order.get(name, len(order)))
    return {name: [one.groups.get(name, Totals()) for one in found] for name in names}


def _series(key: str, name: str, by: Grouping, parts: list[Totals]) -> Series:
    return Series(
        key=key,
        name=name,
        by=by,
        amounts={metric: tuple(metric.of(one) for one in parts) for metric in Metric},
        unsure=tuple(Metric.WEIGHTED.unsure_of(one) for one in parts),
    )


def _group_name(context: AppContext, by: Grouping, group: str) -> str:
    if by is Grouping.EXERCISE:
        return exercise_name(context.catalogue.exercises, group)
    if by is Grouping.PROGRAMME:
        programme = context.catalogue.programmes.get(group)
        return programme.name if programme else exercise_name(context.catalogue.exercises, group)
    if by is Grouping.SPORT:
        return SPORTS.get(group, group.replace("_", " ").capitalize())
    if by is Grouping.SIDE:
        return SIDES.get(group, group)
    muscle = context.catalogue.guidance.muscles.get(group)
    if muscle is None:
        return SPORTS[OTHER] if group == OTHER else group.replace("_", " ").capitalize()
    return muscle.name


def _figures(now: WeekComparison, weeks: Streak, goal: int) -> tuple[StatTile, ...]:
    done = now.now.sessions
    left = goal - done
    if left <= 0:
        note = "goal reached" if done == goal else "more than the goal"
    else:
        note = f"{left} to go for the goal"
    row = f"{goal} a week is the goal"
    if weeks.slipped:
        row = "last week is forgiven"
    run = str(weeks.weeks) if weeks.weeks < STREAK_WEEKS else "a year and more"
    return (
        StatTile("Sessions this week", f"{done} of {goal}", note, min(1.0, done / max(1, goal))),
        _beside_average(now, Metric.REPS, "Reps this week"),
        _beside_average(now, Metric.WORK, "Under tension"),
        StatTile("Weeks in a row", run, row),
    )


def _beside_average(now: WeekComparison, metric: Metric, name: str) -> StatTile:
    value, average = metric.of(now.now), now.average(metric)
    number = _rough(value, metric)
    if average is None:
        return StatTile(name, number, "your first week")
    usual = _rough(average, metric)
    if not average:
        return StatTile(name, number, "none in the four weeks before")
    share = value / average
    if abs(share - 1) < STEADY:
        return StatTile(name, number, f"a usual week ({usual})")
    if share > 1:
        return StatTile(name, number, f"+{share - 1:.0%} on a usual week ({usual})")
    return StatTile(name, number, f"{share:.0%} of a usual week ({usual})")


def _rough(value: float, metric: Metric) -> str:
    """Return an amount as one remembers it: times in whole minutes."""
    if metric.is_time and value >= MINUTE_MS:
        value = round(value / MINUTE_MS) * MINUTE_MS
    return value_text(round(value), is_time=metric.is_time)


def _line(row: SessionRow, sets: list[PerformedRow], today: date) -> SessionLine:
    amounts = [one.amounts for one in sets]
    return SessionLine(
        id=row.uuid,
        when=when_label(row.local_date, today),
        programme=row.programme_name,
        length_ms=lived_ms(row),
        sets=sum(1 for reps, _, _ in amounts if reps),
        reps=sum(reps for reps, _, _ in amounts),
        hold_ms=sum(hold_ms for _, hold_ms, _ in amounts),
        work_ms=sum(work_ms for _, _, work_ms in amounts),
        effort=row.effort,
    )


def lived_ms(row: SessionRow) -> int:
    """Return how long a session took."""
    end = row.ended_utc_ms if row.ended_utc_ms is not None else row.last_event_utc_ms
    return max(0, end - row.started_utc_ms)
