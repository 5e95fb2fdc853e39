"""Where the shapes go: a painter, the brushes of a palette, and the way from body units to pixels.

Shapes are mapped to pixels before they are filled: Qt's raster engine fills a path under a
scaled painter ten times slower.
"""

from __future__ import annotations

from functools import lru_cache
from math import sqrt

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QPainter,
    QPainterPath,
    QPen,
    QRadialGradient,
    QTransform,
)

from glutetimer.figure.kinematics import Point
from glutetimer.gui.figure.figure_colours import FigurePalette


class Canvas:
    """Fills shapes that are given in body units, y upward, in the colours of a palette."""

    def __init__(self, painter: QPainter, palette: FigurePalette, transform: QTransform) -> None:
        self._painter = painter
        self._palette = palette
        self._transform = transform
        self._scale = sqrt(abs(transform.determinant()))

    def moved(self, dx: float) -> Canvas:
        """Return the same canvas with everything drawn further to the right."""
        transform = QTransform(self._transform).translate(dx, 0.0)
        return Canvas(self._painter, self._palette, transform)

    def fill(self, path: QPainterPath, name: str, strength: float = 1.0) -> None:
        """Fill a shape, overlapping parts of it as one; fainter where `strength` is below 1."""
        pixels = self._transform.map(path)
        pixels.setFillRule(Qt.FillRule.WindingFill)
        hue = getattr(self._palette, name)
        brush = _brush(hue) if strength >= 1.0 else QBrush(_colour(hue, strength))
        self._painter.fillPath(pixels, brush)

    def stroke(self, path: QPainterPath, name: str, width: float, strength: float = 1.0) -> None:
        """Draw a line with round ends."""
        pen = QPen(_colour(getattr(self._palette, name), strength), width * self._scale)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self._painter.strokePath(self._transform.map(path), pen)

    def oval(self, rect: QRectF, name: str, strength: float = 1.0) -> None:
        """Fill an oval."""
        path = QPainterPath()
        path.addEllipse(rect)
        self.fill(path, name, strength)

    def radiate(self, centre: Point, radius: float, strength: float, core: float) -> None:
        """Draw a soft warm light; `core` is the part of the radius that is full of it."""
        middle, reach = self._transform.map(QPointF(*centre)), radius * self._scale
        hue = self._palette.glow
        shine = QRadialGradient(middle, reach)
        shine.setColorAt(0.0, _colour(hue, strength))
        shine.setColorAt(core, _colour(hue, strength * 0.72))
        shine.setColorAt(0.7, _colour(hue, strength * 0.2))
        shine.setColorAt(1.0, _colour(hue, 0.0))
        corner = QPointF(middle.x() - reach, middle.y() - reach)
        self._painter.fillRect(QRectF(corner.x(), corner.y(), 2 * reach, 2 * reach), QBrush(shine))


@lru_cache(maxsize=128)
def _brush(hue: str) -> QBrush:
    return QBrush(QColor(hue))


def _colour(hue: str, strength: float) -> QColor:
    colour = QColor(hue)
    colour.setAlphaF(max(0.0, min(1.0, strength)))
    return colour
