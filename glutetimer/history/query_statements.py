"""The SQL that reads sessions and sets as they are stored."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import date
from typing import Any, cast

from glutetimer.history.bounds import within
from glutetimer.history.rows import Pace, SessionRow, SessionState, SetRow
from glutetimer.session.record import Outcome, SetRecord
from glutetimer.session.steps import Side, StepKind
from glutetimer.training.tempo import Phase, Tempo

_SESSION_COLUMNS = """
    uuid, programme_id, programme_name, week, started_utc_ms, utc_offset_min, local_date,
    state, ended_utc_ms, planned_ms, pace, effort, note, last_event_ms, last_event_utc_ms,
    last_step, updated_utc_ms, deleted, trial
"""

REAL = "(session.deleted = 0 AND session.trial = 0)"
"""Whether what was done in a session is part of the training: it is neither deleted nor a trial."""

DONE_ENOUGH = """
    (SELECT total(coalesce(corrected_reps, done_reps)) > 0 AND (
        session.state = 'finished' OR total(CASE
            WHEN coalesce(corrected_reps, done_reps) > 0
                THEN min(1.0, 1.0 * coalesce(corrected_reps, done_reps) / max(1, planned_reps))
            ELSE min(1.0, 1.0 * hold_ms / max(1, planned_hold_ms))
        END) > 0.999)
    FROM performed_set WHERE session_id = session.id AND performed_set.deleted = 0)
"""
"""Whether a session was finished with anything done, or what was done comes to one whole set."""

COUNTS = f"(session.trial = 0 AND {DONE_ENOUGH})"
"""Whether a session counts: for the goal of the week, weeks in a row, and as done on its day.

One that was stopped with next to nothing done is kept, with its reps, but counts for none. A trial
is kept, and neither it nor its reps count.
"""

_SESSIONS = f"""
    SELECT {_SESSION_COLUMNS} FROM session
    WHERE deleted = :deleted AND local_date BETWEEN :since AND :until
        AND (:state IS NULL OR state = :state) AND (NOT :counted OR {COUNTS})
        AND (:trials OR trial = 0)
    ORDER BY local_date DESC, started_utc_ms DESC, id DESC
    LIMIT :limit
"""  # noqa: S608 - constants

_SESSION = f"SELECT {_SESSION_COLUMNS} FROM session WHERE uuid = ?"  # noqa: S608 - constants

_SETS = """
    SELECT performed_set.*, self_test.answer, self_test.scale, session.uuid AS session
    FROM performed_set JOIN session ON session.id = session_id
    LEFT JOIN self_test ON self_test.set_id = performed_set.id AND self_test.deleted = 0
    WHERE performed_set.deleted <= :deleted AND session.uuid = :session
    ORDER BY ordinal
"""


_WISHES = """
    SELECT content FROM session_wishes JOIN session ON session.id = session_id WHERE uuid = ?
"""

_PROGRAMME = """
    SELECT content FROM programme_snapshot
    JOIN session ON snapshot_id = programme_snapshot.id WHERE uuid = ?
"""


_PHASES = ("lift_ms", "hold_top_ms", "lower_ms", "hold_bottom_ms")


def sessions(
    connection: sqlite3.Connection,
    since: date | None = None,
    until: date | None = None,
    limit: int | None = None,
    state: SessionState | None = None,
    *,
    deleted: bool = False,
    counted: bool = False,
    trials: bool = True,
) -> list[SessionRow]:
    """Return sessions of a range of days, both ends included, the newest first.

    With `counted`, only those that count, see `COUNTS`; without `trials`, no trial.
    """
    found = connection.execute(
        _SESSIONS,
        {
            "since": (since or date.min).isoformat(),
            "until": (until or date.max).isoformat(),
            "limit": -1 if limit is None else limit,
            "state": state,
            "deleted": deleted,
            "counted": counted,
            "trials": trials,
        },
    )
    found.row_factory = sqlite3.Row
    return [_session_row(row) for row in found]


def session(connection: sqlite3.Connection, uuid: str) -> SessionRow | None:
    """Return one session, None if it is not known; a deleted one is."""
    found = connection.execute(_SESSION, (uuid,))
    found.row_factory = sqlite3.Row
    row = found.fetchone()
    return row and _session_row(row)


def sets(connection: sqlite3.Connection, session: str, *, deleted: bool = False) -> list[SetRow]:
    """Return the sets of one session in the order in which they were begun.

    With `deleted`, those too that were deleted.
    """
    found = connection.execute(_SETS, {"session": session, "deleted": deleted})
    found.row_factory = sqlite3.Row
    return [_set_row(row) for row in found]


def exercise_name(connection: sqlite3.Connection, exercise: str) -> str | None:
    """Return the name with which the last set of an exercise was kept, None if none was."""
    row = connection.execute(
        "SELECT exercise_name FROM performed_set WHERE exercise = ? "
        "ORDER BY started_utc_ms DESC LIMIT 1",
        (exercise,),
    ).fetchone()
    return None if row is None else str(row[0])


def options(connection: sqlite3.Connection, session: str) -> str | None:
    """Return what was asked of a session that has not ended, as JSON."""
    found = connection.execute(_WISHES, (session,)).fetchone()
    return found and cast("str", found[0])


def programme(connection: sqlite3.Connection, session: str) -> str | None:
    """Return the programme of a session as it was then, as JSON."""
    found = connection.execute(_PROGRAMME, (session,)).fetchone()
    return found and cast("str", found[0])


def span(since: date | None, until: date | None) -> dict[str, str]:
    """Return the parameters of a range of days, both ends included."""
    return {"since": (since or date.min).isoformat(), "until": (until or date.max).isoformat()}


def _session_row(row: sqlite3.Row) -> SessionRow:
    values = within(dict(row))
    return SessionRow(
        **values
        | {
            "local_date": date.fromisoformat(row["local_date"]),
            "state": SessionState(row["state"]),
            "pace": cast("Pace", row["pace"]),
            "deleted": bool(row["deleted"]),
            "trial": bool(row["trial"]),
        }
    )


def _set_row(found: sqlite3.Row) -> SetRow:
    row = within(dict(found))
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


def _tempo(row: Mapping[str, Any]) -> Tempo | None:
    if row["tempo_order"] is None:
        return None
    return Tempo(
        order=tuple(Phase(name) for name in row["tempo_order"].split()),
        **{name: row[name] for name in _PHASES},
    )
