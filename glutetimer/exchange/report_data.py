"""Reads the data of a report for a physio from the history."""

from __future__ import annotations

from datetime import date

from glutetimer.history.store import History
from glutetimer.review.periods import FirstDay
from glutetimer.review.progress.pain import hurting
from glutetimer.review.report import Report, report
from glutetimer.training.guidance import FeelCheck


def gather(
    history: History, period: tuple[date, date], made: date, feel: FeelCheck, first_day: FirstDay
) -> Report:
    """Return the report of a range of days.

    Args:
        history: Where the sets are.
        period: The first and the last day.
        made: The day of the report.
        feel: The answers that there are to where something was felt.
        first_day: The day on which weeks begin.

    Raises:
        UserError: If the history cannot be read.
    """
    since, _ = period
    out = hurting((), history.decisions(), history.painful_sessions())
    return report(
        history.set_rows(since),
        history.self_tests(since),
        period,
        made,
        good_feels={option.id for option in feel.options if option.good},
        pain_feels={option.id for option in feel.options if option.stop},
        first_day=first_day,
        left_out=[one.exercise for one in out],
    )
