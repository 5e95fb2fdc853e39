"""The questions that history answers, each from one consistent view of the file."""

from __future__ import annotations

import sqlite3
from datetime import date
from typing import cast

from glutetimer.history.rows import Pace, SessionRow, SessionState, SetRow
from glutetimer.review.rows import PerformedRow, SelfTestRow
from glutetimer.session.record import Outcome, SetRecord
from glutetimer.session.steps import Side, StepKind
from glutetimer.training.tempo import Phase, Tempo

_SESSIONS = """
    SELECT uuid, programme_id, programme_name, week, started_utc_ms, utc_offset_min, local_date,
        state, ended_utc_ms, planned_ms, pace, effort, note, last_event_ms, last_event_utc_ms,
        last_step, updated_utc_ms, deleted
    FROM session
    WHERE deleted = :deleted AND local_date BETWEEN :since AND :until
        AND (:state IS NULL OR state = :state)
    ORDER BY local_date DESC, started_utc_ms DESC, id DESC
    LIMIT :limit
"""

_SETS = """
    SELECT performed_set.*, self_test.answer, self_test.scale, session.uuid AS session
    FROM performed_set JOIN session ON session.id = session_id
    LEFT JOIN self_test ON self_test.set_id = performed_set.id AND self_test.deleted = 0
    WHERE performed_set.deleted = 0 AND session.uuid = ?
    ORDER BY ordinal
"""

_PERFORMED = """
    SELECT session.uuid, local_date, programme_id, exercise, side, kind, outcome,
        planned_reps, done_reps, corrected_reps, hold_ms, work_ms,
        tempo_order, lift_ms, hold_top_ms, lower_ms, hold_bottom_ms,
        planned_hold_ms, load_kg, feel, pain_rep
    FROM session JOIN performed_set ON session_id = session.id
    WHERE session.deleted = 0 AND performed_set.deleted = 0 AND local_date >= ?
    ORDER BY local_date, session.id, ordinal
"""

_SELF_TESTS = """
    SELECT session.uuid, local_date, exercise, side, answer, scale
    FROM session JOIN performed_set ON session_id = session.id
    JOIN self_test ON set_id = performed_set.id
    WHERE session.deleted = 0 AND performed_set.deleted = 0 AND self_test.deleted = 0
        AND local_date >= ?
    ORDER BY local_date, session.id, ordinal
"""

_PROGRAMME = """
    SELECT content FROM programme_snapshot
    JOIN session ON snapshot_id = programme_snapshot.id WHERE uuid = ?
"""


def sessions(
    connection: sqlite3.Connection,
    since: date | None = None,
    until: date | None = None,
    limit: int | None = None,
    state: SessionState | None = None,
    *,
    deleted: bool = False,
) -> list[SessionRow]:
    """Return sessions of a stretch of days, both ends included, the newest first."""
    found = connection.execute(
        _SESSIONS,
        {
            "since": (since or date.min).isoformat(),
            "until": (until or date.max).isoformat(),
            "limit": -1 if limit is None else limit,
            "state": state,
            "deleted": deleted,
        },
    )
    found.row_factory = sqlite3.Row
    return [_session_row(row) for row in found]


def sets(connection: sqlite3.Connection, session: str) -> list[SetRow]:
    """Return the sets of one session in the order in which they were begun."""
    found = connection.execute(_SETS, (session,))
    found.row_factory = sqlite3.Row
    return [_set_row(row) for row in found]


def performed(connection: sqlite3.Connection, since: date | None = None) -> list[PerformedRow]:
    """Return every performed set since a day, the oldest first, for review."""
    found = connection.execute(_PERFORMED, ((since or date.min).isoformat(),))
    days: dict[str, date] = {}
    rows = []
    for row in found:
        day = days.get(row[1]) or days.setdefault(row[1], date.fromisoformat(row[1]))
        one_rep = _one_rep(row[7], row[12:18])
        rows.append(PerformedRow._make((row[0], day, *row[2:12], *one_rep, *row[18:])))
    return rows


def self_tests(connection: sqlite3.Connection, since: date | None = None) -> list[SelfTestRow]:
    """Return the answers after self-tests since a day, the oldest first."""
    found = connection.execute(_SELF_TESTS, ((since or date.min).isoformat(),))
    return [SelfTestRow(row[0], date.fromisoformat(row[1]), *row[2:]) for row in found]


def programme(connection: sqlite3.Connection, session: str) -> str | None:
    """Return the programme of a session as it was then, as JSON."""
    found = connection.execute(_PROGRAMME, (session,)).fetchone()
    return found and cast("str", found[0])


def _one_rep(planned_reps: int, row: tuple[str | None, int, int, int, int, int]) -> tuple[int, int]:
    """Return hold and time under tension of one rep as planned."""
    order, lift_ms, hold_top_ms, lower_ms, hold_bottom_ms, planned_hold_ms = row
    if order is None:
        rep_ms = planned_hold_ms // max(1, planned_reps)
        return rep_ms, rep_ms
    hold_ms = hold_top_ms if order.find("lift") < order.find("lower") else hold_bottom_ms
    return hold_ms, lift_ms + hold_ms + lower_ms


def _session_row(row: sqlite3.Row) -> SessionRow:
    values = dict(row)
    return SessionRow(
        **values
        | {
            "local_date": date.fromisoformat(row["local_date"]),
            "state": SessionState(row["state"]),
            "pace": cast("Pace", row["pace"]),
            "deleted": bool(row["deleted"]),
        }
    )


def _set_row(row: sqlite3.Row) -> SetRow:
    return SetRow(
        uuid=row["uuid"],
        session=row["session"],
        exercise_name=row["exercise_name"],
        started_utc_ms=row["started_utc_ms"],
        updated_utc_ms=row["updated_utc_ms"],
        test_scale=row["scale"],
        deleted=bool(row["deleted"]),
        record=SetRecord(
            ordinal=row["ordinal"],
            kind=StepKind(row["kind"]),
            block=row["block"],
            exercise=row["exercise"],
            side=Side(row["side"]),
            set=row["set_number"],
            round=row["round"],
            attempt=row["attempt"],
            started_ms=row["started_ms"],
            planned_reps=row["planned_reps"],
            done_reps=row["done_reps"],
            planned_hold_ms=row["planned_hold_ms"],
            hold_ms=row["hold_ms"],
            work_ms=row["work_ms"],
            tempo=_tempo(row),
            band=row["band"],
            load_kg=row["load_kg"],
            corrected_reps=row["corrected_reps"],
            feel=row["feel"],
            test_answer=row["answer"],
            pain_rep=row["pain_rep"],
            outcome=Outcome(row["outcome"]),
            ended_ms=row["ended_ms"],
        ),
    )


def _tempo(row: sqlite3.Row) -> Tempo | None:
    if row["tempo_order"] is None:
        return None
    return Tempo(
        order=tuple(Phase(name) for name in row["tempo_order"].split()),
        lift_ms=row["lift_ms"],
        hold_top_ms=row["hold_top_ms"],
        lower_ms=row["lower_ms"],
        hold_bottom_ms=row["hold_bottom_ms"],
    )
