"""Salvages what can still be read from a damaged history."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from glutetimer.history import card_statements, schema
from glutetimer.history.recovery.merge import Merged, merge

PAGE = 4096
_JOURNAL = slice(18, 20)
_SIZE_VALID_FOR = slice(92, 96)
_PIECE = 64
_LEAST_PIECE = 20


def salvage(damaged: Path, target: Path, donor: Path | None = None) -> Merged | None:
    """Take what can be read of a damaged history into a sound one.

    The damaged file is only copied. Where the pages are lost that say where everything is, those
    of a sound history of the same descent take their place.

    Args:
        damaged: The file, with its log beside it; it may be gone and the log alone be left.
        target: The history to complete.
        donor: A history with the same tables in the same places, as a backup has them.

    Returns:
        What came of it, None if nothing could be read.
    """
    taken: Merged | None = None
    with TemporaryDirectory(dir=target.parent, prefix=".salvage_") as folder:
        if donor is None:
            donor = Path(folder) / "new.db"
            schema.create_file(donor)
            with closing(schema.connect(donor)) as connection:
                schema.migrate(connection)
        for copy in _copies(damaged, donor, Path(folder)):
            found = _take(copy, target)
            if found is not None:
                taken = found if taken is None else taken.and_then(found)
    return taken


def _copies(damaged: Path, donor: Path, folder: Path) -> Iterator[Path]:
    """Give copies of the file to read, each made in another way."""
    log = damaged.with_name(damaged.name + "-wal")
    if damaged.exists():
        copy = folder / "copy.db"
        shutil.copyfile(damaged, copy)
        if log.exists():
            shutil.copyfile(log, folder / "copy.db-wal")
        yield copy
    content = bytearray(damaged.read_bytes() if damaged.exists() else b"")
    sound = donor.read_bytes()
    # a backup is alike page by page: what was lost is as it was then, and the log is newer
    content += sound[len(content) :]
    for start in range(0, len(sound), PAGE):
        if not any(content[start : start + PAGE]):
            content[start : start + PAGE] = sound[start : start + PAGE]
    for number, page in _schema_pages(donor):
        content[number * PAGE : (number + 1) * PAGE] = page
    content[_JOURNAL] = b"\2\2" if log.exists() else b"\1\1"
    content[_SIZE_VALID_FOR] = b"\0\0\0\0"  # the number of pages is to be asked of the file
    again = folder / "again.db"
    again.write_bytes(content)
    if log.exists():
        shutil.copyfile(log, folder / "again.db-wal")
    yield again


def _schema_pages(donor: Path) -> Iterator[tuple[int, bytes]]:
    """Give the pages of a history on which its tables are defined, with their numbers."""
    with closing(schema.connect(donor, "ro")) as connection:
        definitions = schema.definition_texts(connection)
    content = donor.read_bytes()
    for number in range(len(content) // PAGE):
        page = content[number * PAGE : (number + 1) * PAGE]
        overflow = page[4:_PIECE].rstrip(b"\0")  # what a page cannot hold goes on after a link
        goes_on = len(overflow) > _LEAST_PIECE and any(overflow in text for text in definitions)
        if number == 0 or b"CREATE TABLE" in page or goes_on:
            yield number, page


def _take(copy: Path, target: Path) -> Merged | None:
    try:
        with closing(schema.connect(copy)) as source, closing(schema.connect(target)) as database:
            if not schema.holds_sessions(source):
                return None
            database.execute("BEGIN IMMEDIATE")
            try:
                merged = merge(source, database)
                card_statements.take_over(source, database)
            except BaseException:
                database.execute("ROLLBACK")
                raise
            database.execute("COMMIT")
    except (sqlite3.Error, UnicodeDecodeError):
        return None
    return merged
