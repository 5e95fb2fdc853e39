"""Recognises database files, so that only SQLite opens, replaces and closes them.

POSIX drops all locks of a process on a file when the process closes any descriptor of it. SQLite
knows that of its own descriptors, but not of ours: after such a close another process may remove
the log of an open history, and what is written into it then is lost.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from glutetimer.errors import UserError
from glutetimer.history.schema import connect, primary_code
from glutetimer.host.file_problems import OTHER_NAME
from glutetimer.i18n import _

SIDE_FILES = ("-wal", "-shm", "-journal")
"""How the names of the files end that SQLite keeps beside a database."""
_NO_DATABASE = {
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_PERM,
}


def is_database(path: Path) -> bool:
    """Return whether a path leads to a SQLite database, or to a side file of one."""
    path = path.resolve()
    for ending in SIDE_FILES:
        if path.name.endswith(ending):
            return is_database(path.with_name(path.name.removesuffix(ending)))
    try:
        with closing(connect(path, "ro")) as database:
            return bool(database.execute("PRAGMA schema_version").fetchone() != (0,))
    except sqlite3.DatabaseError as error:
        return primary_code(error) not in _NO_DATABASE


def check_replaceable(path: Path) -> None:
    """See that no database is replaced by a file of another kind.

    Raises:
        UserError: If one would be.
    """
    if is_database(path):
        raise UserError(
            _("{path} is a history or a backup of one.").format(path=path), _(OTHER_NAME)
        )
