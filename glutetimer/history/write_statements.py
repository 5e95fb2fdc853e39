"""The SQL of the changes; each runs inside the writer's transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date

from glutetimer.history.bounds import MAX_SESSION_MS, MAX_SET_MS, bounded, within
from glutetimer.history.ids import uuid7
from glutetimer.history.rows import SessionRow, SessionState, SetRow
from glutetimer.session.record import SetRecord

_SESSION_COLUMNS = [each.name for each in fields(SessionRow)]

_RENAMED = {"set": "set_number"}  # a word of SQL
_APART = ("tempo", "test_answer")  # in five columns, and in a table of its own
_TEMPO_COLUMNS = ["tempo_order", "lift_ms", "hold_top_ms", "lower_ms", "hold_bottom_ms"]

_SET_COLUMNS = [
    *(_RENAMED.get(each.name, each.name) for each in fields(SetRecord) if each.name not in _APART),
    *_TEMPO_COLUMNS,
    *("uuid", "exercise_name", "started_utc_ms", "updated_utc_ms", "deleted"),
]
_KEPT = ("uuid", "ordinal", "exercise_name", "started_utc_ms", "deleted")
"""Columns of a set that its first writing decides."""


_INSERT_SESSION = (
    f"INSERT INTO session (snapshot_id, {', '.join(_SESSION_COLUMNS)}) "  # noqa: S608 - constants
    "VALUES ((SELECT id FROM programme_snapshot WHERE content = :programme), "
    f"{', '.join(':' + name for name in _SESSION_COLUMNS)}) ON CONFLICT (uuid) DO NOTHING"
)

_PUT_SET = (
    f"INSERT INTO performed_set (session_id, {', '.join(_SET_COLUMNS)}) "  # noqa: S608 - constants
    "VALUES ((SELECT id FROM session WHERE uuid = :session), "
    f"{', '.join(':' + name for name in _SET_COLUMNS)}) "
    "ON CONFLICT (session_id, ordinal) DO UPDATE SET "
    + ", ".join(f"{name} = excluded.{name}" for name in _SET_COLUMNS if name not in _KEPT)
)

_PUT_TEST = """
    INSERT INTO self_test (uuid, set_id, answer, scale, answered_ms, updated_utc_ms)
    SELECT :uuid, performed_set.id, :answer, :scale, :answered_ms, :updated_utc_ms
    FROM performed_set JOIN session ON session.id = session_id
    WHERE session.uuid = :session AND ordinal = :ordinal
    ON CONFLICT (set_id) DO UPDATE SET answer = excluded.answer, scale = excluded.scale,
        answered_ms = excluded.answered_ms, updated_utc_ms = excluded.updated_utc_ms
"""

_TOUCH = """
    UPDATE session SET
        last_event_ms = iif(state IN ('finished', 'stopped'), last_event_ms,
            max(last_event_ms, :at_ms)),
        last_event_utc_ms = max(last_event_utc_ms, :utc_ms), last_step = :step,
        updated_utc_ms = :utc_ms,
        state = iif(state = 'abandoned', 'under_way', state),
        ended_utc_ms = iif(state = 'abandoned', NULL, ended_utc_ms)
    WHERE uuid = :session
"""
"""A session that another process took for abandoned is under way again; an answer that comes after
the end makes a session no longer."""

_END = """
    UPDATE session SET state = :state, updated_utc_ms = :utc_ms,
        ended_utc_ms = coalesce(ended_utc_ms, max(:utc_ms, last_event_utc_ms)),
        effort = coalesce(:effort, effort), note = coalesce(:note, note)
    WHERE uuid = :session
"""

_ANNOTATE = """
    UPDATE session SET effort = coalesce(:effort, effort), note = coalesce(:note, note),
        updated_utc_ms = :utc_ms
    WHERE uuid = :session
"""

_ABANDON = """
    UPDATE session SET state = :state, ended_utc_ms = last_event_utc_ms,
        updated_utc_ms = :utc_ms
    WHERE state = 'under_way' AND uuid = :session
