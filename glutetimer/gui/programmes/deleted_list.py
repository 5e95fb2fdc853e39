"""The programmes of the person's own that were deleted, each of which can come back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from glutetimer.app.programme_ways_back import RemovedProgramme
from glutetimer.gui.widgets.dismantling import dismantle
from glutetimer.gui.widgets.labels import PressButton, text
from glutetimer.i18n import _


class DeletedList(QWidget):
    """A line for each deleted programme; hidden where there is none."""

    brought_back = Signal(object)
    """The `RemovedProgramme` that is to come back."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Deleted programmes"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(text(_("Deleted programmes"), "subtitle"))
        self._card: QFrame | None = None
        self.buttons: list[PressButton] = []
        self.hide()

    def show_deleted(self, deleted: tuple[RemovedProgramme, ...]) -> None:
        """Show these programmes."""
        if self._card is not None:
            self._column.removeWidget(self._card)
            dismantle(self._card)
        self.buttons = []
        self._card = QFrame()
        self._card.setProperty("role", "card")
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(20, 12, 20, 12)
        inside.setSpacing(8)
        for one in deleted:
            inside.addLayout(self._line(one))
        self._column.addWidget(self._card)
        self.setVisible(bool(deleted))

    def _line(self, one: RemovedProgramme) -> QHBoxLayout:
        button = PressButton(_("Bring back"), "link")
        button.setAccessibleDescription(one.name)
        button.clicked.connect(lambda: self.brought_back.emit(one))
        self.buttons.append(button)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(text(one.name, wraps=True), 1)
        row.addWidget(button)
        return row
