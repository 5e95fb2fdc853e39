"""The calendar of a year: its title, its figures, and the rule of the streak."""

from __future__ import annotations

from datetime import date

import pytest

from glutetimer.presentation.history.period_views import CalendarView, DayCell
from glutetimer.presentation.history.periods import calendar_view
from glutetimer.presentation.history.week_views import StatTile
from glutetimer.review.calendar import TrainingCalendar
from glutetimer.review.streak import Streak
from glutetimer.review.training_year import TrainedDay, TrainingYear

TODAY = date(2026, 11, 20)
MONDAY = date(2026, 11, 16)
DAYS = (
    TrainedDay(date(2025, 12, 1)),
    TrainedDay(MONDAY, sessions=1, work_ms=90_000, level=4),
    TrainedDay(TODAY, sessions=2, work_ms=60_000, level=3),
)
RULE = (
    "Rest days are part of it: a week counts once it has {}. "
    "One week in five below that is forgiven and not counted; a second one begins a new run."
)


def shown(run: Streak, goal: int = 3) -> CalendarView:
    year = TrainingYear(DAYS, frozenset({MONDAY}), run, has_older=True, has_newer=False)
    return calendar_view(year, TrainingCalendar(TODAY, goal=goal))


def test_a_year_is_shown_day_by_day() -> None:
    view = shown(Streak())
    assert view.days == (
        DayCell(DAYS[0].day, 0, 0, "Mon 1 Dec 2025: rest"),
        DayCell(MONDAY, 1, 4, "Mon 16 Nov: 1 session, 1 min 30 s of work"),
        DayCell(TODAY, 2, 3, "Today: 2 sessions, 1 min of work"),
    )
    assert view.title == "December 2025 to November 2026"
    assert (view.today, view.met) == (TODAY, frozenset({MONDAY}))
    assert (view.has_older, view.has_newer) == (True, False)


def test_a_day_with_breaks_says_so_beside_what_was_trained() -> None:
    days = (TrainedDay(MONDAY, breaks=2), TrainedDay(TODAY, 1, 60_000, 3, breaks=1))
    year = TrainingYear(days, frozenset(), Streak(), has_older=False, has_newer=False)
    cells = calendar_view(year, TrainingCalendar(TODAY)).days
    assert [(cell.said, cell.breaks) for cell in cells] == [
        ("Mon 16 Nov: rest, 2 breaks", 2),
        ("Today: 1 session, 1 min of work, 1 break", 1),
    ]


@pytest.mark.parametrize(
    ("run", "now", "longest"),
    [
        (Streak(), ("0", "3 a week is the goal"), ("0 weeks", "still to come")),
        (Streak(1, 1, MONDAY), ("1", "at your goal"), ("1 week", "until the week of 16 Nov")),
        (
            Streak(2, 7, date(2025, 12, 1), forgiven=1, best_forgiven=2),
            ("2", "1 week forgiven"),
            ("7 weeks", "until the week of 1 Dec 2025, 2 weeks forgiven"),
        ),
    ],
)
def test_the_figures_are_the_run_of_now_the_longest_and_the_days(
    run: Streak, now: tuple[str, str], longest: tuple[str, str]
) -> None:
    assert shown(run).figures == (
        StatTile("Weeks in a row", *now),
        StatTile("Longest run", *longest),
        StatTile("Days with a session", "2", "in the weeks shown"),
    )


@pytest.mark.parametrize(("goal", "sessions"), [(1, "1 session"), (3, "3 sessions")])
def test_the_rule_names_the_goal(goal: int, sessions: str) -> None:
    assert shown(Streak(), goal).rule == RULE.format(sessions)
