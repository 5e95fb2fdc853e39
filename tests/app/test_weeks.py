"""The chart reads the days it shows, and what stands beside it does not depend on them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from glutetimer.app.history import periods, weeks
from glutetimer.history.store import History, open_history
from glutetimer.host.clock import FakeClock
from glutetimer.library.catalogue import Catalogue
from glutetimer.review.calendar import TrainingCalendar
from glutetimer.review.chart import ChartQuery
from glutetimer.review.periods import Period
from glutetimer.review.table import OTHER, Grouping
from tests.exchange.drawn import BEGAN_MS, drawn_entry

TODAY = date(2026, 11, 20)
CALENDAR = TrainingCalendar(TODAY, goal=1)
DAY, WEEK = timedelta(days=1), timedelta(weeks=1)
CLAM = {"exercise": "clamshell", "exercise_name": "Clamshell"}


@pytest.fixture
def history(tmp_path: Path) -> Iterator[History]:
    """A session a week for twenty weeks, up to today, and one a year ago."""
    with open_history(tmp_path / "history.db", FakeClock()) as history:
        days = [TODAY - number * WEEK for number in range(20)] + [TODAY - 60 * WEEK]
        history.add_all(
            [drawn_entry(CLAM, began_ms=BEGAN_MS + n, local_date=d) for n, d in enumerate(days)]
        ).wait()
        yield history


def test_a_chart_sums_the_days_it_shows(history: History, catalogue: Catalogue) -> None:
    found = weeks.chart_totals(history, catalogue, CALENDAR, ChartQuery(8, back=2))
    assert (found.since, found.until) == (date(2026, 9, 14), date(2026, 11, 8))
    assert found.period is Period.WEEK
    assert [one.total.sessions for one in found.totals] == [1] * 8
    assert found.began == TODAY - 60 * WEEK


def test_the_week_of_today_ends_today(history: History, catalogue: Catalogue) -> None:
    found = weeks.chart_totals(history, catalogue, CALENDAR, ChartQuery(8))
    assert len(found.totals) == 8
    assert found.totals[-1].total.sessions == 1


@pytest.mark.parametrize("query", [ChartQuery(1), ChartQuery(8), ChartQuery(26), ChartQuery(8, 9)])
def test_what_this_week_is_compared_with_does_not_depend_on_what_is_shown(
    query: ChartQuery, history: History, catalogue: Catalogue
) -> None:
    everything = weeks.chart_totals(history, catalogue, CALENDAR, ChartQuery(None))
    found = weeks.chart_totals(history, catalogue, CALENDAR, query)
    assert found.comparison == everything.comparison
    assert found.streak == everything.streak
    assert found.streak.weeks == 20


def test_all_there_is_begins_with_the_first_day(history: History, catalogue: Catalogue) -> None:
    found = weeks.chart_totals(history, catalogue, CALENDAR, ChartQuery(None))
    assert sum(one.total.sessions for one in found.totals) == 21
    assert weeks.days_up_to_today(history, CALENDAR, ChartQuery(None)) == (
        TODAY - 60 * WEEK,
        TODAY,
    )
    assert weeks.days_up_to_today(history, CALENDAR, ChartQuery(8, back=3)) == (
        date(2026, 9, 28),
        TODAY,
    )


def test_the_week_so_far_begins_with_its_first_day(history: History) -> None:
    history.add_all([drawn_entry(CLAM, began_ms=1, local_date=CALENDAR.week_start)]).wait()
    history.add_all([drawn_entry(CLAM, began_ms=2, local_date=CALENDAR.week_start - DAY)]).wait()
    assert weeks.week_so_far(history, CALENDAR).sessions == 2


def test_exercises_know_their_muscles_and_programmes_their_sport(catalogue: Catalogue) -> None:
    known = weeks.knowledge(catalogue)
    assert known.muscles["clamshell"] == catalogue.exercises["clamshell"].muscles.primary
    assert known.sports["cyclist_four"] == "cycling"
    assert set(known.weights) == set(catalogue.exercises)
    assert all(
        known.sports[name] != OTHER for name, one in catalogue.programmes.items() if one.purposes
    )


def test_the_table_of_the_terminal_has_every_week_up_to_today(
    history: History, catalogue: Catalogue
) -> None:
    found = weeks.week_table(history, catalogue, CALENDAR, TODAY - 2 * WEEK, Grouping.EXERCISE)
    assert [one.groups["clamshell"].sessions for one in found] == [1, 1, 1]


def test_self_tests_are_those_of_the_days(history: History) -> None:
    test = {"exercise": "clench_test_both", "exercise_name": "Clench", "test_answer": 1}
    days = [TODAY - 3 * DAY, TODAY - 2 * DAY, TODAY - DAY]
    history.add_all(
        [drawn_entry(test, began_ms=BEGAN_MS + 99 + n, local_date=d) for n, d in enumerate(days)]
    ).wait()
    found = periods.self_tests(history, days[1], days[1])
    assert [one.local_date for one in found] == [days[1]]


@pytest.mark.parametrize("period", Period)
def test_only_weeks_have_a_trend(period: Period, history: History, catalogue: Catalogue) -> None:
    query = ChartQuery(26, period=period)
    found = weeks.chart_totals(history, catalogue, CALENDAR, query)
    assert (found.trend is not None) is (period is Period.WEEK)


@pytest.mark.parametrize(
    ("weeks_ago", "query", "steps"),
    [
        ([2], ChartQuery(26), 2),
        ([2, 30], ChartQuery(26), 0),
        ([2, 80], ChartQuery(26), 2),
        ([2], ChartQuery(8, back=4), 0),
        ([6], ChartQuery(8, back=4), 2),
    ],
    ids=["new", "done in the year before", "done long before", "done after", "done within"],
)
def test_a_trend_climbs_in_the_weeks_shown_beyond_the_year_before(
    weeks_ago: list[int], query: ChartQuery, steps: int, history: History, catalogue: Catalogue
) -> None:
    plank = {"exercise": "side_plank_knees", "exercise_name": "Side plank"}
    history.add_all(
        [
            drawn_entry(plank, began_ms=BEGAN_MS + 99 + ago, local_date=TODAY - ago * WEEK)
            for ago in weeks_ago
        ]
    ).wait()
    trend = weeks.chart_totals(history, catalogue, CALENDAR, query).trend
    assert trend
    assert trend.steps == steps
