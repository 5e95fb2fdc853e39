"""Sessions whose day has not come yet: the clock was wrong when they were done."""

from __future__ import annotations

from datetime import date, timedelta

from glutetimer.history.rows import SessionRow
from glutetimer.history.store import History

LEEWAY = timedelta(days=1)
"""Who travels west is a day ahead for some hours."""


def sessions_ahead(history: History, today: date) -> list[SessionRow]:
    """Return the sessions that are dated after today, the latest first."""
    return history.sessions(since=today + LEEWAY + timedelta(days=1))
