"""The week as it is looked up: five weeks of rows, the plan, and what comes next."""

from __future__ import annotations

from glutetimer.app.context import AppContext
from glutetimer.app.history.weeks import chart_totals
from glutetimer.app.today_facts import TodayChoice
from glutetimer.presentation.history.weeks import weeks_view
from glutetimer.presentation.today import today_view
from glutetimer.presentation.week_report import week_report_view
from glutetimer.review.chart import ChartQuery
from glutetimer.review.week_report import DayKind, WeekPace
from tests.app.conftest import Do


def test_today_has_the_week_unless_it_shows_the_first_frame(context: AppContext, do: Do) -> None:
    do("clam_ladder")
    report = context.today.facts(TodayChoice()).report
    assert report
    assert report.report.as_planned.done == 1
    assert [one.mark for one in report.report.days if one.is_today] == [DayKind.DONE]
    assert context.today.facts(TodayChoice(), with_others=False).report is None


def test_an_empty_history_has_a_week_too(context: AppContext) -> None:
    found = context.week_reporter.week()
    assert found.report.as_planned.pace in WeekPace
    assert found.needs is None
    view = week_report_view(found, context.catalogue)
    assert view.sentences[1] == ("Too little to say:", "nothing done yet this week.")


def test_the_plan_of_the_week_is_the_persons(context: AppContext) -> None:
    context.settings_store.change("week_plan", value=("monday", "thursday"))
    found = context.week_reporter.week().report.as_planned
    assert (found.has_plan, found.asked) == (True, 2)


def test_the_plan_is_the_goal_wherever_the_week_is_counted(context: AppContext, do: Do) -> None:
    context.settings_store.change("week_plan", value=("monday", "thursday"))
    do("clam_ladder")
    catalogue, calendar = context.catalogue, context.calendar
    found = context.week_reporter.week().report.as_planned
    assert (found.done, found.asked, calendar.goal) == (1, 2, 2)
    today = today_view(context.today.facts(TodayChoice()), catalogue.exercises, catalogue.guidance)
    assert today.week_line.startswith("1 of 2 sessions this week")
    totals = chart_totals(context.history, catalogue, calendar, ChartQuery())
    assert weeks_view(totals, catalogue, calendar).figures[0].number == "1 of 2"
    assert "usual" not in today.goal_reason
    context.settings_store.change("week_plan", value=())
    assert context.calendar.goal == 3


def test_next_is_the_nearest_rung(context: AppContext, do: Do) -> None:
    do("clam_ladder")
    found = context.week_reporter.week(advice=())
    assert found.needs
    assert found.needs[0] in context.catalogue.exercises
    standings = context.progress.standings()
    assert (found.needs[0], found.needs[1]) in {(one.now, one.needs) for one in standings}
