"""View models of the weeks and the sessions: bars, series, lines of the list, sets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from glutetimer.review.chart import ChartQuery
from glutetimer.review.table import Grouping
from glutetimer.review.totals import Metric


@dataclass(frozen=True, slots=True)
class ChartBar:
    """A week, month or session: its first and last day, its label on the axis, and in words."""

    start: date
    end: date
    label: str
    said: str
    session: str | None = None


@dataclass(frozen=True, slots=True)
class Series:
    """One group over the bars: for every metric a value for each bar, oldest first.

    Times are ms. `unsure` are the parts of the weighted values that rest on estimates.
    """

    key: str
    name: str
    by: Grouping
    amounts: Mapping[Metric, tuple[int, ...]]
    unsure: tuple[int, ...] = ()

    def values(self, metric: Metric) -> tuple[int, ...]:
        """Return the values of one metric."""
        return self.amounts[metric]

    def unsure_values(self, metric: Metric) -> tuple[int, ...]:
        """Return the part of them that rests on estimates."""
        return self.unsure if metric is Metric.WEIGHTED else (0,) * len(self.amounts[metric])


@dataclass(frozen=True, slots=True)
class StatTile:
    """A number for a glance: what it is, how it stands, and `share` of a goal, None for none.

    `reason` is our own, where the number is one of ours.
    """

    name: str
    number: str
    note: str
    share: float | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SessionLine:
    """One session in the list; `when` is its day in words."""

    id: str
    when: str
    programme: str
    length_ms: int
    sets: int
    reps: int
    hold_ms: int
    work_ms: int
    effort: int | None = None


@dataclass(frozen=True, slots=True)
class SetLine:
    """One set of a session in words: "12 of 12", "left", "48 s", "2-2-2-0"; "" for nothing.

    `remark` says what was not as planned: "cut short", "made easier", or with `hurt` "pain at
    rep 7". `reps` and `feel_id` are what an editor begins with; `reps` is None where there is
    nothing to count.
    """

    exercise: str
    set: str
    side: str
    done: str
    hold: str
    tempo: str
    feel: str = ""
    remark: str = ""
    hurt: bool = False
    kit: str = ""
    id: str = ""
    reps: int | None = None
    feel_id: str | None = None


@dataclass(frozen=True, slots=True)
class SessionDetails:
    """Everything about one session. `summary` is one line: length, effort, place in a build-up."""

    id: str
    programme: str
    when: str
    summary: str
    sets: tuple[SetLine, ...]
    note: str = ""
    day: date = date.min
    effort: int | None = None
    feels: tuple[tuple[str, str], ...] = ()
    """The answers to where it was felt: pairs of id and words."""


@dataclass(frozen=True, slots=True)
class WeeksView:
    """Everything that the Weeks view shows but the sessions.

    `totals` are the values of all groups together, without anything counted twice. `current` is
    the place of the bar of today, None if it is not in sight. `goal` is sessions a week. `more`
    says how many weeks there are before the first bar and after the last one.
    """

    look: ChartQuery
    bars: tuple[ChartBar, ...]
    series: tuple[Series, ...]
    totals: Series
    figures: tuple[StatTile, ...] = ()
    current: int | None = None
    goal: int = 0
    more: tuple[int, int] = (0, 0)
    caveat: str = ""
    months_instead: bool = False
    """Whether months stand for weeks, which would be too many."""
    span_words: str = field(default="")
    fewer_words: str = ""
    """Why there are fewer weeks than asked for, "" where there are not."""
    trend_words: str = ""
    breaks_words: str = ""
    """How many short breaks there were, "" for none; no bar counts them."""
    """Whether it grows, in a sentence; "" for too few weeks."""
