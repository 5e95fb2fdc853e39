"""What the body did in one set: the values that history keeps."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from glutetimer.session.steps import Side, StepKind
from glutetimer.training.amounts import Amounts, counted_ms
from glutetimer.training.tempo import Tempo


class Outcome(StrEnum):
    """How a set ended."""

    UNDER_WAY = "under_way"
    COMPLETED = "completed"
    CUT_SHORT = "cut_short"
    SKIPPED = "skipped"
    RESTARTED = "restarted"
    EASED = "eased"
    PAIN = "pain"


@dataclass(frozen=True, slots=True)
class SetRecord:
    """One attempt at one set, on one side.

    `ordinal` identifies it within its session, from 1. Times are ms; `started_ms` counts from
    the start of the session. `hold_ms` and `work_ms` (time under tension) were measured over
    the reps that were counted and the part of a timed hold that was cut short; of a drill,
    `planned_hold_ms` and `hold_ms` are the time to be done and done. `corrected_reps` is what the
    person says, beside what was counted. What the set counts for is in `amounts`.
    """

    ordinal: int
    kind: StepKind
    block: int
    exercise: str
    side: Side
    set: int
    round: int
    attempt: int
    started_ms: int
    planned_reps: int
    done_reps: int
    planned_hold_ms: int
    hold_ms: int
    work_ms: int
    tempo: Tempo | None = None
    band: str | None = None
    load_kg: float | None = None
    corrected_reps: int | None = None
    feel: str | None = None
    test_answer: int | None = None
    """Index into the self-test's scale, 0 the worst."""
    pain_rep: int | None = None
    """The rep in which it hurt; 0 before the first rep or after the set."""
    outcome: Outcome = Outcome.UNDER_WAY
    ended_ms: int | None = None

    @property
    def reps(self) -> int:
        """The reps that count: the corrected number where there is one."""
        return self.done_reps if self.corrected_reps is None else self.corrected_reps

    @property
    def amounts(self) -> Amounts:
        """What the set counts for; a drill is practice and counts for no hold."""
        hold_ms = 0 if self.kind is StepKind.DRILL else self.timed_ms
        return Amounts(self.reps, hold_ms, self._counted(self.work_ms, self._rep_work_ms))

    @property
    def timed_ms(self) -> int:
        """The time that was held, or done of a drill, for the reps that count."""
        return self._counted(self.hold_ms, self._rep_hold_ms)

    @property
    def reached_plan(self) -> bool:
        """Whether as many reps count as were planned."""
        return self.reps >= self.planned_reps

    @property
    def did_something(self) -> bool:
        """Whether anything of the set was done."""
        return any(self.amounts) or self.timed_ms > 0

    @property
    def is_tested(self) -> bool:
        """Whether it is a self-test of which enough was done to judge it."""
        return self.kind is StepKind.SELF_TEST and self.did_something

    @property
    def _rep_hold_ms(self) -> int:
        return (
            self.tempo.hold_ms if self.tempo else self.planned_hold_ms // max(1, self.planned_reps)
        )

    @property
    def _rep_work_ms(self) -> int:
        if self.kind is StepKind.DRILL:
            return 0
        return self.tempo.work_ms if self.tempo else self._rep_hold_ms

    def _counted(self, measured_ms: int, rep_ms: int) -> int:
        return counted_ms(self.done_reps, self.corrected_reps, measured_ms, rep_ms)


def exercises_of_block(records: Iterable[SetRecord], block: int) -> frozenset[str]:
    """Return what was done in an exercise block: more than one where it was made easier."""
    return frozenset(record.exercise for record in records if record.block == block)
