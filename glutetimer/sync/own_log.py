"""This machine's own log: its changes, appended for the other machines to read.

Nobody else writes to these files, so no machine ever waits for another and nothing conflicts.
"""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import suppress

from glutetimer.history.ids import uuid7
from glutetimer.host.regular_file import NotRegularError
from glutetimer.sync.folder import SyncFolder
from glutetimer.sync.ledger import Seen, SyncLedger, together
from glutetimer.sync.outbox import Outbox, Outgoing
from glutetimer.sync.page import CLOCK_END, ROOM, steps_to
from glutetimer.sync.record import MOST_HEAD, MOST_LINE, head, may_become_head, readable_line_of

FILE_BYTES = 4_000_000
"""A file that has grown so large is closed."""
WASTE_BYTES = 4_000_000
"""So much more than twice the size of what counts may lie there before it is written anew."""
MOST_STEPS = 1000
"""Nothing that is further ahead of all clocks is sent."""
PAGES = 100
"""So many are brought to disk at a time."""

_NAME = re.compile(r"\d{6,}\.log", re.ASCII)


class OwnLog:
    """The files of one machine in the folder.

    What else is there in their place is left alone: it may be a person's own, or lead to it.

    Args:
        database: The history.
        root: The folder with one folder for each machine.
        now_ms: This instant, ms since 1970 in UTC.
    """

    def __init__(self, database: sqlite3.Connection, root: SyncFolder, now_ms: int) -> None:
        self._database = database
        self._ledger = SyncLedger(database)
        self._device = self._ledger.device
        self._root = root
        self._now_ms = now_ms
        self._outbox = Outbox(database)
        self.unsent: set[Outgoing] = set()
        """What other machines would not take in."""

    def is_intact(self) -> bool:
        """Return whether every file still holds at least what was written into it."""
        known = self._files()
        try:
            with self._root.child(self._device) as folder:
                return all(_holds(folder, name, seen) for name, seen in known.items())
        except (FileNotFoundError, NotADirectoryError):
            return not known and not self._is_blocked()

    def repair(self) -> None:
        """Cut off what a crash left of a record at the end of a file."""
        known = self._files()
        with (
            suppress(FileNotFoundError, NotADirectoryError),
            self._root.child(self._device) as folder,
        ):
            for name in filter(_NAME.fullmatch, folder.names()):
                if name in known and folder.status(name).st_size == known[name].taken:
                    continue
                with suppress(NotRegularError):
                    self._repair(folder, name)

    def send(self) -> list[Outgoing]:
        """Append what was changed here, but for sessions under way; return what was sent."""
        if not self._files():  # an empty log says that this machine is there
            with self._root.child(self._device, make=True) as folder:
                name, seen = self._new_file(folder)
            with together(self._database):
                self._ledger.note(self._device, name, seen)
        pending = self._outbox.pending()
        for begin in range(0, len(pending), PAGES):
            batch = pending[begin : begin + PAGES]
            written = self._append(self._lines(batch), self._last())
            with together(self._database):
                for name, seen in written.items():
                    self._ledger.note(self._device, name, seen)
                self._outbox.note_sent(one for one in batch if one not in self.unsent)
        return [one for one in pending if one not in self.unsent]

    def compact(self) -> bool:
        """Write the log anew where most of it is out of date; the old files go then."""
        old = self._files()
        if sum(seen.size for seen in old.values()) <= 2 * self._ledger.live_bytes + WASTE_BYTES:
            return False
        written = self._append(self._lines(self._outbox.sent()), None)
        with together(self._database):
            for name, seen in written.items():
                self._ledger.note(self._device, name, seen)
            for name in old:
                self._ledger.forget(self._device, name)
            self._outbox.note_unsent(self.unsent)
            self._ledger.live_bytes = sum(seen.size for seen in written.values())
        with self._root.child(self._device) as folder:
            for name in old:
                folder.remove(name)
        return True

    def _files(self) -> dict[str, Seen]:
        """Return what is remembered of the files that this machine writes, by their names."""
        known = self._ledger.files(self._device)
        return {name: seen for name, seen in known.items() if _NAME.fullmatch(name)}

    def _is_blocked(self) -> bool:
        """Return whether something else has the name of this machine's folder."""
        try:
            self._root.status(self._device)
        except FileNotFoundError:
            return False
        return True

    def _repair(self, folder: SyncFolder, name: str) -> None:
        with os.fdopen(folder.open_file(name, os.O_RDWR), "r+b") as file:
            status = os.fstat(file.fileno())
            if status.st_nlink > 1:  # it has another name, and may be kept under that
                return
            first = file.readline(MOST_HEAD)
            ours = head(self._device, "")[:-1]
            if first.endswith(b"\n") and first.startswith(ours):
                # one record at most was being written
                begin = max(len(first), status.st_size - MOST_LINE)
                file.seek(begin)
                whole = begin + file.read(MOST_LINE).rfind(b"\n") + 1
                if whole < status.st_size and (whole > begin or begin == len(first)):
                    file.truncate(whole)
                return
        if first == (ours + first[len(ours) :])[: len(first)] and may_become_head(first):
            folder.remove(name)

    def _lines(self, outgoing: Iterable[Outgoing]) -> Iterator[bytes]:
        for one in outgoing:
            page = self._outbox.page(one)
            if page is None:  # it goes on since it was asked for
                continue
            if page.highest > CLOCK_END + MOST_STEPS * ROOM:
                self.unsent.add(one)
                continue
            for each in (*steps_to(page), page):
                line = readable_line_of(each)
                if line is None:
                    self.unsent.add(one)
                    break
                yield line

    def _last(self) -> tuple[str, Seen] | None:
        """Return the file to go on with, if it is not full."""
        files = self._files()
        if not files:
            return None
        name, seen = list(files.items())[-1]
        is_ours = head(self._device, "").decode()[:-1] == seen.head[: -len(self._device)]
        return (name, seen) if is_ours and seen.taken < FILE_BYTES else None

    def _append(self, lines: Iterator[bytes], last: tuple[str, Seen] | None) -> dict[str, Seen]:
        """Bring lines to disk, in as many files as they take; return what is in the files then."""
        written: dict[str, Seen] = {}
        waiting = next(lines, None)
        if waiting is None:
            return written
        with self._root.child(self._device, make=True) as folder:
            while waiting is not None:
                handle = None if last is None else _to_go_on(folder, *last)
                if last is None or handle is None:
                    last = self._new_file(folder)
                    handle = folder.open_file(last[0], os.O_WRONLY | os.O_APPEND)
                with os.fdopen(handle, "ab") as file:
                    while waiting is not None and file.tell() < FILE_BYTES:
                        file.write(waiting)
                        waiting = next(lines, None)
                    file.flush()
                    os.fsync(file.fileno())
                    name, seen = last
                    written[name] = _seen(seen.head, file.fileno())
                last = None
        return written

    def _new_file(self, folder: SyncFolder) -> tuple[str, Seen]:
        # others may have put a file with any number there: those are passed over one by one
        there = set(folder.names())
        last = max(self._files(), default="0.log")
        number = int(last.removesuffix(".log")) + 1
        while (name := f"{number:06}.log") in there:
            number += 1
        first = head(self._device, uuid7(self._now_ms))
        handle = folder.open_file(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL)
        with os.fdopen(handle, "wb") as file:
            file.write(first)
            file.flush()
            seen = _seen(first[:-1].decode(), file.fileno())
        folder.flush()
        return name, seen


def _holds(folder: SyncFolder, name: str, seen: Seen) -> bool:
    """Return whether a file holds at least what was written into it."""
    try:
        with os.fdopen(folder.open_file(name), "rb") as file:
            size = os.fstat(file.fileno()).st_size
            return size >= seen.taken and file.readline(MOST_HEAD) == seen.head.encode() + b"\n"
    except (FileNotFoundError, NotRegularError):
        return False


def _to_go_on(folder: SyncFolder, name: str, seen: Seen) -> int | None:
    """Open a file to be appended to, if it is as it was left and known by no other name."""
    try:
        handle = folder.open_file(name, os.O_WRONLY | os.O_APPEND)
    except (FileNotFoundError, NotRegularError):
        return None
    status = os.fstat(handle)
    if status.st_size == seen.taken and status.st_nlink == 1:
        return handle
    os.close(handle)
    return None


def _seen(first: str, handle: int) -> Seen:
    """Return what is to be remembered of a file that was written just now."""
    status = os.fstat(handle)
    return Seen(first, status.st_size, status.st_size, status.st_mtime_ns, status.st_size)
