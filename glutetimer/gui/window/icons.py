"""The icons of the pages, drawn in the colours of the palette."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPainterPath, QPen, QPixmap

ICON: Final = 22
"""Side of the square in which the icons are drawn, px."""


def sun() -> QPainterPath:
    """Return the icon of today: a sun over the horizon."""
    path = QPainterPath(QPointF(1.5, 17.5))
    path.lineTo(20.5, 17.5)
    path.moveTo(5.5, 17.5)
    path.arcTo(QRectF(5.5, 12, 11, 11), 180, -180)
    for start, end in (
        ((11, 4), (11, 7)),
        ((4.2, 7.6), (6, 9.4)),
        ((17.8, 7.6), (16, 9.4)),
    ):
        path.moveTo(*start)
        path.lineTo(*end)
    return path


def squares() -> QPainterPath:
    """Return the icon of the Library: four squares."""
    path = QPainterPath()
    for left in (2.5, 12.5):
        for top in (2.5, 12.5):
            path.addRoundedRect(left, top, 7, 7, 1.5, 1.5)
    return path


def lines() -> QPainterPath:
    """Return the icon of the programmes: three lines of a list."""
    path = QPainterPath()
    for y in (5, 11, 17):
        path.moveTo(2.5, y)
        path.lineTo(4, y)
        path.moveTo(8.5, y)
        path.lineTo(19.5, y)
    return path


def bars() -> QPainterPath:
    """Return the icon of history: three bars on a line."""
    path = QPainterPath(QPointF(2, 19))
    path.lineTo(20, 19)
    for left, top in ((3.5, 12), (9, 4), (14.5, 8.5)):
        path.moveTo(left, 19)
        path.lineTo(left, top)
        path.lineTo(left + 4, top)
        path.lineTo(left + 4, 19)
    return path


def sliders() -> QPainterPath:
    """Return the icon of settings: two sliders."""
    path = QPainterPath()
    for y, knob in ((7, 14), (15, 8)):
        path.moveTo(2, y)
        path.lineTo(knob - 2.75, y)
        path.addEllipse(QPointF(knob, y), 2.75, 2.75)
        path.moveTo(knob + 2.75, y)
        path.lineTo(20, y)
    return path


class DrawnIcon(QIconEngine):
    """Draws an icon in ink where its entry is checked, else in the mute colour of the palette."""

    def __init__(self, path: QPainterPath) -> None:
        super().__init__()
        self._path = path

    def clone(self) -> QIconEngine:
        return DrawnIcon(self._path)

    def paint(self, painter: QPainter, rect: QRect, _mode: QIcon.Mode, state: QIcon.State) -> None:
        palette = QGuiApplication.palette()
        chosen = state == QIcon.State.On
        colour = palette.windowText() if chosen else palette.placeholderText()
        pen = QPen(colour.color(), 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(rect.topLeft())
        painter.scale(rect.width() / ICON, rect.height() / ICON)
        painter.setPen(pen)
        painter.drawPath(self._path)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, pixmap.rect(), mode, state)
        painter.end()
        return pixmap
