"""Backup and restore as rows of the Settings page."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetimer.gui.settings.rows import described, setting_row
from glutetimer.gui.widgets.labels import PressButton, line, text
from glutetimer.i18n import _


class BackupRows(QWidget):
    """Two buttons with what they do."""

    backup_requested = Signal()
    restore_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.backup_button = PressButton(_("Back up…"))
        self.restore_button = PressButton(_("Restore…"))
        self.message = text("", "good", wraps=True)
        self.message.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(
            setting_row(
                described(
                    _("Back up your history"),
                    _(
                        "One file for a stick or another machine. A copy of every day is kept in "
                        "the data folder anyway."
                    ),
                ),
                self.backup_button,
            )
        )
        column.addWidget(self.message)
        column.addWidget(line())
        column.addLayout(
            setting_row(
                described(
                    _("Restore a backup"),
                    _("You see first what would change, and you can take it back."),
                ),
                self.restore_button,
            )
        )
        self.backup_button.clicked.connect(self.backup_requested)
        self.restore_button.clicked.connect(self.restore_requested)

    def show_message(self, words: str, role: str = "good") -> None:
        """Say what came of it."""
        self.message.setText(words)
        self.message.setProperty("role", role)
        self.message.style().unpolish(self.message)
        self.message.style().polish(self.message)
        self.message.show()
