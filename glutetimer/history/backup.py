"""Copies of the history: one a day, kept for a while, and how one comes back."""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import date
from pathlib import Path

from glutetimer.errors import Problem
from glutetimer.history.schema import connect, create_file, is_sound, version

DAYS_KEPT = 7
WEEKS_KEPT = 4

_STANDING = """
    SELECT count(*) FROM session UNION ALL SELECT count(*) FROM performed_set
    UNION ALL SELECT max(updated_utc_ms) FROM session
    UNION ALL SELECT max(updated_utc_ms) FROM performed_set
"""

_DAILY = re.compile(r"history_(\d{4}-\d{2}-\d{2})\.db")


def back_up(source: Path, target: Path) -> None:
    """Copy a history to a file that stands alone, while others may write to it.

    The target appears whole and sound or not at all.

    Raises:
        sqlite3.Error: If the source cannot be read or is damaged.
        OSError: If the target cannot be written.
    """
    if target.resolve() == source.resolve():
        message = "that is the history itself"
        raise OSError(message)
    unfinished = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        unfinished.unlink(missing_ok=True)
        create_file(unfinished)
        with closing(connect(source, "ro")) as reader, closing(connect(unfinished)) as writer:
            reader.backup(writer)
            writer.execute("PRAGMA journal_mode = DELETE")
        if not is_sound(unfinished, thorough=True):
            message = f"{source} is damaged"
            raise sqlite3.DatabaseError(message)
        _flush(unfinished)
        unfinished.replace(target)
        if os.name == "posix":  # elsewhere a folder cannot be opened
            _flush(target.parent)
    finally:
        unfinished.unlink(missing_ok=True)


def back_up_daily(source: Path, folder: Path, today: date) -> Path | None:
    """Copy the history into the copy of the day and let old copies go; an empty one is not copied.

    A copy that holds something the history does not hold any more is left as it is.

    Returns:
        The new copy, or None if there is nothing to do.
    """
    target = daily(folder, today)
    if target.exists() and not _is_behind(target, source):
        return None
    with closing(connect(source, "ro")) as connection:
        if connection.execute("SELECT 1 FROM session LIMIT 1").fetchone() is None:
            return None
    folder.mkdir(mode=0o700, exist_ok=True)
    back_up(source, target)
    days = {day: path for path in folder.iterdir() if (day := _day_of(path))}
    for day in days.keys() - kept(days):
        days[day].unlink(missing_ok=True)
    return target


def _is_behind(copy: Path, source: Path) -> bool:
    """Return whether a history has gone on from its copy: it has all of that, and more."""
    sessions = "SELECT uuid FROM session"
    try:
        with closing(connect(source, "ro")) as now, closing(connect(copy, "ro")) as then:
            if then.execute(_STANDING).fetchall() == now.execute(_STANDING).fetchall():
                return False
            return set(then.execute(sessions)) <= set(now.execute(sessions))
    except sqlite3.DatabaseError:
        return False


def daily(folder: Path, day: date) -> Path:
    """Return where the copy of a day lies."""
    return folder / f"history_{day.isoformat()}.db"


def kept(days: Iterable[date]) -> set[date]:
    """Return which days' copies stay: the last seven, and the first one of the last four weeks."""
    newest_first = sorted(days, reverse=True)
    weeks: dict[tuple[int, int], date] = {}
    for day in newest_first:
        weeks[day.isocalendar()[:2]] = day
    return {*newest_first[:DAYS_KEPT], *list(weeks.values())[:WEEKS_KEPT]}


def newest_sound_backup(folder: Path) -> tuple[Path, date] | None:
    """Return the newest daily copy that is sound and of a version that this program reads."""
    days = {day: path for path in folder.glob("*.db") if (day := _day_of(path))}
    for day in sorted(days, reverse=True):
        try:
            check(days[day])
        except Problem:
            continue
        return days[day], day
    return None


def check(path: Path) -> None:
    """Check that a file is a history that this program can open.

    Raises:
        Problem: If it is not.
    """
    try:
        if not is_sound(path, thorough=True):
            raise Problem(f"{path} is not a sound history.", "Choose another backup.")
        with closing(connect(path, "ro")) as connection:
            if version(connection) == 0:
                raise Problem(f"{path} is an empty file.", "Choose another backup.")
    except sqlite3.Error as error:
        raise Problem(f"{path} cannot be read ({error}).", "Choose another backup.") from error


def _day_of(path: Path) -> date | None:
    found = _DAILY.fullmatch(path.name)
    if found is None:
        return None
    try:
        return date.fromisoformat(found[1])
    except ValueError:
        return None


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
