"""The window closes at once; what is still to be written is waited for with a running loop."""

from __future__ import annotations

import threading
from threading import Event
from typing import NoReturn

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from glutetimer.gui.window.closing import Closing


@pytest.fixture
def closing(qtbot: QtBot) -> Closing:
    before = QApplication.quitOnLastWindowClosed()
    made = Closing(show_ms=1)
    qtbot.addWidget(made.window, before_close_func=lambda _: None)
    made.destroyed.connect(lambda: QApplication.setQuitOnLastWindowClosed(before))
    return made


def test_a_disk_that_is_well_shows_nothing(closing: Closing) -> None:
    closing._show_ms = 60_000
    done: list[int] = []
    closing.run(lambda: done.append(1))
    assert done == [1]
    assert not closing.window.isVisible()


def test_a_slow_disk_is_said_and_waited_for(closing: Closing) -> None:
    slow, seen = Event(), []

    def check() -> None:
        seen.append(closing.window.isVisible())
        closing.window.close()
        seen.append(closing.window.isVisible())
        slow.set()

    QTimer.singleShot(50, check)
    closing.run(lambda: slow.wait(10))
    assert seen == [True, True]
    assert not closing.window.isVisible()


def test_one_need_not_wait_for_a_disk_that_does_not_answer(closing: Closing) -> None:
    never = Event()
    QTimer.singleShot(20, closing.window.leave.click)
    closing.run(lambda: never.wait(10))
    never.set()


def test_a_fault_while_closing_ends_the_wait(
    closing: Closing, monkeypatch: pytest.MonkeyPatch
) -> None:
    reported = Event()
    monkeypatch.setattr(threading, "excepthook", lambda _: reported.set())

    def fail() -> NoReturn:
        raise RuntimeError("a fault")

    closing.run(fail)
    assert not closing.window.isVisible()
    assert reported.wait(10)
