"""At the least size of the window every page and dialog shows its controls whole, or scrolls."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from glutetimer.app.actions import Action
from glutetimer.app.context import AppContext
from glutetimer.audio.audio_output import AudioOutput
from glutetimer.gui.history.history_controller import HistoryController
from glutetimer.gui.history.history_tabs import VIEWS
from glutetimer.gui.session.session_screen import SessionScreen
from glutetimer.gui.settings.import_dialog import ImportDialog
from glutetimer.gui.window.app import App
from glutetimer.gui.window.main_window import DESIGN_SIZE, LEAST_SIZE
from glutetimer.gui.window.pages import PAGES
from glutetimer.host.clock import FakeClock
from tests.gui.clipping import clipped
from tests.gui.conftest import FakeAudioOutput, take_down
from tests.gui.making import dialogs

NOTICE = (
    "The settings could not be read (it is too large) and are kept as "
    "settings_damaged_2026-11-20_120000.toml; the usual ones are used."
)
PATIENCE = 40
LEAST_DIALOG = QSize(640, 480)
"""What is left of a screen of 1280x800 at 150 % for a dialog with its frame."""


@pytest.fixture
def app(qtbot: QtBot, tmp_path: Path, year: Path) -> Iterator[App]:
    (tmp_path / "history.db").write_bytes(year.read_bytes())
    context = AppContext(tmp_path, FakeClock())
    context.settings_store.change("full_screen_session", value=False)
    app = App(context, listen=lambda *_: cast("AudioOutput", FakeAudioOutput()))
    app.start()
    app.window.showNormal()
    qtbot.waitExposed(app.window)
    yield app
    take_down(app)
    context.close()


def clipped_texts(qtbot: QtBot, widget: QWidget, size: QSize | None = None) -> list[str]:
    """Return what is clipped when all is laid out, which takes a few rounds of the event loop."""
    if size is not None:
        widget.resize(size)
    for _ in range(PATIENCE):
        qtbot.wait(20)
        widget.grab()  # lays out what waits for its first picture
        found = clipped(widget)
        if not found:
            break
    return found


@pytest.mark.parametrize("size", [LEAST_SIZE, DESIGN_SIZE], ids=["least", "design"])
def test_every_page_is_seen_whole(qtbot: QtBot, app: App, size: QSize) -> None:
    window, pages = app.window, app.pages
    found = {"first questions": clipped_texts(qtbot, window, size)}
    app._context.settings_store.change("first_start_done", value=True)
    for entry in PAGES:
        pages.show_page(entry.id)
        found[entry.id] = clipped_texts(qtbot, window, size)
    pages.show_page("history")
    (past,) = window.findChildren(HistoryController)
    for place, view in enumerate(VIEWS):
        past.page.tabs.setCurrentIndex(place)
        found[view] = clipped_texts(qtbot, window, size)
    past.page.tabs.setCurrentIndex(0)
    past.page.weeks.table.opened.emit(past.page.weeks.table.sessions.session(1).id)
    found["details"] = clipped_texts(qtbot, window, size)
    past.page.details.edit.click()
    found["edit"] = clipped_texts(qtbot, window, size)
    pages.show_page("history")
    past.page.add.click()
    found["add"] = clipped_texts(qtbot, window, size)
    pages.show_page("today")
    pages.today.show_message(NOTICE)
    found["notice"] = clipped_texts(qtbot, window, size)
    app.begin()
    found["session"] = clipped_texts(qtbot, window, size)
    (screen,) = window.findChildren(SessionScreen)
    assert screen.timer is not None
    screen.timer.act(Action.LEAVE)
    screen.timer.act(Action.YES)
    found["summary"] = clipped_texts(qtbot, window, size)
    assert [(where, fault) for where, faults in found.items() for fault in faults] == []


def test_every_dialog_is_seen_whole(qtbot: QtBot, app: App, tmp_path: Path) -> None:
    clipped_texts(qtbot, app.window, LEAST_SIZE)
    found = {}
    for dialog in dialogs(app, tmp_path):
        dialog.open()
        if isinstance(dialog, ImportDialog):
            qtbot.waitUntil(lambda dialog=dialog: not dialog.is_busy)
        title = dialog.windowTitle()
        found[f"{title}, as it opens"] = clipped_texts(qtbot, dialog)
        found[title] = clipped_texts(qtbot, dialog, LEAST_DIALOG)
        if dialog.height() > LEAST_DIALOG.height():
            found[title].append(f"it is {dialog.height()} high")
        dialog.close()
    assert [(where, fault) for where, faults in found.items() for fault in faults] == []
