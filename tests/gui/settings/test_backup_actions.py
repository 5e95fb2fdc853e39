"""Back up, restore and take it back, on the Settings page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from glutetimer.app.context import AppContext
from glutetimer.app.restoring import Reach
from glutetimer.gui.settings import restore_dialog
from glutetimer.gui.settings.backup_actions import Backups
from glutetimer.gui.settings.backup_rows import BackupRows
from glutetimer.gui.settings.restore_dialog import RestoreDialog
from glutetimer.history.rows import SessionState
from tests.gui.making import backups as backups_of


def train(context: AppContext) -> None:
    programme = context.planner.find("clench_check")
    context.starter.begin(context.planner.planned(programme).plan, programme).finish(
        SessionState.FINISHED
    )
    context.history.wait()


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    return page


@pytest.fixture
def rows(qtbot: QtBot, page: QWidget) -> BackupRows:
    assert qtbot is not None
    rows = BackupRows()
    rows.setParent(page)
    rows.show()
    return rows


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return tmp_path / "copy.db"


@pytest.fixture
def backups(context: AppContext, rows: BackupRows, page: QWidget, copy: Path) -> Backups:
    def place(_: QWidget, proposal: Path) -> str:
        assert proposal
        return str(copy)

    return backups_of(context, rows, page, place)


@pytest.fixture
def dialog(
    context: AppContext, backups: Backups, rows: BackupRows, qtbot: QtBot
) -> Iterator[RestoreDialog]:
    """A backup of one session is to be restored over two."""
    train(context)
    qtbot.mouseClick(rows.backup_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(rows.backup_button.isEnabled)
    train(context)
    dialog = backups.restore()
    assert dialog
    qtbot.waitUntil(lambda: not dialog.is_busy)
    yield dialog
    dialog.reject()


def test_a_backup_says_what_it_holds(
    context: AppContext, backups: Backups, rows: BackupRows, copy: Path, qtbot: QtBot
) -> None:
    assert backups
    train(context)
    qtbot.mouseClick(rows.backup_button, Qt.MouseButton.LeftButton)
    assert rows.message.text() == "Copying …"
    qtbot.waitUntil(rows.backup_button.isEnabled)
    assert rows.message.text() == f"Kept 1 session with 0 sets, of 20 November 2026 in {copy}."
    assert copy.exists()


def test_what_would_change_is_reported_before_anything_is(
    dialog: RestoreDialog, context: AppContext
) -> None:
    assert dialog.foreseen.text().splitlines() == [
        "Now: 2 sessions with 0 sets, of 20 November 2026.",
        "The backup: 1 session with 0 sets, of 20 November 2026.",
        "1 session of now would go: the backup does not have it.",
    ]
    assert dialog.leave.hasFocus() or not dialog.isActiveWindow()
    dialog.reject()
    assert len(context.history.sessions()) == 2


def test_restoring_can_be_taken_back(
    dialog: RestoreDialog, backups: Backups, context: AppContext, qtbot: QtBot
) -> None:
    with qtbot.wait_signal(backups.changed):
        qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert len(context.history.sessions()) == 1
    with qtbot.wait_signal(backups.changed):
        qtbot.mouseClick(dialog.undo, Qt.MouseButton.LeftButton)
    assert len(context.history.sessions()) == 2
    assert not dialog.undo.isVisible()


def test_what_is_no_backup_is_refused_in_a_sentence(
    backups: Backups, copy: Path, context: AppContext, qtbot: QtBot
) -> None:
    train(context)
    copy.write_text("no database")
    dialog = backups.restore()
    assert dialog
    qtbot.waitUntil(lambda: not dialog.is_busy)
    assert "not a sound history" in dialog.says.text()
    assert not dialog.go.isVisible()
    dialog.reject()


def test_what_restoring_changes_is_seen_without_scrolling(
    context: AppContext,
    backups: Backups,
    copy: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lines = ["A line of what changes."] * 9
    monkeypatch.setattr(restore_dialog, "change_lines", lambda _change: lines)
    train(context)
    context.history.back_up(copy)
    dialog = backups.restore()
    assert dialog
    (area,) = dialog.findChildren(QScrollArea)
    qtbot.waitUntil(lambda: dialog.foreseen.text() != "")
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() == 0)
    assert area.viewport().height() >= dialog.foreseen.geometry().bottom()
    dialog.reject()


def test_without_a_sync_folder_nobody_asks_where(dialog: RestoreDialog) -> None:
    assert not dialog.reach.isVisible()


def test_where_machines_are_in_step_it_asks_and_says_what_will_hold(
    backups: Backups, context: AppContext, qtbot: QtBot, tmp_path: Path, copy: Path
) -> None:
    train(context)
    context.history.back_up(copy)
    context.settings_store.change("sync_folder", str(tmp_path))
    dialog = backups.restore()
    assert dialog is not None
    assert dialog.reach.isVisible()
    assert "leaves the sync folder" in dialog.reach_says.text()
    dialog.reach.chosen.emit(Reach.ALL)
    assert "take it over with the next sync" in dialog.reach_says.text()
    dialog.reach.chosen.emit(Reach.HERE)
    qtbot.waitUntil(lambda: not dialog.is_busy)
    with qtbot.waitSignal(dialog.changed):
        dialog.go.click()
    assert "leaves the sync folder" in dialog.says.text()
    assert context.settings.sync_folder == ""


def test_adding_says_what_is_deleted_here_and_offers_to_bring_it_back(
    dialog: RestoreDialog, context: AppContext, qtbot: QtBot
) -> None:
    for row in context.history.sessions():
        context.history.delete(row.uuid)
    context.history.wait()
    with qtbot.waitSignal(dialog.changed):
        dialog.add.click()
    assert "deleted here" in dialog.says.text()
    assert dialog.bring_back.isVisible()
    with qtbot.waitSignal(dialog.changed):
        dialog.bring_back.click()
    assert context.history.sessions()
