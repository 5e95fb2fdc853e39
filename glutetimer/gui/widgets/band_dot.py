"""A dot in the colour of a mini band."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QPushButton

from glutetimer.gui.style.band_colours import BAND_COLOURS

SIZE: Final = 16
_GAP: Final = 4
"""More room between the dot on a button and its words."""
_RING: Final = QColor("#80858A")
"""Stands out from light and dark grounds alike, so that a dot as dark as its ground is seen."""


def band_icon(band: str) -> QIcon:
    """Return a dot in the colour of a band; an empty one for a band without a colour."""
    return QIcon(_BandDot(BAND_COLOURS[band].own if band in BAND_COLOURS else ""))


def show_dot(button: QPushButton, band: str) -> None:
    """Show the dot of a band before the words of a button."""
    button.setIcon(band_icon(band))
    button.setIconSize(QSize(SIZE + _GAP, SIZE))


class _BandDot(QIconEngine):
    def __init__(self, colour: str) -> None:
        super().__init__()
        self._colour = colour

    def clone(self) -> QIconEngine:
        return _BandDot(self._colour)

    def paint(self, painter: QPainter, rect: QRect, _mode: QIcon.Mode, _state: QIcon.State) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(_RING, 1.5))
        painter.setBrush(QColor(self._colour) if self._colour else Qt.BrushStyle.NoBrush)
        dot = QRectF(rect.x(), rect.y(), rect.height(), rect.height())
        painter.drawEllipse(dot.adjusted(1.5, 1.5, -1.5, -1.5))
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, pixmap.rect(), mode, state)
        painter.end()
        return pixmap
