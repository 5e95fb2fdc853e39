"""A data folder that can only be read is looked at in the window; nothing is lost silently."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from glutetimer.app.context import AppContext
from glutetimer.app.restoring import Reach, restore
from glutetimer.app.start_sync import start_sync
from glutetimer.audio.audio_output import AudioOutput
from glutetimer.errors import UserError
from glutetimer.gui.window import app as window_app
from glutetimer.gui.window.app import App
from glutetimer.gui.window.pages import PAGES
from glutetimer.history.store import open_history
from glutetimer.history.write_receipt import Refused, WriteOutcome
from glutetimer.host.clock import FakeClock
from glutetimer.host.paths import find_paths
from tests.exchange.drawn import drawn_entry
from tests.gui.conftest import FakeAudioOutput

SAID = "can only be read"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with a session in it, where nothing new can be written."""
    folder = tmp_path / "data"
    folder.mkdir()
    with open_history(folder / "history.db", FakeClock()) as history:
        history.add_all([drawn_entry(local_date=date(2026, 11, 19))]).wait()
    (folder / "settings.toml").write_text("first_start_done = true\n")
    touch = Path.touch

    def refuse(path: Path, mode: int = 0o666, exist_ok: bool = True) -> None:  # noqa: FBT001, FBT002 - as Path.touch has it
        if path.is_relative_to(folder):
            raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(path))
        touch(path, mode, exist_ok)

    monkeypatch.setattr(Path, "touch", refuse)
    return folder


@pytest.fixture
def context(folder: Path) -> Iterator[AppContext]:
    context = AppContext(find_paths(folder, looks_only=True), FakeClock())
    yield context
    context.close()


@pytest.fixture
def app(context: AppContext, qtbot: QtBot) -> Iterator[App]:
    app = App(context, listen=lambda *_: cast("AudioOutput", FakeAudioOutput()))
    qtbot.addWidget(app.window)
    yield app
    app.close()


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what dialogs of errors have shown."""
    shown: list[str] = []
    monkeypatch.setattr(window_app, "show_error", shown.append)
    return shown


def test_every_page_is_shown_and_today_says_that_nothing_is_kept(app: App, folder: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    app.start()
    (message,) = app.pages.today._messages
    assert str(folder) in message
    assert SAID in message
    assert "--data-dir" in message
    for entry in PAGES:
        app.pages.show_page(entry.id)
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*")} == before


def test_no_session_begins_that_would_be_lost(app: App, shown: list[str]) -> None:
    app.start()
    for begin in (app.begin, lambda: app.practise("glute_bridge")):
        begin()
        assert not app.training.is_under_way
        assert SAID in shown.pop()


def test_a_programme_asked_for_at_the_start_does_not_begin_either(
    app: App, shown: list[str]
) -> None:
    app.start("clench_check")
    assert not app.training.is_under_way
    assert SAID in shown.pop()


def test_a_setting_holds_until_the_end_and_that_is_said(app: App, context: AppContext) -> None:
    app.pages._services.change_setting("theme", "night")
    assert context.settings.theme == "night"
    assert any("until you close the program" in text for text in app.pages.today._messages)


def test_what_is_changed_in_the_history_is_refused_with_the_reason(context: AppContext) -> None:
    outcomes: list[WriteOutcome] = []
    (row,) = context.history.sessions()
    receipt = context.history.annotate(row.uuid, 7, "lost?")
    receipt.listen(outcomes.append)
    receipt.wait()
    (outcome,) = outcomes
    assert isinstance(outcome, Refused)
    assert SAID in str(outcome.why)
    assert not context.errors.errors


def test_nothing_is_restored_or_synced(context: AppContext, tmp_path: Path) -> None:
    backup = tmp_path / "backup.db"
    context.history.back_up(backup)
    with pytest.raises(UserError, match=SAID):
        restore(context.history, context.settings_store, backup, context.clock.now(), Reach.HERE)
    assert start_sync(context.history, str(tmp_path), context.clock) is None
