"""What hurt lately, by the history."""

from __future__ import annotations

from datetime import date

from glutetimer.history.queries import HistoryQueries
from glutetimer.review.pain import LATELY, hurting


def hurting_lately(history: HistoryQueries, today: date) -> tuple[str, ...]:
    """Return the exercises that hurt the last time they were done lately, the newest first."""
    return hurting(history.set_rows(since=today - LATELY))
