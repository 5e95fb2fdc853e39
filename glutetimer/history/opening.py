"""Making a history ready: new, older, newer, damaged."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from threading import Event

from glutetimer.errors import Problem
from glutetimer.history import backup, schema
from glutetimer.history.ids import uuid7
from glutetimer.history.merging import Merged
from glutetimer.history.salvage import salvage

TRIES = 50
PAUSE_S = 0.05
"""SQLite does not wait by itself while another process switches the file to its journal."""
SMALL_BYTES = 4_000_000
"""Some five years of training; to look at every value of it takes a few hundredths of a second."""
NO_VERSION = 1_000_000
"""No history ever comes to such a version: a file that says so is damaged."""
MOST_DAYS = 5
"""As many days are named in a sentence."""


def make_ready(path: Path, backups: Path, now: datetime) -> tuple[str, ...]:
    """Bring the file at `path` to a state in which it can be written, creating it if need be.

    A damaged file is set aside and the newest sound backup takes its place.

    Returns:
        Sentences for the person about anything unusual.

    Raises:
        Problem: If the file is newer, of another program, or cannot be opened.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        for _ in range(TRIES):
            with suppress(_Busy):
                return _make_ready(path, backups, now)
            Event().wait(PAUSE_S)
        return _make_ready(path, backups, now)
    except (OSError, sqlite3.Error) as error:
        raise Problem(
            f"The history {path} cannot be opened ({error}).",
            "Check the folder's permissions and the room on the disk, or choose another with "
            "--data-dir.",
        ) from error


def restore(path: Path, source: Path, now: datetime) -> Path | None:
    """Put a backup in the place of the history; the present file is set aside.

    Nobody else may have the history open.

    Returns:
        Where the present file went, None if there was none.

    Raises:
        Problem: If the source is not a history that this program reads, or the disk fails.
    """
    backup.check(source)
    try:
        aside = _set_aside(path, "replaced", now) if path.exists() else None
        backup.back_up(source, path)
    except (OSError, sqlite3.Error) as error:
        raise Problem(
            f"The backup {source} could not be put in place ({error}).",
            "Make room on the disk and try again; nothing was deleted.",
        ) from error
    return aside


class _Busy(sqlite3.OperationalError):
    """Another process is making the same file ready."""


def _make_ready(path: Path, backups: Path, now: datetime) -> tuple[str, ...]:
    notices: tuple[str, ...] = ()
    try:
        if _is_gone(path):
            notices = _bring_back(path, backups, now)
        elif not _is_sound(path, thorough=_wants_thorough_look(path, backups, now)):
            notices = (_replace_damaged(path, backups, now),)
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
    except sqlite3.OperationalError as error:
        if schema.primary_code(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise _Busy(str(error)) from error
        raise
    return notices


def _name_the_machine(connection: sqlite3.Connection, now: datetime) -> None:
    """Give this history an id of its own, by which merged histories are told apart."""
    if connection.execute("SELECT 1 FROM meta WHERE key = 'device'").fetchone() is None:
        connection.execute(
            "INSERT INTO meta (key, value) VALUES ('device', ?) ON CONFLICT DO NOTHING",
            (uuid7(round(now.timestamp() * 1000)),),
        )


def _is_gone(path: Path) -> bool:
    """Return whether there is nothing: no file, or one without a byte."""
    return not path.exists() or path.stat().st_size == 0


def _bring_back(path: Path, backups: Path, now: datetime) -> tuple[str, ...]:
    """Where the file is gone and a backup is there, put that in its place."""
    found = backup.newest_sound_backup(backups)
    if found is None:
        return ()
    copy, day = found
    for left in (path, path.with_name(f"{path.name}-wal")):
        if left.exists():  # a log without its file, which SQLite would throw away
            _set_aside(path, "damaged", now)
            break
    backup.back_up(copy, path)
    return (f"The history was gone; the backup of {day.isoformat()} is in its place.",)


def _wants_thorough_look(path: Path, backups: Path, now: datetime) -> bool:
    """Return whether to look at every value: at a small file always, at a large one once a day."""
    is_small = path.stat().st_size <= SMALL_BYTES
    return is_small or not backup.daily(backups, now.date()).exists()


def _is_sound(path: Path, *, thorough: bool) -> bool:
    """Return whether the file may be written; a newer one is refused before anything touches it."""
    try:
        for mode in ("ro", "rw"):  # only to be written are the tables' definitions looked at
            with closing(schema.connect(path, mode)) as connection:
                if not _has_its_tables(connection):
                    return False
    except (sqlite3.Error, UnicodeDecodeError) as error:
        if not schema.is_damage(error):
            raise
        return False
    return schema.is_sound(path, thorough=thorough) and (not thorough or schema.is_whole(path))


def _has_its_tables(connection: sqlite3.Connection) -> bool:
    """Return whether the tables are those of the version that the file says it has.

    Raises:
        Problem: If it is of a newer version or another program, and not just its head damaged.
    """
    try:
        found = schema.version(connection)
    except Problem:
        (claimed,) = connection.execute("PRAGMA user_version").fetchone()
        ours = any(schema.is_as_made(connection, number) for number in schema.migrations())
        if ours and not max(schema.migrations()) < claimed < NO_VERSION:
            return False
        raise
    return schema.is_as_made(connection, found)


def _replace_damaged(path: Path, backups: Path, now: datetime) -> str:
    found = backup.newest_sound_backup(backups)
    aside = _set_aside(path, "damaged", now)
    if found is None:
        schema.create_file(path)
        donor, place = None, "there was no backup, so a new one has been begun"
    else:
        donor, day = found
        backup.back_up(donor, path)
        place = f"the backup of {day.isoformat()} is in its place"
    with closing(schema.connect(path)) as connection:
        schema.migrate(connection)
    saved = salvage(aside, path, donor)
    return f"The history was damaged and is kept as {aside.name}; {place}. {_saved_words(saved)}"


def _saved_words(saved: Merged | None) -> str:
    if saved is None:
        return "Nothing could be read in the damaged one: what was done since then is missing."
    if saved.sessions or saved.sets or saved.changed:
        told = f"Rescued from the damaged one: {saved.sessions} sessions and {saved.sets} sets."
    else:
        told = "The damaged one held nothing more that could be read."
    if saved.lost_days:
        days = ", ".join(dict.fromkeys(saved.lost_days[:MOST_DAYS]))
        more = " and more" if len(saved.lost_days) > MOST_DAYS else ""
        told += f" Missing: {len(saved.lost_days)} sessions, of {days}{more}."
    if saved.lost_sets:
        told += f" {saved.lost_sets} sets could not be read."
    return told


def _set_aside(path: Path, why: str, now: datetime) -> Path:
    """Rename the file with its side files; nothing is ever overwritten."""
    stem = f"{path.stem}_{why}_{now:%Y-%m-%d_%H%M%S}"
    aside = path.with_name(f"{stem}{path.suffix}")
    count = 1
    while aside.exists():
        count += 1
        aside = path.with_name(f"{stem}_{count}{path.suffix}")
    if path.exists():
        path.rename(aside)
    for ending in ("-wal", "-shm"):
        with suppress(FileNotFoundError):
            path.with_name(path.name + ending).rename(aside.with_name(aside.name + ending))
    return aside
