"""The small window of a break: it leads, one key ends it, and it closes by itself."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from glutetimer.app.break_session import BreakSession
from glutetimer.app.context import AppContext
from glutetimer.app.cue_scheduler import Silence
from glutetimer.audio.audio_output import AudioOutput
from glutetimer.gui.window.break_window import BreakWindow
from glutetimer.host.clock import FakeClock
from glutetimer.session.snapshot import State
from tests.gui.conftest import FakeAudioOutput

STEP_MS = 500


@pytest.fixture
def live(context: AppContext) -> BreakSession:
    breaks = context.guided_breaks
    plan = breaks.plan("desk_reset")
    return breaks.session(plan, breaks.begin(plan), Silence())


@pytest.fixture
def window(
    context: AppContext, live: BreakSession, audio_output: FakeAudioOutput, qtbot: QtBot
) -> BreakWindow:
    window = BreakWindow(context, keeps=True)
    qtbot.addWidget(window)
    window.begin(live, cast("AudioOutput", audio_output))
    return window


def look(window: BreakWindow, clock: FakeClock, ms: int) -> None:
    """Let time pass as the window sees it."""
    for _ in range(ms // STEP_MS):
        clock.advance(STEP_MS)
        if window.shown.timer is not None:
            window.shown.timer.look()


def test_it_begins_at_once_and_names_its_two_keys_alone(window: BreakWindow) -> None:
    assert window.isVisible()
    assert window.windowTitle() == "Desk reset – glutetimer"
    model = window.shown.view.model
    assert model
    assert [hint.key for hint in model.hints] == ["M", "Esc"]
    assert not model.offers_pain


def test_it_is_heard_and_one_key_mutes_it(
    window: BreakWindow, audio_output: FakeAudioOutput
) -> None:
    assert audio_output.playing
    assert not audio_output.muted
    QTest.keyClick(window.shown.view, Qt.Key.Key_M)
    assert audio_output.muted


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Q, Qt.Key.Key_P])
def test_one_key_ends_it_and_closes_the_window(
    key: Qt.Key, window: BreakWindow, live: BreakSession, clock: FakeClock, qtbot: QtBot
) -> None:
    look(window, clock, 30_000)
    with qtbot.waitSignal(window.over) as over:
        QTest.keyClick(window.shown.view, key)
    assert over.args == [False]
    assert live.state is State.STOPPED
    assert not window.isVisible()


def test_no_other_key_does_anything(
    window: BreakWindow, live: BreakSession, clock: FakeClock
) -> None:
    look(window, clock, 30_000)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_N, Qt.Key.Key_E, Qt.Key.Key_F, Qt.Key.Key_1):
        QTest.keyClick(window.shown.view, key)
    QTest.mouseClick(window.shown.view, Qt.MouseButton.LeftButton)
    assert live.state is State.RUNNING
    assert not window.isFullScreen()


def test_closing_the_window_ends_it(
    window: BreakWindow, live: BreakSession, clock: FakeClock, qtbot: QtBot
) -> None:
    look(window, clock, 30_000)
    with qtbot.waitSignal(window.over) as over:
        window.close()
    assert over.args == [False]
    assert live.state is State.STOPPED


def test_at_its_end_it_is_counted_and_the_window_closes_by_itself(
    window: BreakWindow,
    live: BreakSession,
    clock: FakeClock,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said: list[str] = []
    monkeypatch.setattr(window.shown, "show_message", said.append)
    look(window, clock, live.session.plan.total_ms + STEP_MS)
    assert live.state is State.FINISHED
    assert window.isVisible(), "the end is seen and heard"
    assert said == ["1 break this week."]
    with qtbot.waitSignal(window.over) as over:
        window.last_look.timeout.emit()
    assert over.args == [True]
