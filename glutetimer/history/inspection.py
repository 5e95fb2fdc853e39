"""Looking at a file that is to be restored, as hard as at the history itself when it is opened.

The file may come from anywhere. It is copied into the data folder first, so that a share which
dies half way hangs nothing, and only the copy is looked at and used.
"""

from __future__ import annotations

import sqlite3
import stat
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec

from glutetimer.errors import Problem
from glutetimer.history import backup, bounds, schema
from glutetimer.host.patience import within

MAX_BYTES = 512 << 20
"""Some hundred years of training."""
LOOK_S = 10.0
COPY_S = 120.0
"""How long a slow share may take to answer, and to give the file."""

_SESSION = msgspec.defstruct(
    "SessionColumns",
    [
        ("uuid", bounds.Uuid),
        ("programme_id", bounds.Name),
        ("programme_name", bounds.Words),
        ("started_utc_ms", bounds.UtcMs),
        ("utc_offset_min", bounds.OffsetMin),
        ("ended_utc_ms", bounds.UtcMs | None),
        ("planned_ms", bounds.Ms),
        ("note", bounds.Note),
        ("last_event_ms", bounds.Ms),
        ("last_event_utc_ms", bounds.UtcMs),
        ("last_step", bounds.Number),
        ("updated_utc_ms", bounds.UtcMs),
    ],
)
_SET = msgspec.defstruct(
    "SetColumns",
    [
        ("uuid", bounds.Uuid),
        ("ordinal", bounds.Place),
        ("block", bounds.Number),
        ("exercise", bounds.Name),
        ("exercise_name", bounds.Words),
        ("set_number", bounds.Place),
        ("round", bounds.Place),
        ("attempt", bounds.Place),
        ("planned_reps", bounds.Number),
        ("done_reps", bounds.Number),
        ("corrected_reps", bounds.Number | None),
        ("tempo_order", bounds.Words | None),
        ("lift_ms", bounds.Ms | None),
        ("hold_top_ms", bounds.Ms | None),
        ("lower_ms", bounds.Ms | None),
        ("hold_bottom_ms", bounds.Ms | None),
        ("planned_hold_ms", bounds.Ms),
        ("hold_ms", bounds.Ms),
        ("work_ms", bounds.Ms),
        ("band", bounds.Words | None),
        ("load_kg", bounds.Kilograms | None),
        ("feel", bounds.Words | None),
        ("pain_rep", bounds.Number | None),
        ("started_ms", bounds.Ms),
        ("ended_ms", bounds.Ms | None),
        ("started_utc_ms", bounds.UtcMs),
        ("updated_utc_ms", bounds.UtcMs),
    ],
)
_SESSIONS = """
    SELECT session.*, content, (SELECT count(*) FROM performed_set WHERE session_id = session.id)
        AS sets
    FROM session JOIN programme_snapshot ON programme_snapshot.id = snapshot_id
"""
_SETS = """
    SELECT performed_set.*, local_date FROM performed_set JOIN session ON session.id = session_id
"""


@contextmanager
def inspected(source: Path, folder: Path) -> Iterator[Path]:
    """Hold a copy of a history that is sound and as glutetimer makes it, of the newest version.

    Args:
        source: The file, wherever it lies.
        folder: Where the copy goes for as long as it is held.

    Raises:
        Problem: If the file is anything else or does not answer, or if the copy fails.
    """
    _check_kind(source)
    with ExitStack() as held:
        try:
            place = TemporaryDirectory(dir=folder, prefix=".restore_", ignore_cleanup_errors=True)
            copy = Path(held.enter_context(place)) / "copy.db"
            _copy(source, copy)
            _check_content(source, copy)
            with closing(schema.connect(copy)) as connection:
                schema.migrate(connection)
        except (OSError, sqlite3.Error) as error:
            raise Problem(
                f"{source} could not be copied to be looked at ({error}).",
                f"Make room on the disk of {folder} and try again.",
            ) from error
        yield copy


