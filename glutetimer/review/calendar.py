"""Today, the first day of the week and the weekly goal: what every summary starts from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from glutetimer.review.periods import FirstDay


@dataclass(frozen=True, slots=True)
class TrainingCalendar:
    """Today, the day on which weeks begin, and the sessions a week that are the goal.

    `has_plan` says that the goal is the days of a plan of the week.
    """

    today: date
    first_day: FirstDay = FirstDay.MONDAY
    goal: int = 3
    has_plan: bool = False

    @property
    def week_start(self) -> date:
        """The first day of this week."""
        return self.first_day.start_of(self.today)
