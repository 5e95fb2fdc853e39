"""What everybody reads before the first session."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout

from glutetimer.gui.widgets.labels import clear, text
from glutetimer.gui.widgets.reason_mark import marked
from glutetimer.i18n import _
from glutetimer.presentation.own_default import AdviceLine


class SafetyCard(QFrame):
    """A card with the sentences, hidden where there are none."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._shown: tuple[AdviceLine, ...] = ()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(12)
        column.addWidget(text(_("Before your first session"), "subtitle"))
        column.addLayout(self._rows)
        self.hide()

    def show_lines(self, lines: tuple[AdviceLine, ...]) -> None:
        """Show these sentences; those that are our own carry their mark."""
        self.setVisible(bool(lines))
        if lines == self._shown:
            return
        self._shown = lines
        clear(self._rows)
        for one in lines:
            self._rows.addWidget(marked(text(one.text, wraps=True), one.default))
