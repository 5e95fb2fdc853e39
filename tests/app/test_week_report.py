"""The week as it is looked up: five weeks of rows, the plan, and what comes next."""

from __future__ import annotations

from glutetimer.app.context import AppContext
from glutetimer.app.today_facts import TodayChoice
from glutetimer.presentation.week_report import week_report_view
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


def test_next_is_the_nearest_rung(context: AppContext, do: Do) -> None:
    do("clam_ladder")
    found = context.week_reporter.week(advice=())
    assert found.needs
    assert found.needs[0] in context.catalogue.exercises
    standings = context.progress.standings()
    assert (found.needs[0], found.needs[1]) in {(one.now, one.needs) for one in standings}
