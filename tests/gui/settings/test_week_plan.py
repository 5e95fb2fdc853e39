"""The plan of the week: chosen in its dialog, kept in the settings, written as a calendar."""

from __future__ import annotations

from pathlib import Path

import pytest
from icalendar import Calendar
from pytestqt.qtbot import QtBot

from glutetimer.app.context import AppContext
from glutetimer.gui.settings.settings_controller import SettingsController
from glutetimer.gui.settings.settings_page import SettingsPage
from glutetimer.gui.settings.week_plan_dialog import WeekPlanDialog
from glutetimer.gui.window.app import App
from tests.gui.making import week_plans
from tests.gui.test_wires import in_file, part


@pytest.fixture
def page(app: App) -> SettingsPage:
    app.pages.show_page("settings")
    return part(app, SettingsPage)


def opened(app: App, context: AppContext, place: str = "") -> WeekPlanDialog:
    return week_plans(context, part(app, SettingsController), lambda _page: place).open()


def choose(dialog: WeekPlanDialog, day: str, programme: str | None) -> None:
    field = dialog.days[day]
    field.setCurrentIndex(field.findData(programme))


def test_the_row_says_what_is_planned_and_opens_the_dialog(
    app: App, page: SettingsPage, context: AppContext
) -> None:
    assert page.week_plan.says.text() == "No days chosen."
    page.week_plan.button.click()
    dialog = part(app, WeekPlanDialog)
    choose(dialog, "wednesday", "cyclist_four")
    choose(dialog, "monday", "")
    dialog.go.click()
    assert in_file(context)["week_plan"] == ["monday", "wednesday=cyclist_four"]
    assert page.week_plan.says.text() == "Mon: as suggested, Wed: Cyclist's four"
    assert not dialog.isVisible()


def test_cancel_changes_nothing(app: App, page: SettingsPage, context: AppContext) -> None:
    assert page
    dialog = opened(app, context)
    choose(dialog, "monday", "")
    dialog.leave.click()
    assert context.settings.week_plan == ()


def test_the_dialog_shows_what_is_kept(app: App, page: SettingsPage, context: AppContext) -> None:
    assert page
    context.settings_store.change("week_plan", ["friday=clam_ladder", "sunday=gone"])
    context.settings_store.change("week_plan_minute", 451)
    dialog = opened(app, context)
    assert dialog.days["friday"].currentData() == "clam_ladder"
    assert dialog.days["monday"].currentText() == "Free"
    assert dialog.days["sunday"].currentText() == "As suggested that day"
    assert dialog.time.currentText() == "07:31"
    dialog.reject()


def test_the_plan_goes_to_a_calendar_and_is_kept(
    app: App, page: SettingsPage, context: AppContext, tmp_path: Path, qtbot: QtBot
) -> None:
    assert page
    place = tmp_path / "week.ics"
    for minute in (450, 1080):
        dialog = opened(app, context, str(place))
        choose(dialog, "monday", "cyclist_four")
        dialog.time.setCurrentIndex(dialog.time.findData(minute))
        dialog.to_calendar.click()
        qtbot.waitUntil(lambda says=dialog.says: "1 session a week" in says.text())
        assert dialog.leave.text() == "Close"
        (event,) = Calendar.from_ical(place.read_bytes()).walk("VEVENT")
        assert event["DTSTART"].dt.hour * 60 + event["DTSTART"].dt.minute == minute
        assert str(event["SUMMARY"]) == "Cyclist's four"
        assert context.settings.week_plan_minute == minute
        assert str(event["UID"]) == f"session-1.{context.settings.week_plan_id}@glutetimer"
        dialog.reject()


def test_a_calendar_without_a_day_asks_for_one(
    app: App, page: SettingsPage, context: AppContext
) -> None:
    assert page
    dialog = opened(app, context, "/nowhere")
    dialog.to_calendar.click()
    assert dialog.says.text() == "Choose a day first."
    dialog.reject()
