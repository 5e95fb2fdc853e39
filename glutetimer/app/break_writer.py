"""Writes a break while it is done: one row, which grows with every rep."""

from __future__ import annotations

from dataclasses import replace

from glutetimer.history.store import History
from glutetimer.history.write_receipt import WriteReceipt
from glutetimer.review.breaks import GuidedBreak
from glutetimer.session.events import Event, EventType
from glutetimer.session.record import SetRecord
from glutetimer.training.amounts import totals_of


class BreakWriter:
    """Keeps a break from the first rep or second that was held in it.

    Args:
        history: Where it is kept.
        begun: The break with nothing done in it.
        keeps: Whether it is kept at all; one at another speed than the clock's is not.
    """

    def __init__(self, history: History, begun: GuidedBreak, *, keeps: bool = True) -> None:
        self._history = history
        self._break = begun
        self._keeps = keeps
        self._records: dict[int, SetRecord] = {}

    def put(self, event: Event) -> WriteReceipt:
        """Write what an event changed; one that changed nothing costs nothing."""
        self._records |= {record.ordinal: record for record in event.records}
        is_finished = event.type is EventType.SESSION_FINISHED
        total = totals_of(record.amounts for record in self._records.values())
        if not self._keeps or not any(total) or not (event.records or is_finished):
            return self._history.latest()
        self._break = replace(
            self._break,
            length_ms=event.at_ms,
            finished=is_finished,
            reps=total.reps,
            hold_ms=total.hold_ms,
            work_ms=total.work_ms,
        )
        return self._history.put_break(self._break)
