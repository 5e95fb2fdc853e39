"""The queue of writes: one thread commits them in order and in groups, and retries on errors."""

from __future__ import annotations

import sqlite3
import threading
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from threading import Condition, Thread
from typing import TypeVar

from glutetimer.errors import UserError
from glutetimer.history.refusal import refused_value, trouble
from glutetimer.history.write_receipt import Delayed, Refused, WriteOutcome, WriteReceipt, Written
from glutetimer.i18n import N_, _

ValueT = TypeVar("ValueT")

Write = Callable[[sqlite3.Connection], None]
"""Statements that belong together; they run inside a transaction of the writer."""

REFUSED = (
    sqlite3.IntegrityError,
    sqlite3.DataError,
    sqlite3.ProgrammingError,
    sqlite3.InterfaceError,
    OverflowError,
    TypeError,
    ValueError,
)
"""The value is wrong, not the disk: trying again would not help."""

FIRST_RETRY_S = 0.25
LAST_RETRY_S = 5.0
SETTLE_S = 20.0
"""After so long without writes the WAL is checkpointed, so that little depends on it."""

_TROUBLE = (sqlite3.Error, OSError, MemoryError, UserError)


_WITHDRAWN = N_("It was taken back before it was written.")


def _nothing(_: sqlite3.Connection) -> None:
    """Stand in for a write that was withdrawn."""


