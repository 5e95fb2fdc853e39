"""At one's own pace in the window: what taps, what pauses, and what does neither."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from glutetimer.app.context import AppContext
from glutetimer.gui.session.session_screen import SessionScreen
from glutetimer.gui.window.app import App
from glutetimer.host.clock import FakeClock
from glutetimer.session.events import Event, EventType
from glutetimer.session.snapshot import State
from tests.gui.session.test_session_controller import advance, begin, press, shown, state

FIGURE = QPoint(300, 300)
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


@pytest.fixture
def screen(app: App) -> SessionScreen:
    found = shown(app, SessionScreen)
    assert isinstance(found, SessionScreen)
    return found


@pytest.fixture
def waiting(
    app: App, qtbot: QtBot, screen: SessionScreen, clock: FakeClock, context: AppContext
) -> list[Event]:
    """A set at one's own pace, two seconds into its first lift; what happens is added."""
    context.settings_store.change("pace", "self")
    begin(app, qtbot)
    happened: list[Event] = []
    screen.happened.connect(happened.extend)
    while screen.view.model is None or screen.view.model.dial.unit != "tap at the top":
        advance(screen, clock, 500)
    advance(screen, clock, 2_000)
    happened.clear()
    return happened


def double_click(screen: SessionScreen) -> None:
    QTest.mouseClick(screen.view, LEFT, pos=FIGURE)
    QTest.mouseDClick(screen.view, LEFT, pos=FIGURE)  # what a window system sends as the second


def holds(happened: list[Event]) -> int:
    return sum(event.phase == "hold_top" for event in happened)


def scene_words(screen: SessionScreen) -> tuple[str, str, str, str]:
    assert screen.view.model is not None
    dial = screen.view.model.dial
    return dial.word, dial.role, dial.unit, screen.view.model.cue


def test_phase_word_colour_and_where_to_tap_are_shown(
    waiting: list[Event], screen: SessionScreen, clock: FakeClock
) -> None:
    assert scene_words(screen) == ("Lift", "lift", "tap at the top", "Lift, then tap at the top")
    advance(screen, clock, 20_000)
    assert scene_words(screen)[3] == "Waiting for your tap at the top"
    assert [event.type for event in waiting] == [EventType.TAP_MISSED]


@pytest.mark.parametrize(
    "key",
    [Qt.Key.Key_Space, Qt.Key.Key_PageDown, Qt.Key.Key_MediaNext, Qt.Key.Key_Return],
)
def test_big_keys_and_remote_controls_tap_and_never_pause_the_hold(
    key: Qt.Key, waiting: list[Event], qtbot: QtBot, screen: SessionScreen, clock: FakeClock
) -> None:
    press(qtbot, screen, key)
    assert holds(waiting) == 1
    advance(screen, clock, 500)
    press(qtbot, screen, key)
    assert waiting[-1].type is EventType.TAP_IGNORED
    assert state(screen) is State.RUNNING


@pytest.mark.parametrize("key", [Qt.Key.Key_S, Qt.Key.Key_Pause])
def test_the_pause_key_pauses_and_taps_nothing(
    key: Qt.Key, waiting: list[Event], qtbot: QtBot, screen: SessionScreen
) -> None:
    press(qtbot, screen, key)
    assert state(screen) is State.PAUSED
    press(qtbot, screen, key)
    assert state(screen) is State.COUNT_IN
    assert holds(waiting) == 0


def test_a_double_click_is_one_tap_and_a_right_click_none(
    waiting: list[Event], screen: SessionScreen
) -> None:
    QTest.mouseClick(screen.view, RIGHT, pos=FIGURE)
    QTest.mouseClick(screen.view, Qt.MouseButton.MiddleButton, pos=FIGURE)
    assert waiting == []
    double_click(screen)
    assert len(waiting) == 1
    assert holds(waiting) == 1
    assert state(screen) is State.RUNNING


def test_a_double_click_pauses_once_where_the_coach_leads(
    app: App, qtbot: QtBot, screen: SessionScreen, clock: FakeClock
) -> None:
    begin(app, qtbot)
    advance(screen, clock, 2_000)
    double_click(screen)
    assert state(screen) is State.PAUSED
