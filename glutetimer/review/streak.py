"""Weeks in a row that reached the goal: one week in five may fall short of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from glutetimer.review.periods import FirstDay

WEEK = timedelta(weeks=1)
RATION: Final = 5
"""One week in so many is forgiven. Our default: a cold ends nothing, a habit of missing does."""


@dataclass(frozen=True, slots=True)
class Streak:
    """Weeks in a row that reached the goal.

    `weeks` is the streak that holds now, `best` the longest ever, `best_end` the first day of its
    last week. `forgiven` and `best_forgiven` are the weeks within them that fell short; they are
    not counted.
    """

    weeks: int = 0
    best: int = 0
    best_end: date | None = None
    forgiven: int = 0
    best_forgiven: int = 0


def streak(days: Mapping[date, int], goal: int, today: date, first_day: FirstDay) -> Streak:
    """Return the streak of weeks with at least `goal` sessions.

    One week in five below the goal is forgiven: it is not counted and ends nothing. Another one
    within the four weeks after it ends the streak. The week of today counts once it has reached the
    goal, and ends nothing before it is over.

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
    run = best = best_forgiven = 0
    forgiven: list[date] = []
    best_end = None
    while week <= now:
        if done.get(week, 0) >= goal:
            run += 1
            if run > best:
                best, best_end, best_forgiven = run, week, len(forgiven)
        elif week < now:
            if run and (not forgiven or week >= forgiven[-1] + RATION * WEEK):
                forgiven.append(week)
            else:
                run, forgiven = 0, []
        week += WEEK
    return Streak(run, best, best_end, len(forgiven), best_forgiven)
