"""Detects that the WAL of the history was lost, which the file itself does not show.

A session under way leaves the file of its lock. Where that names a session that the history does
not have, what was written last is gone; the newest backup may still hold some of it.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from glutetimer.history import daily_copies, schema
from glutetimer.history.ids import utc_ms_of
from glutetimer.host.process_lock import is_claimed
from glutetimer.i18n import _, counts, formats

UNDER_WAY = ".under_way_"
"""Before the id of a session in the name of the file that says that it is alive."""


def bring_back_lost(
    path: Path, backups: Path, connection: sqlite3.Connection, now: datetime
) -> list[str]:
    """Take in from the newest backup what the file at `path` had and lacks now.

    Args:
        path: The history's file; the locks of sessions lie beside it.
        backups: The folder of daily copies.
        connection: The history, open and migrated.
        now: The local time.

    Returns:
        Sentences about what is back and what is missing; none where nothing was lost.
    """
    claims = [
        claim
        for claim in path.parent.glob(f"{UNDER_WAY}*")
        if claim.is_file() and not is_claimed(claim)
    ]
    notices = []
    if any(_is_missing(claim, connection) for claim in claims):
        notices += _take_in_newest(backups, connection, now)
    for claim in claims:
        if _is_missing(claim, connection):
            begun = datetime.fromtimestamp((_begun_ms(claim) or 0) / 1000, tz=now.tzinfo)
            notices.append(
                _(
                    "The session begun on {day} at {time} is missing: the newest part of the "
                    "history was lost."
                ).format(
                    day=formats.day_text(begun.date(), formats.LONG_DAY),
                    time=formats.clock_time(begun.time()),
                )
            )
        if _state(claim, connection) != "under_way":
            claim.unlink(missing_ok=True)
    return notices


def _is_missing(claim: Path, connection: sqlite3.Connection) -> bool:
    """Return whether a session was on disk when it broke off and is not there now."""
    was_written = claim.stat().st_size > 0 and _begun_ms(claim) is not None
    return was_written and _state(claim, connection) is None


def _begun_ms(claim: Path) -> int | None:
    return utc_ms_of(claim.name.removeprefix(UNDER_WAY))


def _state(claim: Path, connection: sqlite3.Connection) -> str | None:
    session = claim.name.removeprefix(UNDER_WAY)
    found = connection.execute("SELECT state FROM session WHERE uuid = ?", (session,)).fetchone()
    return None if found is None else str(found[0])


def _take_in_newest(backups: Path, connection: sqlite3.Connection, now: datetime) -> list[str]:
    """Merge the newest backup in, if it is newer than the history.

    An older one is passed over: what it has and the history lacks was taken away by a restore.
    """
    from glutetimer.history.recovery.merge import merge  # noqa: PLC0415 - only where one was lost

    found = daily_copies.newest_sound_copy(backups, now)
    if found is None:
        return []
    copy, day = found
    with closing(schema.connect(copy, "ro")) as source:
        if daily_copies.last_change(source, now) < daily_copies.last_change(connection, now):
            return []
        connection.execute("BEGIN IMMEDIATE")
        try:
            merged = merge(source, connection)
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")
    if not (merged.sessions or merged.sets or merged.changed):
        return []
    return [
        _(
            "The newest part of the history was lost; the backup of {day} brought back "
            "{sessions} and {sets}."
        ).format(
            day=formats.day_text(day, formats.LONG_DAY),
            sessions=counts.sessions_text(merged.sessions),
            sets=counts.sets_text(merged.sets),
        )
    ]
