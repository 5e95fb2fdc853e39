"""Opens a history file: creates, migrates, recovers or refuses it."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from threading import Event

from glutetimer.errors import UserError
from glutetimer.history import backup, schema
from glutetimer.history.ids import uuid7
from glutetimer.history.recovery.damaged import recover
from glutetimer.history.recovery.lost_log import bring_back_lost
from glutetimer.host.file_problems import MOVE_OR_CHOOSE_FOLDER, reason_of
from glutetimer.host.regular_file import NotRegularError, check_regular
from glutetimer.i18n import _

TRIES = 50
PAUSE_S = 0.05
"""SQLite does not wait by itself while another process switches the file to its journal."""


def make_ready(path: Path, backups: Path, now: datetime) -> tuple[str, ...]:
    """Bring the file at `path` to a state in which it can be written, creating it if need be.

    A damaged file is set aside and the newest sound backup takes its place.

    Returns:
        Sentences for the person about anything unusual.

    Raises:
        UserError: If the file is newer, of another program, or cannot be opened.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        for ending in ("", "-wal", "-shm"):
            check_regular(path.with_name(path.name + ending))
        notices: list[str] = []
        for _attempt in range(TRIES):
            with suppress(_Busy):
                _make_ready(path, backups, now, notices)
                return tuple(notices)
            Event().wait(PAUSE_S)
        _make_ready(path, backups, now, notices)
        return tuple(notices)
    except NotRegularError as error:
        raise UserError(
            _("The history cannot be opened: {path} is there, and {reason}.").format(
                path=error.filename, reason=error.strerror
            ),
            _(MOVE_OR_CHOOSE_FOLDER),
        ) from error
    except (OSError, sqlite3.Error) as error:
        raise UserError(
            _("The history {path} cannot be opened ({error}).").format(
                path=path, error=reason_of(error)
            ),
            _(
                "Check the folder's permissions and the room on the disk, or "
                "choose another with --data-dir."
            ),
        ) from error


class _Busy(sqlite3.OperationalError):
    """Another process is making the same file ready."""


def _make_ready(path: Path, backups: Path, now: datetime, notices: list[str]) -> None:
    try:
        notices += recover(path, backups, now)
        schema.create_file(path)
        with closing(schema.connect(path)) as connection:
            found = schema.version(connection)
            if 0 < found < max(schema.migrations()):
                backups.mkdir(mode=0o700, exist_ok=True)
                name = f"history_before_version_{found + 1}_{now:%Y-%m-%d_%H%M%S}.db"
                backup.back_up(path, backups / name)
            if connection.execute("PRAGMA journal_mode").fetchone() != ("wal",):
                connection.execute("PRAGMA journal_mode = WAL")
            schema.migrate(connection)
            _name_the_machine(connection, now)
            notices += bring_back_lost(path, backups, connection, now)
    except sqlite3.OperationalError as error:
        if schema.primary_code(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise _Busy(str(error)) from error
        raise


def _name_the_machine(connection: sqlite3.Connection, now: datetime) -> None:
    """Give this history an id of its own, by which merged histories can be distinguished."""
    if connection.execute("SELECT 1 FROM meta WHERE key = 'device'").fetchone() is None:
        connection.execute(
            "INSERT INTO meta (key, value) VALUES ('device', ?) ON CONFLICT DO NOTHING",
            (uuid7(round(now.timestamp() * 1000)),),
        )
