"""Reads and adds whole sessions, many at a time."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from datetime import date

from glutetimer.history import query_statements, write_statements
from glutetimer.history.rows import Entry, SessionState


def entries(
    connection: sqlite3.Connection,
    since: date | None = None,
    until: date | None = None,
    session: str | None = None,
    *,
    trials: bool = False,
) -> Iterator[Entry]:
    """Give sessions that have ended, the oldest first, all from one moment of the history."""
    trials = trials or session is not None
    connection.execute("BEGIN")  # what is written meanwhile must not show half way through
    for row in reversed(query_statements.sessions(connection, since, until, trials=trials)):
        if row.state is SessionState.UNDER_WAY or session not in (None, row.uuid):
            continue
        yield Entry(
            session=row,
            programme_json=query_statements.programme(connection, row.uuid) or "{}",
            sets=tuple(query_statements.sets(connection, row.uuid)),
        )


def add_all(connection: sqlite3.Connection, found: Iterable[Entry]) -> None:
    """Write sessions that are not known yet; the others stay as they are."""
    for entry in found:
        if write_statements.add_session(connection, entry.session, entry.programme_json):
            for row in entry.sets:
                write_statements.put_set(connection, row)


def known(connection: sqlite3.Connection) -> set[str]:
    """Return the uuids of all sessions and sets, deleted ones too."""
    found = connection.execute("SELECT uuid FROM session UNION SELECT uuid FROM performed_set")
    return {uuid for (uuid,) in found}
