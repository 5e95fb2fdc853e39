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

from glutetimer.app.context import AppContext
from glutetimer.app.start_sync import synchronise
from glutetimer.gui.settings import sync_service as sync_service_module
from glutetimer.gui.settings.settings_controller import SettingsController
from glutetimer.gui.settings.sync_service import SyncService
from glutetimer.gui.window.app import App
from glutetimer.history.rows import SessionState
from glutetimer.host.clock import FakeClock
from tests.gui.making import sync_service as sync_service_of


@pytest.fixture
def carried(tmp_path: Path) -> Path:
    folder = tmp_path / "carried"
    folder.mkdir()
    return folder


@pytest.fixture
def other(tmp_path: Path, carried: Path) -> Iterator[Callable[[], None]]:
    """Another machine, on which one can train; it syncs at once."""
    context = AppContext(tmp_path / "other", FakeClock())

    def train() -> None:
        programme = context.planner.find("clench_check")
        context.starter.begin(context.planner.planned(programme).plan, programme).finish(
            SessionState.FINISHED
        )
        synchronise(context.history, str(carried), context.clock)

    yield train
    context.close()


@pytest.fixture
def free() -> list[bool]:
    return [True]


@pytest.fixture
def sync_service(
    qtbot: QtBot, context: AppContext, carried: Path, free: list[bool]
) -> Iterator[SyncService]:
    assert qtbot is not None
    assert context.history
    context.settings_store.change("sync_folder", str(carried))
    sync_service = sync_service_of(context, lambda: free[0])
    yield sync_service
    sync_service.close_all()


def test_what_comes_while_the_window_is_open_is_taken_in(
    sync_service: SyncService, context: AppContext, other: Callable[[], None], qtbot: QtBot
) -> None:
    with qtbot.wait_signal(sync_service.status_changed) as stood:
        sync_service.sync()
    assert stood.args == ["No other device has been here yet, last look 09:00.", "good"]
    with qtbot.wait_signal(sync_service.history_changed):
        other()
    assert len(context.history.sessions()) == 1


def test_nothing_is_looked_at_while_a_session_goes_on(
    sync_service: SyncService, other: Callable[[], None], free: list[bool], qtbot: QtBot
) -> None:
    other()
    free[0] = False
    with qtbot.assertNotEmitted(sync_service.status_changed, wait=100):
        sync_service.sync()
    free[0] = True
    with qtbot.wait_signal(sync_service.history_changed):
        sync_service.sync()


def test_a_folder_that_is_gone_is_reported(
    sync_service: SyncService, carried: Path, qtbot: QtBot
) -> None:
    carried.rmdir()
    with qtbot.wait_signal(sync_service.status_changed) as stood:
        sync_service.sync()
    words, role = stood.args or ("", "")
    assert "is not there" in words
    assert role == "alert"


def test_after_a_fault_the_folder_is_looked_at_again(
    sync_service: SyncService, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    met: list[object] = []
    monkeypatch.setattr(threading, "excepthook", lambda dead: met.append(dead.exc_value))
    fault = RuntimeError("a fault")

    def fail(*_: object) -> None:
        raise fault

    with monkeypatch.context() as patch:
        patch.setattr(sync_service_module, "synchronise", fail)
        with qtbot.wait_signal(sync_service.status_changed) as stood:
            sync_service.sync()
    words, role = stood.args or ("", "")
    assert "glutetimer has a fault of its own" in words
    assert "RuntimeError" not in words
    assert role == "alert"
    qtbot.waitUntil(lambda: met == [fault])
    with qtbot.wait_signal(sync_service.status_changed) as stood:
        sync_service.sync()
    assert stood.args == ["No other device has been here yet, last look 09:00.", "good"]


def test_what_was_done_last_goes_out_when_the_window_closes(
    sync_service: SyncService, context: AppContext, carried: Path, tmp_path: Path
) -> None:
    programme = context.planner.find("clench_check")
    context.starter.begin(context.planner.planned(programme).plan, programme).finish(
        SessionState.FINISHED
    )
    context.history.wait()
    last = sync_service.close_all()()
    assert last
    last.wait(30)
    third = AppContext(tmp_path / "third", FakeClock())
    found = synchronise(third.history, str(carried), third.clock)
    third.close()
    assert found
    assert found.joined.sessions == 1


def test_a_folder_that_does_not_answer_is_reported_and_holds_no_window(
    qtbot: QtBot,
    context: AppContext,
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
    monkeypatch.setattr(sync_service_module, "SLOW_MS", 10)
    monkeypatch.setattr("glutetimer.app.start_sync.LONGEST_SYNC_S", 1.0)
    assert context.history
    context.settings_store.change("sync_folder", str(carried))
    sync_service = sync_service_of(context, lambda: True)
    with qtbot.wait_signal(sync_service.status_changed) as stood:
        sync_service.sync()
    assert stood.args == [f"The sync folder {carried} does not answer.", "alert"]
    job = sync_service._job
    assert job
    assert sync_service.close_all()() is None, "nothing is waited for"
    job.wait(30)


def test_a_folder_is_chosen_and_left_on_settings(
    app: App, context: AppContext, carried: Path, other: Callable[[], None], qtbot: QtBot
) -> None:
    other()
    app.pages.show_page("settings")
    page = app.window.findChild(SettingsController)
    assert page

    def ask(parent: QWidget, folder: str) -> str:
        assert parent is page
        assert folder == ""
        return str(carried)

    page._ask_folder = ask
    rows = page._page.sync
    assert rows.stop_button.isHidden()
    with qtbot.wait_signal(app.sync_service.history_changed):
        qtbot.mouseClick(rows.choose_button, Qt.MouseButton.LeftButton)
    assert rows.state.text() == "In step with 1 device, last 09:00."
    assert rows.folder.accessibleName() == context.settings.sync_folder == str(carried)
    assert len(context.history.sessions()) == 1
    qtbot.mouseClick(rows.stop_button, Qt.MouseButton.LeftButton)
    assert context.settings.sync_folder == ""
    assert rows.state.isHidden()
