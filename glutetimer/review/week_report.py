"""The week: whether it goes as planned, whether training moves, and the marks of its days. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto
from typing import Final

from glutetimer.review.calendar import TrainingCalendar
from glutetimer.review.ladders import Practised
from glutetimer.review.rows import PerformedRow
from glutetimer.review.week_comparison import BEFORE
from glutetimer.review.week_plan import WeekPlan, planned_days

WEEK: Final = timedelta(weeks=1)
LEAST: Final = 3
"""So many sessions of an exercise in the four weeks before make a mean. Our default."""
STEADY: Final = 0.05
"""A change smaller than this share is none."""


class DayKind(Enum):
    """What is marked on a day of the week."""

    REST = auto()
    DONE = auto()
    PLANNED = auto()


@dataclass(frozen=True, slots=True)
class DayMark:
    """A day of the week with its mark."""

    day: date
    mark: DayKind = DayKind.REST
    is_today: bool = False


class WeekPace(Enum):
    """How the week stands against what is asked of it."""

    REACHED = auto()
    ON_THE_WAY = auto()
    SHORT = auto()
    """What is asked for fits no more into the days that are left."""


@dataclass(frozen=True, slots=True)
class AsPlanned:
    """Sessions done this week beside the goal; `has_plan` says that this is the plan of the week.

    `next_day` is the next day of the plan, None without one.
    """

    pace: WeekPace
    done: int
    asked: int
    has_plan: bool = False
    next_day: date | None = None


class Course(Enum):
    """Whether it moves."""

    UP = auto()
    STEADY = auto()
    DOWN = auto()


@dataclass(frozen=True, slots=True)
class WeekMovement:
    """An exercise a session, this week beside the mean of the four weeks before, in ms.

    `is_hold` says that it is held time, else time under tension.
    """

    exercise: str
    is_hold: bool
    now_ms: int
    mean_ms: int

    @property
    def course(self) -> Course:
        """Whether it grew."""
        change = self.now_ms / self.mean_ms - 1
        if abs(change) < STEADY:
            return Course.STEADY
        return Course.UP if change > 0 else Course.DOWN


@dataclass(frozen=True, slots=True)
class RungLeft:
    """A rung that was done for the first time this week, and the one that was left behind."""

    rung: str
    behind: str


@dataclass(frozen=True, slots=True)
class WeekReport:
    """What is said of a week beside what comes next.

    `moving` is None where there is too little to say; `has_begun` says that something was done
    this week, `has_no_times` that it was often enough to compare it, but came from another program
    that counts reps alone.
    """

    days: tuple[DayMark, ...]
    as_planned: AsPlanned
    moving: WeekMovement | RungLeft | None
    has_begun: bool
    has_no_times: bool = False


def week_report(
    rows: Sequence[PerformedRow],
    trained: Mapping[date, int],
    plan: WeekPlan,
    calendar: TrainingCalendar,
    rungs: RungLeft | None = None,
) -> WeekReport:
    """Return what is said of the week of today.

    Args:
        rows: The performed sets of this week and the four before it, the oldest first.
        trained: How many sessions that count there were on each day of this week with any.
        plan: The plan of the week, empty for none.
        calendar: Today, the beginning of weeks, and the goal.
        rungs: The rung that was left behind this week, see `rung_left`.
    """
    start = calendar.week_start
    trained = {day: number for day, number in trained.items() if start <= day < start + WEEK}
    ahead = planned_days(plan, trained.keys(), calendar.today, calendar.first_day)
    planned = {one.day for one in ahead}
    moving = rungs or movement(rows, start)
    return WeekReport(
        days=tuple(
            DayMark(day, _kind(day, trained, planned), day == calendar.today)
            for day in (start + timedelta(days=number) for number in range(7))
        ),
        as_planned=_as_planned(trained, calendar, min(planned, default=None), len(planned)),
        moving=moving,
        has_begun=any(row.local_date >= start and any(row.amounts) for row in rows),
        has_no_times=moving is None and bool(_comparable(*_sums(rows, start))),
    )


def _kind(day: date, trained: Container[date], planned: Container[date]) -> DayKind:
    if day in trained:
        return DayKind.DONE
    return DayKind.PLANNED if day in planned else DayKind.REST


def _as_planned(
    trained: Mapping[date, int],
    calendar: TrainingCalendar,
    next_day: date | None,
    ahead: int,
) -> AsPlanned:
    done, asked, has_plan = sum(trained.values()), calendar.goal, calendar.has_plan
    if done >= asked:
        return AsPlanned(WeekPace.REACHED, done, asked, has_plan)
    days_left = (calendar.week_start + WEEK - calendar.today).days
    fits = ahead if has_plan else days_left - (calendar.today in trained)
    pace = WeekPace.ON_THE_WAY if done + fits >= asked else WeekPace.SHORT
    return AsPlanned(pace, done, asked, has_plan, next_day)


def movement(rows: Iterable[PerformedRow], week_start: date) -> WeekMovement | None:
    """Return how the exercise that is held longest this week goes beside the four weeks before.

    Without holds it is the one with the most time under tension. None where it was not done often
    enough before.
    """
    now, before = _sums(rows, week_start)
    known = _comparable(now, before)
    for is_hold in (True, False):
        done, was = (now.hold, before.hold) if is_hold else (now.work, before.work)
        found = [name for name in known if done[name] and was[name]]
        if found:
            most = max(found, key=lambda name: done[name])
            return WeekMovement(
                most,
                is_hold,
                round(done[most] / len(now.sessions[most])),
                round(was[most] / len(before.sessions[most])),
            )
    return None


def _sums(rows: Iterable[PerformedRow], week_start: date) -> tuple[_Sums, _Sums]:
    """Return the sums of this week and of the four before it."""
    now, before = _Sums(), _Sums()
    for row in rows:
        if row.local_date >= week_start:
            now.add(row)
        elif row.local_date >= week_start - BEFORE * WEEK:
            before.add(row)
    return now, before


def _comparable(now: _Sums, before: _Sums) -> list[str]:
    """Return the exercises of this week that were done often enough before."""
    return [name for name in now.sessions if len(before.sessions.get(name, ())) >= LEAST]


class _Sums:
    """The sessions of each exercise, with the time held and worked in them."""

    def __init__(self) -> None:
        self.sessions: defaultdict[str, set[str]] = defaultdict(set)
        self.hold: defaultdict[str, int] = defaultdict(int)
        self.work: defaultdict[str, int] = defaultdict(int)

    def add(self, row: PerformedRow) -> None:
        """Add a set in which something was done."""
        amounts = row.amounts
        if any(amounts):
            self.sessions[row.exercise].add(row.session)
            self.hold[row.exercise] += amounts.hold_ms
            self.work[row.exercise] += amounts.work_ms


def rung_left(
    ladders: Iterable[Sequence[str]], practised: Mapping[str, Practised], since: date
) -> RungLeft | None:
    """Return the rung that was reached since a day, and the highest one done before it.

    A ladder that was begun since then was not climbed. What `practised` leaves out was not done.
    """
    for steps in ladders:
        done = [step for step in steps if step in practised]
        before = [step for step in done if practised[step].first < since]
        if before and done[-1] != before[-1]:
            return RungLeft(done[-1], before[-1])
    return None
