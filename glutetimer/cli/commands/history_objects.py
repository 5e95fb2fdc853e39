"""The history as JSON objects for scripts."""

from __future__ import annotations

from datetime import date
from typing import Any

from glutetimer.history.rows import SessionRow, SetRow
from glutetimer.review.breaks import BreakTotals, GuidedBreak
from glutetimer.review.periods import week_label
from glutetimer.review.table import PeriodTotals
from glutetimer.review.totals import Totals


def week_object(week: PeriodTotals, group: str, totals: Totals) -> dict[str, Any]:
    """Return one group of one week for scripts."""
    return {
        "week": week.label,
        "group": group,
        "sessions": totals.sessions,
        "sets": totals.sets,
        "reps": totals.reps,
        "hold_ms": totals.hold_ms,
        "work_ms": totals.work_ms,
        "load_kg": round(totals.load_kg, 3),
        "weighted_ms": round(totals.weighted_ms),
    }


def breaks_object(start: date, totals: BreakTotals) -> dict[str, Any]:
    """Return the breaks of one week for scripts."""
    return {"type": "breaks", "week": week_label(start), **totals._asdict()}


def break_object(one: GuidedBreak) -> dict[str, Any]:
    """Return a break for scripts."""
    return {
        "type": "break",
        "id": one.uuid,
        "programme": one.programme,
        "name": one.programme_name,
        "date": one.local_date.isoformat(),
        "started_utc_ms": one.started_utc_ms,
        "utc_offset_min": one.utc_offset_min,
        "length_ms": one.length_ms,
        "finished": one.finished,
        "reps": one.reps,
        "hold_ms": one.hold_ms,
        "work_ms": one.work_ms,
    }


def session_object(session: SessionRow, sets: list[SetRow]) -> dict[str, Any]:
    """Return a session with its sets for scripts."""
    return {
        "id": session.uuid,
        "programme": session.programme_id,
        "name": session.programme_name,
        "week": session.week,
        "date": session.local_date.isoformat(),
        "started_utc_ms": session.started_utc_ms,
        "ended_utc_ms": session.ended_utc_ms,
        "utc_offset_min": session.utc_offset_min,
        "state": session.state.value,
        "planned_ms": session.planned_ms,
        "pace": session.pace,
        "effort": session.effort,
        "note": session.note,
        "trial": session.trial,
        "sets": [set_object(one) for one in sets],
    }


def set_object(row: SetRow) -> dict[str, Any]:
    """Return a performed set for scripts."""
    done = row.record
    return {
        "id": row.uuid,
        "kind": done.kind.value,
        "exercise": done.exercise,
        "side": done.side.value,
        "set": done.set,
        "round": done.round,
        "attempt": done.attempt,
        "outcome": done.outcome.value,
        "planned_reps": done.planned_reps,
        "done_reps": done.done_reps,
        "corrected_reps": done.corrected_reps,
        "reps": done.reps,
        "planned_hold_ms": done.planned_hold_ms,
        "hold_ms": done.hold_ms,
        "work_ms": done.work_ms,
        "band": done.band,
        "load_kg": done.load_kg,
        "feel": done.feel,
        "test_answer": done.test_answer,
        "pain_rep": done.pain_rep,
        "started_ms": done.started_ms,
        "ended_ms": done.ended_ms,
    }
