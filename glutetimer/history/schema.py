"""The database file: how it is opened, and how it came to its present shape."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from glutetimer.errors import Problem

APPLICATION_ID = 0x676C7574
"""Written into the file's header, so that another program's database is not taken for ours."""

BUSY_MS = 5000
"""How long to wait for another process that is writing."""


def migrations() -> dict[int, str]:
    """Return the SQL of each version of the schema, by its number, in order."""
    scripts = Path(__file__).with_name("migrations").glob("*.sql")
    found = {int(script.name.split("_")[0]): script.read_text("utf-8") for script in scripts}
    return dict(sorted(found.items()))


def connect(path: Path, mode: str = "rw") -> sqlite3.Connection:
    """Open the database in autocommit mode.

    Args:
        path: The file; it must exist unless the mode is "rwc".
        mode: "ro", "rw" or "rwc", as in SQLite's file addresses.

    Raises:
        sqlite3.Error: If it cannot be opened; that it is damaged may only show later.
    """
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        timeout=BUSY_MS / 1000,
        isolation_level=None,
        uri=True,
        check_same_thread=False,
    )
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def create_file(path: Path) -> None:
    """Make an empty file that only its owner can read; SQLite gives its side files the same."""
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    if path.stat().st_mode & 0o077:
        path.chmod(0o600)


def version(connection: sqlite3.Connection) -> int:
    """Return the version of the schema in a file, 0 for a new one.

    Raises:
        Problem: If it is another program's database, or that of a newer glutetimer.
    """
    (found,) = connection.execute("PRAGMA user_version").fetchone()
    (owner,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    place = _path(connection)
    if owner != APPLICATION_ID and (owner or found or tables):
        raise Problem(
            f"{place} is a database of another program.",
            "Move it away or choose another folder with --data-dir.",
        )
    newest = max(migrations())
    if found > newest:
        raise Problem(
            f"{place} was written by a newer glutetimer (version {found} of the history, "
            f"this one knows {newest}).",
            "Update glutetimer; the file was left as it is.",
        )
    return int(found)


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the file to the newest version, each step in a transaction of its own."""
    for number, script in migrations().items():
        connection.execute("BEGIN IMMEDIATE")
        try:
            if version(connection) < number:  # another process may have been quicker
                for statement in _statements(script):
                    connection.execute(statement)
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.execute(f"PRAGMA user_version = {number}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def _statements(script: str) -> Iterator[str]:
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _path(connection: sqlite3.Connection) -> str:
    return str(connection.execute("PRAGMA database_list").fetchone()[2])
