"""Instants and durations of sessions and sets, as other programs write them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from glutetimer.history.bounds import MAX_SESSION_MS
from glutetimer.history.rows import SessionRow, SetRow
from glutetimer.session.record import SetRecord
from glutetimer.session.steps import StepKind


def local(utc_ms: int, session: SessionRow) -> datetime:
    """Return an instant as the clock on the wall showed it in that session, with its offset."""
    zone = timezone(timedelta(minutes=session.utc_offset_min))
    return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=utc_ms)).astimezone(zone)


def ended_ms(session: SessionRow) -> int:
    """Return how long a session went on, in ms; one that was resumed later counts two days."""
    length = (session.ended_utc_ms or session.last_event_utc_ms) - session.started_utc_ms
    return max(0, min(length, MAX_SESSION_MS))


def set_length_ms(row: SetRow) -> int:
    """Return how long a set went on, in ms, with every pause inside it."""
    record = row.record
    return 0 if record.ended_ms is None else max(0, record.ended_ms - record.started_ms)


def timed_ms(record: SetRecord) -> int:
    """Return the time of a timed hold or of a drill, which counts for no time under tension."""
    return record.timed_ms if record.kind is StepKind.DRILL else record.amounts.work_ms


def counts(row: SetRow) -> bool:
    """Return whether something was done in a set."""
    return row.record.did_something
