"""Reads the logs in the folder and joins what they hold with the history."""

from __future__ import annotations

import os
import sqlite3
from dataclasses import dataclass, field
from typing import BinaryIO

from glutetimer.errors import printable
from glutetimer.host.regular_file import NotRegularError
from glutetimer.i18n import _, ngettext
from glutetimer.sync.folder import SyncFolder, as_text
from glutetimer.sync.ledger import Seen, SyncLedger
from glutetimer.sync.log_lines import MOST_BYTES, Line, batches
from glutetimer.sync.merge_page import InvalidPageError, Joined, join, taking_in
from glutetimer.sync.naming import (
    NO_FOLDER,
    NO_LOG,
    TOO_LARGE,
    is_device,
    is_log,
    place_of,
    sorted_out,
    why_not,
)
from glutetimer.sync.record import FORMAT, MOST_HEAD, format_of, may_become_head

MOST_OF_ONE = 64_000_000
MOST_OF_ALL = 256_000_000
"""Bytes that are read of one machine, and of all, per sync; the rest is read at the next ones."""
LONGEST_REASON = 200
MOST_REPORTED = 3
"""So many damaged records of one file are reported one by one."""
MOST_DAMAGED = 1000
"""Where more of one file are damaged, the rest is not read before it changes."""
DAY_MS = 86_400_000
MINUTE_MS = 60_000


@dataclass
class LogScan:
    """What came of reading: what is new, and sentences for the person.

    `notices` are reported once, `waiting` as long as they hold. `devices` are those with a log.
    """

    joined: Joined = field(default_factory=Joined)
    devices: set[str] = field(default_factory=set)
    notices: list[str] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)


