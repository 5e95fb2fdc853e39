"""Today after a session that was stopped for pain agrees with itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from glutetimer.gui.app import App
from glutetimer.gui.session_screen import SessionScreen
from glutetimer.gui.values.today import TodayChoice, today_view
from glutetimer.host.clock import FakeClock
from glutetimer.wiring import House


def stop_for_pain(app: App, qtbot: QtBot, clock: FakeClock) -> None:
    (screen,) = app.window.findChildren(SessionScreen)
    app.desk.choose("cyclist_four")
    app.begin()
    for _ in range(60):
        clock.advance(500)
        assert screen.conductor is not None
        screen.conductor.look()
    qtbot.keyClick(screen.view, Qt.Key.Key_P)
    qtbot.keyClick(screen.view, Qt.Key.Key_Escape)
    qtbot.keyClick(screen.view, Qt.Key.Key_Return)


@pytest.fixture
def hurt(app: App, qtbot: QtBot, clock: FakeClock, house: House) -> House:
    stop_for_pain(app, qtbot, clock)
    house.history.wait()
    assert any(row.record.pain_rep for row in house.history.sets(house.history.sessions()[0].uuid))
    return house


def test_what_was_stopped_at_its_third_rep_is_not_done_today(hurt: House) -> None:
    view = today_view(hurt, TodayChoice(), ())
    assert view.week_line.startswith("No session yet this week")
    assert "earlier today" not in view.reason


def test_the_same_programme_is_not_offered_unchanged_without_a_word(hurt: House) -> None:
    view = today_view(hurt, TodayChoice(), ())
    assert view.suggestion.id != "cyclist_four"
    assert view.reason == "The glute bridge hurt last time, so this one leaves it out."
    chosen = today_view(hurt, TodayChoice(programme="cyclist_four"), ())
    assert chosen.reason == (
        "The glute bridge hurt last time. Stop at once if it does again, or choose another one."
    )
