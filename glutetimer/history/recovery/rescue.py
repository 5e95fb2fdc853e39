"""Writes what a failing disk refused into a history of its own elsewhere."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from glutetimer.errors import UserError
from glutetimer.history import schema
from glutetimer.history.write_queue import REFUSED, Write
from glutetimer.i18n import _, ngettext


def rescue(writes: Sequence[Write], folders: Iterable[Path], now: datetime) -> Path | None:
    """Write what waits into a history of its own, in the first folder that takes it.

    Returns:
        The file, None if no folder takes it.
    """
    for folder in folders:
        try:
            path = _free(folder, f"glutetimer_rescued_{now:%Y-%m-%d_%H%M%S}")
        except OSError:  # it cannot be looked into
            continue
        try:
            _write(path, writes)
        except (OSError, sqlite3.Error):
            with suppress(OSError):
                path.unlink(missing_ok=True)
        else:
            return path
    return None


def _free(folder: Path, stem: str) -> Path:
    """Return a file of the folder that is not there yet."""
    path = folder / f"{stem}.db"
    count = 1
    while path.exists():
        count += 1
        path = folder / f"{stem}_{count}.db"
    return path


def _write(path: Path, writes: Sequence[Write]) -> None:
    schema.create_file(path)
    with closing(schema.connect(path)) as database:
        schema.migrate(database)
        database.execute("BEGIN IMMEDIATE")
        for write in writes:
            database.execute("SAVEPOINT one")
            try:
                write(database)
            except REFUSED:
                database.execute("ROLLBACK TO one")
            database.execute("RELEASE one")
        database.execute("COMMIT")


def lost_changes(count: int, kept: Path | None) -> UserError:
    """Return what is said of so many changes that the disk refused, and of where they are kept."""
    if kept is None:
        return UserError(
            ngettext(
                "The last change could not be written to the history.",
                "The last {n} changes could not be written to the history.",
                count,
            ).format(n=count),
            _("See to the disk before the next session."),
        )
    return UserError(
        ngettext(
            "The last change could not be written to the history; it is kept in {file}.",
            "The last {n} changes could not be written to the history; they are kept in {file}.",
            count,
        ).format(n=count, file=kept),
        _("Once the disk is well, take them in: glutetimer restore --merge {kept}").format(
            kept=kept
        ),
    )
