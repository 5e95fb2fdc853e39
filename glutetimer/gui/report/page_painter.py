"""Draws text, lines and bars on a page, in points."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from glutetimer.gui.report.text_layer import TextLayer
from glutetimer.gui.style.fonts import face, tabular
from glutetimer.gui.style.theme import DAY

INK: Final = QColor(DAY.ink)
MUTE: Final = QColor(DAY.mute)
HAIR: Final = QColor(DAY.track)
ACCENT: Final = QColor(DAY.accent)
ALERT: Final = QColor(DAY.alert)
LEFT: Final = QColor(DAY.series[0])
RIGHT: Final = QColor(DAY.series[1])

FINE: Final = 20
"""Fonts have whole pixels; letters are drawn so many times larger and scaled down."""

_SHIFTS: Final = {"left": 0.0, "centre": 0.5, "right": 1.0}


def text_width(words: str, size: float) -> float:
    """Return how wide one line is."""
    return QFontMetricsF(tabular(face(round(size * FINE)))).horizontalAdvance(words) / FINE


class PagePainter:
    """A painter with our typeface.

    Args:
        painter: Scaled so that it counts in points.
        layer: Draws and records the words.
    """

    def __init__(self, painter: QPainter, layer: TextLayer) -> None:
        self._painter = painter
        self._layer = layer
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def text(
        self,
        x: float,
        base: float,
        words: str,
        size: float,
        colour: QColor = INK,
        *,
        weight: int = 400,
        align: str = "left",
        room: float = 0.0,
    ) -> None:
        """Write one line.

        Args:
            x: Where it begins; with `align` "right" where it ends, "centre" its middle.
            base: The base line.
            words: What to write.
            size: The height of the type.
            colour: Its colour.
            weight: Its weight.
            align: "left", "right" or "centre".
            room: Cut it to this width, if any.
        """
        font = tabular(face(round(size * FINE), weight))
        metrics = QFontMetricsF(font)
        if room:
            words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room * FINE)
        shift = metrics.horizontalAdvance(words) * _SHIFTS[align]
        self._painter.save()
        self._painter.translate(x, base)
        self._painter.scale(1 / FINE, 1 / FINE)
        self._painter.setPen(colour)
        self._layer.draw(self._painter, -shift, words, font)
        self._painter.restore()

    def line(self, x: float, y: float, to_x: float, colour: QColor, width: float) -> None:
        """Draw a level line."""
        self._painter.setPen(QPen(colour, width))
        self._painter.drawLine(QPointF(x, y), QPointF(to_x, y))

    def bar(self, area: QRectF, colour: QColor) -> None:
        """Fill a bar."""
        self._painter.fillRect(area, colour)

    def dot(self, x: float, y: float, colour: QColor) -> None:
        """Draw a small dot."""
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour)
        self._painter.drawEllipse(QPointF(x, y), 2.6, 2.6)


class NoInk:
    """Draws nothing: for finding out how much room something takes."""

    def text(
        self,
        x: float,
        base: float,
        words: str,
        size: float,
        colour: QColor = INK,
        *,
        weight: int = 400,
        align: str = "left",
        room: float = 0.0,
    ) -> None:
        """Write no line."""

    def line(self, x: float, y: float, to_x: float, colour: QColor, width: float) -> None:
        """Draw no line."""

    def bar(self, area: QRectF, colour: QColor) -> None:
        """Fill no bar."""

    def dot(self, x: float, y: float, colour: QColor) -> None:
        """Draw no dot."""
