"""This week compared with the average of the four before it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from glutetimer.review.periods import FirstDay
from glutetimer.review.rows import PerformedRow
from glutetimer.review.totals import Metric, Totals
from glutetimer.review.weeks import weeks

BEFORE = 4
"""How many weeks make the average."""


@dataclass(frozen=True, slots=True)
class WeekComparison:
    """This week, and the weeks before it that the average is taken of."""

    now: Totals
    before: tuple[Totals, ...]

    def average(self, metric: Metric) -> float | None:
        """Return the average of the weeks before, None while there were none."""
        values = [metric.of(one) for one in self.before]
        return sum(values) / len(values) if values else None


def compare_weeks(
    rows: Iterable[PerformedRow], today: date, first_day: FirstDay, began: date | None
) -> WeekComparison:
    """Return this week beside the four before it, or those since training began.

    Args:
        rows: The performed sets of these weeks at least.
        today: A day of this week.
        first_day: The day on which weeks begin.
        began: The day of the very first session.
    """
    start = first_day.start_of(today)
    first = start - timedelta(weeks=BEFORE)
    if began is not None:
        first = min(start, max(first, first_day.start_of(began)))
    found = weeks(rows, first_day=first_day, since=first, until=today)
    return WeekComparison(found[-1].total, tuple(week.total for week in found[:-1]))
