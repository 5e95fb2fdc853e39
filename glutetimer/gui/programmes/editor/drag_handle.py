"""The six dots at which a row is taken with the mouse and put elsewhere."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

WIDTH: Final = 28
_DOT, _GAP = 2.0, 8.0


class DragHandle(QWidget):
    """Six dots; the keyboard moves a row with Alt and an arrow instead."""

    dragged = Signal(int)
    """The height on the screen to which it is drawn, px."""
    dropped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self.setMinimumHeight(40)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._is_held = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._is_held = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._is_held:
            self.dragged.emit(round(event.globalPosition().y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._is_held:
            self._is_held = False
            self.setCursor(Qt.CursorShape.OpenHandCursor)
            self.dropped.emit(round(event.globalPosition().y()))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.PlaceholderText))
        middle = QPointF(self.width() / 2, self.height() / 2)
        for across in (-0.5, 0.5):
            for down in (-1, 0, 1):
                spot = middle + QPointF(across * _GAP, down * _GAP)
                painter.drawEllipse(spot, _DOT, _DOT)
        painter.end()
