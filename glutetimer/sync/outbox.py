"""What of the history is to be written into this machine's log: sessions, decisions and breaks."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from glutetimer.sync.break_page import read_break
from glutetimer.sync.decision_page import Page, read_decision
from glutetimer.sync.page import read_page

SESSION: Final = "session"
DECISION: Final = "decision"
BREAK: Final = "break"
"""The kinds of what is sent."""

_SENDABLE: Final = {
    SESSION: """
        SELECT session_id, changed, sent FROM sync_session
        JOIN session ON session.id = session_id WHERE state <> 'under_way' ORDER BY session_id
    """,
    DECISION: "SELECT decision_id, changed, sent FROM sync_decision ORDER BY decision_id",
    BREAK: "SELECT break_id, changed, sent FROM sync_break ORDER BY break_id",
}
_NOTE: Final = {
    SESSION: "UPDATE sync_session SET sent = ? WHERE session_id = ?",
    DECISION: "UPDATE sync_decision SET sent = ? WHERE decision_id = ?",
    BREAK: "UPDATE sync_break SET sent = ? WHERE break_id = ?",
}


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A session, a decision or a break to be sent, by its local id, and its last change."""

    kind: str
    number: int
    changed: int


class Outbox:
    """What is to be sent, and what was, in one open history.

    Args:
        database: The history.
    """

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    def pending(self) -> list[Outgoing]:
        """Return what was changed here since it was sent; no session that is under way."""
        return [one for one, sent in self._sendable() if one.changed > sent]

    def sent(self) -> list[Outgoing]:
        """Return what was sent once."""
        return [one for one, sent in self._sendable() if sent]

    def page(self, one: Outgoing) -> Page | None:
        """Return the page of one as it is now, None for a session that goes on meanwhile."""
        if one.kind == SESSION:
            return read_page(self._database, one.number)
        read = read_decision if one.kind == DECISION else read_break
        return read(self._database, one.number)

    def note_sent(self, sent: Iterable[Outgoing]) -> None:
        """Remember that all were sent as they were."""
        for one in sent:
            self._database.execute(_NOTE[one.kind], (one.changed, one.number))

    def note_unsent(self, unsent: Iterable[Outgoing]) -> None:
        """Remember that none of them is in the log."""
        for one in unsent:
            self._database.execute(_NOTE[one.kind], (0, one.number))

    def _sendable(self) -> Iterator[tuple[Outgoing, int]]:
        """Yield everything with the stamp up to which it was sent, 0 for not at all."""
        for kind, statement in _SENDABLE.items():
            for number, changed, sent in self._database.execute(statement).fetchall():
                yield Outgoing(kind, number, changed), sent
