"""A small button that leads to what was before or after."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QToolButton


class ArrowButton(QToolButton):
    """An open arrow head.

    Args:
        words: What it leads to, for a screen reader.
        points_left: Whether it points to the left, else to the right.
    """

    def __init__(self, words: str, *, points_left: bool) -> None:
        super().__init__()
        self._side = -1 if points_left else 1
        self.setFixedSize(36, 36)
        self.setAccessibleName(words)
        self.setToolTip(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role = QPalette.ColorRole.ButtonText if self.isEnabled() else QPalette.ColorRole.Mid
        pen = QPen(self.palette().color(QPalette.ColorGroup.Active, role), 2.2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        middle = QPointF(self.width() / 2, self.height() / 2)
        painter.drawPolyline(
            [middle + QPointF(self._side * x, y) for x, y in ((-3, -6), (3, 0), (-3, 6))]
        )
