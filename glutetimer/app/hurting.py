"""What hurts, by the history."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from glutetimer.history.queries import HistoryQueries
from glutetimer.review.progress.decision import Decision
from glutetimer.review.progress.pain import LATELY, Hurting, hurting
from glutetimer.review.rows import PerformedRow


def hurting_now(
    history: HistoryQueries,
    decisions: Sequence[Decision],
    today: date,
    rows: Iterable[PerformedRow] | None = None,
) -> tuple[Hurting, ...]:
    """Return the exercises that are spared, the newest pain first.

    Args:
        history: What was done.
        decisions: What was decided on advice.
        today: The day of today.
        rows: The performed sets of `LATELY`, where they have been read.
    """
    lately = history.set_rows(since=today - LATELY) if rows is None else rows
    return hurting(lately, decisions, history.painful_sessions())
