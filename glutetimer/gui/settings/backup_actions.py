"""Connects backup and restore on Settings with what they do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from glutetimer.app.backing_up import back_up, backup_file_name
from glutetimer.app.jobs import Ending, Failed, Finished, Job, Progress
from glutetimer.app.settings_store import SettingsStore
from glutetimer.gui.settings.backup_rows import BackupRows
from glutetimer.gui.settings.restore_dialog import RestoreDialog
from glutetimer.gui.window_thread import Inbox
from glutetimer.history.store import History
from glutetimer.host.clock import Clock
from glutetimer.i18n import N_, _
from glutetimer.presentation.data_results import backed_up_text
from glutetimer.presentation.restore_preview import extent_text

AskWhere = Callable[[QWidget, Path], str]
"""Asks the person for a file, given a proposal; "" for none."""

_KIND = N_("Backups of glutetimer (*.db);;All files (*)")


def ask_where(parent: QWidget, proposal: Path) -> str:
    """Ask where to put a backup; the dialog asks before a file is replaced."""
    return QFileDialog.getSaveFileName(parent, _("Back up"), str(proposal), _(_KIND))[0]


def ask_which(parent: QWidget, folder: Path) -> str:
    """Ask for a backup."""
    return QFileDialog.getOpenFileName(parent, _("Restore"), str(folder), _(_KIND))[0]


class Backups(QObject):
    """Backs up and restores.

    Args:
        history: What is copied and replaced.
        settings: Say whether sync is on.
        clock: Says when.
        rows: The buttons.
        parent: The page that the dialogs stand before.
        where: Asks where to put a backup.
        which: Asks for a backup.
    """

    changed = Signal()
    """The history is another one now."""

    def __init__(
        self,
        history: History,
        settings: SettingsStore,
        clock: Clock,
        rows: BackupRows,
        parent: QWidget,
        where: AskWhere = ask_where,
        which: AskWhere = ask_which,
    ) -> None:
        super().__init__(parent)
        self._history = history
        self._settings = settings
        self._clock = clock
        self._rows = rows
        self._page = parent
        self._where = where
        self._which = which
        self._inbox: Inbox[Progress | Ending[str]] = Inbox(self, self._hear)
        rows.backup_requested.connect(self.back_up)
        rows.restore_requested.connect(self.restore)

    def back_up(self) -> None:
        """Ask for a place and copy the history there."""
        name = backup_file_name(self._clock.now().date())
        target = self._where(self._page, Path.home() / name)
        if not target:
            return
        self._rows.backup_button.setEnabled(False)
        self._rows.show_message(_("Copying …"), "mute")
        Job(lambda _progress: self._copy(Path(target)), self._inbox.post, "backup").start()

    def _copy(self, target: Path) -> str:
        """Copy the history, on the job's thread; returns what the copy holds."""
        return backed_up_text(extent_text(back_up(self._history, target)), target)

    def _hear(self, news: Progress | Ending[str]) -> None:
        if isinstance(news, Progress):
            return
        self._rows.backup_button.setEnabled(True)
        if isinstance(news, Finished):
            self._rows.show_message(news.result)
        elif isinstance(news, Failed):
            self._rows.show_message(news.why, "alert")

    def restore(self) -> RestoreDialog | None:
        """Ask for a backup and open the dialog for it."""
        path = self._which(self._page, self._history.backups)
        if not path:
            return None
        dialog = RestoreDialog(self._history, self._settings, self._clock, Path(path), self._page)
        dialog.changed.connect(self.changed)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog
