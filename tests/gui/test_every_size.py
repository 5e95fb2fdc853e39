"""At every size every page and dialog shows its controls whole, or scrolls: in English, and in a
language whose texts are 40 % longer.

A layout reckons in logical pixels, so a scale of the screen is but another size; that letters of
half a pixel change nothing is looked at once for each scale.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QDialog, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from glutetimer import i18n
from glutetimer.__main__ import shipped_texts
from glutetimer.gui.history.session_table import SessionTable
from glutetimer.gui.settings.import_dialog import ImportDialog
from glutetimer.gui.widgets.fields import ChoiceField
from glutetimer.gui.window.app import App
from glutetimer.gui.window.pages import PAGES
from glutetimer.gui.window_geometry import FRAME
from glutetimer.host.translations import install_language
from tests.conftest import SCALE
from tests.gui.clipping import clipped, name
from tests.gui.making import dialogs
from tests.gui.walk import everything, shown_window
from tests.patience import PATIENCE_MS, PATIENCE_S

SIZES = ((800, 560), (1024, 640), (1280, 800), (1920, 1080))
SCALED_SIZES = ((960, 540),)
"""What a screen of 1920x1080 leaves at 200 %."""
DIALOG_SIZES = (QSize(800, 560) - FRAME, QSize(640, 480))
NOTICE = (
    "The settings could not be read (it is too large) and are kept as "
    "settings_damaged_2026-11-20_120000.toml; the usual ones are used."
)
ROUNDS = 20
"""So often a layout may need another round of the event loop."""
TABLES = ("balance", "feel", "bests", "details")
"""Places whose tables may scroll sideways."""
ARROW = 48
"""The room for the arrow of a list with its margins, px."""


@contextmanager
def spoken(language: str) -> Iterator[None]:
    is_pseudo = language == "qps"
    install_language({"GLUTETIMER_LANGUAGE": language} if is_pseudo else {})
    i18n.register_content(shipped_texts if is_pseudo else None)
    try:
        yield
    finally:
        install_language({})
        i18n.register_content(None)


@pytest.fixture(params=["en", "qps"])
def app(request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path, year: Path) -> Iterator[App]:
    with spoken(request.param), shown_window(qtbot, tmp_path, year) as app:
        yield app


def cut(widget: QWidget) -> list[str]:
    """Return what is cut off; a list may be shorter than its longest entry, not than the chosen."""
    read = {name(one) for one in widget.findChildren(ChoiceField) if is_read(one)}
    found = [fault for fault in clipped(widget) if fault.partition(": its")[0] not in read]
    return found + cut_heads(widget)


def is_read(field: ChoiceField) -> bool:
    return field.fontMetrics().horizontalAdvance(field.currentText()) + ARROW <= field.width()


def opened_dialogs(app: App, tmp_path: Path, qtbot: QtBot) -> Iterator[tuple[str, QDialog]]:
    """Open every dialog, one after the other; yield it by its title when all of it is there."""
    for dialog in dialogs(app, tmp_path):
        dialog.open()
        if isinstance(dialog, ImportDialog):
            qtbot.waitUntil(lambda read=dialog: not read.is_busy, timeout=PATIENCE_MS)
        yield dialog.windowTitle(), dialog
        dialog.close()


def faults(widget: QWidget, size: QSize | None = None) -> list[str]:
    """Return what is cut off when all is laid out, which takes some rounds of the event loop."""
    if size is not None:
        widget.resize(size)
    for _ in range(ROUNDS):
        QApplication.processEvents()
        widget.grab()  # lays out what waits for its first picture
        found = cut(widget)
        if not found:
            break
    return found


def cut_heads(widget: QWidget) -> list[str]:
    """Return the columns of tables whose heads are cut off."""
    found = []
    for table in widget.findChildren(SessionTable):
        heads = table.horizontalHeader()
        found += [
            f"column {column} of {name(table)}: {heads.sectionSize(column)} px"
            for column in range(heads.count() if table.isVisible() else 0)
            if not table.isColumnHidden(column)
            and heads.sectionSize(column) < heads.sectionSizeHint(column)
        ]
    return found


def too_wide(widget: QWidget) -> list[str]:
    """Return the pages of which one sees a part only by scrolling sideways."""
    return [
        f"{name(area.widget())} is wider than its page"
        for area in widget.findChildren(QScrollArea)
        if area.isVisible() and area.horizontalScrollBar().maximum()
    ]


def lines(found: dict[str, list[str]]) -> str:
    return "\n".join(f"{where}: {fault}" for where, seen in found.items() for fault in seen)


@pytest.mark.timeout(600)  # it leads through all pages once, with every size of each
def test_every_page_is_seen_whole(app: App) -> None:
    found: dict[str, list[str]] = {}
    window = app.window
    for place in everything(app, NOTICE):
        for size in SIZES if SCALE == "1" else SCALED_SIZES:
            seen = faults(window, QSize(*size))
            if place not in TABLES:
                seen += too_wide(window)
            assert window.size().toTuple() == size
            found[f"{place} at {size}"] = seen
    assert lines(found) == ""


def test_the_first_picture_of_a_page_is_whole(app: App) -> None:
    """What a slow machine shows until the next round of the event loop, and its chart."""
    app._context.settings_store.change("first_start_done", value=True)
    found: dict[str, list[str]] = {}
    for entry in PAGES:
        app.pages.show_page(entry.id)
        found[entry.id] = cut(app.window)
    assert lines(found) == ""


def test_every_dialog_is_seen_whole_and_stays_on_the_screen(
    app: App, tmp_path: Path, qtbot: QtBot
) -> None:
    app.window.resize(*SIZES[0])
    found: dict[str, list[str]] = {}
    for title, dialog in opened_dialogs(app, tmp_path, qtbot):
        found[f"{title}, as it opens"] = faults(dialog, None)
        for size in DIALOG_SIZES:
            there = f"{title} at {size.width()}x{size.height()}"
            found[there] = faults(dialog, size)
            if dialog.height() > size.height():
                found[there].append(f"it is {dialog.height()} high")
            if dialog.width() > size.width():
                found[there].append(f"it is {dialog.width()} wide")
    assert lines(found) == ""


@pytest.mark.timeout(600)  # it begins a run of its own
@pytest.mark.skipif(SCALE != "1", reason="this is the run at another scale")
@pytest.mark.parametrize("scale", ["1.5", "2"])
def test_the_pages_are_whole_at_other_scales_too(scale: str) -> None:
    page = f"{__file__}::{test_every_page_is_seen_whole.__name__}[en]"
    done = subprocess.run(
        (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", page),
        env=os.environ | {"GLUTETIMER_TEST_SCALE": scale},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE_S,
    )
    assert done.returncode == 0, done.stdout
