"""Getting out of a damaged history what can still be read."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from glutetimer.history import schema
from glutetimer.history.merging import Merged, merge

PAGE = 4096
_JOURNAL = slice(18, 20)
_SIZE_VALID_FOR = slice(92, 96)


def salvage(damaged: Path, target: Path, donor: Path | None = None) -> Merged | None:
    """Take what can be read of a damaged history into a sound one.

    The damaged file is only copied. Where its first page is lost, which says where everything
    is, that of a sound history of the same descent takes its place.

    Args:
        damaged: The file, with its log beside it.
        target: The history to complete.
        donor: A history with the same tables in the same places, as a backup has them.

    Returns:
        What came of it, None if nothing could be read.
    """
    with TemporaryDirectory(dir=target.parent, prefix=".salvage_") as folder:
        if donor is None:
            donor = Path(folder) / "new.db"
            schema.create_file(donor)
            with closing(schema.connect(donor)) as connection:
                schema.migrate(connection)
        for copy in _copies(damaged, donor, Path(folder)):
            found = _take(copy, target)
            if found is not None:
                return found
    return None


def _copies(damaged: Path, donor: Path, folder: Path) -> Iterator[Path]:
    """Give copies of the file to read, each made in another way."""
    copy = folder / "copy.db"
    shutil.copyfile(damaged, copy)
    log = damaged.with_name(damaged.name + "-wal")
    if log.exists():
        shutil.copyfile(log, folder / "copy.db-wal")
    yield copy
    content = bytearray(damaged.read_bytes())
    first = bytearray(donor.read_bytes()[:PAGE])
    if len(content) < PAGE or len(first) < PAGE:
        return
    first[_JOURNAL] = b"\2\2" if log.exists() else b"\1\1"
    first[_SIZE_VALID_FOR] = b"\0\0\0\0"  # the number of pages is to be asked of the file
    content[:PAGE] = first
    for name in ("copy.db-wal", "copy.db-shm"):
        (folder / name).unlink(missing_ok=True)
    again = folder / "again.db"
    again.write_bytes(content)
    if log.exists():
        shutil.copyfile(log, folder / "again.db-wal")
    yield again


def _take(copy: Path, target: Path) -> Merged | None:
    try:
        with closing(schema.connect(copy)) as source, closing(schema.connect(target)) as database:
            if not schema.holds_sessions(source):
                return None
            database.execute("BEGIN IMMEDIATE")
            try:
                merged = merge(source, database)
            except BaseException:
                database.execute("ROLLBACK")
                raise
            database.execute("COMMIT")
    except (sqlite3.Error, UnicodeDecodeError):
        return None
    return merged
