"""The field for what is searched: a magnifier before it, Escape empties it, Down leaves it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit

from glutetimer.i18n import _

ROOM = 28
"""Room for the magnifier, px."""


class SearchInput(QLineEdit):
    """One line of words to look for."""

    left_downwards = Signal()
    """The arrow key or Enter leads to what was found."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Search"))
        self.setPlaceholderText(_("Name, muscle or what goes wrong"))
        self.setMaxLength(200)
        self.setMinimumWidth(200)
        self.setTextMargins(ROOM, 0, 0, 0)

    def event(self, event: QEvent) -> bool:
        """Take Escape before a shortcut of the page does, while there is something to empty."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.text()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self.palette().placeholderText().color(), 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        middle = QPointF(21, self.height() / 2 - 1.5)
        painter.drawEllipse(middle, 6, 6)
        painter.drawLine(middle + QPointF(4.5, 4.5), middle + QPointF(9, 9))
