"""Reads the logs in the folder and joins what they hold with the history."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from uuid import UUID

from glutetimer.errors import printable
from glutetimer.sync.joining import Joined, NonsenseError, join, taking_in
from glutetimer.sync.ledger import Ledger, Seen
from glutetimer.sync.page import Page
from glutetimer.sync.record import (
    FORMAT,
    DamagedError,
    format_of,
    may_become_head,
    page_of,
)

MOST_BYTES = 64_000_000
"""A larger file is no log."""
MOST_FILES = 1000
"""So many entries of one folder are looked at."""
PAGES = 50
"""So many are joined in one transaction: the history can be written to in between."""
LONGEST_REASON = 200
LONGEST_PLACE = 400
MOST_TOLD = 3
"""So many damaged records of one file are told one by one."""
DAY_MS = 86_400_000

_PASSING = (".", "~")
_PASSING_ENDS = (".tmp", ".part", ".partial", ".crdownload")


@dataclass
class Found:
    """What came of reading: what is new, and sentences for the person.

    `notices` are told once, `waiting` as long as they hold. `devices` are those with a log.
    """

    joined: Joined = field(default_factory=Joined)
    devices: set[str] = field(default_factory=set)
    notices: list[str] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)


@dataclass
class _Line:
    number: int
    begin: int
    end: int
    page: Page | str
    """The page, or why there is none."""


class Reader:
    """Reads what is new since the last time.

    Args:
        database: The history.
        root: The folder with one folder for each machine.
        now_ms: This instant, ms since 1970 in UTC.
    """

    def __init__(self, database: sqlite3.Connection, root: Path, now_ms: int) -> None:
        self._database = database
        self._root = root
        self._now_ms = now_ms
        self._ledger = Ledger(database)
        self._highest = 0
        self._skipped: list[str] = []
        self.found = Found()

    def read_all(self, but: str) -> None:
        """Read the logs of all machines but one.

        Raises:
            OSError: If the folder cannot be listed.
        """
        for entry in _entries(self._root):
            if not (_is_device(entry.name) and entry.is_dir()):
                self._refuse("", entry, "is no folder of glutetimer")
            elif entry.name != but:
                self.read(entry.name)

    def read(self, device: str) -> Joined:
        """Read the logs of one machine; return what came of it."""
        joined = Joined()
        self._highest = 0
        for path in _entries(self._root / device):
            if path.suffix == ".log" and path.is_file():
                self._read_file(device, path, joined)
            else:
                self._refuse(device, path, "is no log of glutetimer")
        if self._highest >> 16 > self._now_ms + DAY_MS:
            self._tell_of_clock(device)
        self.found.joined.add(joined)
        return joined

    def _read_file(self, device: str, path: Path, joined: Joined) -> None:
        seen = self._ledger.seen(device, path.name)
        try:
            status = path.stat()
            if (status.st_size, status.st_mtime_ns) == (seen.size, seen.mtime_ns):
                if seen.head:
                    self.found.devices.add(device)
                return
            if status.st_size > MOST_BYTES:
                self._refuse(device, path, "is too large for a log of glutetimer", status)
                return
            content = path.read_bytes()
        except OSError as error:
            self.found.waiting.append(f"{self._place(path)} cannot be read ({error.strerror}).")
            return
        head, whole, _ = content.partition(b"\n")
        version = format_of(head) if whole else None
        if version is None:
            if not whole and may_become_head(content):
                self.found.waiting.append(f"{self._place(path)} is still on its way.")
            else:
                self._refuse(device, path, "is no log of glutetimer", status)
            return
        self.found.devices.add(device)
        if version > FORMAT:
            self.found.waiting.append(
                f"{self._place(path)} was written by a newer glutetimer; update this one and it "
                "will be taken in."
            )
            return
        if seen.head != head.decode() or seen.taken > len(content):
            seen = Seen(head=head.decode(), taken=len(head) + 1)
        self._take_in(device, path, content, seen, status, joined)

    def _take_in(
        self,
        device: str,
        path: Path,
        content: bytes,
        seen: Seen,
        status: os.stat_result,
        joined: Joined,
    ) -> None:
        taken, place, is_whole = seen.taken, seen.taken, True
        with closing(_lines(content, seen.taken)) as lines:
            while batch := list(islice(lines, PAGES)):
                with taking_in(self._database):
                    for line in batch:
                        is_damaged = self._join(path, line, seen.told, joined)
                        is_whole = is_whole and not is_damaged
                        place = line.end
                        taken = place if is_whole else taken
                    self._ledger.note(device, path.name, Seen(seen.head, taken, told=seen.told))
        self._tell_of_skipped(path)
        is_torn = place < len(content)
        if is_torn:
            self.found.waiting.append(
                f"{self._place(path)} ends in the middle of a record; the rest is taken in when "
                "it is there."
            )
        looked_at = (-1, -1) if is_torn else (status.st_size, status.st_mtime_ns)
        told = max(place, seen.told)
        self._ledger.note(device, path.name, Seen(seen.head, taken, *looked_at, told))

    def _join(self, path: Path, line: _Line, told: int, joined: Joined) -> bool:
        """Take in a line; return whether it is damaged and may be mended some day."""
        reason = line.page
        if isinstance(line.page, Page):
            try:
                joined.add(join(self._database, line.page))
            except NonsenseError as error:
                reason = f"it makes no sense: {error}"
            else:
                self._highest = max(self._highest, line.page.highest)
                return False
        if line.begin >= told:
            self._skipped.append(
                f"{self._place(path)}, line {line.number}: a record was skipped "
                f"({printable(str(reason))[:LONGEST_REASON]})."
            )
        return not isinstance(line.page, Page)

    def _tell_of_skipped(self, path: Path) -> None:
        self.found.notices += self._skipped[:MOST_TOLD]
        more = len(self._skipped) - MOST_TOLD
        if more > 0:
            self.found.notices.append(f"{self._place(path)}: {more} more records were skipped.")
        self._skipped.clear()

    def _refuse(
        self, device: str, path: Path, why: str, status: os.stat_result | None = None
    ) -> None:
        """Tell once that a file is not ours; it is looked at again when it has changed."""
        if not self._ledger.seen(device, path.name).told:
            self.found.notices.append(f"{self._place(path)} {why} and is left alone.")
        looked_at = (status.st_size, status.st_mtime_ns) if status else (-1, -1)
        self._ledger.note(device, path.name, Seen("", 0, *looked_at, told=1))

    def _tell_of_clock(self, device: str) -> None:
        if self._ledger.seen(device, "").told:
            return
        days = ((self._highest >> 16) - self._now_ms) // DAY_MS
        self.found.notices.append(
            f"The clock of another machine is ahead of this one by {days} day"
            f"{'' if days == 1 else 's'}. Nothing is lost, but where both changed the same row, "
            "the wrong change may have won: set the clocks."
        )
        self._ledger.note(device, "", Seen(told=1))

    def _place(self, path: Path) -> str:
        return printable(str(path.relative_to(self._root.parent)))[-LONGEST_PLACE:]


def _entries(folder: Path) -> list[Path]:
    """Return what is in a folder, in order, but what is hidden or only passing."""
    found = sorted(folder.iterdir())[:MOST_FILES]
    return [
        path
        for path in found
        if not path.name.startswith(_PASSING) and not path.name.endswith(_PASSING_ENDS)
    ]


def _is_device(name: str) -> bool:
    try:
        return str(UUID(name)) == name
    except ValueError:
        return False


def _lines(content: bytes, begin: int) -> Generator[_Line]:
    number = content.count(b"\n", 0, begin)
    while (end := content.find(b"\n", begin)) >= 0:
        number += 1
        page: Page | str
        try:
            page = page_of(content[begin:end])
        except DamagedError as error:
            page = str(error)
        yield _Line(number, begin, end + 1, page)
        begin = end + 1
