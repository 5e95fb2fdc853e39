"""Replaces the content of a history by that of another file, inside one transaction.

Ids are local to a file, so whole tables change places; rows are matched by their names only where
something of the old content stays.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from glutetimer.history.tables import CONTENT, STAMPED, SYNCED

_GONE_SESSIONS = """
    INSERT INTO session ({columns}, snapshot_id, updated_utc_ms, deleted)
    SELECT {columns}, (
        SELECT now.id FROM programme_snapshot AS now JOIN was_programme_snapshot AS was
        USING (content) WHERE was.id = snapshot_id
    ), :utc_ms, 1
    FROM was_session WHERE uuid NOT IN (SELECT uuid FROM session)
"""
_GONE_SETS = """
    INSERT OR IGNORE INTO performed_set ({columns}, session_id, updated_utc_ms, deleted)
    SELECT {was_columns}, session.id, :utc_ms,
        max(was_performed_set.deleted, EXISTS (SELECT 1 FROM came WHERE came.uuid = session.uuid))
    FROM was_performed_set JOIN was_session ON was_session.id = was_performed_set.session_id
    JOIN session ON session.uuid = was_session.uuid
    WHERE NOT EXISTS (
        SELECT 1 FROM performed_set AS now
        WHERE now.session_id = session.id AND now.ordinal = was_performed_set.ordinal
    )
"""
_GONE_TESTS = """
    INSERT OR IGNORE INTO self_test ({columns}, set_id, updated_utc_ms, deleted)
    SELECT {was_columns}, now.id, :utc_ms,
        max(was_self_test.deleted, EXISTS (SELECT 1 FROM came WHERE came.uuid = session.uuid))
    FROM was_self_test JOIN was_performed_set ON was_performed_set.id = was_self_test.set_id
    JOIN was_session ON was_session.id = was_performed_set.session_id
    JOIN session ON session.uuid = was_session.uuid
    JOIN performed_set AS now
        ON now.session_id = session.id AND now.ordinal = was_performed_set.ordinal
    WHERE NOT EXISTS (SELECT 1 FROM self_test AS there WHERE there.set_id = now.id)
"""
_GONE_ALONE = """
    INSERT INTO {table} ({columns}, updated_utc_ms, deleted)
    SELECT {columns}, :utc_ms, 1 FROM was_{table} WHERE uuid NOT IN (SELECT uuid FROM {table})
"""
"""For rows that hang on no other."""


LATEST_MS = 4_102_444_800_000
"""No stamp is taken from a clock that shows a later year than 2099; see migration 3."""


def advance_clock(database: sqlite3.Connection, utc_ms: int) -> None:
    """Let what is changed from here on be stamped as changed now or later, whatever it says.

    A row keeps the instant of its own last change, and what happened to it on another machine
    since then may not have come here yet.
    """
    database.execute(
        "UPDATE sync_clock SET hlc = max(hlc, ? << 16)", (max(1, min(utc_ms, LATEST_MS)),)
    )


def replace_all(database: sqlite3.Connection, other: str) -> None:
    """Take over another file whole, what it knows of other machines too.

    Args:
        database: The history, in a transaction.
        other: The name under which a history of the same version is attached.
    """
    _put(database, other, [*CONTENT, "meta", *SYNCED, "sync_file", "sync_clock"])


def revert_to(database: sqlite3.Connection, other: str, utc_ms: int) -> None:
    """Go back to the content of another file by changes that other machines will take over.

    Every row is stamped anew, so that it holds against whatever was changed meanwhile. What the
    other file does not have is marked as deleted.

    Args:
        database: The history, in a transaction.
        other: The name under which a history of the same version is attached.
        utc_ms: This instant.
    """
    for table in ("programme_snapshot", *STAMPED):
        database.execute(f"CREATE TEMP TABLE was_{table} AS SELECT * FROM main.{table}")  # noqa: S608 - ours
    for table in SYNCED:
        database.execute(f"DELETE FROM {table}")  # noqa: S608 - ours
    _put(database, other, CONTENT)
    database.execute("CREATE TEMP TABLE came AS SELECT uuid FROM main.session")
    database.execute(
        "INSERT INTO programme_snapshot (content) SELECT content FROM was_programme_snapshot "
        "WHERE true ON CONFLICT DO NOTHING"
    )
    for table, statement, link in (
        ("session", _GONE_SESSIONS, "snapshot_id"),
        ("performed_set", _GONE_SETS, "session_id"),
        ("self_test", _GONE_TESTS, "set_id"),
        ("advice_decision", _GONE_ALONE, ""),
        ("guided_break", _GONE_ALONE, ""),
    ):
        columns = _columns(database, table, but=("id", link, "updated_utc_ms", "deleted"))
        was = ", ".join(f"was_{table}.{name}" for name in columns)
        database.execute(
            statement.format(table=table, columns=", ".join(columns), was_columns=was),
            {"utc_ms": utc_ms},
        )
    for table in STAMPED:  # the new stamp must beat those of now, too, however far ahead
        database.execute(
            f"UPDATE {table} SET hlc = max({table}.hlc, was.hlc) FROM was_{table} AS was "  # noqa: S608 - ours
            f"WHERE was.uuid = {table}.uuid"
        )
    highest = " UNION ALL ".join(f"SELECT hlc FROM {table}" for table in STAMPED)  # noqa: S608 - ours
    database.execute(
        f"UPDATE sync_clock SET taking_in = 0, "  # noqa: S608 - ours
        f"hlc = max(hlc, (SELECT min(ifnull(max(hlc), 0), ? << 16) FROM ({highest})))",
        (LATEST_MS,),
    )
    advance_clock(database, utc_ms)
    for table in STAMPED:
        database.execute(f"UPDATE {table} SET deleted = deleted")  # noqa: S608 - ours
    for table in ("came", *(f"was_{each}" for each in ("programme_snapshot", *STAMPED))):
        database.execute(f"DROP TABLE temp.{table}")


def _put(database: sqlite3.Connection, other: str, tables: Iterable[str]) -> None:
    """Let the rows of another file take the place of those here, without stamping them."""
    database.execute("PRAGMA defer_foreign_keys = ON")
    database.execute("UPDATE sync_clock SET taking_in = 1")
    for table in tables:
        columns = ", ".join(_columns(database, table))
        database.execute(f"DELETE FROM main.{table}")  # noqa: S608 - ours
        database.execute(
            f"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM {other}.{table}"  # noqa: S608 - ours
        )


def _columns(database: sqlite3.Connection, table: str, but: tuple[str, ...] = ()) -> list[str]:
    found = database.execute("SELECT name FROM pragma_table_info(?, 'main')", (table,))
    return [name for (name,) in found if name not in but]
