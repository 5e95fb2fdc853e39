"""The amounts of training, and how they are summed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from glutetimer.training.amounts import Amounts


@dataclass(frozen=True, slots=True)
class Totals:
    """What was done: sessions that count, sets, reps, and ms held and worked.

    `load_kg` is the load times the reps. `weighted_ms` is time under tension times the share of
    a maximal contraction, summed over the glute muscles of both sides; `unsure_ms` is the part
    of it that rests on estimates. `uncounted` are sessions in which something was done, but too
    little to count as one.
    """

    sessions: int = 0
    sets: int = 0
    reps: int = 0
    hold_ms: int = 0
    work_ms: int = 0
    load_kg: float = 0.0
    weighted_ms: float = 0.0
    unsure_ms: float = 0.0
    uncounted: int = 0

    @property
    def lacks_seconds(self) -> bool:
        """Whether there are reps of which nobody knows how long they took, as in an import."""
        return lacks_seconds(self.reps, self.hold_ms, self.work_ms)


def lacks_seconds(reps: int, hold_ms: int, work_ms: int) -> bool:
    """Return whether there are reps of which nobody knows how long they took."""
    return bool(reps) and not hold_ms and not work_ms


class Metric(StrEnum):
    """What can be measured. Times are ms, loads kg."""

    SESSIONS = "sessions"
    SETS = "sets"
    REPS = "reps"
    HOLD = "hold"
    WORK = "work"
    LOAD = "load"
    WEIGHTED = "weighted"

    @property
    def is_time(self) -> bool:
        """Whether values are ms."""
        return self in (Metric.HOLD, Metric.WORK, Metric.WEIGHTED)

    def of(self, totals: Totals) -> int:
        """Return this amount, in whole ms, kg or counts."""
        return _READ[self](totals)

    def unsure_of(self, totals: Totals) -> int:
        """Return the part of it that rests on estimates."""
        return round(totals.unsure_ms) if self is Metric.WEIGHTED else 0


_READ: dict[Metric, Callable[[Totals], int]] = {
    Metric.SESSIONS: lambda one: one.sessions,
    Metric.SETS: lambda one: one.sets,
    Metric.REPS: lambda one: one.reps,
    Metric.HOLD: lambda one: one.hold_ms,
    Metric.WORK: lambda one: one.work_ms,
    Metric.LOAD: lambda one: round(one.load_kg),
    Metric.WEIGHTED: lambda one: round(one.weighted_ms),
}


class TotalsBuilder:
    """Totals under way."""

    __slots__ = (
        "_sessions",
        "_uncounted",
        "hold_ms",
        "load_kg",
        "reps",
        "sets",
        "unsure_ms",
        "weighted_ms",
        "work_ms",
    )

    def __init__(self) -> None:
        self._sessions: set[str] = set()
        self._uncounted: set[str] = set()
        self.sets = 0
        self.reps = 0
        self.hold_ms = 0
        self.work_ms = 0
        self.load_kg = 0.0
        self.weighted_ms = 0.0
        self.unsure_ms = 0.0

    def add(self, session: str, amounts: Amounts, load_kg: float, *, counts: bool) -> None:
        """Add what was done in one set.

        Args:
            session: The session it belongs to.
            amounts: What the set counts for.
            load_kg: The load of each rep.
            counts: Whether its session counts as one.
        """
        reps, hold_ms, work_ms = amounts
        self.sets += amounts.sets
        if reps and counts:
            self._sessions.add(session)
        elif any(amounts) and not counts:
            self._uncounted.add(session)
        self.reps += reps
        self.hold_ms += hold_ms
        self.work_ms += work_ms
        self.load_kg += reps * load_kg

    def weigh(self, weighted_ms: float, *, unsure: bool) -> None:
        """Add weighted time under tension."""
        self.weighted_ms += weighted_ms
        if unsure:
            self.unsure_ms += weighted_ms

    @property
    def totals(self) -> Totals:
        """What it came to."""
        return Totals(
            len(self._sessions),
            self.sets,
            self.reps,
            self.hold_ms,
            self.work_ms,
            self.load_kg,
            self.weighted_ms,
            self.unsure_ms,
            len(self._uncounted),
        )
