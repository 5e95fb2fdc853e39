"""What the body did in one set: the values that history keeps."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from glutetimer.session.steps import Side, StepKind
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
    the start of the session. `hold_ms` and `work_ms` (time under tension) hold for the reps
    that were completed. `corrected_reps` is what the person says, beside what was counted.
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
