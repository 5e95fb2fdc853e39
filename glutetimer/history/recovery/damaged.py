"""Recovers a damaged or missing history: sets it aside, restores a backup, reports."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from glutetimer.errors import UserError
from glutetimer.history import backup, daily_copies, schema
from glutetimer.i18n import _, counts

SMALL_BYTES = 4_000_000
"""Some five years of training; to look at every value of it takes a few hundredths of a second."""
NO_VERSION = 1_000_000
"""No history ever comes to such a version: a file that says so is damaged."""
MOST_DAYS = 5
"""As many days are named in a sentence."""


def recover(path: Path, backups: Path, now: datetime) -> tuple[str, ...]:
    """Recover the history at a path, so that a sound one, or none, is there.

    Returns:
        Sentences for the person about what was found and done.

    Raises:
        UserError: If the file is newer or of another program; it is not touched then.
        sqlite3.Error: If the machine does not let it be read.
    """
    if _is_gone(path):
        return _bring_back(path, backups, now)
    kept = _keep(path)
    try:
        if _is_sound(path, thorough=_wants_thorough_look(path, backups, now)):
            return ()
        return (_replace_damaged(path, backups, now, kept),)
    finally:
        if kept is not None:
            for file in (kept, _log(kept)):
                file.unlink(missing_ok=True)


def _keep(path: Path) -> Path | None:
    """Copy a file that has a log: to look into it is to write the log back and remove it."""
    log = _log(path)
    if not log.exists() or log.stat().st_size == 0:
        return None
    from shutil import copy2  # noqa: PLC0415 - only after a crash

    kept = path.with_name(f".{path.name}.{os.getpid()}.kept")
    try:
        copy2(path, kept)
        copy2(log, _log(kept))
    except OSError:  # no room; then the damaged file is kept as it is after the look
        for file in (kept, _log(kept)):
            file.unlink(missing_ok=True)
        return None
    return kept


def _log(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def _is_gone(path: Path) -> bool:
    """Return whether there is nothing: no file, or one without a byte."""
    return not path.exists() or path.stat().st_size == 0


def _bring_back(path: Path, backups: Path, now: datetime) -> tuple[str, ...]:
    """Where the file is gone and a backup is there, put that in its place."""
    found = daily_copies.newest_sound_copy(backups, now)
    if found is None:
        return ()
    copy, day = found
    notice = _("The history was gone; the backup of {day} is in its place.").format(
        day=day.isoformat()
    )
    if not _log(path).exists():
        backup.back_up(copy, path)
        return (notice,)
    aside = _set_aside(path, now, None)  # SQLite would throw a log without its file away
    backup.back_up(copy, path)
    with closing(schema.connect(path)) as connection:
        schema.migrate(connection)
    return (f"{notice} {_salvage(aside, path, copy)}",)


def _wants_thorough_look(path: Path, backups: Path, now: datetime) -> bool:
    """Return whether to look at every value: at a small file always, at a large one once a day."""
    is_small = path.stat().st_size <= SMALL_BYTES
    return is_small or not daily_copies.daily(backups, now.date()).exists()


def _is_sound(path: Path, *, thorough: bool) -> bool:
    """Return whether the file may be written; a newer one is refused before anything touches it."""
    try:
        for mode in ("ro", "rw"):  # only to be written are the tables' definitions looked at
            with closing(schema.connect(path, mode)) as connection:
                connection.execute("BEGIN")  # another process may be making it just now
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
        UserError: If it is of a newer version or another program, and not just its head damaged.
    """
    try:
        found = schema.version(connection)
    except UserError:
        (claimed,) = connection.execute("PRAGMA user_version").fetchone()
        ours = any(schema.is_as_made(connection, number) for number in schema.migrations())
        if ours and not max(schema.migrations()) < claimed < NO_VERSION:
            return False
        raise
    return schema.is_as_made(connection, found)


def _replace_damaged(path: Path, backups: Path, now: datetime, kept: Path | None) -> str:
    found = daily_copies.newest_sound_copy(backups, now)
    aside = _set_aside(path, now, kept)
    if found is None:
        schema.create_file(path)
        donor = None
        notice = _(
            "The history was damaged and is kept as {file}; there was no backup, so a new one has "
            "been begun."
        ).format(file=aside.name)
    else:
        donor, day = found
        backup.back_up(donor, path)
        notice = _(
            "The history was damaged and is kept as {file}; the backup of {day} is in its place."
        ).format(file=aside.name, day=day.isoformat())
    with closing(schema.connect(path)) as connection:
        schema.migrate(connection)
    return f"{notice} {_salvage(aside, path, donor)}"


def _salvage(aside: Path, path: Path, donor: Path | None) -> str:
    """Take in what can be read of the damaged file; return the sentences about it."""
    from glutetimer.history.recovery.salvage import salvage  # noqa: PLC0415 - seldom needed

    saved = salvage(aside, path, donor)
    if saved is None:
        return _("Nothing more could be read: what was done since then is missing.")
    if saved.sessions or saved.sets or saved.changed:
        parts = [
            _("Rescued besides: {sessions} and {sets}.").format(
                sessions=counts.sessions_text(saved.sessions), sets=counts.sets_text(saved.sets)
            )
        ]
    else:
        parts = [_("Nothing more could be read.")]
    if saved.lost_days:
        days = ", ".join(dict.fromkeys(saved.lost_days[:MOST_DAYS]))
        missing = (
            _("Missing: {sessions}, of {days} and more.")
            if len(saved.lost_days) > MOST_DAYS
            else _("Missing: {sessions}, of {days}.")
        )
        parts.append(missing.format(sessions=counts.sessions_text(len(saved.lost_days)), days=days))
    if saved.lost_sets:
        parts.append(_("{sets} could not be read.").format(sets=counts.sets_text(saved.lost_sets)))
    return " ".join(parts)


def _set_aside(path: Path, now: datetime, kept: Path | None) -> Path:
    """Rename the file with its log, or the copy made before the look; nothing is overwritten."""
    stem = f"{path.stem}_damaged_{now:%Y-%m-%d_%H%M%S}"
    aside = path.with_name(f"{stem}{path.suffix}")
    count = 1
    while aside.exists() or _log(aside).exists():
        count += 1
        aside = path.with_name(f"{stem}_{count}{path.suffix}")
    source = kept or path
    for file, target in ((source, aside), (_log(source), _log(aside))):
        with suppress(FileNotFoundError):
            file.rename(target)
    for ending in ("", "-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    return aside
