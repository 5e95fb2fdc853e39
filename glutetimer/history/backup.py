"""Copies a history to a single file, and checks such files."""

from __future__ import annotations

import os
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

from glutetimer.errors import UserError
from glutetimer.history.database_file import SIDE_FILES
from glutetimer.history.schema import connect, create_file, is_sound, version
from glutetimer.host.file_problems import CHOOSE_BACKUP, cannot_read
from glutetimer.i18n import _


def back_up(source: Path, target: Path) -> None:
    """Copy a history to a single file, while others may write to it.

    The target appears whole and sound or not at all.

    Raises:
        sqlite3.Error: If the source cannot be read or is damaged.
        OSError: If the target cannot be written.
    """
    taken = source.resolve()
    if target.resolve() in (taken, *(taken.with_name(taken.name + end) for end in SIDE_FILES)):
        message = _("that is the history itself")
        raise OSError(message)
    # the copy of the day may be made after a session and at a start by two threads at once
    writer = f"{os.getpid()}-{threading.get_native_id()}"
    unfinished = target.with_name(f".{target.name}.{writer}")
    try:
        unfinished.unlink(missing_ok=True)
        copy(source, unfinished)
        if not is_sound(unfinished, thorough=True):
            message = _("{source} is damaged").format(source=source)
            raise sqlite3.DatabaseError(message)
        _flush(unfinished)
        unfinished.replace(target)
        if os.name == "posix":  # elsewhere a folder cannot be opened
            _flush(target.parent)
    finally:
        unfinished.unlink(missing_ok=True)


def copy(source: Path, target: Path) -> None:
    """Copy a history as it is, sound or not, to a new file.

    Raises:
        sqlite3.Error: If the source cannot be read.
        OSError: If the target cannot be written.
    """
    create_file(target)
    with closing(connect(source, "ro")) as reader, closing(connect(target)) as writer:
        reader.backup(writer)
        writer.execute("PRAGMA journal_mode = DELETE")


def check(path: Path) -> None:
    """Check that a file is a history that this program can open.

    Raises:
        UserError: If it is not.
    """
    try:
        if not is_sound(path, thorough=True):
            raise unsound(path)
        with closing(connect(path, "ro")) as connection:
            if version(connection) == 0:
                raise is_empty(path)
    except sqlite3.Error as error:
        raise cannot_read(path, error, CHOOSE_BACKUP) from error


def unsound(path: Path) -> UserError:
    """Return what is said of a file that is no sound history."""
    return UserError(_("{path} is not a sound history.").format(path=path), _(CHOOSE_BACKUP))


def is_empty(path: Path) -> UserError:
    """Return what is said of a file without content."""
    return UserError(_("{path} is an empty file.").format(path=path), _(CHOOSE_BACKUP))


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
