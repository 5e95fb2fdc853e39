"""Writes one live session to the history, event by event."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from typing import Protocol

from glutetimer.history import write_statements
from glutetimer.history.ids import uuid7
from glutetimer.history.rows import SessionMetadata, SessionRow, SessionState, SetRow
from glutetimer.history.write_queue import WriteQueue
from glutetimer.history.write_receipt import WriteReceipt
from glutetimer.host.process_lock import ProcessLock
from glutetimer.session.events import Event, EventType
from glutetimer.session.record import SetRecord

MAX_NOTE = 4000
"""Characters of a note that are kept."""

_ENDS = {
    EventType.SESSION_FINISHED: SessionState.FINISHED,
    EventType.SESSION_STOPPED: SessionState.STOPPED,
}


class SessionClock(Protocol):
    """What the writer needs to know of time."""

    def utc_ms(self) -> int:
        """Return ms since 1970 in UTC."""
        ...


class SessionWriter:
    """Writes one session, from its start or from where it was interrupted.

    It remembers all it has written, so that the session is whole again when the file was
    replaced, by a backup for instance, while it was under way.

    Args:
        write_queue: Takes what is to be written.
        clock: Gives the instants.
        row: The session as it was begun.
        metadata: Names and programme as they were at its start.
        claim: The lock that shows other processes that it is alive; released at its end.
        begun: The receipt of its row.
        sets: The sets done before it was interrupted.
    """

    def __init__(
        self,
        write_queue: WriteQueue,
        clock: SessionClock,
        row: SessionRow,
        metadata: SessionMetadata,
        claim: ProcessLock,
        begun: WriteReceipt,
        sets: Iterable[SetRow] = (),
    ) -> None:
        self.session = row.uuid
        self.is_trial = row.trial
        self.claim = claim
        self._begin_receipt: WriteReceipt | None = begun
        self._write_queue = write_queue
        self._clock = clock
        self._begun = row
        self._metadata = metadata
        self._rows = {each.record.ordinal: each for each in sets}
        self._ended: SessionState | None = None

    def put(self, event: Event) -> WriteReceipt:
        """Write what an event changed; one that changed no set costs nothing.

        The events that end a session end it here, too.
        """
        if self._begin_receipt is not None and self._begin_receipt.durable:
            self.claim.mark()
            self._begin_receipt = None
        state = _ENDS.get(event.type)
        self._ended = state or self._ended
        if not event.records and state is None:
            return self._write_queue.latest()
        moment = write_statements.Moment(event.step, event.at_ms, self._clock.utc_ms())
        rows = [self._row(record, moment) for record in event.records]
        self._rows |= {row.record.ordinal: row for row in rows}
        known = tuple(self._rows.values())

        def write(connection: sqlite3.Connection) -> None:
            is_new = write_statements.add_session(
                connection, self._begun, self._metadata.programme_json
            )
            for row in known if is_new else rows:
                write_statements.put_set(connection, row)
            write_statements.touch(connection, self.session, moment)
            if state is not None:
                write_statements.end_session(
                    connection, self.session, state, moment.utc_ms, None, None
                )
                self.claim.release()

        return self._write_queue.put(write)

    def finish(
        self, state: SessionState, effort: int | None = None, note: str | None = None
    ) -> WriteReceipt:
        """End the session; after the event that ended it, only effort and note are added."""
        utc_ms = self._clock.utc_ms()
        kept_note = None if note is None else note[:MAX_NOTE]

        def write(connection: sqlite3.Connection) -> None:
            write_statements.end_session(connection, self.session, state, utc_ms, effort, kept_note)
            self.claim.release()

        return self._write_queue.put(write)

    def end_where_it_was(self) -> WriteReceipt:
        """End a session that broke off at its last event, because the person says so."""
        utc_ms = self._clock.utc_ms()
        self._ended = SessionState.STOPPED

        def write(connection: sqlite3.Connection) -> None:
            write_statements.abandon(connection, self.session, utc_ms, SessionState.STOPPED)
            self.claim.release()

        return self._write_queue.put(write)

    def annotate(self, effort: int | None = None, note: str | None = None) -> WriteReceipt:
        """Write effort or note of the session; what is None stays as it is."""
        utc_ms, state, known = self._clock.utc_ms(), self._ended, tuple(self._rows.values())
        kept_note = None if note is None else note[:MAX_NOTE]

        def write(connection: sqlite3.Connection) -> None:
            if write_statements.add_session(connection, self._begun, self._metadata.programme_json):
                for row in known:
                    write_statements.put_set(connection, row)
                if state is not None:
                    write_statements.end_session(
                        connection, self.session, state, utc_ms, None, None
                    )
            write_statements.annotate(connection, self.session, effort, kept_note, utc_ms)

        return self._write_queue.put(write)

    def write_all(self) -> Callable[[sqlite3.Connection], None]:
        """Return the statements that write the whole session into another history."""
        known = tuple(self._rows.values())

        def write(connection: sqlite3.Connection) -> None:
            write_statements.add_session(connection, self._begun, self._metadata.programme_json)
            for row in known:
                write_statements.put_set(connection, row)

        return write

    def _row(self, record: SetRecord, moment: write_statements.Moment) -> SetRow:
        before = self._rows.get(record.ordinal)
        # a clock that is set back must not make a set start before its session
        started = moment.utc_ms - (moment.at_ms - record.started_ms)
        return SetRow(
            uuid=before.uuid if before else uuid7(moment.utc_ms),
            session=self.session,
            exercise_name=self._metadata.exercise_names.get(record.exercise, record.exercise),
            started_utc_ms=(
                before.started_utc_ms if before else max(self._begun.started_utc_ms, started)
            ),
            updated_utc_ms=moment.utc_ms,
            record=record,
            test_scale=self._metadata.test_scales.get(record.exercise),
        )