"""

_CUT_SHORT = f"""
    UPDATE performed_set SET outcome = 'cut_short', updated_utc_ms = :utc_ms,
        ended_ms = max(started_ms, min(started_ms + {MAX_SET_MS},
            (SELECT last_event_ms FROM session WHERE id = session_id)))
    WHERE outcome = 'under_way' AND session_id = (
        SELECT id FROM session WHERE uuid = :session AND state <> 'under_way')
"""  # noqa: S608 - constants


_MOVE = """
    UPDATE session SET local_date = :day, started_utc_ms = max(0, started_utc_ms + :shift_ms),
        ended_utc_ms = max(0, ended_utc_ms + :shift_ms),
        last_event_utc_ms = max(0, last_event_utc_ms + :shift_ms), updated_utc_ms = :utc_ms
    WHERE id = :id
"""

_MOVE_SETS = """
    UPDATE performed_set SET started_utc_ms = max(0, started_utc_ms + :shift_ms),
        updated_utc_ms = :utc_ms
    WHERE session_id = :id
"""

DAY_MS = 86_400_000

_PUT_WISHES = """
    INSERT INTO session_wishes (session_id, content)
    SELECT id, :content FROM session WHERE uuid = :session ON CONFLICT DO NOTHING
"""

_FORGET_WISHES = """
    DELETE FROM session_wishes WHERE session_id = (
        SELECT id FROM session WHERE uuid = :session AND state <> 'under_way')
