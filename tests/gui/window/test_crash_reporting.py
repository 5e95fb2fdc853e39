"""A fault of the program itself is shown once and written down, and the session goes on."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtCore import QObject, Qt, QThread, Signal, qInfo, qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from glutetimer.app.context import AppContext
from glutetimer.errors import UserError
from glutetimer.gui.session.session_screen import SessionScreen
from glutetimer.gui.today.today_page import TodayPage
from glutetimer.gui.window.app import App
from glutetimer.gui.window.crash_dialog import CrashDialog
from glutetimer.gui.window.exception_hook import ExceptionHook
from glutetimer.host.clock import FakeClock
from glutetimer.session.snapshot import State
from tests.gui.conftest import FakeAudioOutput


@pytest.fixture
def hook(app: App, context: AppContext) -> Iterator[ExceptionHook]:
    hook = ExceptionHook(context.paths, app.training, app.window)
    hook.crash_reporting.error_reported.connect(app.message)
    hook.install()
    yield hook
    hook.uninstall()


@pytest.fixture
def screen(app: App, qtbot: QtBot) -> SessionScreen:
    """A session in its first reps."""
    app.window.setFocus()
    (today,) = app.window.findChildren(TodayPage)
    qtbot.keyClick(today, Qt.Key.Key_Return)
    (screen,) = app.window.findChildren(SessionScreen)
    return screen


def advance(screen: SessionScreen, clock: FakeClock, ms: int) -> None:
    for _ in range(ms // 500):
        clock.advance(500)
        assert screen.timer is not None
        screen.timer.look()


def get_ready_ms(screen: SessionScreen) -> int:
    """How long the get ready before the first set is."""
    assert screen.timer is not None
    return screen.timer.runner.session.plan.steps[0].length_ms


def shown(hook: ExceptionHook, qtbot: QtBot) -> CrashDialog:
    qtbot.waitUntil(lambda: hook.dialog is not None and hook.dialog.isVisible())
    return cast("CrashDialog", hook.dialog)


def test_a_fault_in_a_slot_is_shown_and_the_session_goes_on(
    hook: ExceptionHook, screen: SessionScreen, clock: FakeClock, context: AppContext, qtbot: QtBot
) -> None:
    advance(screen, clock, get_ready_ms(screen))
    assert screen.timer is not None

    def fail(_snapshot: object) -> None:
        raise ZeroDivisionError("seven")

    screen.timer.snapshot_taken.connect(fail)
    advance(screen, clock, 15_000)
    dialog = shown(hook, qtbot)
    assert "Your session goes on" in dialog.says.text()
    assert dialog.report.toPlainText().count("ZeroDivisionError: seven") == 1
    assert "Session running, step 2 of" in dialog.report.toPlainText()
    assert screen.timer.state is State.RUNNING
    context.history.wait()
    (session,) = context.history.sessions()
    assert context.history.sets(session.uuid)[0].record.done_reps == 2
    log = (context.paths.logs / "glutetimer.log").read_text()
    assert "ZeroDivisionError: seven" in log
    assert "16 times by now" in log


def test_the_dialog_takes_no_key_from_the_session(
    hook: ExceptionHook, screen: SessionScreen, clock: FakeClock, qtbot: QtBot
) -> None:
    advance(screen, clock, get_ready_ms(screen))
    sys.excepthook(KeyError, KeyError("x"), None)
    dialog = shown(hook, qtbot)
    assert not dialog.isModal()
    assert dialog.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    qtbot.keyClick(screen.view, Qt.Key.Key_Space)
    assert screen.timer is not None
    assert screen.timer.state is State.PAUSED


def test_the_report_can_be_copied_and_names_nobody(hook: ExceptionHook, qtbot: QtBot) -> None:
    sys.excepthook(OSError, OSError(2, "gone", "/home/ada/glutes.toml"), None)
    dialog = shown(hook, qtbot)
    assert "What you have done is kept." in dialog.says.text()
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert "gone: '~/glutes.toml'" in copied
    assert "ada" not in copied
    assert "No session." in copied


def test_a_fault_in_the_thread_that_writes_loses_nothing_else(
    hook: ExceptionHook, screen: SessionScreen, clock: FakeClock, context: AppContext, qtbot: QtBot
) -> None:
    advance(screen, clock, get_ready_ms(screen))

    def fail(_database: object) -> None:
        raise AttributeError("a fault of ours")

    context.history._write_queue.put(fail)
    advance(screen, clock, 15_000)
    assert "AttributeError: a fault of ours" in shown(hook, qtbot).report.toPlainText()
    context.history.wait()
    (session,) = context.history.sessions()
    assert context.history.sets(session.uuid)[0].record.done_reps == 2


class Sounding(QObject):
    asked = Signal()

    def fail(self) -> None:
        raise RuntimeError("no sound here")


def test_a_fault_in_a_thread_of_qt_is_shown(hook: ExceptionHook, qtbot: QtBot) -> None:
    thread, sounding = QThread(), Sounding()
    sounding.moveToThread(thread)
    sounding.asked.connect(sounding.fail)
    thread.start()
    try:
        sounding.asked.emit()
        assert "RuntimeError: no sound here" in shown(hook, qtbot).report.toPlainText()
    finally:
        thread.quit()
        thread.wait()


def test_an_error_that_nobody_caught_is_reported_as_a_sentence(
    hook: ExceptionHook, app: App, qtbot: QtBot
) -> None:
    with qtbot.wait_signal(app.message) as emitted:
        sys.excepthook(UserError, UserError("The disk is gone.", "Put it back."), None)
    assert emitted.args == ["The disk is gone. Put it back."]
    assert hook.dialog is None


def test_the_same_fault_opens_one_dialog_and_another_is_added(
    hook: ExceptionHook, app: App, qtbot: QtBot
) -> None:
    for _ in range(5):
        sys.excepthook(KeyError, KeyError("first"), None)
    dialog = shown(hook, qtbot)
    sys.excepthook(ValueError, ValueError("second"), None)
    qtbot.waitUntil(lambda: "second" in dialog.report.toPlainText())
    assert dialog.report.toPlainText().count("first") == 1
    assert app.window.findChildren(QDialog) == [dialog]


@pytest.mark.usefixtures("hook")
def test_what_qt_complains_of_is_written_down(context: AppContext) -> None:
    qWarning("a pixmap is null")
    qInfo("all is well")
    log = (context.paths.logs / "glutetimer.log").read_text()
    assert "Qt: a pixmap is null" in log
    assert "all is well" not in log


def test_the_hooks_go_when_the_window_does(
    app: App, context: AppContext, audio_output: FakeAudioOutput
) -> None:
    assert not audio_output.playing
    before = sys.excepthook, threading.excepthook
    hook = ExceptionHook(context.paths, app.training, app.window)
    assert hook.install() is False
    assert sys.excepthook != before[0]
    hook.uninstall()
    assert (sys.excepthook, threading.excepthook) == before
