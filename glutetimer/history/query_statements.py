"""The SQL of the queries; each reads one consistent state of the file."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import date
from typing import Any, cast

from glutetimer.errors import one_line
from glutetimer.history.bounds import MAX_SET_MS, within
from glutetimer.history.rows import Pace, SessionRow, SessionState, SetRow
from glutetimer.review.bests import Mark
from glutetimer.review.feel import FeelCount
from glutetimer.review.ladders import Practised
from glutetimer.review.rows import PerformedRow, SelfTestRow
from glutetimer.session.record import Outcome, SetRecord
from glutetimer.session.steps import Side, StepKind
from glutetimer.training.tempo import Phase, Tempo

_SESSION_COLUMNS = """
    uuid, programme_id, programme_name, week, started_utc_ms, utc_offset_min, local_date,
    state, ended_utc_ms, planned_ms, pace, effort, note, last_event_ms, last_event_utc_ms,
    last_step, updated_utc_ms, deleted
"""

_COUNTS = """
    (SELECT total(coalesce(corrected_reps, done_reps)) > 0 AND (
        session.state = 'finished' OR total(CASE
            WHEN coalesce(corrected_reps, done_reps) > 0
                THEN min(1.0, 1.0 * coalesce(corrected_reps, done_reps) / max(1, planned_reps))
            ELSE min(1.0, 1.0 * hold_ms / max(1, planned_hold_ms))
        END) > 0.999)
    FROM performed_set WHERE session_id = session.id AND performed_set.deleted = 0)
"""
"""Whether a session counts: for the goal of the week, weeks in a row, and as done on its day.

It does when it was finished with anything done, or when what was done comes to one whole set. One
that was stopped with next to nothing done is kept, with its reps, but counts for none.
"""

_SESSIONS = f"""
    SELECT {_SESSION_COLUMNS} FROM session
    WHERE deleted = :deleted AND local_date BETWEEN :since AND :until
        AND (:state IS NULL OR state = :state) AND (NOT :counted OR {_COUNTS})
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


def _within(length: str) -> str:
    """Return the SQL of a length that an older version may have kept beyond the bounds."""
    return f"min({length}, {MAX_SET_MS})"


_REP_HOLD = """
    CASE
        WHEN kind = 'drill' THEN 0
        WHEN tempo_order IS NULL THEN planned_hold_ms / max(1, planned_reps)
        WHEN instr(tempo_order, 'lift') < instr(tempo_order, 'lower') THEN hold_top_ms
        ELSE hold_bottom_ms
    END
"""

_PERFORMED_COLUMNS = f"""
    session.uuid, local_date, programme_id, exercise, side, kind, outcome,
    planned_reps, done_reps, corrected_reps, {_within("hold_ms")}, {_within("work_ms")},
    {_within(_REP_HOLD)}, {_within(f"{_REP_HOLD} + coalesce(lift_ms + lower_ms, 0)")},
    load_kg, feel, pain_rep, band, effort, counts
"""
"""The fields of `PerformedRow`, in order."""

_PERFORMED = f"""
    WITH shown AS MATERIALIZED (
        SELECT *, {_COUNTS} AS counts FROM session
        WHERE deleted = :deleted AND local_date BETWEEN :since AND :until)
    SELECT {_PERFORMED_COLUMNS}
    FROM shown AS session JOIN performed_set ON session_id = session.id
    WHERE performed_set.deleted = 0
    ORDER BY local_date, session.id, ordinal
"""  # noqa: S608 - constants

_MARKS = f"""
    SELECT exercise, side, kind, coalesce(corrected_reps, done_reps) AS reps,
        iif(kind = 'hold' AND coalesce(corrected_reps, 1) > 0,
            {
    _within('''min(hold_ms / max(1, done_reps), max(planned_hold_ms / max(1, planned_reps),
                iif(done_reps <= 1, hold_ms, 0)))''')
} / 1000, 0) AS hold_s,
        load_kg, band, min(local_date)
    FROM session JOIN performed_set ON session_id = session.id
    WHERE session.deleted = 0 AND performed_set.deleted = 0
        AND (coalesce(corrected_reps, done_reps) > 0 OR hold_ms > 0)
    GROUP BY exercise, side, kind, reps, hold_s, load_kg, band
"""  # noqa: S608 - constants

_PRACTISED = """
    SELECT exercise, count(DISTINCT local_date), min(local_date), max(local_date)
    FROM session JOIN performed_set ON session_id = session.id
    WHERE session.deleted = 0 AND performed_set.deleted = 0
        AND coalesce(corrected_reps, done_reps) > 0
    GROUP BY exercise
"""

