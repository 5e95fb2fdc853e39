"""View models of History beside the weeks: calendar, balance, feel, tests, bests, ladders."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from glutetimer.presentation.history.week_views import StatTile


@dataclass(frozen=True, slots=True)
class DayCell:
    """A day of the calendar: sessions, how much (0 to 4), its description, and breaks."""

    day: date
    sessions: int
    level: int
    said: str
    breaks: int = 0


@dataclass(frozen=True, slots=True)
class CalendarView:
    """A year of days, beginning with a week. `met` are the first days of weeks with the goal.

    `figures` are the streaks, `rule` says how they are counted. `today` marks one of the days.
    """

    days: tuple[DayCell, ...]
    met: frozenset[date]
    today: date
    title: str
    figures: tuple[StatTile, ...]
    rule: str
    has_older: bool = False
    has_newer: bool = False


@dataclass(frozen=True, slots=True)
class Share:
    """A share over time, from 0 to 1: in all, and in each part, None where there was nothing."""

    whole: float | None
    parts: tuple[float | None, ...] = ()


@dataclass(frozen=True, slots=True)
class BalanceLine:
    """One exercise with sides: how much is the left's, in numbers, and what to make of it."""

    name: str
    left: Share
    numbers: str
    words: str
    is_even: bool


@dataclass(frozen=True, slots=True)
class BalanceView:
    """Left against right, and maximus against medius; `unsure` is the share of estimates."""

    span: str
    lines: tuple[BalanceLine, ...]
    maximus: Share
    muscles: str = ""
    unsure: float = 0.0
    caveat: str = ""


@dataclass(frozen=True, slots=True)
class FeelLine:
    """One exercise: the share of sets felt in the glutes, and where else it was felt."""

    name: str
    good: Share
    numbers: str
    elsewhere: str


@dataclass(frozen=True, slots=True)
class FeelView:
    """How much reached the glutes, in all and by exercise."""

    span: str
    whole: Share
    sentence: str
    lines: tuple[FeelLine, ...]


@dataclass(frozen=True, slots=True)
class TestLine:
    """The answers of one side: days from the first of the span, and places from 0 to 1.

    `key` is the side's id, `side` its name.
    """

    __test__ = False  # not for the test runner

    key: str
    side: str
    points: tuple[tuple[float, float], ...]
    last: str


@dataclass(frozen=True, slots=True)
class TestView:
    """One self-test: its scale from worst to best, a line for each side, and the days between."""

    __test__ = False  # not for the test runner

    name: str
    scale: tuple[str, ...]
    lines: tuple[TestLine, ...]
    begin: str
    end: str
    days: int = 1


@dataclass(frozen=True, slots=True)
class BestCell:
    """A best in words, the day it was reached, and whether that was lately."""

    value: str
    day: str
    is_new: bool


@dataclass(frozen=True, slots=True)
class BestLine:
    """One exercise with its bests: reps, hold, load or band; None for what it has none in.

    `exercise` is its id, "" where it is known no longer. `note` says for what it was left behind.
    """

    exercise: str
    name: str
    reps: BestCell | None = None
    hold: BestCell | None = None
    load: BestCell | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class RungLine:
    """A step of a ladder: its name, what was done, and whether it was done and holds now.

    `exercise` is its id, "" for the week of a build-up.
    """

    exercise: str
    name: str
    words: str
    done: bool
    now: bool


@dataclass(frozen=True, slots=True)
class LadderView:
    """A ladder or a build-up, easy first; `next` says what the next rung needs."""

    name: str
    words: str
    rungs: tuple[RungLine, ...]
    next: str = ""
