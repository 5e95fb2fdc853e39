"""What the History page is told: weeks, values per exercise, sessions and their sets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Metric(StrEnum):
    """What the bars measure. Times are ms."""

    REPS = "reps"
    WORK = "work"
    HOLD = "hold"

    @property
    def is_time(self) -> bool:
        """Whether values are ms; else they are counts."""
        return self is not Metric.REPS


@dataclass(frozen=True, slots=True)
class Week:
    """A week by its first day; `label` is that day in words, "16 Nov"."""

    start: date
    label: str


@dataclass(frozen=True, slots=True)
class ExerciseSeries:
    """One exercise over the weeks shown: a value for each week, oldest first; times are ms."""

    exercise: str
    name: str
    reps: tuple[int, ...]
    work_ms: tuple[int, ...]
    hold_ms: tuple[int, ...]

    def values(self, metric: Metric) -> tuple[int, ...]:
        """Return the values of one metric."""
        return {Metric.REPS: self.reps, Metric.WORK: self.work_ms, Metric.HOLD: self.hold_ms}[
            metric
        ]


@dataclass(frozen=True, slots=True)
class SessionLine:
    """One session in the list. `week` is the start of its week, `when` its day in words."""

    id: str
    week: date
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

    `remark` says what was not as planned: "cut short", "made easier", or with
    `hurt` "pain at rep 7".
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


@dataclass(frozen=True, slots=True)
class SessionDetails:
    """Everything about one session. `summary` is one line: length, effort, place in a build-up."""

    id: str
    programme: str
    when: str
    summary: str
    sets: tuple[SetLine, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class HistoryView:
    """Everything that the History page shows but the details of a session.

    The last week is the current one. `sessions` are those of the weeks shown, newest first.
    `ever` says whether anything was ever done; the page teaches instead while it is not.
    """

    weeks: tuple[Week, ...]
    series: tuple[ExerciseSeries, ...]
    sessions: tuple[SessionLine, ...]
    ever: bool = True
