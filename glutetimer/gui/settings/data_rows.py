"""Export and import as rows of the Settings page."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetimer.gui.settings.rows import described, setting_row
from glutetimer.gui.widgets.labels import PressButton, line
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
            setting_row(
                described(
                    _("Take your history with you"),
                    _("For a spreadsheet, a watch, another program, or a report for a physio."),
                ),
                self.export_button,
            )
        )
        column.addWidget(line())
        column.addLayout(
            setting_row(
                described(
                    _("Bring a history here"),
                    _(
                        "From Strong, Hevy, FitNotes, StrongLifts or a Garmin, "
                        "or an export of ours."
                    ),
                ),
                self.import_button,
            )
        )
        self.export_button.clicked.connect(self.export_requested)
        self.import_button.clicked.connect(self.import_requested)
