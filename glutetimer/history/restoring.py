"""Putting a backup in the place of the history, or taking in what it has; both can be undone."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from glutetimer.errors import Problem
from glutetimer.history import backup, schema
from glutetimer.history.merging import Merged, merge
from glutetimer.history.store import History

_UNDO = "history_before_restore_"


@dataclass(frozen=True, slots=True)
class Extent:
    """How much a history holds: sessions with their sets, and the days of the first and last."""

    sessions: int
    sets: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Change:
    """What restoring a backup would change.

    `leaving` counts the sessions of now that the backup does not have, `coming` those of the
    backup that are not there now.
    """

    present: Extent
    backup: Extent
    leaving: int
    coming: int


def compare(history: History, source: Path) -> Change:
    """Return what restoring a backup would change; nothing is touched.

    Raises:
        Problem: If the file is not a history that this program reads.
    """
    backup.check(source)
    present, known = _look(history.path)
    found, others = _look(source)
    return Change(present, found, len(known - others), len(others - known))


def restore(history: History, source: Path, now: datetime) -> Path:
    """Put a backup in the place of the history, whoever else has it open.

    Returns:
        The copy of the history as it was before; to restore that undoes this.

    Raises:
        Problem: If a session is under way, if the file is not a history that this program
            reads, or if the disk fails; the history is as it was then.
    """
    backup.check(source)

    def replace(path: Path) -> None:
        with TemporaryDirectory(dir=path.parent, prefix=".restore_") as folder:
            copy = Path(folder) / "copy.db"
            backup.back_up(source, copy)
            with closing(schema.connect(copy)) as reader, closing(schema.connect(path)) as writer:
                schema.migrate(reader)
                reader.backup(writer)

    return _with_way_back(history, source, now, replace)


def take_in(history: History, source: Path, now: datetime) -> tuple[Merged, Path]:
    """Add to the history what another one has and this one does not; nothing goes.

    Returns:
        What was added, and the copy of the history as it was before.

    Raises:
        Problem: As `restore` does.
    """
    backup.check(source)
    added = Merged()

    def add(path: Path) -> None:
        nonlocal added
        with closing(schema.connect(source, "ro")) as reader, closing(schema.connect(path)) as db:
            db.execute("BEGIN IMMEDIATE")
            added = merge(reader, db)
            db.execute("COMMIT")

    before = _with_way_back(history, source, now, add)
    return added, before


def undo_of(history: History) -> Path | None:
    """Return the copy that was made before the last restoring, if there is one."""
    return max(history.backups.glob(f"{_UNDO}*.db"), default=None)


def _with_way_back(
    history: History, source: Path, now: datetime, change: Callable[[Path], None]
) -> Path:
    if history.is_in_use:
        raise Problem("A session is under way, so the history cannot be replaced.", "End it first.")
    if not history.wait():
        raise Problem(
            "What you did last is not in the history yet, since it cannot be written just now.",
            "See to the disk, or close the program that holds it, and try again.",
        )
    try:
        history.backups.mkdir(mode=0o700, exist_ok=True)
        before = history.backups / f"{_UNDO}{now:%Y-%m-%d_%H%M%S}.db"
        count = 1
        while before.exists():
            count += 1
            before = before.with_name(f"{_UNDO}{now:%Y-%m-%d_%H%M%S}_{count}.db")
        backup.back_up(history.path, before)
        change(history.path)
    except (OSError, sqlite3.Error) as error:
        raise Problem(
            f"The backup {source} could not be put in place ({error}).",
            "Make room on the disk and try again; nothing was deleted.",
        ) from error
    return before


def _look(path: Path) -> tuple[Extent, set[str]]:
    with closing(schema.connect(path, "ro")) as connection:
        rows = connection.execute("SELECT uuid, local_date FROM session WHERE deleted = 0")
        days = dict(rows.fetchall())
        (sets,) = connection.execute(
            "SELECT count(*) FROM performed_set WHERE deleted = 0"
        ).fetchone()
    first = date.fromisoformat(min(days.values())) if days else None
    last = date.fromisoformat(max(days.values())) if days else None
    return Extent(len(days), sets, first, last), set(days)
