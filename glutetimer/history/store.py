"""The history of a person's training: begins, changes and ends sessions on disk."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import gettempdir
from threading import Thread
from types import TracebackType
from typing import Protocol, Self

from glutetimer.errors import UserError
from glutetimer.history import backup, daily_copies, opening, session_entries, write_statements
from glutetimer.history.database_location import DatabaseLocation
from glutetimer.history.ids import uuid7
from glutetimer.history.queries import HistoryQueries
from glutetimer.history.recovery.lost_log import UNDER_WAY
from glutetimer.history.recovery.rescue import rescue
from glutetimer.history.refusal import why
from glutetimer.history.rows import Entry, SessionMetadata, SessionRow, SessionState, SetRow
from glutetimer.history.session_writer import MAX_NOTE, SessionWriter
from glutetimer.history.write_queue import Write, WriteQueue
from glutetimer.history.write_receipt import WriteReceipt
from glutetimer.host.process_lock import ProcessLock, is_claimed
from glutetimer.i18n import _, ngettext


class UtcClock(Protocol):
    """What history needs to know of time."""

    def utc_ms(self) -> int:
        """Return ms since 1970 in UTC."""
        ...

    def now(self) -> datetime:
        """Return the local date and time, with the offset from UTC."""
        ...


def open_history(
    path: Path, clock: UtcClock, report_error: Callable[[UserError], None] = lambda _: None
) -> History:
    """Open the history, or begin one; takes a new copy once a day, in the background.

    Args:
        path: The database file. Backups go into the folder `backups` beside it.
        clock: Gives the instants that are written.
        report_error: Called once for each series of errors of the disk, on another thread.

    Raises:
        UserError: If the file is of a newer version or another program, or cannot be opened.
    """
    backups = path.parent / "backups"
    notices = opening.make_ready(path, backups, clock.now())
    return History(path, backups, clock, report_error, notices)


class History(HistoryQueries):
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
    ) -> None:
        super().__init__(path)
        self.backups = backups
        self.notices = notices
        self._clock = clock
        self._report_error = report_error
        self._claim: ProcessLock | None = None
        self._writer: SessionWriter | None = None
        place = DatabaseLocation(
            path, lambda: opening.make_ready(path, backups, clock.now()), report_error
        )
        self._write_queue = WriteQueue(place.connect, report_error, place.ensure_connection)
        self._copying = Thread(
            target=self._back_up_daily, args=(backups, clock.now().date()), daemon=True
        )
        self._copying.start()

    def begin(self, header: SessionMetadata) -> SessionWriter:
        """Begin a session; those that a crash left under way stay so."""
        utc_ms, now = self._clock.utc_ms(), self._clock.now()
        row = SessionRow(
            uuid=uuid7(utc_ms),
            programme_id=header.programme_id,
            programme_name=header.programme_name,
            week=header.week,
            started_utc_ms=utc_ms,
            utc_offset_min=round((now.utcoffset() or timedelta()) / timedelta(minutes=1)),
            local_date=now.date(),
            state=SessionState.UNDER_WAY,
            ended_utc_ms=None,
            planned_ms=header.planned_ms,
            pace=header.pace,
            effort=None,
            note="",
            last_event_ms=0,
            last_event_utc_ms=utc_ms,
            last_step=0,
            updated_utc_ms=utc_ms,
        )

        claim = self._take(row.uuid) or ProcessLock(self.path, None)

        def write(connection: sqlite3.Connection) -> None:
            write_statements.add_session(connection, row, header.programme_json)
            write_statements.put_wishes(connection, row.uuid, header.wishes_json)

        begun = self._write_queue.put(write)
        self._writer = SessionWriter(self._write_queue, self._clock, row, header, claim, begun)
        return self._writer

    def go_on(self, session: str, header: SessionMetadata) -> SessionWriter:
        """Go on with a session that broke off, from what is on disk of it.

        Raises:
            UserError: If it goes on in another process, or has been ended meanwhile.
        """
        claim = self._take(session)
        if claim is None:
            raise UserError(_("That session goes on in another window."), _("Finish it there."))
        row = next((row for row in self.unfinished() if row.uuid == session), None)
        if row is None:
            claim.release()
            raise UserError(_("That session has been ended meanwhile."), _("Begin a new one."))
        done = self.sets(session)
        self._writer = SessionWriter(
            self._write_queue, self._clock, row, header, claim, self.latest(), done
        )
        return self._writer

    def add(self, row: SessionRow, programme_json: str, sets: Sequence[SetRow]) -> WriteReceipt:
        """Take in a whole session from elsewhere; one that is known already stays as it is."""

        def write(connection: sqlite3.Connection) -> None:
            if write_statements.add_session(connection, row, programme_json):
                for each in sets:
                    write_statements.put_set(connection, each)

        return self._write_queue.put(write)

    def add_all(self, entries: Sequence[Entry], additions: Sequence[SetRow] = ()) -> WriteReceipt:
        """Take in whole sessions and new sets of known ones, all or none; see `add`."""

        def write(connection: sqlite3.Connection) -> None:
            session_entries.add_all(connection, entries)
            for row in additions:
                write_statements.put_set(connection, row)

        return self._write_queue.put(write)

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

    def annotate(self, session: str, effort: int | None, note: str) -> WriteReceipt:
        """Set the effort (0 to 10, None for not said) and the note of a session."""
        return self._change_session(session, effort=effort, note=note[:MAX_NOTE])

    def move(self, session: str, day: date) -> WriteReceipt:
        """Set the day on which a session was done; its time of day stays."""
        utc_ms = self._clock.utc_ms()
        return self._write_queue.put(lambda db: write_statements.move(db, session, day, utc_ms))

    def edit(
        self,
        session: str,
        *,
        day: date,
        effort: int | None,
        note: str,
        reps: Iterable[tuple[str, int | None]] = (),
        feels: Iterable[tuple[str, str | None]] = (),
    ) -> WriteReceipt:
        """Change a session and its sets, all of it or nothing; see `correct` and `set_feel`."""
        utc_ms = self._clock.utc_ms()
        sets: list[tuple[str, dict[str, object]]] = []
        sets += [(name, {"corrected_reps": number}) for name, number in reps]
        sets += [(name, {"feel": feel}) for name, feel in feels]
        values = {"effort": effort, "note": note[:MAX_NOTE]}

        def write(connection: sqlite3.Connection) -> None:
            for name, changed in sets:
                write_statements.change(connection, "performed_set", name, changed, utc_ms)
            write_statements.move(connection, session, day, utc_ms)
            write_statements.change(connection, "session", session, values, utc_ms)

        return self._write_queue.put(write)

    def delete(self, session: str) -> WriteReceipt:
        """Mark a session as deleted."""
        return self._change_session(session, deleted=True)

    def undelete(self, session: str) -> WriteReceipt:
        """Take a deletion back."""
        return self._change_session(session, deleted=False)

    def correct(self, performed_set: str, reps: int | None) -> WriteReceipt:
        """Set the reps of a set, beside what was counted; None lets the count stand."""
        return self._change_set(performed_set, corrected_reps=reps)

    def set_feel(self, performed_set: str, feel: str | None) -> WriteReceipt:
        """Say where a set was felt, by the ids of the feel check; None for no answer."""
        return self._change_set(performed_set, feel=feel or None)

    def latest(self) -> WriteReceipt:
        """Return the receipt of what was handed in last: with it all before it is on disk."""
        return self._write_queue.latest()

    def wait(self, timeout_s: float | None = None) -> bool:
        """Wait until everything handed in so far is on disk; see `WriteReceipt.wait`."""
        return self.latest().wait(timeout_s)

    @property
    def is_in_use(self) -> bool:
        """Whether some process lives through a session just now, this one or another."""
        return any(self._is_alive(row.uuid) for row in self.unfinished())

    def broken_off(self) -> list[SessionRow]:
        """Return the sessions that were left under way and that no process lives through."""
        return [row for row in self.unfinished() if not self._is_alive(row.uuid)]

    def back_up(self, target: Path) -> None:
        """Copy the history to a file.

        Raises:
            UserError: If that cannot be done.
        """
        try:
            self.wait()
            backup.back_up(self.path, target)
        except (OSError, sqlite3.Error) as error:
            raise UserError(
                _("The backup {target} could not be written ({error}).").format(
                    target=target, error=error
                ),
                _("Choose another place and try again."),
            ) from error

    def close(self, timeout_s: float | None = None) -> None:
        """Write what waits and close the file; what cannot be written is reported."""
        self._copying.join(timeout_s)  # the last one to let go writes the log back
        lost = self._write_queue.close(timeout_s)
        if self._claim is not None:
            self._claim.release()
        if lost:
            self._report_error(self._save_elsewhere(lost))
        elif self._write_queue.has_worked:
            self._back_up_daily(self.backups, self._clock.now().date())

    def _take(self, session: str) -> ProcessLock | None:
        """Say that this process lives through a session, and no more through the last one."""
        if self._claim is not None:
            self._claim.release()
        self._claim = ProcessLock.take(self._claim_path(session))
        return self._claim

    def _is_alive(self, session: str) -> bool:
        return is_claimed(self._claim_path(session))

    def _claim_path(self, session: str) -> Path:
        return self.path.with_name(f"{UNDER_WAY}{session}")

    def _save_elsewhere(self, lost: list[Write]) -> UserError:
        session_entries = [self._writer.write_all()] if self._writer else []
        folders = (self.path.parent, Path.home(), Path(gettempdir()))
        kept = rescue([*session_entries, *lost], folders, self._clock.now())
        if kept is None:
            return UserError(
                ngettext(
                    "The last change could not be written to the history.",
                    "The last {n} changes could not be written to the history.",
                    len(lost),
                ).format(n=len(lost)),
                _("See to the disk before the next session."),
            )
        return UserError(
            ngettext(
                "The last change could not be written to the history; it is kept in {file}.",
                "The last {n} changes could not be written to the history; they are kept in "
                "{file}.",
                len(lost),
            ).format(n=len(lost), file=kept),
            _("Once the disk is well, take them in: glutetimer restore --merge {kept}").format(
                kept=kept
            ),
        )

    def _change_session(self, session: str, **values: object) -> WriteReceipt:
        utc_ms = self._clock.utc_ms()
        return self._write_queue.put(
            lambda db: write_statements.change(db, "session", session, values, utc_ms)
        )

    def _change_set(self, performed_set: str, **values: object) -> WriteReceipt:
        utc_ms = self._clock.utc_ms()
        return self._write_queue.put(
            lambda db: write_statements.change(db, "performed_set", performed_set, values, utc_ms)
        )

    def _back_up_daily(self, folder: Path, today: date) -> None:
        try:
            daily_copies.back_up_daily(self.path, folder, today)
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

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()
