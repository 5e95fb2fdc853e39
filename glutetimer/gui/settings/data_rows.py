"""Export and import as rows of the Settings page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from glutetimer.gui.widgets.labels import PressButton, line, strong, text
from glutetimer.i18n import _


class ExchangeRows(QWidget):
    """Two buttons with what they do."""

    export_requested = Signal()
    import_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.export_button = PressButton(_("Export…"))
        self.import_button = PressButton(_("Import…"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(
            _row(
                _("Take your history with you"),
                _("For a spreadsheet, a watch, another program, or a report for a physio."),
                self.export_button,
            )
        )
        column.addWidget(line())
        column.addLayout(
            _row(
                _("Bring a history here"),
                _("From Strong, Hevy, FitNotes, StrongLifts or a Garmin, or an export of ours."),
                self.import_button,
            )
        )
        self.export_button.clicked.connect(self.export_requested)
        self.import_button.clicked.connect(self.import_requested)


def _row(name: str, says: str, button: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(32)
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(strong(name))
    words.addWidget(text(says, "mute", wraps=True))
    row.addLayout(words, 1)
    row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
    return row
