"""The ledger: one record for each attempt at a set, never deleted, only completed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from glutetimer.session.record import Outcome, SetRecord
from glutetimer.session.steps import PhaseKind, Step, StepKind


class Ledger:
    """The set records of a session in the order in which they were begun."""

    def __init__(self, records: Iterable[SetRecord] = ()) -> None:
        self._records = list(records)

    @property
    def records(self) -> tuple[SetRecord, ...]:
        """All records."""
        return tuple(self._records)

    @property
    def last(self) -> SetRecord | None:
        """The record that was begun last."""
        return self._records[-1] if self._records else None

    @property
    def is_open(self) -> bool:
        """Whether a set is under way."""
        return self.last is not None and self.last.outcome is Outcome.UNDER_WAY

    def begin(self, step: Step, at_ms: int) -> SetRecord:
        """Open the record of a set; `at_ms` counts from the start of the session."""
        attempts = sum(1 for record in self._records if _same_set(record, step))
        # asked after the first set, the answer holds for the exercise until another is given
        mine = (one for one in reversed(self._records) if one.block == step.block)
        before = next((one for one in mine if one.exercise == step.exercise), None)
        record = SetRecord(
            ordinal=len(self._records) + 1,
            kind=step.kind,
            block=step.block,
            exercise=step.exercise,
            side=step.side,
            set=step.set,
            round=step.round,
            attempt=attempts + 1,
            started_ms=at_ms,
            planned_reps=step.reps,
            done_reps=0,
            planned_hold_ms=sum(phase.length_ms for phase in step.phases if phase.is_timed),
            hold_ms=0,
            work_ms=0,
            tempo=step.tempo,
            band=step.band,
            load_kg=step.load_kg,
            feel=before.feel if before else None,
        )
        self._records.append(record)
        return record

    def complete_rep(self, rep: int, hold_ms: int, work_ms: int) -> SetRecord:
        """Add one whole rep to the set under way."""
        record = self._records[-1]
        return self._put(
            replace(
                record,
                done_reps=rep,
                hold_ms=record.hold_ms + hold_ms,
                work_ms=record.work_ms + work_ms,
            )
        )

    def close(
        self, outcome: Outcome, at_ms: int, held_ms: int = 0, pain_rep: int | None = None
    ) -> SetRecord:
        """End the set under way; `held_ms` is the part of a timed hold or drill that was done."""
        record = self._records[-1]
        nothing = record.done_reps == 0 and held_ms == 0
        if outcome is Outcome.CUT_SHORT and nothing:
            outcome = Outcome.SKIPPED
        return self._put(
            replace(
                record,
                outcome=outcome,
                ended_ms=at_ms,
                hold_ms=record.hold_ms + held_ms,
                work_ms=record.work_ms + (0 if record.kind is StepKind.DRILL else held_ms),
                pain_rep=pain_rep,
            )
        )

    def correct(self, delta: int) -> SetRecord:
        """Change the number of reps of the last set, beside what was counted."""
        record = self._records[-1]
        return self._put(replace(record, corrected_reps=max(0, record.reps + delta)))

    def mark_pain(self) -> SetRecord:
        """Mark that it hurt after the last set."""
        return self._put(replace(self._records[-1], pain_rep=0))

    def undo_pain(self, before: SetRecord | None) -> SetRecord:
        """Take the mark of pain off the last set; `before` is the last record as it was before."""
        record = self._records[-1]
        if before is None or before.ordinal != record.ordinal:  # begun only to be marked
            return self._put(replace(record, outcome=Outcome.RESTARTED, pain_rep=None))
        if before.outcome is Outcome.UNDER_WAY:
            return self._put(before)
        return self._put(replace(record, pain_rep=before.pain_rep))

    def feel(self, block: int, option: str | None) -> tuple[SetRecord, ...]:
        """Say where an exercise was felt, on all its records; None takes the answer back."""
        return tuple(
            self._put(replace(record, feel=option))
            for record in self._records
            if record.block == block
        )

    def answer_test(self, ordinal: int, answer: int) -> SetRecord:
        """Answer the self-test of an ordinal."""
        return self._put(replace(self._records[ordinal - 1], test_answer=answer))

    def of_ordinal(self, ordinal: int) -> SetRecord | None:
        """Return the record of an ordinal, if there is one."""
        return self._records[ordinal - 1] if 0 < ordinal <= len(self._records) else None

    def _put(self, record: SetRecord) -> SetRecord:
        self._records[record.ordinal - 1] = record
        return record


def _same_set(record: SetRecord, step: Step) -> bool:
    return (record.block, record.set, record.round, record.side, record.exercise) == (
        step.block,
        step.set,
        step.round,
        step.side,
        step.exercise,
    )


def rep_totals(step: Step, rep: int, shortened: dict[int, int]) -> tuple[int, int]:
    """Return hold and work of one rep in ms.

    `shortened` gives, by the index of a phase, how long it really was where a tap ended it;
    no phase counts for more than its tempo says: waiting is not tension.
    """
    hold = work = 0
    for index, phase in enumerate(step.phases):
        if phase.rep != rep or phase.kind is PhaseKind.REST:
            continue
        length = min(phase.length_ms, shortened.get(index, phase.length_ms))
        hold += length if phase.is_timed else 0
        work += length if phase.counts_work else 0
    return hold, work