class WriteQueue:
    """Writes what it is handed, in order, on a thread of its own.

    All that waits goes into one transaction, so many small writes cost one flush of the disk.
    When the disk fails, what could not be written is kept and tried again.

    Args:
        connect: Opens the database in autocommit mode; called again after a failure.
        report_error: Called once for each series of errors, on the writer's thread.
        ensure_connection: Returns the connection for the next write, given the last one.
        first_retry_s: The first pause after a failure; it doubles up to five seconds.
        refusal: Why nothing is written, None where it is.
    """

    def __init__(
        self,
        connect: Callable[[], sqlite3.Connection],
        report_error: Callable[[UserError], None],
        ensure_connection: Callable[[sqlite3.Connection], sqlite3.Connection] = lambda same: same,
        first_retry_s: float = FIRST_RETRY_S,
        refusal: UserError | None = None,
    ) -> None:
        self._connect = connect
        self._ensure_connection = ensure_connection
        self._report_error = report_error
        self._first_retry_s = first_retry_s
        self._refusal = refusal
        self._connection: sqlite3.Connection | None = None
        self._changed = Condition()
        self._waiting: deque[Write] = deque()
        self._handed_in = 0
        self._written = 0
        self._under_way = 0
        self._refused: dict[int, UserError] = {}
        self._trouble: UserError | None = None
        self._listeners: dict[int, list[Callable[[WriteOutcome], object]]] = {}
        self._closing = False
        self._thread = Thread(target=self._run, name="history", daemon=True)
        self._thread.start()

    def put(self, write: Write) -> WriteReceipt:
        """Hand in a write; returns at once."""
        with self._changed:
            self._waiting.append(write)
            self._handed_in += 1
            self._changed.notify_all()
            return WriteReceipt(self, self._handed_in)

    def latest(self) -> WriteReceipt:
        """Return the receipt of the last write handed in."""
        with self._changed:
            return WriteReceipt(self, self._handed_in)

    @property
    def has_worked(self) -> bool:
        """Whether anything was handed in."""
        return self._handed_in > 0

    def has_written(self, number: int) -> bool:
        """Return whether the write of this number is on disk."""
        with self._changed:
            return number <= self._written and number not in self._refused

    def await_written(self, number: int, timeout_s: float | None) -> bool:
        """Wait for the write of this number; see `WriteReceipt.wait`."""
        with self._changed:
            self._changed.wait_for(
                lambda: number <= self._written or self._trouble or not self._thread.is_alive(),
                timeout_s,
            )
        return self.has_written(number)

    def listen(self, number: int, listener: Callable[[WriteOutcome], object]) -> None:
        """Report the outcome of the write of this number; see `WriteReceipt.listen`."""
        with self._changed:
            outcome = self._outcome(number)
            if outcome is None or isinstance(outcome, Delayed):
                self._listeners.setdefault(number, []).append(listener)
            if outcome is not None:  # under the lock: what follows must not be reported before it
                listener(outcome)

    def withdraw(self, number: int) -> UserError | None:
        """Take the write of this number back; see `WriteReceipt.withdraw`."""
        with self._changed:
            self._changed.wait_for(
                lambda: not self._written < number <= self._written + self._under_way
            )
            if number <= self._written:
                return self._refused.get(number)
            self._waiting[number - self._written - 1] = _nothing
            self._refused[number] = self._trouble or UserError(_(_WITHDRAWN))
            return self._refused[number]

    def close(self, timeout_s: float | None = None) -> list[Write]:
        """Write what waits, with one last try, and end the thread.

        Returns:
            What could not be written.
        """
        with self._changed:
            self._closing = True
            self._changed.notify_all()
        self._thread.join(timeout_s)
        with self._changed:
            self._changed.notify_all()
            return [write for write in self._waiting if write is not _nothing]

    def _run(self) -> None:
        pause_s = self._first_retry_s
        is_settled = True
        while True:
            with self._changed:
                self._changed.wait_for(
                    lambda: self._waiting or self._closing, None if is_settled else SETTLE_S
                )
                batch = list(self._waiting)
                self._under_way = len(batch)
                last_try = self._closing
            if not batch and not last_try:
                self._settle()
                is_settled = True
                continue
            if not batch:
                break
            is_settled = False
            try:
                refused = self._commit(batch)
            except Exception as error:  # noqa: BLE001 - no fault may lose what waits
                self._keep(error)
                if last_try:
                    break
                with self._changed:
                    self._changed.wait_for(lambda: self._closing, pause_s)
                pause_s = min(pause_s * 2, LAST_RETRY_S)
            else:
                pause_s = self._first_retry_s
                self._acknowledge(len(batch), refused)
        with suppress(*_TROUBLE):  # the file may have gone since the last write
            if self._connection is not None:
                self._connection = self._ensure_connection(self._connection)
        self._disconnect()

    def _settle(self) -> None:
        with suppress(sqlite3.Error):
            if self._connection is not None:
                self._connection.execute("PRAGMA wal_checkpoint(PASSIVE)")

    def _commit(self, batch: Sequence[Write]) -> dict[int, Exception]:
        """Write a batch in one transaction; return the writes that were refused, by place."""
        if self._refusal is not None:
            return dict.fromkeys(range(len(batch)), self._refusal)
        if self._connection is None:
            self._connection = self._connect()
        else:
            self._connection = self._ensure_connection(self._connection)
        database = self._connection
        refused: dict[int, Exception] = {}
        database.execute("BEGIN IMMEDIATE")
        for place, write in enumerate(batch):
            database.execute("SAVEPOINT one")
            try:
                write(database)
            except Exception as error:
                if isinstance(error, _TROUBLE) and not isinstance(error, REFUSED):
                    raise
                refused[place] = error
                database.execute("ROLLBACK TO one")
            database.execute("RELEASE one")
        database.execute("COMMIT")
        return refused

    def _acknowledge(self, count: int, refused: dict[int, Exception]) -> None:
        calls: list[tuple[Callable[[WriteOutcome], object], WriteOutcome]] = []
        with self._changed:
            self._refused.update(
                (self._written + 1 + place, refused_value(error))
                for place, error in refused.items()
            )
            for number in range(self._written + 1, self._written + 1 + count):
                self._waiting.popleft()
                reason = self._refused.get(number)
                outcome: WriteOutcome = Written() if reason is None else Refused(reason)
                calls += [(listener, outcome) for listener in self._listeners.pop(number, ())]
            self._written += count
            self._under_way = 0
            self._trouble = None
            self._changed.notify_all()
        for listener, outcome in calls:
            self._call(listener, outcome)
        for error in refused.values():
            if error is self._refusal:
                continue  # whoever asked hears it
            if not isinstance(error, REFUSED):
                self._report_fault(error)
            self._call(self._report_error, refused_value(error))

    def _keep(self, error: Exception) -> None:
        self._disconnect()
        problem = trouble(error)
        with self._changed:
            first = self._trouble is None
            self._trouble = problem
            self._under_way = 0
            listeners = [listener for those in self._listeners.values() for listener in those]
            self._changed.notify_all()
        if not first:
            return
        for listener in listeners:
            self._call(listener, Delayed(problem))
        if not isinstance(error, _TROUBLE):
            self._report_fault(error)
        if not self._closing:  # what is not written then is reported once it has been rescued
            self._call(self._report_error, problem)

    def _call(self, listener: Callable[[ValueT], object], value: ValueT) -> None:
        """Call a listener; the thread survives whatever it raises."""
        try:
            listener(value)
        except Exception as error:  # noqa: BLE001 - a fault of the listener
            self._report_fault(error)

    def _outcome(self, number: int) -> WriteOutcome | None:
        if number <= self._written:
            reason = self._refused.get(number)
            return Written() if reason is None else Refused(reason)
        return None if self._trouble is None else Delayed(self._trouble)

    def _report_fault(self, error: Exception) -> None:
        """Pass an unexpected error to the crash reporting, as if it had ended the thread."""
        fault = type(error), error, error.__traceback__, self._thread
        threading.excepthook(threading.ExceptHookArgs(fault))

    def _disconnect(self) -> None:
        if self._connection is None:
            return
        with suppress(sqlite3.Error):
            self._connection.close()
        self._connection = None
