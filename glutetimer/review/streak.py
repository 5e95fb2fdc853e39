"""Weeks in a row that reached the goal: one week below it is forgiven."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from glutetimer.review.periods import FirstDay

WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class Streak:
    """Weeks in a row that reached the goal.

    `weeks` is the streak that holds now, `best` the longest ever, `best_end` the first day of its
    last week. `slipped` says that the week before this one fell short and is forgiven.
    """

    weeks: int = 0
    best: int = 0
    best_end: date | None = None
    slipped: bool = False


def streak(days: Mapping[date, int], goal: int, today: date, first_day: FirstDay) -> Streak:
    """Return the streak of weeks with at least `goal` sessions.

    One week below the goal is forgiven: it is not counted and ends nothing. Two in a row end the
    streak. The week of today counts once it has reached the goal, and ends nothing before it is
    over.

    Args:
        days: How many sessions there were on each day with any.
        goal: Sessions a week.
        today: The last day that counts.
        first_day: The day on which weeks begin.
    """
    done: dict[date, int] = {}
    for day, sessions in days.items():
        start = first_day.start_of(day)
        done[start] = done.get(start, 0) + sessions
    now = first_day.start_of(today)
    week = min(done, default=now)
    run = missed = best = 0
    best_end = None
    while week <= now:
        if done.get(week, 0) >= goal:
            run, missed = run + 1, 0
            if run > best:
                best, best_end = run, week
        elif week < now:
            missed += 1
            if missed > 1:
                run = 0
        week += WEEK
    return Streak(run, best, best_end, slipped=bool(run) and missed == 1)
