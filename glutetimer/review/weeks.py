"""Weeks of training: what was done in each, together and by exercise, muscle or side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from glutetimer.review.periods import FirstDay, week_label
from glutetimer.review.rows import PerformedRow
from glutetimer.review.table import ALL, OTHER, Grouping, Knowledge, PeriodTotals, table
from glutetimer.review.totals import Totals

__all__ = [
    "ALL",
    "OTHER",
    "FirstDay",
    "Grouping",
    "Totals",
    "Week",
    "this_week",
    "week_label",
    "weeks",
]

Week = PeriodTotals


def weeks(
    rows: Iterable[PerformedRow],
    by: Grouping = Grouping.NONE,
    first_day: FirstDay = FirstDay.MONDAY,
    muscles: Mapping[str, tuple[str, ...]] | None = None,
    since: date | None = None,
    until: date | None = None,
) -> list[Week]:
    """Return every week from the first to the last, empty ones too; see `table`."""
    known = Knowledge(muscles=muscles or {})
    return table(rows, by, first_day=first_day, known=known, since=since, until=until)


def this_week(
    rows: Iterable[PerformedRow], today: date, first_day: FirstDay = FirstDay.MONDAY
) -> Totals:
    """Return what was done in the week of today."""
    (week,) = weeks(rows, first_day=first_day, since=today, until=today)
    return week.total
