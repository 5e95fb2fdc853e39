"""The history of a person's training: begins, changes and ends sessions on disk."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from threading import Thread
from types import TracebackType
from typing import Self

from glutetimer.errors import UserError
from glutetimer.history import backup, daily_copies, opening, write_statements
from glutetimer.history.changes import HistoryChanges, UtcClock
from glutetimer.history.database_location import DatabaseLocation, identity
from glutetimer.history.ids import uuid7
from glutetimer.history.recovery.lost_log import UNDER_WAY
from glutetimer.history.refusal import why
from glutetimer.history.rows import SessionMetadata, SessionRow, SessionState
from glutetimer.history.session_writer import SessionWriter
from glutetimer.history.write_queue import Write, WriteQueue
from glutetimer.history.write_receipt import WriteReceipt
from glutetimer.host.file_problems import does_not_answer, reason_of
from glutetimer.host.process_lock import ProcessLock, is_claimed
from glutetimer.i18n import _

BACK_UP_S = 600.0
"""How long a slow share may take to take a backup."""


def open_history(
    path: Path,
    clock: UtcClock,
    report_error: Callable[[UserError], None] = lambda _: None,
    refusal: UserError | None = None,
) -> History:
    """Open the history, or begin one; takes a new copy once a day, in the background.

    Args:
        path: The database file. Backups go into the folder `backups` beside it.
        clock: Gives the instants that are written.
        report_error: Called once for each series of errors of the disk, on another thread.
        refusal: Why nothing is to be kept in it, as in a copy; every change is refused with it.

    Raises:
        UserError: If the file is of a newer version or another program, or cannot be opened.
    """
    backups = path.parent / "backups"
    notices = opening.make_ready(path, backups, clock.now())
    return History(path, backups, clock, report_error, notices, refusal)


class History(HistoryChanges):
    """Sessions and sets on disk. Writing never blocks; reading sees what is on disk.

    Use `open_history` to get one, and close it, or use it in a `with`. Changes return a
    `WriteReceipt`, which can be waited for. `notices` are sentences about how it was opened.
    Every query raises a `UserError` if the file cannot be read.
    """

    def __init__(
        self,
        path: Path,
        backups: Path,
        clock: UtcClock,
        report_error: Callable[[UserError], None],
        notices: tuple[str, ...],
        refusal: UserError | None = None,
    ) -> None:
        place = DatabaseLocation(
            path, lambda: opening.make_ready(path, backups, clock.now()), report_error
        )
        queue = WriteQueue(place.connect, report_error, place.ensure_connection, refusal=refusal)
        super().__init__(path, clock, queue)
        self.backups = backups
        self.notices = notices
        self.refusal = refusal
        self._report_error = report_error
        self._claim: ProcessLock | None = None
        self._writer: SessionWriter | None = None
        self._copying = Thread(
            target=self._back_up_daily, args=(backups, clock.now().date()), daemon=True
        )
        self._copying.start()

    def expect_kept(self) -> None:
        """See that what is done is kept.

        Raises:
            UserError: If it is not: `refusal`.
        """
        if self.refusal is not None:
            raise self.refusal

    def begin(self, metadata: SessionMetadata) -> SessionWriter:
        """Begin a session; those that a crash left under way stay so.

        Raises:
            UserError: If nothing is kept.
        """
        self.expect_kept()
        utc_ms, now = self._clock.utc_ms(), self._clock.now()
        row = SessionRow(
            uuid=uuid7(utc_ms),
            programme_id=metadata.programme_id,
            programme_name=metadata.programme_name,
            week=metadata.week,
            started_utc_ms=utc_ms,
            utc_offset_min=round((now.utcoffset() or timedelta()) / timedelta(minutes=1)),
            local_date=now.date(),
            state=SessionState.UNDER_WAY,
            ended_utc_ms=None,
            planned_ms=metadata.planned_ms,
            pace=metadata.pace,
            effort=None,
            note="",
            last_event_ms=0,
            last_event_utc_ms=utc_ms,
            last_step=0,
            updated_utc_ms=utc_ms,
            trial=metadata.trial,
        )

        claim = self._take(row.uuid) or ProcessLock(self.path, None)

        def write(connection: sqlite3.Connection) -> None:
            write_statements.add_session(connection, row, metadata.programme_json)
            write_statements.put_wishes(connection, row.uuid, metadata.wishes_json)

        begun = self._write_queue.put(write)
        self._writer = SessionWriter(self._write_queue, self._clock, row, metadata, claim, begun)
        return self._writer

    def go_on(self, session: str, metadata: SessionMetadata) -> SessionWriter:
        """Go on with a session that broke off, from what is on disk of it.

        Raises:
            UserError: If it goes on in another process or has been ended meanwhile, or if nothing
                is kept.
        """
        self.expect_kept()
        claim = self._take(session)
        if claim is None:
            raise UserError(_("That session goes on in another window."), _("Finish it there."))
        row = next((row for row in self.unfinished() if row.uuid == session), None)
        if row is None:
            claim.release()
            raise UserError(_("That session has been ended meanwhile."), _("Begin a new one."))
        done = self.sets(session)
        self._writer = SessionWriter(
            self._write_queue, self._clock, row, metadata, claim, self.latest(), done
        )
        return self._writer

    def change_all(self, changes: Iterable[tuple[str, str, Mapping[str, object]]]) -> WriteReceipt:
        """Change columns of rows, all of it or nothing: the table, the row, and its values."""
        utc_ms, wanted = self._clock.utc_ms(), list(changes)

        def write(connection: sqlite3.Connection) -> None:
            for table, uuid, values in wanted:
                write_statements.change(connection, table, uuid, values, utc_ms)

        return self._write_queue.put(write)

    def abandon(self, session: str) -> WriteReceipt:
        """End a session that broke off and cannot go on, at its last event."""
        utc_ms = self._clock.utc_ms()
        return self._write_queue.put(lambda db: write_statements.abandon(db, session, utc_ms))

    def forget(self, session: str) -> WriteReceipt:
        """Remove a session that broke off before anything was done; its lock file goes first."""

        def write(connection: sqlite3.Connection) -> None:
            with suppress(OSError):
                self._claim_path(session).unlink(missing_ok=True)
            write_statements.forget(connection, session)

        return self._write_queue.put(write)

    def let_go(self) -> None:
        """Release the session that this process runs; one under way has broken off."""
        if self._claim is not None:
            self._claim.release()

    @property
    def is_in_use(self) -> bool:
        """Whether some process runs a session just now, this one or another."""
        return any(self._is_alive(row.uuid) for row in self.unfinished())

    @property
    def is_in_use_elsewhere(self) -> bool:
        """Whether another process runs a session just now."""
        own = self._writer.session if self._writer else None
        return any(row.uuid != own and self._is_alive(row.uuid) for row in self.unfinished())

    def broken_off(self) -> list[SessionRow]:
        """Return the sessions that were left under way and that no process runs."""
        return [row for row in self.unfinished() if not self._is_alive(row.uuid)]

    def back_up(self, target: Path) -> None:
        """Copy the history to a file, wherever it lies; a dead share can be left behind.

        Raises:
            UserError: If that cannot be done.
        """
        from glutetimer.host.timeout import within  # noqa: PLC0415 - no start makes a backup here

        try:
            self.wait()
            within(BACK_UP_S, backup.back_up, self.path, target)
        except TimeoutError:
            raise does_not_answer(target) from None
        except (OSError, sqlite3.Error) as error:
            raise UserError(
                _("The backup {target} could not be written ({error}).").format(
                    target=target, error=reason_of(error)
                ),
                _("Choose another place and try again."),
            ) from error

    def close(self, timeout_s: float | None = None) -> None:
        """Write what waits and close the file; what cannot be written is reported."""
        self._copying.join(timeout_s)  # the last one to let go writes the log back
        lost = self._write_queue.close(timeout_s)
        self.let_go()
        if lost:
            self._report_error(self._rescue(lost))
        elif self._write_queue.has_worked:
            self._back_up_daily(self.backups, self._clock.now().date())

    def _take(self, session: str) -> ProcessLock | None:
        """Take the lock of a session that this process runs, and release that of the last one."""
        self.let_go()
        self._claim = ProcessLock.take(self._claim_path(session))
        return self._claim

    def _is_alive(self, session: str) -> bool:
        return is_claimed(self._claim_path(session))

    def _claim_path(self, session: str) -> Path:
        return self.path.with_name(f"{UNDER_WAY}{session}")

    def _rescue(self, lost: list[Write]) -> UserError:
        from tempfile import gettempdir  # noqa: PLC0415 - only where a disk fails

        from glutetimer.history.recovery.rescue import (  # noqa: PLC0415 - likewise
            lost_changes,
            rescue,
        )

        session = [self._writer.write_all()] if self._writer else []
        folders = (self.path.parent, Path.home(), Path(gettempdir()))
        kept = rescue([*session, *lost], folders, self._clock.now())
        return lost_changes(len(lost), kept)

    def _back_up_daily(self, folder: Path, today: date) -> None:
        if self.refusal is not None:
            return
        try:
            self._back_up_present(folder, today)
        except (OSError, sqlite3.Error) as error:
            reason, remedy = why(error)
            self._report_error(
                UserError(
                    _("Today's backup of the history could not be written: {reason}.").format(
                        reason=reason
                    ),
                    _("{remedy} The history itself is not touched.").format(remedy=remedy),
                )
            )

    def _back_up_present(self, folder: Path, today: date) -> None:
        """Make the copy of the day unless the history is removed meanwhile.

        The next write makes it again then, and says so.
        """
        before = identity(self.path)
        try:
            daily_copies.back_up_daily(self.path, folder, today)
        except (OSError, sqlite3.Error):
            if before is not None and identity(self.path) == before:
                raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()
