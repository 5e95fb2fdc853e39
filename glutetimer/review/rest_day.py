"""Whether today is a day of rest, and why. Pure."""

from __future__ import annotations

from collections.abc import Container, Mapping
from datetime import date, timedelta
from enum import StrEnum
from itertools import count
from typing import Final

from glutetimer.review.weights import HARD

DAY: Final = timedelta(days=1)
IN_A_ROW: Final = 3
"""After so many days of training in a row comes one of rest. Our default."""


class Rest(StrEnum):
    """Why today is a day of rest."""

    DONE_TODAY = "done_today"
    """There was training today."""
    HARD_YESTERDAY = "hard_yesterday"
    """There was training yesterday, with high effort."""
    DAYS_IN_A_ROW = "days_in_a_row"
    """There was training on each of the last days."""
    GOAL_REACHED = "goal_reached"
    """There was training yesterday, and the goal of the week is reached."""
    NOT_PLANNED = "not_planned"
    """There was training yesterday, and the plan of the week has nothing today."""


def days_in_a_row(days: Container[date], today: date) -> int:
    """Return on how many days in a row there was training up to yesterday."""
    return next(back for back in count() if today - (back + 1) * DAY not in days)


def rest_day(
    days: Mapping[date, int | None],
    today: date,
    *,
    is_goal_reached: bool,
    is_planned: bool | None = None,
) -> Rest | None:
    """Return why to rest today, None for a day of training.

    What the person planned for today is done, whatever was done on the days before.

    Args:
        days: The days with training and the highest effort on each, None where it was not said.
        today: The day of today.
        is_goal_reached: Whether there were as many sessions this week as are the goal.
        is_planned: Whether the plan of the week has something today; None without a plan.
    """
    if today in days:
        return Rest.DONE_TODAY
    if is_planned or today - DAY not in days:
        return None
    if (days[today - DAY] or 0) >= HARD:
        return Rest.HARD_YESTERDAY
    if days_in_a_row(days, today) >= IN_A_ROW:
        return Rest.DAYS_IN_A_ROW
    if is_goal_reached:
        return Rest.GOAL_REACHED
    return None if is_planned is None else Rest.NOT_PLANNED
