"""An answer leaves the focus where it was, and a finished session takes no key of the mat."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from glutetimer.app.context import AppContext
from glutetimer.gui.history.history_controller import HistoryController
from glutetimer.gui.history.history_tabs import VIEWS
from glutetimer.gui.session.session_screen import SessionScreen
from glutetimer.gui.session.summary_page import SummaryPage
from glutetimer.gui.today.today_page import TodayPage
from glutetimer.gui.widgets.fields import ChoiceField
from glutetimer.gui.widgets.reason_mark import ReasonMark
from glutetimer.gui.window.app import App
from glutetimer.host.clock import FakeClock
from glutetimer.presentation.after_end import GUARD_MS
from glutetimer.session.record import SetRecord
from glutetimer.session.snapshot import State
from tests.gui.making import history_controller
from tests.gui.showing import show


@pytest.fixture
def screen(app: App) -> SessionScreen:
    (found,) = app.window.findChildren(SessionScreen)
    return found


@pytest.fixture
def summary(app: App, qtbot: QtBot, screen: SessionScreen, clock: FakeClock) -> SummaryPage:
    """Two reps of a bridge and two of the next exercise, then the summary."""
    show(qtbot, app.window)
    app.begin()
    for _ in range(2):
        for _ in range(50):
            clock.advance(500)
            assert screen.timer is not None
            screen.timer.look()
        qtbot.keyClick(screen.view, Qt.Key.Key_N)
        qtbot.keyClick(screen.view, Qt.Key.Key_N)
    qtbot.keyClick(screen.view, Qt.Key.Key_Escape)
    qtbot.keyClick(screen.view, Qt.Key.Key_Return)
    (found,) = app.window.findChildren(SummaryPage)
    assert found.isVisible()
    clock.advance(GUARD_MS)
    return found


def records(context: AppContext) -> list[SetRecord]:
    context.history.wait()
    newest = context.history.sessions()[0]
    return [row.record for row in context.history.sets(newest.uuid)]


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    """Press keys where the focus is, as a keyboard does."""
    for key in keys:
        qtbot.keyClick(focused(), key)


def test_after_an_answer_the_digits_are_the_effort_and_enter_is_done(
    summary: SummaryPage, app: App, qtbot: QtBot, context: AppContext
) -> None:
    box = next(iter(summary.feels.values()))
    box.setFocus()
    press(qtbot, Qt.Key.Key_Down)
    assert focused() is box
    answered = [record.feel for record in records(context)]
    assert any(answered)
    press(qtbot, Qt.Key.Key_7)
    assert focused() is box
    assert [record.feel for record in records(context)] == answered
    assert context.history.sessions()[0].effort == 7
    press(qtbot, Qt.Key.Key_Return)
    assert app.window.findChildren(TodayPage)[0].isVisible()


def test_a_finished_session_takes_no_key_of_the_mat(
    summary: SummaryPage, screen: SessionScreen, qtbot: QtBot, context: AppContext
) -> None:
    assert summary.isVisible()
    before = records(context)
    for key in (
        *(Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_P, Qt.Key.Key_R, Qt.Key.Key_E, Qt.Key.Key_N),
        *(Qt.Key.Key_B, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Space, Qt.Key.Key_Escape),
    ):
        qtbot.keyClick(screen.view, key)
    assert records(context) == before
    assert screen.timer is None


def test_an_answer_taken_back_counts_as_none(
    summary: SummaryPage, qtbot: QtBot, context: AppContext
) -> None:
    box = next(iter(summary.feels.values()))
    box.setFocus()
    press(qtbot, Qt.Key.Key_Down, Qt.Key.Key_Home)
    assert {record.feel for record in records(context)} == {None}


def test_every_answer_is_reached_by_tab_and_arrows(summary: SummaryPage, qtbot: QtBot) -> None:
    summary.done.setFocus()
    passed: list[QWidget] = []
    for _ in range(60):
        press(qtbot, Qt.Key.Key_Tab)
        if focused() is summary.done:
            break
        if not isinstance(focused(), ReasonMark):
            passed.append(focused())
    assert [one for one in passed if isinstance(one, ChoiceField)] == list(summary.feels.values())
    assert passed[-1] is summary.note
    efforts = summary.effort.buttons
    assert passed[-2] in efforts
    efforts[0].setFocus()
    for button in efforts[1:]:
        press(qtbot, Qt.Key.Key_Right)
        assert focused() is button


def test_enter_chooses_an_answer_that_has_the_focus_and_is_done_after_that(
    summary: SummaryPage, app: App, qtbot: QtBot, context: AppContext
) -> None:
    six = summary.effort.button(6)
    six.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    context.history.wait()
    assert context.history.sessions()[0].effort == 6
    assert summary.isVisible()
    assert focused() is six
    press(qtbot, Qt.Key.Key_Return)
    assert app.window.findChildren(TodayPage)[0].isVisible()


def chips_keep_the_focus(page: QWidget, qtbot: QtBot) -> None:
    chips = [
        button
        for button in page.findChildren(QAbstractButton)
        if button.isCheckable() and button.isVisible() and button.isEnabled()
    ]
    assert chips
    for button in chips:
        button.setFocus()
        press(qtbot, Qt.Key.Key_Space)
        assert focused() is button, button.accessibleName()


def lists_keep_the_focus(page: QWidget, qtbot: QtBot) -> None:
    for box in page.findChildren(ChoiceField):
        if box.isVisible() and box.isEnabled():
            box.setFocus()
            press(qtbot, Qt.Key.Key_Down)
            assert focused() is box, box.accessibleName()


@pytest.mark.parametrize("page", ["today", "settings"])
def test_no_page_is_rebuilt_under_the_focus(page: str, app: App, qtbot: QtBot) -> None:
    show(qtbot, app.window)
    app.window._show_page(page)
    shown = app.pages._stack.currentWidget()
    chips_keep_the_focus(shown, qtbot)
    lists_keep_the_focus(shown, qtbot)


def test_the_first_questions_keep_the_focus(app: App, qtbot: QtBot, context: AppContext) -> None:
    show(qtbot, app.window)
    context.settings_store.change("first_start_done", value=False)
    app.pages.show_page("today")
    chips_keep_the_focus(app.pages._stack.currentWidget(), qtbot)


@pytest.mark.parametrize("view", VIEWS)
def test_no_view_of_the_history_is_rebuilt_under_the_focus(
    view: str, tmp_path: Path, year: Path, qtbot: QtBot
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "history.db").write_bytes(year.read_bytes())
    context = AppContext(tmp_path / "data", FakeClock())
    past = history_controller(context)
    qtbot.addWidget(past)
    past.resize(1072, 800)
    past.refresh()
    show(qtbot, past)
    past.page.tabs.setCurrentIndex(VIEWS.index(view))
    past.activateWindow()
    qtbot.waitUntil(past.isActiveWindow)
    past.page.tabs.setFocus()
    press(qtbot, Qt.Key.Key_Right, Qt.Key.Key_Left)
    assert focused() is past.page.tabs
    for button in past.page.span.buttons:
        if button.isVisible():
            button.setFocus()
            press(qtbot, Qt.Key.Key_Space)
            assert focused() is button
    lists_keep_the_focus(past.page, qtbot)
    context.close()


def test_the_enter_that_ended_the_session_does_no_more_while_it_is_held(
    summary: SummaryPage, app: App, qtbot: QtBot
) -> None:
    hold_enter(focused())
    assert summary.isVisible()
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    (today,) = app.window.findChildren(TodayPage)
    assert today.isVisible()
    hold_enter(focused())
    assert today.isVisible()


def test_a_change_that_is_saved_late_takes_no_key_away_from_a_session(
    summary: SummaryPage, screen: SessionScreen, app: App, qtbot: QtBot, context: AppContext
) -> None:
    summary.done.click()
    app.window._show_page("history")
    (past,) = app.window.findChildren(HistoryController)
    past.page.weeks.table.opened.emit(past.page.weeks.table.sessions.session(0).id)
    context.history.wait()
    holder = sqlite3.connect(context.history.path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    past.page.details.delete.click()
    app.begin()
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    assert focused() is screen.view
    holder.close()
    qtbot.waitUntil(lambda: past._pending._inbox is None)
    assert focused() is screen.view


def test_the_pause_key_pauses_once_however_long_it_is_held(
    app: App, screen: SessionScreen, qtbot: QtBot
) -> None:
    show(qtbot, app.window)
    app.begin()
    assert screen.timer is not None
    qtbot.keyClick(screen.view, Qt.Key.Key_S)
    assert screen.timer.state is State.PAUSED
    hold(screen.view, Qt.Key.Key_S, "s")
    assert screen.timer.state is State.PAUSED


def hold_enter(widget: QWidget) -> None:
    hold(widget, Qt.Key.Key_Return, "\r")


def hold(widget: QWidget, key: Qt.Key, letter: str) -> None:
    """Send what a keyboard repeats while a key is held down, marked as such or not."""
    none = Qt.KeyboardModifier.NoModifier
    marked = QKeyEvent(QEvent.Type.KeyPress, key, none, letter, autorep=True)
    released = QKeyEvent(QEvent.Type.KeyRelease, key, none, letter)
    pressed = QKeyEvent(QEvent.Type.KeyPress, key, none, letter)
    released.setTimestamp(12_345)
    pressed.setTimestamp(12_345)
    for event in (marked, released, pressed):
        QApplication.sendEvent(widget, event)