"""

_UNDER_WAY = "SELECT id FROM session WHERE uuid = :session AND state = 'under_way'"
_OF_SESSION = f"session_id = ({_UNDER_WAY})"
_FORGET = (
    f"DELETE FROM self_test WHERE set_id IN (SELECT id FROM performed_set WHERE {_OF_SESSION})",  # noqa: S608 - constants
    f"DELETE FROM performed_set WHERE {_OF_SESSION}",  # noqa: S608 - likewise
    f"DELETE FROM session_wishes WHERE {_OF_SESSION}",  # noqa: S608 - likewise
    f"DELETE FROM sync_session WHERE {_OF_SESSION}",  # noqa: S608 - likewise
    f"DELETE FROM session WHERE id = ({_UNDER_WAY})",  # noqa: S608 - likewise
)


@dataclass(frozen=True, slots=True)
class Moment:
    """When an event was due and when it was handed in: at a step, session time and UTC."""

    step: int
    at_ms: int
    utc_ms: int


def add_session(connection: sqlite3.Connection, row: SessionRow, programme_json: str) -> bool:
    """Write a session with its programme; return False if it is known already."""
    connection.execute(
        "INSERT INTO programme_snapshot (content) VALUES (?) ON CONFLICT DO NOTHING",
        (programme_json,),
    )
    values = {name: getattr(row, name) for name in _SESSION_COLUMNS}
    values |= {"local_date": row.local_date.isoformat(), "programme": programme_json}
    return connection.execute(_INSERT_SESSION, within(values)).rowcount == 1


def put_set(connection: sqlite3.Connection, row: SetRow) -> None:
    """Write a set, or what has become of it since it was written last."""
    record = bounded(row.record)
    connection.execute(_PUT_SET, within(_set_values(row, record)))
    if record.test_answer is not None:
        connection.execute(
            _PUT_TEST,
            {
                "uuid": uuid7(row.updated_utc_ms),
                "answer": record.test_answer,
                "scale": row.test_scale,
                "answered_ms": record.started_ms if record.ended_ms is None else record.ended_ms,
                "updated_utc_ms": row.updated_utc_ms,
                "session": row.session,
                "ordinal": record.ordinal,
            },
        )


def touch(connection: sqlite3.Connection, session: str, moment: Moment) -> None:
    """Note where the session has come to."""
    connection.execute(
        _TOUCH,
        {
            "session": session,
            "at_ms": min(moment.at_ms, MAX_SESSION_MS),
            "utc_ms": moment.utc_ms,
            "step": moment.step,
        },
    )


def end_session(
    connection: sqlite3.Connection,
    session: str,
    state: SessionState,
    utc_ms: int,
    effort: int | None,
    note: str | None,
) -> None:
    """End a session; the first end decides when, the last one how."""
    values = {
        "session": session,
        "state": state,
        "utc_ms": utc_ms,
        "effort": effort,
        "note": note,
    }
    connection.execute(_END, values)
    connection.execute(_CUT_SHORT, {"session": session, "utc_ms": utc_ms})
    connection.execute(_FORGET_WISHES, {"session": session})


def annotate(
    connection: sqlite3.Connection,
    session: str,
    effort: int | None,
    note: str | None,
    utc_ms: int,
) -> None:
    """Write effort or note of a session; what is None stays as it is."""
    values = {"session": session, "effort": effort, "note": note, "utc_ms": utc_ms}
    connection.execute(_ANNOTATE, values)


def abandon(
    connection: sqlite3.Connection,
    session: str,
    utc_ms: int,
    state: SessionState = SessionState.ABANDONED,
) -> None:
    """End a session that was left under way, at its last event."""
    values = {"session": session, "utc_ms": utc_ms, "state": state}
    connection.execute(_ABANDON, values)
    connection.execute(_CUT_SHORT, values)
    connection.execute(_FORGET_WISHES, values)


def forget(connection: sqlite3.Connection, session: str) -> None:
    """Remove a session under way, which no other machine has been sent yet."""
    for statement in _FORGET:
        connection.execute(statement, {"session": session})


def put_wishes(connection: sqlite3.Connection, session: str, wishes_json: str) -> None:
    """Keep what is asked of a session until it ends."""
    connection.execute(_PUT_WISHES, {"session": session, "content": wishes_json})


def change(
    connection: sqlite3.Connection,
    table: str,
    uuid: str,
    values: Mapping[str, object],
    utc_ms: int,
) -> None:
    """Change columns of one row; table and columns are ours, never a person's."""
    columns = ", ".join(f"{name} = :{name}" for name in values)
    connection.execute(
        f"UPDATE {table} SET {columns}, updated_utc_ms = :utc_ms WHERE uuid = :uuid",  # noqa: S608 - names of ours
        {**values, "utc_ms": utc_ms, "uuid": uuid},
    )


def move(connection: sqlite3.Connection, session: str, day: date, utc_ms: int) -> None:
    """Put a session with all its instants on another day."""
    found = connection.execute(
        "SELECT id, local_date FROM session WHERE uuid = ?", (session,)
    ).fetchone()
    if found is None:
        return
    shift_ms = (day - date.fromisoformat(found[1])).days * DAY_MS
    values = {"id": found[0], "day": day.isoformat(), "shift_ms": shift_ms, "utc_ms": utc_ms}
    connection.execute(_MOVE, values)
    connection.execute(_MOVE_SETS, values)


def _set_values(row: SetRow, record: SetRecord) -> dict[str, object]:
    tempo = record.tempo
    values = {each.name: getattr(record, each.name) for each in fields(record)}
    return values | {
        "feel": record.feel or None,  # older versions and their exports say "" for no answer
        "tempo": None,
        "tempo_order": " ".join(tempo.order) if tempo else None,
        "lift_ms": tempo.lift_ms if tempo else None,
        "hold_top_ms": tempo.hold_top_ms if tempo else None,
        "lower_ms": tempo.lower_ms if tempo else None,
        "hold_bottom_ms": tempo.hold_bottom_ms if tempo else None,
        "set_number": record.set,
        "uuid": row.uuid,
        "session": row.session,
        "exercise_name": row.exercise_name,
        "started_utc_ms": row.started_utc_ms,
        "updated_utc_ms": row.updated_utc_ms,
        "deleted": row.deleted,
    }