_ANSWERS = """
    SELECT exercise, feel, count(DISTINCT session_id), max(session.started_utc_ms)
    FROM session JOIN performed_set ON session_id = session.id
    WHERE session.deleted = 0 AND performed_set.deleted = 0 AND feel IS NOT NULL
        AND state <> 'under_way' AND local_date >= ?
    GROUP BY exercise, feel
"""

_BUILT_UP = f"""
    SELECT programme_id, week, count(*), min(local_date), max(local_date) FROM session
    WHERE deleted = 0 AND week IS NOT NULL AND {_COUNTS} GROUP BY programme_id, week
"""  # noqa: S608 - constants

_TRAINING_DAYS = f"""
    SELECT local_date, count(*) FROM session
    WHERE deleted = 0 AND local_date BETWEEN :since AND :until AND {_COUNTS}
    GROUP BY local_date ORDER BY local_date
"""  # noqa: S608 - constants

_SELF_TESTS = """
    SELECT session.uuid, local_date, exercise, side, answer, scale
    FROM session JOIN performed_set ON session_id = session.id
    JOIN self_test ON set_id = performed_set.id
    WHERE session.deleted = 0 AND performed_set.deleted = 0 AND self_test.deleted = 0
        AND local_date >= ?
    ORDER BY local_date, session.id, ordinal
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
) -> list[SessionRow]:
    """Return sessions of a range of days, both ends included, the newest first.

    With `counted`, only those that count, see `_COUNTS`.
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


def performed(
    connection: sqlite3.Connection,
    since: date | None = None,
    until: date | None = None,
    *,
    deleted: bool = False,
) -> list[PerformedRow]:
    """Return every performed set of a range of days, the oldest first, for review.

    Those of deleted sessions are given alone, if they are asked for.
    """
    found = connection.execute(_PERFORMED, {**_span(since, until), "deleted": deleted})
    days: dict[str, date] = {}
    rows = []
    for row in found:
        day = days.get(row[1]) or days.setdefault(row[1], date.fromisoformat(row[1]))
        programme, exercise = one_line(row[2]), one_line(row[3])
        rows.append(
            PerformedRow._make((row[0], day, programme, exercise, *row[4:-1], bool(row[-1])))
        )
    return rows


def training_days(
    connection: sqlite3.Connection, since: date | None = None, until: date | None = None
) -> dict[date, int]:
    """Return every day on which something was done, with the number of its sessions."""
    found = connection.execute(_TRAINING_DAYS, _span(since, until))
    return {date.fromisoformat(day): done for day, done in found}


def first_day(connection: sqlite3.Connection) -> date | None:
    """Return the day of the very first session, None if there is none."""
    (found,) = connection.execute(
        "SELECT min(local_date) FROM session WHERE deleted = 0"
    ).fetchone()
    return found and date.fromisoformat(found)


def marks(connection: sqlite3.Connection) -> list[Mark]:
    """Return every kind of set ever done, each with the first day on which it was."""
    return [
        Mark._make((*row[:-1], date.fromisoformat(row[-1]))) for row in connection.execute(_MARKS)
    ]


def practised(connection: sqlite3.Connection) -> dict[str, Practised]:
    """Return on how many days each exercise was done, the first and the last of them."""
    return {row[0]: _practised(*row[1:]) for row in connection.execute(_PRACTISED)}


def feel_answers(connection: sqlite3.Connection, since: date) -> list[FeelCount]:
    """Return how often each exercise was felt where, in the sessions since a day."""
    return [FeelCount(*row) for row in connection.execute(_ANSWERS, (since.isoformat(),))]


def built_up(connection: sqlite3.Connection) -> dict[tuple[str, int], Practised]:
    """Return how often each week of each programme that builds up was done, first and last."""
    return {(row[0], row[1]): _practised(*row[2:]) for row in connection.execute(_BUILT_UP)}


def self_tests(connection: sqlite3.Connection, since: date | None = None) -> list[SelfTestRow]:
    """Return the answers after self-tests since a day, the oldest first."""
    found = connection.execute(_SELF_TESTS, ((since or date.min).isoformat(),))
    return [SelfTestRow(row[0], date.fromisoformat(row[1]), *row[2:]) for row in found]


def options(connection: sqlite3.Connection, session: str) -> str | None:
    """Return what was asked of a session that has not ended, as JSON."""
    found = connection.execute(_WISHES, (session,)).fetchone()
    return found and cast("str", found[0])


def programme(connection: sqlite3.Connection, session: str) -> str | None:
    """Return the programme of a session as it was then, as JSON."""
    found = connection.execute(_PROGRAMME, (session,)).fetchone()
    return found and cast("str", found[0])


def _practised(sessions: int, first: str, last: str) -> Practised:
    return Practised(sessions, date.fromisoformat(first), date.fromisoformat(last))


def _span(since: date | None, until: date | None) -> dict[str, str]:
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
