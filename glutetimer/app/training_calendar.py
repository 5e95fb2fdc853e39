"""Today's date, the first day of the week and the weekly goal, from the settings."""

from __future__ import annotations

from collections.abc import Callable

from glutetimer.host.clock import Clock
from glutetimer.host.week_start import usual_week_start
from glutetimer.review.calendar import TrainingCalendar
from glutetimer.review.periods import FirstDay
from glutetimer.settings import Settings

Calendar = Callable[[], TrainingCalendar]
"""Returns the calendar of now; it is another one after midnight and when a setting changes."""


def training_calendar(settings: Settings, clock: Clock) -> TrainingCalendar:
    """Return today, the day on which weeks begin, and the goal of the week.

    Where there is a plan of the week, its days are the goal.
    """
    first_day = usual_week_start() if settings.week_start == "locale" else settings.week_start
    return TrainingCalendar(
        today=clock.now().date(),
        first_day=FirstDay[first_day.upper()],
        goal=len(settings.week_plan) or settings.weekly_goal_sessions,
        has_plan=bool(settings.week_plan),
    )
