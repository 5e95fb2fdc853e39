"""The daily copies of the history: which there are, which stay, which is the newest.

Their names come from the machine's clock, which may have been wrong. So the newest is found by what
is in a file, and a date that has not come yet counts for nothing.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path

from glutetimer.errors import UserError
from glutetimer.history import schema
from glutetimer.history.backup import back_up, check
from glutetimer.history.tables import STAMPED, present

DAYS_KEPT = 7
WEEKS_KEPT = 4

RESTORED = "restored_utc_ms"
"""The key in `meta` of the instant at which a backup was put in place."""
LEEWAY = timedelta(days=1)
"""A journey to the east makes dates that the clock of home has yet to reach."""

_LAST_CHANGE = "SELECT max(updated_utc_ms) FROM {table} WHERE updated_utc_ms <= ?"
_LAST_RESTORE = """
    SELECT max(CAST(value AS INTEGER)) FROM meta
    WHERE key = 'restored_utc_ms' AND CAST(value AS INTEGER) <= ?
"""
_STANDING = "SELECT count(*), max(updated_utc_ms) FROM {table}"
_IS_EMPTY = """
    SELECT NOT EXISTS (SELECT 1 FROM session) AND NOT EXISTS (SELECT 1 FROM advice_decision)
        AND NOT EXISTS (SELECT 1 FROM guided_break)
"""
_DAILY = re.compile(r"history_(\d{4}-\d{2}-\d{2})\.db")
_FOR_EVER = 2**62


def back_up_daily(source: Path, folder: Path, today: date) -> Path | None:
    """Copy the history into the copy of the day and let old copies go; an empty one is not copied.

    A copy that holds something the history does not hold any more is left as it is.

    Returns:
        The new copy, or None if there is nothing to do.
    """
    target = daily(folder, today)
    if target.exists() and not _is_behind(target, source):
        return None
    with closing(schema.connect(source, "ro")) as connection:
        if connection.execute(_IS_EMPTY).fetchone() == (1,):
            return None
    folder.mkdir(mode=0o700, exist_ok=True)
    back_up(source, target)
    days = copies(folder)
    for day in days.keys() - kept(days, today):
        days[day].unlink(missing_ok=True)
    return target


def daily(folder: Path, day: date) -> Path:
    """Return where the copy of a day lies."""
    return folder / f"history_{day.isoformat()}.db"


def copies(folder: Path) -> dict[date, Path]:
    """Return the daily copies in a folder, by the day in their name."""
    found = {day: path for path in folder.glob("history_*.db") if (day := _day_of(path))}
    return {day: path for day, path in found.items() if path.is_file()}


def ahead(folder: Path, today: date) -> list[Path]:
    """Return the copies whose day has not come yet: a clock was wrong when they were made."""
    days = copies(folder)
    return [days[day] for day in sorted(days) if day > today + LEEWAY]


def kept(days: Iterable[date], today: date) -> set[date]:
    """Return which days' copies stay: the last seven, and the first one of the last four weeks.

    Days to come are none of these. They stay too, since whoever made them may have been right and
    the clock of now is wrong.
    """
    every = set(days)
    newest_first = sorted((day for day in every if day <= today), reverse=True)
    weeks: dict[tuple[int, int], date] = {}
    for day in newest_first:
        weeks[day.isocalendar()[:2]] = day
    to_come = {day for day in every if day > today}
    return {*newest_first[:DAYS_KEPT], *list(weeks.values())[:WEEKS_KEPT], *to_come}


def newest_sound_copy(folder: Path, now: datetime) -> tuple[Path, date] | None:
    """Return the daily copy with the latest change in it, of those that this program can open.

    A change dated after now counts only where two copies differ in nothing else.
    """
    ranked = sorted(
        ((_rank(path, day, now), path, day) for day, path in copies(folder).items()), reverse=True
    )
    for _, path, day in ranked:
        try:
            check(path)
        except UserError:
            continue
        return path, day
    return None


def _rank(path: Path, day: date, now: datetime) -> tuple[int, bool, int, date]:
    """Return what makes a copy newer than others: changes up to now, then what may be wrong."""
    try:
        with closing(schema.connect(path, "ro")) as connection:
            until_now = last_change(connection, now)
            ever = _last_change(connection, _FOR_EVER)
    except (sqlite3.Error, UnicodeDecodeError):
        until_now = ever = 0
    return until_now, day <= now.date() + LEEWAY, ever, day


def last_change(connection: sqlite3.Connection, now: datetime) -> int:
    """Return the instant of the latest change in a history, in ms since 1970; none to come."""
    return _last_change(connection, round((now + LEEWAY).timestamp() * 1000))


def _last_change(connection: sqlite3.Connection, until_ms: int) -> int:
    changes = [_LAST_CHANGE.format(table=table) for table in present(connection, STAMPED)]
    found = [
        connection.execute(one, (until_ms,)).fetchone()[0] for one in (*changes, _LAST_RESTORE)
    ]
    return max(one or 0 for one in found)


def _standing(connection: sqlite3.Connection) -> dict[str, tuple[int, int | None]]:
    """Return how many rows each table has, and when one of them was changed last."""
    return {
        table: connection.execute(_STANDING.format(table=table)).fetchone()
        for table in present(connection, STAMPED)
    }


def _is_behind(copy: Path, source: Path) -> bool:
    """Return whether a history has gone on from its copy: it has all of that, and more."""
    sessions = "SELECT uuid FROM session"
    try:
        with (
            closing(schema.connect(source, "ro")) as now,
            closing(schema.connect(copy, "ro")) as then,
        ):
            if _standing(then) == _standing(now):
                return False
            return set(then.execute(sessions)) <= set(now.execute(sessions))
    except sqlite3.DatabaseError:
        return False


def _day_of(path: Path) -> date | None:
    found = _DAILY.fullmatch(path.name)
    if found is None:
        return None
    try:
        return date.fromisoformat(found[1])
    except ValueError:
        return None
