"""The input of review: performed sets and self-tests as plain values."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from glutetimer.training.amounts import Amounts, counted_ms


class SelfTestRow(NamedTuple):
    """An answer after a self-test; `answer` is its place on a scale of `scale`, 0 the worst.

    `scale` is None where it was not known.
    """

    session: str
    local_date: date
    exercise: str
    side: str
    answer: int
    scale: int | None


class PerformedRow(NamedTuple):
    """One performed set; a named tuple, because twenty years are some ten thousands of them.

    `session` is the session's id, `local_date` the date on which that session began where it
    began: every set of a session has the same. Times are ms. `hold_ms` and `work_ms` (time under
    tension) are those of `done_reps`, the reps that were counted, and of a timed hold that was
    cut short. `rep_hold_ms` and `rep_work_ms` are what one whole rep was meant to be.
    `corrected_reps` is what the person says, None where the count stands.
    """

    session: str
    local_date: date
    programme: str
    exercise: str
    side: str
    kind: str
    outcome: str
    planned_reps: int
    done_reps: int
    corrected_reps: int | None
    hold_ms: int
    work_ms: int
    rep_hold_ms: int
    rep_work_ms: int
    load_kg: float | None = None
    feel: str | None = None
    pain_rep: int | None = None
    band: str | None = None
    effort: int | None = None
    """Of the whole session, 0 to 10."""
    counts: bool = True
    """Whether enough was done in its session to count as one."""

    @property
    def amounts(self) -> Amounts:
        """What the set counts for; a drill is practice and counts for no hold."""
        done, corrected = self.done_reps, self.corrected_reps
        hold_ms = 0 if self.kind == "drill" else self.hold_ms
        if corrected is None:
            return Amounts(done, hold_ms, self.work_ms)
        return Amounts(
            corrected,
            counted_ms(done, corrected, hold_ms, self.rep_hold_ms),
            counted_ms(done, corrected, self.work_ms, self.rep_work_ms),
        )

    @property
    def reps(self) -> int:
        """The reps that count: the corrected number where there is one."""
        return self.amounts.reps
