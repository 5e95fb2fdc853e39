"""Where shapes are drawn: a painter, the brushes of a palette, and body units in pixels.

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
    QPixmap,
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
        shine = _shine(self._palette.glow, max(1, round(reach)), core)
        self._painter.setOpacity(max(0.0, min(1.0, strength)))
        self._painter.drawPixmap(middle - QPointF(shine.width(), shine.height()) / 2, shine)
        self._painter.setOpacity(1.0)


@lru_cache(maxsize=8)
def _shine(hue: str, reach: int, core: float) -> QPixmap:
    """Return a light at its strongest: a gradient takes fifty times longer to paint."""
    picture = QPixmap(2 * reach, 2 * reach)
    picture.fill(Qt.GlobalColor.transparent)
    gradient = QRadialGradient(QPointF(reach, reach), reach)
    for at, strength in ((0.0, 1.0), (core, 0.72), (0.7, 0.2), (1.0, 0.0)):
        gradient.setColorAt(at, _colour(hue, strength))
    painter = QPainter(picture)
    painter.fillRect(picture.rect(), QBrush(gradient))
    painter.end()
    return picture


@lru_cache(maxsize=128)
def _brush(hue: str) -> QBrush:
    return QBrush(QColor(hue))


def _colour(hue: str, strength: float) -> QColor:
    colour = QColor(hue)
    colour.setAlphaF(max(0.0, min(1.0, strength)))
    return colour
