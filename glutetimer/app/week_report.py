"""The query for the week in three sentences: five weeks of rows, and what comes next."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from glutetimer.app.history.weeks import LADDER_WEEKS
from glutetimer.app.progress import ProgressAdvisor
from glutetimer.app.settings_store import SettingsStore
from glutetimer.app.training_calendar import Calendar
from glutetimer.app.week_facts import WeekFacts
from glutetimer.history.queries import HistoryQueries
from glutetimer.library.catalogue import Catalogue
from glutetimer.review.breaks import totals_of_breaks
from glutetimer.review.progress.advice import Advice
from glutetimer.review.progress.standing import RungNeeds
from glutetimer.review.week_comparison import BEFORE
from glutetimer.review.week_plan import week_plan
from glutetimer.review.week_report import RungLeft, rung_left, week_report

WEEK: Final = timedelta(weeks=1)


class WeekReporter:
    """Looks the week up.

    Args:
        history: What was done.
        catalogue: The ladders.
        progress: What is advised.
        settings: The plan of the week.
        calendar: Returns today and its week.
    """

    def __init__(
        self,
        history: HistoryQueries,
        catalogue: Catalogue,
        progress: ProgressAdvisor,
        settings: SettingsStore,
        calendar: Calendar,
    ) -> None:
        self._history = history
        self._catalogue = catalogue
        self._progress = progress
        self._settings = settings
        self._calendar = calendar

    def week(self, advice: tuple[Advice, ...] | None = None) -> WeekFacts:
        """Return the week of today; `advice` is what is open, where that is known already."""
        calendar = self._calendar()
        start = calendar.week_start
        rows = self._history.set_rows(start - BEFORE * WEEK)
        report = week_report(
            rows,
            self._history.training_days(start),
            week_plan(self._settings.values.week_plan),
            calendar,
            self._rung_left() if any(row.local_date >= start for row in rows) else None,
        )
        first = next(iter(self._progress.offered() if advice is None else advice), None)
        needs = None if first is not None or not rows else self._next_rung()
        breaks = totals_of_breaks(self._history.breaks(start))
        return WeekFacts(report, first, needs, breaks)

    def _next_rung(self) -> tuple[str, RungNeeds] | None:
        """Return the exercise whose next rung is the nearest, and what that one needs."""
        found = [
            (one.now, one.needs)
            for one in self._progress.standings()
            if one.now is not None and one.needs is not None
        ]
        return min(found, key=lambda one: one[1].sessions, default=None)

    def _rung_left(self) -> RungLeft | None:
        start = self._calendar().week_start
        ladders = [ladder.steps for ladder in self._catalogue.guidance.ladders]
        return rung_left(ladders, self._history.practised(start - LADDER_WEEKS * WEEK), start)
