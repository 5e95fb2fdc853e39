"""The path of the history's file, which may be removed while it is open."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from glutetimer.errors import UserError
from glutetimer.history import schema
from glutetimer.i18n import _


def identity(path: Path) -> tuple[int, int] | None:
    """Return the device and number of the file at a path, None where there is none.

    Raises:
        OSError: If that cannot be told.
    """
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    return status.st_dev, status.st_ino


class DatabaseLocation:
    """Opens the history to be written, and notices when its file is not there any more.

    A file that was removed can still be written to, and what is written is lost when the program
    ends. What is open holds all of it, though, so it can be written anew.

    Args:
        path: The file.
        make: Makes it ready where there is none.
        report_error: Called when it had to be written anew.
    """

    def __init__(
        self, path: Path, make: Callable[[], object], report_error: Callable[[UserError], None]
    ) -> None:
        self._path = path
        self._make = make
        self._report_error = report_error
        self._file: tuple[int, int] | None = None

    def connect(self) -> sqlite3.Connection:
        """Open the history, which is made if it is gone.

        Raises:
            sqlite3.Error, OSError, UserError: If that cannot be done now.
        """
        if not self._path.exists():
            self._make()
        connection = schema.connect(self._path)
        self._file = identity(self._path)
        return connection

    def ensure_connection(self, connection: sqlite3.Connection) -> sqlite3.Connection:
        """Return a connection to the file at the path: this one, as a rule.

        Raises:
            sqlite3.Error, OSError, UserError: If it is gone and cannot be written anew now.
        """
        if self._file is not None and identity(self._path) == self._file:
            return connection
        if not self._path.exists():
            self._write_anew(connection)
        there = self.connect()
        with suppress(sqlite3.Error):
            connection.close()
        return there

    def _write_anew(self, connection: sqlite3.Connection) -> None:
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        for ending in ("-wal", "-shm"):  # they belong to the file that is gone
            self._path.with_name(self._path.name + ending).unlink(missing_ok=True)
        unfinished = self._path.with_name(f".{self._path.name}.{os.getpid()}")
        try:
            schema.create_file(unfinished)
            fresh = schema.connect(unfinished)
            try:
                connection.backup(fresh)
                fresh.execute("PRAGMA journal_mode = DELETE")
            finally:
                fresh.close()
            unfinished.rename(self._path)
        finally:
            unfinished.unlink(missing_ok=True)
        self._make()
        self._report_error(
            UserError(
                _("The history {path} was removed while it was open.").format(path=self._path),
                _("It has been written again, with everything that was in it."),
            )
        )
