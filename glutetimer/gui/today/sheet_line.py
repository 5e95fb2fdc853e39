"""The quiet line on Today that a pasted sheet is not kept yet."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from glutetimer.gui.widgets.flow_layout import FlowLayout
from glutetimer.gui.widgets.labels import OneLine, PressButton
from glutetimer.i18n import _
from glutetimer.presentation.notice import NOT_KEPT


class SheetLine(QWidget):
    """Says so, with a link that shows it; Enter still starts the session."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        words = OneLine()
        words.setProperty("role", "mute")
        words.setText(_(NOT_KEPT))
        self.link = PressButton(_("Show it"), "link")
        self.link.setAccessibleDescription(_(NOT_KEPT))
        self.link.clicked.connect(self.wanted)
        row = FlowLayout(across=8, down=0, centred=True)
        self.setLayout(row)
        row.addWidget(words)
        row.addWidget(self.link)
