"""A year of days: how much was done on each, and which weeks reached the goal."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from glutetimer.review.calendar import TrainingCalendar
from glutetimer.review.rows import PerformedRow
from glutetimer.review.streak import Streak, streak

WEEK = timedelta(weeks=1)
WEEKS = 53
STEP_WEEKS = 52
"""So far one year of weeks lies before the next."""
LEVELS = 4


@dataclass(frozen=True, slots=True)
class TrainedDay:
    """A day: its sessions, time under tension in ms, and how much that is, from 0 to 4.

    Its `breaks` are in none of these.
    """

    day: date
    sessions: int = 0
    work_ms: int = 0
    level: int = 0
    breaks: int = 0


@dataclass(frozen=True, slots=True)
class TrainingYear:
    """53 weeks of days, the first days of the weeks that reached the goal, and the streak."""

    days: tuple[TrainedDay, ...]
    met: frozenset[date]
    streak: Streak
    has_older: bool
    has_newer: bool


def year_days(calendar: TrainingCalendar, years_back: int) -> tuple[date, date]:
    """Return the first and last day of a year of weeks, the last not after today."""
    last = calendar.week_start - years_back * STEP_WEEKS * WEEK
    return last - (WEEKS - 1) * WEEK, min(calendar.today, last + WEEK - timedelta(days=1))


def training_year(
    rows: Iterable[PerformedRow],
    trained: Mapping[date, int],
    calendar: TrainingCalendar,
    years_back: int,
    breaks: Mapping[date, int] = MappingProxyType({}),
) -> TrainingYear:
    """Return a year of days.

    Args:
        rows: The performed sets of its days.
        trained: How many sessions there were on each day with any, of all years.
        calendar: Today, the beginning of weeks, and the goal.
        years_back: How many years before the one up to this week.
        breaks: How many breaks there were on each day with any.
    """
    start, end = year_days(calendar, years_back)
    work: defaultdict[date, int] = defaultdict(int)
    for row in rows:
        work[row.local_date] += row.amounts.work_ms
    most = sorted(ms for ms in work.values() if ms)
    usual = most[len(most) * 9 // 10] if most else 1
    days = []
    for number in range((end - start).days + 1):
        day = start + timedelta(days=number)
        sessions, ms = trained.get(day, 0), work.get(day, 0)
        level = min(LEVELS, 1 + int(ms * LEVELS / (usual + 1))) if sessions else 0
        days.append(TrainedDay(day, sessions, ms, level, breaks.get(day, 0)))
    weeks: defaultdict[date, int] = defaultdict(int)
    for day, sessions in trained.items():
        weeks[calendar.first_day.start_of(day)] += sessions
    return TrainingYear(
        days=tuple(days),
        met=frozenset(
            week for week, done in weeks.items() if done >= calendar.goal and week >= start
        ),
        streak=streak(trained, calendar.goal, calendar.today, calendar.first_day),
        has_older=min(trained, default=calendar.today) < start,
        has_newer=years_back > 0,
    )
