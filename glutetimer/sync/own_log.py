"""This machine's own log: what was changed here, appended for the others to read.

Nobody else writes to these files, so no machine ever waits for another and nothing conflicts.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

from glutetimer.history.ids import uuid7
from glutetimer.sync.ledger import Ledger, Seen, together
from glutetimer.sync.page import read_page
from glutetimer.sync.record import head, line_of

FILE_BYTES = 4_000_000
"""A file that has grown so large is closed."""
WASTE_BYTES = 4_000_000
"""So much more than twice the size of what counts may lie there before it is written anew."""
PAGES = 100
"""So many are brought to disk at a time."""

_PENDING = """
    SELECT session_id, changed FROM sync_session JOIN session ON session.id = session_id
    WHERE changed > sent AND state <> 'under_way' ORDER BY session_id
"""
_SENT = """
    SELECT session_id, sent FROM sync_session JOIN session ON session.id = session_id
    WHERE sent > 0 AND state <> 'under_way' ORDER BY session_id
"""


class OwnLog:
    """The files of one machine in the folder.

    Args:
        database: The history.
        root: The folder with one folder for each machine.
        now_ms: This instant, ms since 1970 in UTC.
    """

    def __init__(self, database: sqlite3.Connection, root: Path, now_ms: int) -> None:
        self._database = database
        self._ledger = Ledger(database)
        self._device = self._ledger.device
        self._folder = root / self._device
        self._now_ms = now_ms
        self.too_large = 0
        """Sessions that no record can hold."""

    def is_as_left(self) -> bool:
        """Return whether every file still holds at least what was written into it."""
        for name, seen in self._ledger.files(self._device).items():
            try:
                with (self._folder / name).open("rb") as file:
                    first = file.readline(1000)
                    size = os.fstat(file.fileno()).st_size
            except FileNotFoundError:
                return False
            if size < seen.taken or first.rstrip(b"\n").decode("ascii", "replace") != seen.head:
                return False
        return True

    def mend(self) -> None:
        """Cut off what a crash left of a record at the end of a file."""
        known = self._ledger.files(self._device)
        for path in self._folder.glob("*.log"):
            if path.name in known and path.stat().st_size == known[path.name].taken:
                continue
            content = path.read_bytes()
            whole = content.rfind(b"\n") + 1
            if 0 < whole < len(content):
                os.truncate(path, whole)
            elif not whole:
                path.unlink()

    def send(self) -> int:
        """Append every session that was changed here and has ended; return how many."""
        if not self._ledger.files(self._device):  # an empty log says that this machine is there
            with together(self._database):
                self._note([self._new_file()])
        pending = self._database.execute(_PENDING).fetchall()
        current = self._current()
        sent = 0
        while batch := pending[sent : sent + PAGES]:
            written = self._append(self._lines(number for number, _ in batch), current)
            with together(self._database):
                self._note(written)
                self._database.executemany(
                    "UPDATE sync_session SET sent = :changed WHERE session_id = :id",
                    [{"id": number, "changed": changed} for number, changed in batch],
                )
            current = self._current()
            sent += len(batch)
        return sent

    def tidy(self) -> bool:
        """Write the log anew where most of it is out of date; the old files go then."""
        old = self._ledger.files(self._device)
        if sum(seen.size for seen in old.values()) <= 2 * self._ledger.live_bytes + WASTE_BYTES:
            return False
        numbers = [number for number, _ in self._database.execute(_SENT).fetchall()]
        written = self._append(self._lines(numbers), None)
        with together(self._database):
            self._note(written)
            for name in old:
                self._ledger.forget(self._device, name)
            self._ledger.live_bytes = sum(path.stat().st_size for path in written)
        for name in old:
            (self._folder / name).unlink(missing_ok=True)
        return True

    def _lines(self, numbers: Iterable[int]) -> Iterator[bytes]:
        for number in numbers:
            page = read_page(self._database, number)
            if page is None:  # it goes on since it was asked for
                continue
            line = line_of(page)
            if line is None:
                self.too_large += 1
            else:
                yield line

    def _current(self) -> Path | None:
        """Return the file to go on with: the last one, if it is as it was left and not full."""
        files = self._ledger.files(self._device)
        if not files:
            return None
        name, seen = list(files.items())[-1]
        path = self._folder / name
        is_ours = head(self._device, "").decode()[:-1] == seen.head[: -len(self._device)]
        if not is_ours or seen.taken >= FILE_BYTES or path.stat().st_size != seen.taken:
            return None
        return path

    def _append(self, lines: Iterator[bytes], current: Path | None) -> list[Path]:
        """Bring lines to disk, in as many files as they take; return the files."""
        written = []
        waiting = next(lines, None)
        while waiting is not None:
            path = current or self._new_file()
            current = None
            with path.open("ab") as file:
                while waiting is not None and file.tell() < FILE_BYTES:
                    file.write(waiting)
                    waiting = next(lines, None)
                file.flush()
                os.fsync(file.fileno())
            written.append(path)
        return written

    def _new_file(self) -> Path:
        self._folder.mkdir(exist_ok=True)
        there = [path.name[:6] for path in self._folder.glob("*.log")]
        known = [name[:6] for name in self._ledger.files(self._device)]
        numbers = [int(name) for name in (*there, *known) if name.isascii() and name.isdigit()]
        path = self._folder / f"{max(numbers, default=0) + 1:06}.log"
        with path.open("xb") as file:
            file.write(head(self._device, uuid7(self._now_ms)))
        if os.name == "posix":  # elsewhere a folder cannot be opened
            folder = os.open(self._folder, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)
        return path

    def _note(self, written: Iterable[Path]) -> None:
        for path in written:
            with path.open("rb") as file:
                first = file.readline().rstrip(b"\n").decode()
            status = path.stat()
            size = status.st_size
            seen = Seen(first, size, size, status.st_mtime_ns, size)
            self._ledger.note(self._device, path.name, seen)
