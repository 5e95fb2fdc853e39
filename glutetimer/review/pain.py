"""What hurt lately, so that it is not offered again without a word."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from glutetimer.review.rows import PerformedRow

LATELY = timedelta(weeks=2)
"""For so long an exercise that hurt is spared, unless it has been done since without pain."""


def hurting(rows: Iterable[PerformedRow]) -> tuple[str, ...]:
    """Return the exercises that hurt the last time they were done, the newest first.

    Args:
        rows: The performed sets of some weeks, the oldest first.
    """
    last: dict[str, tuple[str, bool]] = {}
    for row in rows:
        session, hurt = last.pop(row.exercise, (row.session, False))
        hurt = hurt and session == row.session
        last[row.exercise] = (row.session, hurt or row.pain_rep is not None)
    return tuple(exercise for exercise, (_, hurt) in reversed(last.items()) if hurt)