def _copy(source: Path, copy: Path) -> None:
    try:
        within(COPY_S, lambda: backup.copy(source, copy))
    except TimeoutError:
        raise _silent(source) from None
    except (sqlite3.Error, UnicodeDecodeError) as error:
        if schema.is_damage(error):
            raise _unsound(source) from error
        if isinstance(error, sqlite3.Error) and schema.primary_code(error) == sqlite3.SQLITE_FULL:
            raise
        raise Problem(f"{source} cannot be read ({error}).", "Choose another backup.") from error


def _check_kind(source: Path) -> None:
    """See that a regular file of a size that can be lies there, and what SQLite puts beside it."""
    files = [source, *(source.with_name(source.name + end) for end in ("-wal", "-shm", "-journal"))]
    try:
        status = within(
            LOOK_S, lambda: [each.stat() for each in files if each is source or _lies(each)]
        )
    except TimeoutError:
        raise _silent(source) from None
    except FileNotFoundError:
        raise Problem(f"{source} does not exist.", "Check the name and the folder.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not a path"
        raise Problem(f"{source} cannot be read ({reason}).", "Choose another backup.") from None
    if not all(stat.S_ISREG(each.st_mode) for each in status):
        raise Problem(f"{source} is not a file.", "Give the path of a backup.")
    if max(each.st_size for each in status) > MAX_BYTES:
        raise Problem(
            f"{source} is larger than {MAX_BYTES >> 20} MB; no history is.",
            "Choose another backup.",
        )


def _lies(path: Path) -> bool:
    """Return whether there is anything at a path, be it a link that leads nowhere."""
    return path.is_symlink() or path.exists()


def _check_content(source: Path, copy: Path) -> None:
    try:
        with closing(schema.connect(copy)) as connection:
            found = schema.version(connection, str(source))
            if found == 0:
                raise Problem(f"{source} is an empty file.", "Choose another backup.")
            # before anything is asked of the content: what others defined would take part in that
            if not schema.is_as_made(connection, found):
                raise Problem(
                    f"{source} has tables, triggers or views that glutetimer does not make.",
                    "Another program changed it; choose another backup.",
                )
        is_good = schema.is_sound(copy, thorough=True) and schema.is_whole(copy)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        if not schema.is_damage(error):
            raise
        raise _unsound(source) from error
    if not is_good:
        raise _unsound(source)


def leave_out_nonsense(copy: Path) -> int:
    """Remove from a copy the sessions and sets that no training can come to; return how many."""
    with closing(schema.connect(copy)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        found = list(_nonsense(connection))
        for table, number, _ in found:
            connection.execute(f"DELETE FROM {table} WHERE id = ?", (number,))  # noqa: S608 - ours
    return len(found)


def check_bounds(source: Path, copy: Path) -> None:
    """See that every value in a copy is one that training can come to.

    Raises:
        Problem: If it is not.
    """
    with closing(schema.connect(copy, "ro")) as connection:
        found = next(_nonsense(connection), None)
    if found is not None:
        raise Problem(
            f"{source} holds values that no training comes to, in the session of {found[2]}.",
            "Only add what is missing (--merge): that leaves such sessions and sets out.",
        )


def _nonsense(connection: sqlite3.Connection) -> Iterator[tuple[str, int, str]]:
    """Give the table, the id and the day of every row whose values are out of bounds."""
    for table, statement, kind in (
        ("session", _SESSIONS, _SESSION),
        ("performed_set", _SETS, _SET),
    ):
        found = connection.execute(statement)
        found.row_factory = sqlite3.Row
        for row in found:
            try:
                _check_row(dict(row), kind)
            except ValueError:
                yield table, row["id"], row["local_date"]


def _check_row(row: dict[str, Any], kind: type[msgspec.Struct]) -> None:
    msgspec.convert(row, kind)
    if "content" in row:
        bounds.check_programme(row["content"].encode())
        bounds.check_year(date.fromisoformat(row["local_date"]).year)
        if row["sets"] > bounds.MAX_SETS:
            message = "it has too many sets"
            raise ValueError(message)


def _unsound(source: Path) -> Problem:
    return Problem(f"{source} is not a sound history.", "Choose another backup.")


def _silent(source: Path) -> Problem:
    return Problem(
        f"{source} does not answer.", "Connect the drive or the share it is on and try again."
    )
