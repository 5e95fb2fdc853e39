"""At the least size of the window every page and dialog shows its controls whole, or scrolls."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from glutetimer.audio.ear import Ear
from glutetimer.gui.app import App
from glutetimer.gui.arrangements import Arrangements
from glutetimer.gui.crash_dialog import CrashDialog
from glutetimer.gui.exchange.export_dialog import ExportDialog
from glutetimer.gui.exchange.import_dialog import ImportDialog
from glutetimer.gui.exchange.restore_dialog import RestoreDialog
from glutetimer.gui.main_window import DESIGN_SIZE, LEAST_SIZE
from glutetimer.gui.pages.calibration import Calibration
from glutetimer.gui.pages.history import VIEWS
from glutetimer.gui.past import Past
from glutetimer.gui.session_screen import SessionScreen
from glutetimer.host.clock import FakeClock
from glutetimer.session.session import Session
from glutetimer.wiring import House
from tests.gui.clipping import clipped
from tests.gui.conftest import FakeEar, take_down

NOTICE = (
    "The settings could not be read (it is too large) and are kept as "
    "settings_damaged_2026-11-20_120000.toml; the usual ones are used."
)
PATIENCE = 40
LEAST_DIALOG = QSize(640, 480)
"""What is left of a screen of 1280x800 at 150 % for a dialog with its frame."""
SAMPLES = Path(__file__).parents[1] / "exchange" / "samples"


@pytest.fixture
def app(qtbot: QtBot, tmp_path: Path, year: Path) -> Iterator[App]:
    (tmp_path / "history.db").write_bytes(year.read_bytes())
    house = House(tmp_path, FakeClock())
    house.change_setting("full_screen_session", value=False)
    app = App(house, listen=lambda *_: cast("Ear", FakeEar()))
    app.start()
    app.window.showNormal()
    qtbot.waitExposed(app.window)
    yield app
    take_down(app)
    house.close()


def look(qtbot: QtBot, widget: QWidget, size: QSize | None = None) -> list[str]:
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
    window, desk = app.window, app.desk
    found = {"first questions": look(qtbot, window, size)}
    app._house.change_setting("first_start_done", value=True)
    for page in ("settings", "today", "history"):
        desk.show_page(page)
        found[page] = look(qtbot, window, size)
    (past,) = window.findChildren(Past)
    for place, view in enumerate(VIEWS):
        past.page.tabs.setCurrentIndex(place)
        found[view] = look(qtbot, window, size)
    past.page.tabs.setCurrentIndex(0)
    past.page.weeks.table.opened.emit(past.page.weeks.table.sessions.session(1).id)
    found["details"] = look(qtbot, window, size)
    past.page.details.edit.click()
    found["edit"] = look(qtbot, window, size)
    desk.show_page("history")
    past.page.add.click()
    found["add"] = look(qtbot, window, size)
    desk.show_page("today")
    desk.tell(NOTICE)
    found["notice"] = look(qtbot, window, size)
    app.begin()
    found["session"] = look(qtbot, window, size)
    (screen,) = window.findChildren(SessionScreen)
    assert screen.conductor is not None
    screen.conductor.do(Session.stop)
    found["summary"] = look(qtbot, window, size)
    assert [(where, fault) for where, faults in found.items() for fault in faults] == []


def dialogs(app: App, tmp_path: Path) -> Iterator[QDialog]:
    """Yield every dialog, open."""
    app.desk.show_page("settings")
    (page,) = app.window.findChildren(Arrangements)
    house = app._house
    backup = tmp_path / "backup.db"
    backup.write_bytes(house.paths.history.read_bytes())
    yield ExportDialog(house, page)
    for sample in ("hevy.csv", "strong_s1.csv"):
        yield ImportDialog(SAMPLES / sample, house.history, house.catalogue.exercises, page)
    yield RestoreDialog(house, backup, page)
    listening = Calibration(FakeEar(), house.clock, app._theme(), app.window)
    yield listening
    listening.look(200)
    yield listening
    crash = CrashDialog(app.window, tmp_path)
    crash.add("Traceback\n" * 20, in_session=True)
    yield crash


def test_every_dialog_is_seen_whole(qtbot: QtBot, app: App, tmp_path: Path) -> None:
    look(qtbot, app.window, LEAST_SIZE)
    found = {}
    for dialog in dialogs(app, tmp_path):
        dialog.open()
        if isinstance(dialog, ImportDialog):
            qtbot.waitUntil(lambda dialog=dialog: not dialog.is_busy)
        title = dialog.windowTitle()
        found[f"{title}, as it opens"] = look(qtbot, dialog)
        found[title] = look(qtbot, dialog, LEAST_DIALOG)
        if dialog.height() > LEAST_DIALOG.height():
            found[title].append(f"it is {dialog.height()} high")
        dialog.close()
    assert [(where, fault) for where, faults in found.items() for fault in faults] == []