class Reader:
    """Reads what is new since the last time.

    Args:
        database: The history.
        root: The folder with one folder for each machine.
        now_ms: This instant, ms since 1970 in UTC.
    """

    def __init__(self, database: sqlite3.Connection, root: SyncFolder, now_ms: int) -> None:
        self._database = database
        self._root = root
        self._now_ms = now_ms
        self._ledger = SyncLedger(database)
        self._highest = 0
        self._skipped: list[str] = []
        self._left_of_all = MOST_OF_ALL
        self._left_of_one = MOST_OF_ONE
        self.found = LogScan()

    def read_all(self, but: str) -> None:
        """Read the logs of all machines but one.

        Raises:
            OSError: If the folder cannot be listed.
        """
        devices, others = sorted_out(self._root.names(), is_device)
        for name in others:
            self._refuse("", name, why_not(name, NO_FOLDER))
        # where there is more than is read at a look, another machine comes first the next time
        turn = self._now_ms // MINUTE_MS % max(1, len(devices))
        for name in (*devices[turn:], *devices[:turn]):
            if name != but:
                self.read(name)

    def read(self, device: str) -> Joined:
        """Read the logs of one machine; return what came of it."""
        joined = Joined()
        self._highest = 0
        self._left_of_one = MOST_OF_ONE
        try:
            with self._root.child(device) as folder:
                logs, others = sorted_out(folder.names(), is_log)
                for name in others:
                    self._refuse(device, name, why_not(name, NO_LOG))
                for name in logs:
                    self._read_file(folder, device, name, joined)
        except NotADirectoryError:
            self._refuse("", device, NO_FOLDER)
        except OSError as error:
            self._cannot_read(place_of(device), error)
        if self._highest >> 16 > self._now_ms + DAY_MS:
            self._report_clock(device)
        self.found.joined.add(joined)
        return joined

    def _read_file(self, folder: SyncFolder, device: str, name: str, joined: Joined) -> None:
        seen = self._ledger.seen(device, name)
        place = place_of(device, name)
        try:
            status = folder.status(name)
            if (status.st_size, status.st_mtime_ns) == (seen.size, seen.mtime_ns):
                if seen.head:
                    self.found.devices.add(device)
                return
            if status.st_size > MOST_BYTES:
                self._refuse(device, name, TOO_LARGE, status)
                return
            if self._is_enough(status.st_size):
                self.found.waiting.append(
                    _("{place} is read the next time: there is much to read.").format(place=place)
                )
                return
            with os.fdopen(folder.open_file(name), "rb") as file:
                self._read_log(device, name, file, seen, joined)
        except NotRegularError:
            self._refuse(device, name, NO_LOG)
        except OSError as error:
            self._cannot_read(place, error)

    def _cannot_read(self, place: str, error: OSError) -> None:
        self.found.waiting.append(
            _("{place} cannot be read ({reason}).").format(place=place, reason=error.strerror)
        )

    def _is_enough(self, size: int) -> bool:
        """Return whether as much was read as one sync reads."""
        if size > min(self._left_of_one, self._left_of_all):
            return True
        self._left_of_one -= size
        self._left_of_all -= size
        return False

    def _read_log(self, device: str, name: str, file: BinaryIO, seen: Seen, joined: Joined) -> None:
        status = os.fstat(file.fileno())
        first = file.readline(MOST_HEAD)
        version = format_of(first[:-1]) if first.endswith(b"\n") else None
        if version is None:
            if may_become_head(first):
                self.found.waiting.append(
                    _("{place} is still on its way.").format(place=place_of(device, name))
                )
            else:
                self._refuse(device, name, NO_LOG, status)
            return
        self.found.devices.add(device)
        if version > FORMAT:
            self.found.waiting.append(
                _(
                    "{place} was written by a newer glutetimer; update this one and it will be "
                    "taken in."
                ).format(place=place_of(device, name))
            )
            return
        head = first[:-1].decode()
        if seen.head != head or seen.taken > status.st_size:
            seen = Seen(head=head, taken=len(first))
        self._take_in(device, name, file, seen, joined)

    def _take_in(self, device: str, name: str, file: BinaryIO, seen: Seen, joined: Joined) -> None:
        status, place = os.fstat(file.fileno()), place_of(device, name)
        taken, end, damaged = seen.taken, seen.taken, 0
        for batch in batches(file, seen.taken):
            # nothing is read inside: waiting for a slow folder must not block the history
            with taking_in(self._database):
                for line in batch:
                    damaged += self._join(place, line, seen.reported, joined)
                    end = line.end
                    taken = taken if damaged else end
                self._ledger.note(device, name, Seen(seen.head, taken, reported=seen.reported))
            if damaged > MOST_DAMAGED:
                end = status.st_size
                break
        self._report_skipped(place)
        is_torn = end < status.st_size
        if is_torn:
            self.found.waiting.append(
                _(
                    "{place} ends in the middle of a record; the rest is taken in when it is there."
                ).format(place=place)
            )
        looked_at = (-1, -1) if is_torn else (status.st_size, status.st_mtime_ns)
        reported = max(end, seen.reported)
        self._ledger.note(device, name, Seen(seen.head, taken, *looked_at, reported))

    def _join(self, place: str, line: Line, reported: int, joined: Joined) -> bool:
        """Take in a line; return whether it is damaged and may be mended some day."""
        reason = line.page
        if not isinstance(line.page, str):
            try:
                joined.add(join(self._database, line.page))
            except InvalidPageError as error:
                reason = _("it makes no sense: {error}").format(error=error)
            else:
                self._highest = max(self._highest, line.page.highest)
                return False
        if line.begin >= reported:
            self._skipped.append(
                _("{place}, line {line}: a record was skipped ({reason}).").format(
                    place=place,
                    line=line.number,
                    reason=printable(str(reason))[:LONGEST_REASON],
                )
            )
        return isinstance(line.page, str)

    def _report_skipped(self, place: str) -> None:
        self.found.notices += self._skipped[:MOST_REPORTED]
        more = len(self._skipped) - MOST_REPORTED
        if more > 0:
            self.found.notices.append(
                ngettext(
                    "{place}: {n} more record was skipped.",
                    "{place}: {n} more records were skipped.",
                    more,
                ).format(place=place, n=more)
            )
        self._skipped.clear()

    def _refuse(
        self, device: str, name: str, why: str, status: os.stat_result | None = None
    ) -> None:
        """Report once that something is not ours; it is checked again when it has changed."""
        name = as_text(name)
        seen = self._ledger.seen(device, name)
        if seen.head or not seen.reported:
            self.found.notices.append(_(why).format(place=place_of(device, name)))
        looked_at = (status.st_size, status.st_mtime_ns) if status else (-1, -1)
        self._ledger.note(device, name, Seen("", 0, *looked_at, reported=1))

    def _report_clock(self, device: str) -> None:
        if self._ledger.seen(device, "").reported:
            return
        days = ((self._highest >> 16) - self._now_ms) // DAY_MS
        self.found.notices.append(
            ngettext(
                "The clock of another machine is ahead of this one by {n} day. Nothing is lost, "
                "but where both changed the same row, the wrong change may have won: set the "
                "clocks.",
                "The clock of another machine is ahead of this one by {n} days. Nothing is lost, "
                "but where both changed the same row, the wrong change may have won: set the "
                "clocks.",
                days,
            ).format(n=days)
        )
        self._ledger.note(device, "", Seen(reported=1))
