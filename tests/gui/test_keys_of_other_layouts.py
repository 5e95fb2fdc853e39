"""Keys of other layouts than the American one, as Qt tells of them on each system."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from glutetimer.app.actions import Action
from glutetimer.gui.key_codes import key_press, place_on
from glutetimer.gui.session.session_screen import SessionScreen
from glutetimer.gui.session.summary_page import SummaryPage
from glutetimer.gui.window.app import App
from glutetimer.gui.window.pages import PAGES
from glutetimer.host.clock import FakeClock
from glutetimer.presentation.after_end import GUARD_MS
from glutetimer.session.snapshot import State

NONE, CTRL, ALT, META, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
X_OF_P, X_OF_2, X_OF_M = 33, 11, 58


def pressed(letter: str, code: int = 0, held: Qt.KeyboardModifier = NONE) -> QKeyEvent:
    return QKeyEvent(
        QEvent.Type.KeyPress, ord(letter.upper()), held, code, 0, 0, letter, autorep=False
    )


@pytest.mark.parametrize(
    ("platform", "scan_code", "virtual_key", "place"),
    [
        ("xcb", X_OF_P, 0, "p"),
        ("wayland", X_OF_P, 0, "p"),
        ("windows", 25, 0, "p"),
        ("cocoa", 1, 35, "p"),
        ("xcb", X_OF_2, 0, "2"),
        ("windows", 3, 0, "2"),
        ("cocoa", 0, 19, "2"),
        ("windows", 0x100 + 28, 0, ""),  # Enter on the number pad
        ("cocoa", 0, 10, ""),
        ("xcb", 0, 0, ""),
    ],
)
def test_every_system_has_its_own_numbers_of_keys(
    platform: str, scan_code: int, virtual_key: int, place: str
) -> None:
    assert place_on(platform, scan_code, virtual_key) == place


@pytest.mark.parametrize("held", [CTRL, ALT, META, CTRL | ALT])
def test_with_another_modifier_than_shift_a_key_is_none_of_a_session(
    held: Qt.KeyboardModifier,
) -> None:
    assert key_press(pressed("1", held=held)) is None
    assert key_press(pressed("1", held=SHIFT)) is not None


@pytest.fixture
def screen(app: App) -> SessionScreen:
    (found,) = app.window.findChildren(SessionScreen)
    app.begin()
    return found


def state(screen: SessionScreen) -> State:
    assert screen.timer is not None
    return screen.timer.state


@pytest.mark.parametrize("letter", ["з", "π", "פ", "ح"])
def test_pain_stops_on_every_keyboard(screen: SessionScreen, letter: str) -> None:
    QApplication.sendEvent(screen.view, pressed(letter, X_OF_P))
    assert state(screen) is State.PAIN


def test_the_comma_of_a_french_keyboard_is_no_m(app: App, screen: SessionScreen) -> None:
    QApplication.sendEvent(screen.view, pressed(",", X_OF_M))
    assert state(screen) is State.RUNNING
    assert not app.training._audio_output.muted


def test_pages_are_chosen_without_shift_on_a_french_keyboard(app: App) -> None:
    QApplication.sendEvent(app.window, pressed("é", X_OF_2, CTRL))
    assert app.pages.isVisible()
    second = PAGES[1].id
    assert app.window._rail.entry(second).isChecked()


@pytest.mark.parametrize(("held", "chosen"), [(ALT, None), (META, None), (NONE, 7)])
def test_effort_is_answered_by_a_digit_alone(
    app: App,
    clock: FakeClock,
    screen: SessionScreen,
    held: Qt.KeyboardModifier,
    chosen: int | None,
) -> None:
    assert screen.timer is not None
    while not any(record.done_reps for record in screen.timer.runner.session.records):
        clock.advance(500)
        screen.timer.look()
    screen.timer.act(Action.LEAVE)
    screen.timer.act(Action.YES)
    clock.advance(GUARD_MS)
    (page,) = app.window.findChildren(SummaryPage)
    heard: list[int] = []
    page.effort_chosen.connect(heard.append)
    QApplication.sendEvent(page, pressed("7", held=held))
    assert heard == ([] if chosen is None else [chosen])


@pytest.mark.parametrize(("letter", "held", "felt"), [("é", NONE, "glute_side"), ("2", ALT, None)])
def test_a_question_is_answered_without_shift_on_a_french_keyboard_and_never_with_alt(
    clock: FakeClock,
    screen: SessionScreen,
    letter: str,
    held: Qt.KeyboardModifier,
    felt: str | None,
) -> None:
    assert screen.timer is not None
    session = screen.timer.runner.session
    for _ in range(400):
        if (
            session.records
            and session.records[-1].done_reps == 1
            and session.state is State.RUNNING
        ):
            screen.timer.act(Action.NEXT)
        if session.records and session.records[-1].set > 1 and not session.step.kind.is_work:
            break
        clock.advance(500)
        screen.timer.look()
    QApplication.sendEvent(screen.view, pressed(letter, X_OF_2, held))
    assert {record.feel for record in session.records} == {felt}
