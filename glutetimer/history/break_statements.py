"""The SQL of breaks; one row for each."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date

from glutetimer.history.bounds import MAX_SESSION_MS, within
from glutetimer.history.query_statements import span
from glutetimer.review.breaks import GuidedBreak

_PUT = """
    INSERT INTO guided_break (uuid, programme_id, programme_name, started_utc_ms, utc_offset_min,
        local_date, length_ms, finished, reps, hold_ms, work_ms, updated_utc_ms)
    VALUES (:uuid, :programme, :programme_name, :started_utc_ms, :utc_offset_min,
        :local_date, :length_ms, :finished, :reps, :hold_ms, :work_ms, :updated_utc_ms)
    ON CONFLICT (uuid) DO
"""
_CHANGE = f"""{_PUT} UPDATE SET length_ms = excluded.length_ms, finished = excluded.finished,
    reps = excluded.reps, hold_ms = excluded.hold_ms, work_ms = excluded.work_ms,
    updated_utc_ms = excluded.updated_utc_ms
"""
_ADD = f"{_PUT} NOTHING"
_BREAKS = """
    SELECT uuid, programme_id, programme_name, started_utc_ms, utc_offset_min, local_date,
        length_ms, finished, reps, hold_ms, work_ms
    FROM guided_break WHERE deleted = :deleted AND local_date BETWEEN :since AND :until
    ORDER BY local_date DESC, started_utc_ms DESC, uuid DESC LIMIT :limit
"""
_MARK = """
    UPDATE guided_break SET deleted = :deleted, updated_utc_ms = :utc_ms
    WHERE uuid = :uuid AND deleted <> :deleted
"""
_KNOWN = "SELECT uuid FROM guided_break"


def put(connection: sqlite3.Connection, one: GuidedBreak, utc_ms: int) -> None:
    """Write a break as it is now; a later one takes the place of an earlier of the same id."""
    connection.execute(_CHANGE, _values(one, utc_ms))


def add_all(connection: sqlite3.Connection, breaks: Iterable[GuidedBreak]) -> None:
    """Write breaks that are not known yet; the others stay as they are."""
    for one in breaks:
        connection.execute(_ADD, _values(one, one.started_utc_ms + one.length_ms))


def mark(connection: sqlite3.Connection, uuid: str, utc_ms: int, *, deleted: bool) -> None:
    """Mark a break as deleted, or as there again."""
    connection.execute(_MARK, {"uuid": uuid, "utc_ms": utc_ms, "deleted": deleted})


def known(connection: sqlite3.Connection) -> set[str]:
    """Return the ids of all breaks, deleted ones too."""
    return {uuid for (uuid,) in connection.execute(_KNOWN)}


def breaks(
    connection: sqlite3.Connection,
    since: date | None = None,
    until: date | None = None,
    limit: int | None = None,
    *,
    deleted: bool = False,
) -> list[GuidedBreak]:
    """Return the breaks of a range of days, both ends included, the newest first."""
    wanted = {**span(since, until), "limit": -1 if limit is None else limit, "deleted": deleted}
    found = connection.execute(_BREAKS, wanted)
    found.row_factory = sqlite3.Row
    return [_break(within(dict(row))) for row in found]


def _values(one: GuidedBreak, utc_ms: int) -> dict[str, object]:
    return {
        **asdict(one),
        "local_date": one.local_date.isoformat(),
        "length_ms": min(one.length_ms, MAX_SESSION_MS),
        "updated_utc_ms": utc_ms,
    }


def _break(row: dict[str, object]) -> GuidedBreak:
    day, finished = date.fromisoformat(str(row["local_date"])), bool(row["finished"])
    named = row | {"local_date": day, "finished": finished, "programme": row["programme_id"]}
    del named["programme_id"]
    return GuidedBreak(**named)  # type: ignore[arg-type] # the columns are typed in the table
