"""A tick or a cross in a disc: right or wrong, by shape as well as by colour."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QLabel

from glutetimer.gui.widgets.labels import set_plain_tip, text

SIZE: Final = 22
_TICK: Final = ((0.27, 0.52), (0.44, 0.68), (0.74, 0.34))
_CROSS: Final = (((0.32, 0.32), (0.68, 0.68)), ((0.68, 0.32), (0.32, 0.68)))


class VerdictMark(QLabel):
    """The disc; its words are for a screen reader.

    Args:
        words: What it says.
        is_good: A tick, else a cross.
    """

    def __init__(self, words: str, *, is_good: bool) -> None:
        super().__init__()
        self._is_good = is_good
        self._like = text("", "good" if is_good else "alert")
        self._like.setParent(self)
        self._like.hide()
        self.setFixedSize(SIZE, SIZE)
        self.setAccessibleName(words)
        set_plain_tip(self, words)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        self._like.ensurePolished()
        colour = self._like.palette().color(QPalette.ColorRole.WindowText)
        ground = self.palette().color(QPalette.ColorRole.HighlightedText)
        paint_verdict(QPainter(self), QRectF(self.rect()), colour, ground, is_good=self._is_good)


def paint_verdict(
    painter: QPainter, rect: QRectF, colour: QColor, ground: QColor, *, is_good: bool
) -> None:
    """Paint the disc into a square."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(rect.adjusted(1, 1, -1, -1))
    pen = QPen(ground, rect.width() / 9)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)

    def at(x: float, y: float) -> QPointF:
        return QPointF(rect.x() + x * rect.width(), rect.y() + y * rect.height())

    if is_good:
        painter.drawPolyline([at(*point) for point in _TICK])
    else:
        for first, last in _CROSS:
            painter.drawLine(at(*first), at(*last))
