"""The plan of the week: which days, and what on each; a missed day moves on quietly. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import get_args

from glutetimer.review.periods import FirstDay
from glutetimer.settings import WeekDay
from glutetimer.settings.declaration import pair_of
from glutetimer.training.programme import Programme

AS_SUGGESTED = ""
"""What is done on a day for which no programme was chosen."""
WEEK_DAYS: tuple[str, ...] = get_args(WeekDay)
"""The names of the days in the settings, in the order of `date.weekday`."""

ALL_DAY = -1
"""The time of day in the settings where none was chosen."""

WeekPlan = Mapping[int, str]
"""The days on which one wants to train, as `date.weekday` numbers them, and the programme of each,
by its id, or `AS_SUGGESTED`."""


@dataclass(frozen=True, slots=True)
class PlannedDay:
    """A day with a session that is still to be done.

    Args:
        day: The day.
        programme: The id of the programme, `AS_SUGGESTED` where none was chosen.
        moved_from: The day for which it was planned, where nothing was done on that one.
    """

    day: date
    programme: str = AS_SUGGESTED
    moved_from: date | None = None


@dataclass(frozen=True, slots=True)
class PlannedSession:
    """A session of the plan: the next day for it from today on, and how long it would take.

    `programme` is None where the suggestion of that day is done; `length_ms` is that of today's
    then.
    """

    day: date
    programme: Programme | None
    length_ms: int


def week_plan(values: Iterable[str]) -> WeekPlan:
    """Return the plan that the settings have: "monday" or "monday=cyclist_four" for each day."""
    pairs = sorted((WEEK_DAYS.index(day), programme) for day, programme in map(pair_of, values))
    return dict(pairs)


def planned_today(
    plan: WeekPlan,
    done_days: Collection[date],
    today: date,
    first_day: FirstDay = FirstDay.MONDAY,
) -> PlannedDay | None:
    """Return what is planned for today; None where nothing is, or where it was done.

    Args:
        plan: The plan of the week.
        done_days: The days on which something was done that counts; this week's are enough.
        today: The day of today.
        first_day: The day on which weeks begin.
    """
    ahead = planned_days(plan, done_days, today, first_day)
    return ahead[0] if ahead and ahead[0].day == today else None


def planned_days(
    plan: WeekPlan,
    done_days: Collection[date],
    today: date,
    first_day: FirstDay = FirstDay.MONDAY,
) -> tuple[PlannedDay, ...]:
    """Return what is still planned from today to the end of the week, day by day.

    What was planned for a day on which nothing was done moves to the next day of the week for which
    nothing is planned; where there is none left it lapses, and the next week begins anew. What was
    done on a day without a plan stands for what was missed before. The arguments are those of
    `planned_today`.
    """
    ahead: list[PlannedDay] = []
    missed: list[PlannedDay] = []
    start = first_day.start_of(today)
    for day in (start + timedelta(days=number) for number in range(7)):
        programme = plan.get(day.weekday())
        if programme is not None:
            if day not in done_days:
                (missed if day < today else ahead).append(PlannedDay(day, programme))
        elif missed and (day in done_days or day >= today):
            moved = missed.pop(0)
            if day not in done_days:
                ahead.append(PlannedDay(day, moved.programme, moved_from=moved.day))
    return tuple(ahead)
