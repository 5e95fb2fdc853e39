"""Today after a session that was stopped for pain agrees with itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from glutetimer.app.context import AppContext
from glutetimer.app.today_facts import TodayChoice
from glutetimer.gui.session.session_screen import SessionScreen
from glutetimer.gui.window.app import App
from glutetimer.host.clock import FakeClock
from glutetimer.presentation.today import TodayView, today_view


def stop_for_pain(app: App, qtbot: QtBot, clock: FakeClock) -> None:
    (screen,) = app.window.findChildren(SessionScreen)
    app.pages.today.choose("cyclist_four")
    app.begin()
    for _ in range(60):
        clock.advance(500)
        assert screen.timer is not None
        screen.timer.look()
    qtbot.keyClick(screen.view, Qt.Key.Key_P)
    qtbot.keyClick(screen.view, Qt.Key.Key_Escape)
    qtbot.keyClick(screen.view, Qt.Key.Key_Return)


def today_of(context: AppContext, choice: TodayChoice | None = None) -> TodayView:
    return today_view(
        context.today.facts(choice or TodayChoice()),
        context.catalogue.exercises,
        context.catalogue.guidance,
    )


@pytest.fixture
def hurt(app: App, qtbot: QtBot, clock: FakeClock, context: AppContext) -> AppContext:
    stop_for_pain(app, qtbot, clock)
    context.history.wait()
    assert any(
        row.record.pain_rep for row in context.history.sets(context.history.sessions()[0].uuid)
    )
    return context


def test_what_was_stopped_at_its_third_rep_is_not_done_today(hurt: AppContext) -> None:
    view = today_of(hurt)
    assert view.week_line.startswith("No session yet this week")
    assert "earlier today" not in view.reason


def test_the_same_programme_is_not_offered_unchanged_without_a_word(hurt: AppContext) -> None:
    view = today_of(hurt)
    assert view.suggestion.id != "cyclist_four"
    assert view.hurt == "The glute bridge hurt last time, so this one leaves it out."
    chosen = today_of(hurt, TodayChoice(programme="cyclist_four"))
    assert chosen.hurt == "The glute bridge hurt last time, so it is left out."
