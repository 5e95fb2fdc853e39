"""A walk through the whole window in the pseudo-language: all is translated, nothing clipped."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from glutetimer.gui.history.session_table import SessionTable
from glutetimer.gui.widgets.fields import ChoiceField
from glutetimer.gui.window.app import App
from glutetimer.gui.window.crash_dialog import CrashDialog
from tests.gui.clipping import clipped, name
from tests.gui.conftest import BENCH, load
from tests.gui.walk import everything, shown_window
from tests.i18n.bracketed import untranslated

pytestmark = pytest.mark.usefixtures("pseudo_language")

SIZES = (QSize(1024, 640), QSize(1280, 800))
OF_QT = ("Scroll Left", "Scroll Right")
"""Qt's own texts come from catalogues of Qt."""
TABLES = ("balance", "feel", "bests", "details")
"""Views whose tables may scroll sideways."""
ROUNDS = 10
"""So often a layout may need another round of the event loop."""


@pytest.fixture(scope="module")
def month(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a month of training once."""
    folder = tmp_path_factory.mktemp("month")
    load(BENCH).write_years(folder, 0.1, daily=False)
    return folder / "history.db"


@pytest.fixture
def app(qtbot: QtBot, tmp_path: Path, month: Path) -> Iterator[App]:
    with shown_window(qtbot, tmp_path, month) as app:
        yield app


class Walk:
    """Looks at a widget at every size and keeps what is wrong."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self._qtbot = qtbot
        self._own = (str(folder), "espeak-ng", *OF_QT)
        self.faults: list[tuple[str, str]] = []

    def check(self, page: str, widget: QWidget) -> None:
        self.faults += [(page, text) for text in untranslated(widget, *self._own, visible=True)]
        for size in SIZES:
            widget.resize(size)
            found = self._clipped(widget)
            if page not in TABLES:
                found += too_wide(widget)
            self.faults += [(f"{page} at {size.width()}", fault) for fault in found]

    def _clipped(self, widget: QWidget) -> list[str]:
        for _ in range(ROUNDS):
            self._qtbot.wait(5)
            widget.grab()  # lays out what waits for its first picture
            found = [fault for table in widget.findChildren(SessionTable) for fault in cut(table)]
            lists = {name(one) for one in widget.findChildren(ChoiceField) if is_read(one)}
            found += [
                fault for fault in clipped(widget) if fault.partition(": its")[0] not in lists
            ]
            if not found:
                break
        return found


def cut(table: SessionTable) -> Iterator[str]:
    """Yield the columns of a table whose heads are cut off."""
    heads = table.horizontalHeader()
    for column in range(heads.count() if table.isVisible() else 0):
        if heads.sectionSize(column) < heads.sectionSizeHint(column):
            yield f"column {column} of {name(table)}: {heads.sectionSize(column)} px"


def too_wide(widget: QWidget) -> list[str]:
    """Return the pages of which one sees a part only by scrolling sideways."""
    return [
        f"{name(area.widget())} is wider than its page"
        for area in widget.findChildren(QScrollArea)
        if area.isVisible() and area.horizontalScrollBar().maximum()
    ]


def is_read(field: ChoiceField) -> bool:
    """Return whether what is chosen is read whole; a list opens as wide as its longest entry."""
    arrow = 48
    return field.fontMetrics().horizontalAdvance(field.currentText()) + arrow <= field.width()


def test_every_page_is_translated_and_whole(qtbot: QtBot, app: App, tmp_path: Path) -> None:
    walk = Walk(qtbot, tmp_path)
    for where in everything(app):
        walk.check(where, app.window)
    crash = CrashDialog(app.window, tmp_path)
    crash.add("", in_session=True)
    walk.check("crash", crash)
    crash.close()
    assert list(dict.fromkeys(walk.faults)) == []
