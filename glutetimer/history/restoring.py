"""Replaces the history by a backup, or adds what the backup has; both can be undone.

The copy that leads back and the change are one transaction: what another process writes meanwhile
is in that copy, or comes after the change. Nothing falls in between.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from glutetimer.errors import UserError
from glutetimer.history import backup, backup_values, replace, schema
from glutetimer.history.comparison import copy_of, deleted_among, extent_of
from glutetimer.history.daily_copies import RESTORED
from glutetimer.history.recovery.merge import merge
from glutetimer.history.store import History
from glutetimer.history.tables import STAMPED
from glutetimer.host.file_problems import reason_of
from glutetimer.i18n import _

_UNDO = "history_before_restore_"
_UNDO_COPY = "way_back"
"""The key in `meta` of the name of the copy that was made before the last restoring."""
_OTHER = "other"

_REMEMBER_ALIVE = """
    CREATE TEMP TABLE alive AS SELECT uuid FROM main.session WHERE deleted = 0
    UNION ALL SELECT uuid FROM main.performed_set WHERE deleted = 0
    UNION ALL SELECT uuid FROM main.advice_decision WHERE deleted = 0
    UNION ALL SELECT uuid FROM main.guided_break WHERE deleted = 0
"""


@dataclass(frozen=True, slots=True)
class Added:
    """What was added. `left_deleted` counts the sessions that were deleted here and still are."""

    sessions: int
    sets: int
    left_deleted: int = 0


def restore(history: History, source: Path, now: datetime, *, everywhere: bool = False) -> Path:
    """Put a backup in the place of the history, whoever else has it open.

    Args:
        history: The history.
        source: The backup.
        now: The local time.
        everywhere: Whether other machines that are kept in step are to take this over: what comes
            back is stamped anew then, and what the backup does not have is marked as deleted.

    Returns:
        The copy of the history as it was before; to restore that undoes this.

    Raises:
        UserError: If a session is under way, if the file is not a history that this program
            reads, or if the disk fails; the history is as it was then.
    """

    def change(database: sqlite3.Connection) -> None:
        if everywhere:
            replace.revert_to(database, _OTHER, _ms(now))
        else:
            replace.replace_all(database, _OTHER)

    with copy_of(history, source) as copy:
        if source.parent != history.backups:  # what was here once can always come back
            with _disk_errors_reported(source):
                backup_values.fit_to_bounds(copy)
                backup_values.check_bounds(source, copy)
        return _with_undo_copy(history, source, copy, now, change)


def add_missing(
    history: History, source: Path, now: datetime, *, bring_back: bool = False
) -> tuple[Added, Path]:
    """Add to the history what another one has and this one does not; nothing goes.

    Args:
        history: The history.
        source: The other one.
        now: The local time.
        bring_back: Whether sessions of it that were deleted here come back, too.

    Returns:
        What was added, and the copy of the history as it was before.

    Raises:
        UserError: As `restore` does.
    """
    added = Added(0, 0)

    def change(database: sqlite3.Connection) -> None:
        nonlocal added
        before, _ = extent_of(database)
        database.execute(_REMEMBER_ALIVE)
        with closing(schema.connect(copy, "ro")) as other:
            _, others = extent_of(other)
            replace.advance_clock(database, _ms(now))
            merge(other, database)
        for table in ("session", "performed_set", "advice_decision", "guided_break"):
            database.execute(
                f"UPDATE {table} SET deleted = 0 "  # noqa: S608 - ours
                "WHERE deleted = 1 AND uuid IN (SELECT uuid FROM alive)"
            )
        deleted = deleted_among(database, others)
        if bring_back:
            database.executemany(
                "UPDATE session SET deleted = 0, updated_utc_ms = ? WHERE uuid = ?",
                [(_ms(now), uuid) for uuid in deleted],
            )
        after, _ = extent_of(database)
        added = Added(
            after.sessions - before.sessions,
            after.sets - before.sets,
            0 if bring_back else len(deleted),
        )

    with copy_of(history, source) as copy:
        with _disk_errors_reported(source):
            backup_values.fit_to_bounds(copy)
            backup_values.drop_invalid_rows(copy)
            _unstamp(copy)
        undo_copy = _with_undo_copy(history, source, copy, now, change)
    return added, undo_copy


def undo_of(history: History, now: datetime) -> Path | None:
    """Return the copy that was made before the last restoring, if there is one."""
    with closing(schema.connect(history.path, "ro")) as database:
        found = database.execute("SELECT value FROM meta WHERE key = ?", (_UNDO_COPY,)).fetchone()
    if found is not None and (noted := history.backups / Path(found[0]).name).is_file():
        return noted
    # older versions noted no name; what is dated ahead was made while the clock was wrong
    latest = f"{_UNDO}{now + timedelta(days=1):%Y-%m-%d_%H%M%S}"
    names = history.backups.glob(f"{_UNDO}*.db")
    return max((path for path in names if path.stem <= latest), default=None)


def _unstamp(copy: Path) -> None:
    """Take the stamps off a copy, so that what comes from it counts as changed now.

    With the stamp it had then, a deletion on another machine would take it away again.
    """
    with closing(schema.connect(copy)) as database:
        database.execute("UPDATE sync_clock SET taking_in = 1")
        for table in STAMPED:
            database.execute(f"UPDATE {table} SET hlc = 0")  # noqa: S608 - ours


def _with_undo_copy(
    history: History,
    source: Path,
    copy: Path,
    now: datetime,
    change: Callable[[sqlite3.Connection], None],
) -> Path:
    """Change the history inside one transaction that begins with the copy that leads back."""
    if not history.wait():
        raise UserError(
            _("What you did last is not in the history yet, since it cannot be written just now."),
            _("See to the disk, or close the program that holds it, and try again."),
        )
    with _disk_errors_reported(source):
        history.backups.mkdir(mode=0o700, exist_ok=True)
        with closing(schema.connect(history.path)) as database:
            database.execute(f"ATTACH ? AS {_OTHER}", (f"{copy.absolute().as_uri()}?mode=ro",))
            with schema.transaction(database):
                if history.is_in_use:
                    raise UserError(
                        _("A session is under way, so the history cannot be replaced."),
                        _("End it first."),
                    )
                undo_copy = _free_name(history.backups, now)
                backup.back_up(history.path, undo_copy)
                change(database)
                database.executemany(
                    "INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)",
                    [(_UNDO_COPY, undo_copy.name), (RESTORED, str(_ms(now)))],
                )
    return undo_copy


@contextmanager
def _disk_errors_reported(source: Path) -> Iterator[None]:
    """Turn errors of the disk and of SQLite into a `UserError`."""
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        raise UserError(
            _("The backup {source} could not be put in place ({error}).").format(
                source=source, error=reason_of(error)
            ),
            _("Make room on the disk and try again; nothing was deleted."),
        ) from error


def _free_name(folder: Path, now: datetime) -> Path:
    stem = f"{_UNDO}{now:%Y-%m-%d_%H%M%S}"
    path = folder / f"{stem}.db"
    count = 1
    while path.exists():
        count += 1
        path = folder / f"{stem}_{count}.db"
    return path


def _ms(now: datetime) -> int:
    return round(now.timestamp() * 1000)
