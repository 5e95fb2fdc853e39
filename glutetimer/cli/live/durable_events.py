"""Holds events back until they are on disk."""

from __future__ import annotations

from collections import deque
from typing import Protocol

from glutetimer.app.session_runner import Receipt, SessionJournal
from glutetimer.errors import UserError
from glutetimer.i18n import _
from glutetimer.session.events import Event


class PollableReceipt(Receipt, Protocol):
    """A receipt that can also be polled."""

    @property
    def durable(self) -> bool:
        """Whether it is on disk and survives a power cut."""
        ...


class EventJournal(Protocol):
    """Where a session is written; a `SessionWriter` is one."""

    def put(self, event: Event) -> PollableReceipt:
        """Hand over an event; returns at once."""
        ...


class DurableEvents(SessionJournal):
    """A journal that keeps every event until it is on disk, and then gives it out, in order."""

    def __init__(self, journal: EventJournal) -> None:
        self._journal = journal
        self._waiting: deque[tuple[Event, PollableReceipt]] = deque()

    def put(self, event: Event) -> PollableReceipt:
        """Hand an event over for writing; returns at once."""
        receipt = self._journal.put(event)
        self._waiting.append((event, receipt))
        return receipt

    def take(self, timeout_s: float) -> list[Event]:
        """Return the events that have come to disk since the last call.

        Args:
            timeout_s: How long to wait for the last of them.
        """
        if not self._waiting:
            return []
        self._waiting[-1][1].wait(timeout_s)
        # writes are in order, so up to the last one on disk all are; what the disk refused for
        # good among them is left out
        settled = max(
            (at for at, (_event, receipt) in enumerate(self._waiting, 1) if receipt.durable),
            default=0,
        )
        taken = [self._waiting.popleft() for _at in range(settled)]
        return [event for event, receipt in taken if receipt.durable]

    @property
    def is_empty(self) -> bool:
        """Whether everything handed over is on disk."""
        return not self._waiting

    def expect_all_kept(self) -> None:
        """Check that everything handed over is on disk.

        Raises:
            UserError: If it is not.
        """
        if not self.is_empty:
            raise UserError(
                _("The end of the session could not be written to the history."),
                _("See to the disk before the next one."),
            )
