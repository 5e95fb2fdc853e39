"""The window takes in what other machines did, and gives them what was done here."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from glutetimer import wiring
from glutetimer.gui.app import App
from glutetimer.gui.arrangements import Arrangements
from glutetimer.gui.exchange import in_step
from glutetimer.gui.exchange.in_step import StepKeeper
from glutetimer.history.rows import SessionState
from glutetimer.host.clock import FakeClock
from glutetimer.wiring import House


@pytest.fixture
def carried(tmp_path: Path) -> Path:
    folder = tmp_path / "carried"
    folder.mkdir()
    return folder


@pytest.fixture
def other(tmp_path: Path, carried: Path) -> Iterator[Callable[[], None]]:
    """Another machine, on which one can train; it syncs at once."""
    house = House(tmp_path / "other", FakeClock())

    def train() -> None:
        programme = house.find("clench_check")
        house.begin(house.plan(programme), programme).finish(SessionState.FINISHED)
        house.keep_in_step(str(carried))

    yield train
    house.close()


@pytest.fixture
def free() -> list[bool]:
    return [True]


@pytest.fixture
def keeper(qtbot: QtBot, house: House, carried: Path, free: list[bool]) -> Iterator[StepKeeper]:
    assert qtbot is not None
    assert house.history
    house.change_setting("sync_folder", str(carried))
    keeper = StepKeeper(house, lambda: free[0])
    yield keeper
    keeper.let_go()


def test_what_comes_while_the_window_is_open_is_taken_in(
    keeper: StepKeeper, house: House, other: Callable[[], None], qtbot: QtBot
) -> None:
    with qtbot.wait_signal(keeper.stood) as stood:
        keeper.look()
    assert stood.args == ["No other device has been here yet, last look 09:00.", "good"]
    with qtbot.wait_signal(keeper.came_in):
        other()
    assert len(house.history.sessions()) == 1


def test_nothing_is_looked_at_while_a_session_goes_on(
    keeper: StepKeeper, other: Callable[[], None], free: list[bool], qtbot: QtBot
) -> None:
    other()
    free[0] = False
    with qtbot.assertNotEmitted(keeper.stood, wait=100):
        keeper.look()
    free[0] = True
    with qtbot.wait_signal(keeper.came_in):
        keeper.look()


def test_a_folder_that_is_gone_is_told(keeper: StepKeeper, carried: Path, qtbot: QtBot) -> None:
    carried.rmdir()
    with qtbot.wait_signal(keeper.stood) as stood:
        keeper.look()
    words, role = stood.args or ("", "")
    assert "is not there" in words
    assert role == "alert"


def test_after_a_fault_the_folder_is_looked_at_again(
    keeper: StepKeeper, house: House, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    met: list[object] = []
    monkeypatch.setattr(threading, "excepthook", lambda dead: met.append(dead.exc_value))
    fault = RuntimeError("a fault")

    def fail(_folder: str) -> None:
        raise fault

    with monkeypatch.context() as patch:
        patch.setattr(house, "keep_in_step", fail)
        with qtbot.wait_signal(keeper.stood) as stood:
            keeper.look()
    words, role = stood.args or ("", "")
    assert "RuntimeError" in words
    assert role == "alert"
    qtbot.waitUntil(lambda: met == [fault])
    with qtbot.wait_signal(keeper.stood) as stood:
        keeper.look()
    assert stood.args == ["No other device has been here yet, last look 09:00.", "good"]


def test_what_was_done_last_goes_out_when_the_window_closes(
    keeper: StepKeeper, house: House, carried: Path, tmp_path: Path
) -> None:
    programme = house.find("clench_check")
    house.begin(house.plan(programme), programme).finish(SessionState.FINISHED)
    house.history.wait()
    last = keeper.let_go()()
    assert last
    last.wait(30)
    third = House(tmp_path / "third", FakeClock())
    found = third.keep_in_step(str(carried))
    third.close()
    assert found
    assert found.joined.sessions == 1


def test_a_folder_that_does_not_answer_is_told_and_holds_no_window(
    qtbot: QtBot,
    house: House,
    carried: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if os.name != "posix":
        pytest.skip("there is no shell here")
    sleeping = tmp_path / "sleeping"
    sleeping.write_text("#!/bin/sh\nexec sleep 60\n")
    sleeping.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(sleeping))
    monkeypatch.setattr(in_step, "SLOW_MS", 10)
    monkeypatch.setattr(wiring, "LONGEST_SYNC_S", 1.0)
    assert house.history
    house.change_setting("sync_folder", str(carried))
    keeper = StepKeeper(house, lambda: True)
    with qtbot.wait_signal(keeper.stood) as stood:
        keeper.look()
    assert stood.args == [f"The sync folder {carried} does not answer.", "alert"]
    job = keeper._job
    assert job
    assert keeper.let_go()() is None, "nothing is waited for"
    job.wait(30)


def test_a_folder_is_chosen_and_left_on_settings(
    app: App, house: House, carried: Path, other: Callable[[], None], qtbot: QtBot
) -> None:
    other()
    app.desk.show_page("settings")
    page = app.window.findChild(Arrangements)
    assert page

    def ask(parent: QWidget, folder: str) -> str:
        assert parent is page
        assert folder == ""
        return str(carried)

    page._ask_folder = ask
    rows = page._page.sync
    assert rows.stop_button.isHidden()
    with qtbot.wait_signal(app.in_step.came_in):
        qtbot.mouseClick(rows.choose_button, Qt.MouseButton.LeftButton)
    assert rows.state.text() == "In step with 1 device, last 09:00."
    assert rows.folder.accessibleName() == house.settings.sync_folder == str(carried)
    assert len(house.history.sessions()) == 1
    qtbot.mouseClick(rows.stop_button, Qt.MouseButton.LeftButton)
    assert house.settings.sync_folder == ""
    assert rows.state.isHidden()
