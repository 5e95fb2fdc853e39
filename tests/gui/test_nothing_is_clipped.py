"""At the least size of the window every page and dialog shows its controls whole, or scrolls."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from glutetimer.gui.settings.import_dialog import ImportDialog
from glutetimer.gui.window.app import App
from glutetimer.gui.window.main_window import DESIGN_SIZE, LEAST_SIZE
from tests.gui.clipping import clipped
from tests.gui.making import dialogs
from tests.gui.walk import everything, shown_window

NOTICE = (
    "The settings could not be read (it is too large) and are kept as "
    "settings_damaged_2026-11-20_120000.toml; the usual ones are used."
)
PATIENCE = 40
LEAST_DIALOG = QSize(640, 480)
"""What is left of a screen of 1280x800 at 150 % for a dialog with its frame."""


@pytest.fixture
def app(qtbot: QtBot, tmp_path: Path, year: Path) -> Iterator[App]:
    with shown_window(qtbot, tmp_path, year) as app:
        yield app


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
    found = {where: clipped_texts(qtbot, app.window, size) for where in everything(app, NOTICE)}
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
