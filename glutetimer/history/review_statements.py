"""The SQL that reads what review sums up: performed sets, training days, answers, bests."""

from __future__ import annotations

import sqlite3
from datetime import date

from glutetimer.errors import one_line
from glutetimer.history.bounds import MAX_SET_MS
from glutetimer.history.query_statements import COUNTS, DONE_ENOUGH, REAL, span
from glutetimer.review.bests import Mark
from glutetimer.review.feel import FeelCount
from glutetimer.review.ladders import Practised
from glutetimer.review.progress.pain import PainfulSession
from glutetimer.review.progress.training_log import PAIN
from glutetimer.review.rows import PerformedRow, SelfTestRow


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
        SELECT *, {DONE_ENOUGH} AS counts FROM session
        WHERE deleted = :deleted AND (:trials OR trial = 0)
            AND local_date BETWEEN :since AND :until)
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
    WHERE {REAL} AND performed_set.deleted = 0
        AND (coalesce(corrected_reps, done_reps) > 0 OR hold_ms > 0)
    GROUP BY exercise, side, kind, reps, hold_s, load_kg, band
"""  # noqa: S608 - constants

_PAINFUL = f"""
    WITH painful AS MATERIALIZED (
        SELECT session_id, exercise, ordinal FROM performed_set
        WHERE (pain_rep IS NOT NULL OR outcome = '{PAIN}' OR feel = '{PAIN}') AND deleted = 0)
    SELECT DISTINCT exercise, session.uuid, local_date, NOT EXISTS (
        SELECT 1 FROM session AS later JOIN performed_set AS other ON other.session_id = later.id
        WHERE (later.local_date, later.id) > (session.local_date, session.id)
            AND later.deleted = 0 AND later.trial = 0 AND other.deleted = 0
            AND other.exercise = painful.exercise
            AND (coalesce(other.corrected_reps, other.done_reps) > 0 OR other.hold_ms > 0))
    FROM painful JOIN session ON session_id = session.id
    WHERE session.deleted = 0
    ORDER BY local_date, session.id, ordinal
"""  # noqa: S608 - constants
"""The sets are looked through before the sessions: few of them hurt. What hurt in a trial hurt as
well. The last column says whether the exercise was not done since.
"""

_PRACTISED = f"""
    SELECT exercise, count(DISTINCT local_date), min(local_date), max(local_date)
    FROM session JOIN performed_set ON session_id = session.id
    WHERE {REAL} AND performed_set.deleted = 0
        AND coalesce(corrected_reps, done_reps) > 0
        AND local_date BETWEEN :since AND :until
    GROUP BY exercise
"""  # noqa: S608 - constants

_ANSWERS = f"""
    SELECT exercise, feel, count(DISTINCT session_id), max(session.started_utc_ms)
    FROM session JOIN performed_set ON session_id = session.id
    WHERE {REAL} AND performed_set.deleted = 0 AND feel IS NOT NULL
        AND state <> 'under_way' AND local_date >= ?
    GROUP BY exercise, feel
"""  # noqa: S608 - constants

_BUILT_UP = f"""
    SELECT programme_id, week, count(*), min(local_date), max(local_date) FROM session
    WHERE deleted = 0 AND week IS NOT NULL AND {COUNTS} GROUP BY programme_id, week
"""  # noqa: S608 - constants

_TRAINING_DAYS = f"""
    SELECT local_date, count(*) FROM session
    WHERE deleted = 0 AND local_date BETWEEN :since AND :until AND {COUNTS}
    GROUP BY local_date ORDER BY local_date
"""  # noqa: S608 - constants

_SELF_TESTS = f"""
    SELECT session.uuid, local_date, exercise, side, answer, scale
    FROM session JOIN performed_set ON session_id = session.id
    JOIN self_test ON set_id = performed_set.id
    WHERE {REAL} AND performed_set.deleted = 0 AND self_test.deleted = 0
        AND local_date >= ?
    ORDER BY local_date, session.id, ordinal
"""  # noqa: S608 - constants


def performed(
    connection: sqlite3.Connection,
    since: date | None = None,
    until: date | None = None,
    *,
    deleted: bool = False,
    trials: bool = False,
) -> list[PerformedRow]:
    """Return every performed set of a range of days, the oldest first, for review.

    Those of deleted sessions are given alone, if they are asked for; those of trials beside the
    others.
    """
    wanted = {**span(since, until), "deleted": deleted, "trials": trials}
    found = connection.execute(_PERFORMED, wanted)
    days: dict[str, date] = {}
    rows = []
    for row in found:
        day = days.get(row[1]) or days.setdefault(row[1], date.fromisoformat(row[1]))
        programme, exercise = one_line(row[2]), one_line(row[3])
        rows.append(
            PerformedRow._make((row[0], day, programme, exercise, *row[4:-1], bool(row[-1])))
        )
    return rows


def painful_sessions(connection: sqlite3.Connection) -> list[PainfulSession]:
    """Return every session in which an exercise hurt, the oldest first."""
    return [
        PainfulSession(exercise, session, date.fromisoformat(day), is_last=bool(last))
        for exercise, session, day, last in connection.execute(_PAINFUL)
    ]


def training_days(
    connection: sqlite3.Connection, since: date | None = None, until: date | None = None
) -> dict[date, int]:
    """Return every day on which something was done, with the number of its sessions."""
    found = connection.execute(_TRAINING_DAYS, span(since, until))
    return {date.fromisoformat(day): done for day, done in found}


def first_day(connection: sqlite3.Connection) -> date | None:
    """Return the day of the very first session, None if there is none."""
    (found,) = connection.execute(
        f"SELECT min(local_date) FROM session WHERE {REAL}"  # noqa: S608 - a constant
    ).fetchone()
    return found and date.fromisoformat(found)


def marks(connection: sqlite3.Connection) -> list[Mark]:
    """Return every kind of set ever done, each with the first day on which it was."""
    return [
        Mark._make((*row[:-1], date.fromisoformat(row[-1]))) for row in connection.execute(_MARKS)
    ]


def practised(
    connection: sqlite3.Connection, since: date | None = None, until: date | None = None
) -> dict[str, Practised]:
    """Return on how many days of a range each exercise was done, the first and the last of them."""
    found = connection.execute(_PRACTISED, span(since, until))
    return {row[0]: _practised(*row[1:]) for row in found}


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


def _practised(sessions: int, first: str, last: str) -> Practised:
    return Practised(sessions, date.fromisoformat(first), date.fromisoformat(last))
