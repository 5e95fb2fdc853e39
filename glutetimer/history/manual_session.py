"""A session done without the laptop: from what a person remembers to rows of history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from glutetimer.history.ids import uuid7
from glutetimer.history.rows import SessionRow, SessionState, SetRow
from glutetimer.session.plan import Plan
from glutetimer.session.prescription import Prescription
from glutetimer.session.record import Outcome, SetRecord
from glutetimer.session.steps import Side, StepKind

NOON = time(12)
_KINDS = {"hold": StepKind.HOLD, "drill": StepKind.DRILL, "distance": StepKind.DRILL}


@dataclass(frozen=True, slots=True)
class ManualSession:
    """What a person remembers of a session.

    `amounts` has sets and reps for each prescription of the plan, the reps as it counts them (a
    side or in all); 0 sets leave it out.
    """

    day: date
    minutes: int
    amounts: tuple[tuple[int, int], ...]
    effort: int | None = None
    note: str = ""


def session_by_hand(
    plan: Plan, remembered: ManualSession, now: datetime, utc_ms: int
) -> tuple[SessionRow, list[SetRow]]:
    """Return the session and its sets; it is taken to have begun at noon, or just now.

    Args:
        plan: The programme as it would be done.
        remembered: What was done of it.
        now: The local time, with its offset from UTC.
        utc_ms: The same instant in UTC.
    """
    length_ms = remembered.minutes * 60_000
    noon = datetime.combine(remembered.day, NOON, now.tzinfo)
    begun = min(noon, now - timedelta(milliseconds=length_ms))
    if begun.date() != remembered.day:
        begun = datetime.combine(remembered.day, time(), now.tzinfo)
    started_ms = round(begun.timestamp() * 1000)
    session = uuid7(utc_ms)
    sets = _sets(plan, remembered, session, started_ms, utc_ms)
    row = SessionRow(
        uuid=session,
        programme_id=plan.programme,
        programme_name=plan.name,
        week=plan.week,
        started_utc_ms=started_ms,
        utc_offset_min=round((now.utcoffset() or timedelta()) / timedelta(minutes=1)),
        local_date=remembered.day,
        state=SessionState.FINISHED,
        ended_utc_ms=started_ms + length_ms,
        planned_ms=plan.total_ms,
        pace="self",
        effort=remembered.effort,
        note=remembered.note,
        last_event_ms=length_ms,
        last_event_utc_ms=started_ms + length_ms,
        last_step=0,
        updated_utc_ms=utc_ms,
    )
    return row, sets


def can_be_remembered(one: Prescription) -> bool:
    """Return whether an exercise can be written down by hand: a self-test cannot."""
    return one.exercise.timing.mode != "test"


def _sets(
    plan: Plan, remembered: ManualSession, session: str, started_ms: int, utc_ms: int
) -> list[SetRow]:
    chosen: Sequence[tuple[Prescription, int, int, Side]] = [
        (one, reps, number, side)
        for one, (sets, reps) in zip(plan.prescriptions, remembered.amounts, strict=True)
        if can_be_remembered(one)
        for number in range(1, sets + 1)
        for side in one.sides
    ]
    each_ms = remembered.minutes * 60_000 // max(1, len(chosen))
    rows = []
    for place, (one, reps, number, side) in enumerate(chosen):
        kind = _KINDS.get(one.exercise.timing.mode, StepKind.SET)
        hold_ms, work_ms = _one_rep(one, kind)
        planned_reps, done_reps = one.reps_of_set(one.reps, side), one.reps_of_set(reps, side)
        record = SetRecord(
            ordinal=place + 1,
            kind=kind,
            block=one.block,
            exercise=one.exercise.id,
            side=side,
            set=number,
            round=1,
            attempt=1,
            started_ms=place * each_ms,
            planned_reps=planned_reps,
            done_reps=done_reps,
            planned_hold_ms=hold_ms * planned_reps,
            hold_ms=hold_ms * done_reps,
            work_ms=work_ms * done_reps,
            tempo=one.tempo if kind is StepKind.SET else None,
            band=one.band,
            load_kg=one.load_kg,
            outcome=Outcome.COMPLETED,
            ended_ms=(place + 1) * each_ms,
        )
        rows.append(
            SetRow(
                uuid=uuid7(utc_ms),
                session=session,
                exercise_name=one.exercise.name,
                started_utc_ms=started_ms + place * each_ms,
                updated_utc_ms=utc_ms,
                record=record,
            )
        )
    return rows


def _one_rep(one: Prescription, kind: StepKind) -> tuple[int, int]:
    if kind is StepKind.HOLD:
        return one.hold_ms, one.hold_ms
    if kind is StepKind.DRILL:
        return one.drill_ms, 0
    return one.tempo.hold_ms, one.tempo.work_ms
