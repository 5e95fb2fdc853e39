"""The changes to the history: each is put into the write queue and has a receipt."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from glutetimer.history import (
    break_statements,
    card_statements,
    decision_statements,
    session_entries,
    write_statements,
)
from glutetimer.history.queries import HistoryQueries
from glutetimer.history.rows import Entry, SessionRow, SetRow
from glutetimer.history.session_writer import MAX_NOTE
from glutetimer.history.write_queue import WriteQueue
from glutetimer.history.write_receipt import WriteReceipt
from glutetimer.review.breaks import GuidedBreak
from glutetimer.review.progress.decision import Decision


class UtcClock(Protocol):
    """What history needs to know of time."""

    def utc_ms(self) -> int:
        """Return ms since 1970 in UTC."""
        ...

    def now(self) -> datetime:
        """Return the local date and time, with the offset from UTC."""
        ...


class HistoryChanges(HistoryQueries):
    """Changes sessions and sets; each change returns at once, with a receipt.

    Args:
        path: The database file.
        clock: Gives the instants that are written.
        write_queue: Takes what is to be written.
    """

    def __init__(self, path: Path, clock: UtcClock, write_queue: WriteQueue) -> None:
        super().__init__(path)
        self._clock = clock
        self._write_queue = write_queue

    def add(self, row: SessionRow, programme_json: str, sets: Sequence[SetRow]) -> WriteReceipt:
        """Take in a whole session from elsewhere; one that is known already stays as it is."""

        def write(connection: sqlite3.Connection) -> None:
            if write_statements.add_session(connection, row, programme_json):
                for each in sets:
                    write_statements.put_set(connection, each)

        return self._write_queue.put(write)

    def add_all(
        self,
        entries: Sequence[Entry],
        additions: Sequence[SetRow] = (),
        breaks: Sequence[GuidedBreak] = (),
    ) -> WriteReceipt:
        """Take in whole sessions, new sets of known ones and breaks, all or none; see `add`."""

        def write(connection: sqlite3.Connection) -> None:
            session_entries.add_all(connection, entries)
            for row in additions:
                write_statements.put_set(connection, row)
            break_statements.add_all(connection, breaks)

        return self._write_queue.put(write)

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

    def put_break(self, one: GuidedBreak) -> WriteReceipt:
        """Keep a break as it is now."""
        utc_ms = self._clock.utc_ms()
        return self._write_queue.put(lambda db: break_statements.put(db, one, utc_ms))

    def mark_break(self, one: str, *, deleted: bool) -> WriteReceipt:
        """Mark a break as deleted, or as there again."""
        utc_ms = self._clock.utc_ms()
        return self._write_queue.put(
            lambda db: break_statements.mark(db, one, utc_ms, deleted=deleted)
        )

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

    def show_card(self, day: date, topic: str) -> WriteReceipt:
        """Keep which topic is the card of a day; the first one of a day stays."""
        return self._write_queue.put(lambda db: card_statements.show_card(db, day, topic))

    def put_card_aside(self, day: date) -> WriteReceipt:
        """Keep that the card of a day is not to be shown any more."""
        return self._write_queue.put(lambda db: card_statements.put_aside(db, day))

    def decide(self, decision: Decision) -> WriteReceipt:
        """Keep a decision on advice, in the place of the last one on the same."""
        utc_ms = self._clock.utc_ms()
        return self._write_queue.put(lambda db: decision_statements.put(db, decision, utc_ms))

    def withdraw(self, decision: Decision) -> WriteReceipt:
        """Keep that nothing is decided on an advice any more."""
        utc_ms = self._clock.utc_ms()
        return self._write_queue.put(lambda db: decision_statements.withdraw(db, decision, utc_ms))

    def latest(self) -> WriteReceipt:
        """Return the receipt of what was handed in last: with it all before it is on disk."""
        return self._write_queue.latest()

    def wait(self, timeout_s: float | None = None) -> bool:
        """Wait until everything handed in so far is on disk; see `WriteReceipt.wait`."""
        return self.latest().wait(timeout_s)

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
