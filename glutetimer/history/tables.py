"""The tables of the history by what they hold."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Final

DONE: Final = ("session", "performed_set", "self_test")
"""What was done."""
STAMPED: Final = (*DONE, "advice_decision", "guided_break")
"""Rows that other machines get, each with the stamp of its last change."""
CONTENT: Final = ("programme_snapshot", *STAMPED, "session_wishes")
"""What was done and decided. Of the other tables, that of the cards says what was shown on this
machine; the rest say where this machine stands with others."""
SYNCED: Final = ("sync_session", "sync_decision", "sync_break")
"""What of the content is in this machine's log."""


def present(connection: sqlite3.Connection, tables: Iterable[str]) -> list[str]:
    """Return which of the tables a file has: older versions have fewer."""
    found = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
    names = {name for (name,) in found}
    return [table for table in tables if table in names]
