"""The plan of the week: what each of its days would be, and what it is kept with."""

from __future__ import annotations

import uuid
from contextlib import suppress
from datetime import date, timedelta

from glutetimer.app.session_planner import SessionPlanner
from glutetimer.app.settings_store import SettingsStore
from glutetimer.app.today import TodayPlanner
from glutetimer.app.today_facts import TodayChoice
from glutetimer.app.training_calendar import Calendar
from glutetimer.errors import UserError
from glutetimer.library.catalogue import Catalogue
from glutetimer.review.calendar import TrainingCalendar
from glutetimer.review.week_plan import ALL_DAY, PlannedSession, week_plan


class WeekPlanning:
    """Knows the plan of the week.

    Args:
        settings: Where it is kept.
        catalogue: What can be done.
        planner: Compiles programmes.
        today: Suggests what to do.
        calendar: Returns today and its week.
    """

    def __init__(
        self,
        settings: SettingsStore,
        catalogue: Catalogue,
        planner: SessionPlanner,
        today: TodayPlanner,
        calendar: Calendar,
    ) -> None:
        self._settings = settings
        self._catalogue = catalogue
        self._planner = planner
        self._today = today
        self._calendar = calendar

    @property
    def calendar(self) -> TrainingCalendar:
        """Today, and the day on which weeks begin."""
        return self._calendar()

    @property
    def minute(self) -> int | None:
        """The time of day in minutes after midnight, None where none was chosen."""
        minute = self._settings.values.week_plan_minute
        return None if minute == ALL_DAY else minute

    @property
    def calendar_id(self) -> str:
        """What the calendar is known by, the same each time; it is drawn when first needed."""
        if not self._settings.values.week_plan_id:
            with suppress(UserError):  # where it cannot be kept, the next file adds instead
                self._settings.change("week_plan_id", uuid.uuid4().hex)
        return self._settings.values.week_plan_id

    def sessions(self) -> tuple[PlannedSession, ...]:
        """Return the sessions of the plan, in the order of the week."""
        plan, calendar = week_plan(self._settings.values.week_plan), self._calendar()
        week = [calendar.week_start + timedelta(days=number) for number in range(7)]
        return tuple(
            self._session(day if day >= calendar.today else day + timedelta(weeks=1), plan[name])
            for day in week
            if (name := day.weekday()) in plan
        )

    def _session(self, day: date, chosen: str) -> PlannedSession:
        programme = self._catalogue.programmes.get(chosen)
        if programme is None:
            plan = self._today.to_do(TodayChoice()).plan
        else:
            plan = self._planner.planned(programme).plan
        return PlannedSession(day, programme, plan.total_ms)
