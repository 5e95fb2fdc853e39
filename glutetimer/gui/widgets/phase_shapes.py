"""The shapes that tell phases apart without colour, in a square of one by one."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPolygonF

from glutetimer.presentation.phases import Shape


def paint_shape(painter: QPainter, place: QRectF, shape: Shape, colour: QColor) -> None:
    """Paint a shape into a square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.translate(place.topLeft())
    painter.scale(place.width(), place.height())
    painter.drawPath(PHASE_SHAPES[shape])
    painter.restore()


def _polygon(*points: tuple[float, float]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    path.closeSubpath()
    return path


def _rounded(x: float, y: float, width: float, height: float, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(x, y, width, height), radius, radius)
    return path


def _disc() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QRectF(0.06, 0.06, 0.88, 0.88))
    return path


PHASE_SHAPES: Final = {
    Shape.UP: _polygon((0.5, 0.0), (1.0, 0.96), (0.0, 0.96)),
    Shape.DOWN: _polygon((0.5, 1.0), (1.0, 0.04), (0.0, 0.04)),
    Shape.SQUARE: _rounded(0.04, 0.04, 0.92, 0.92, 0.14),
    Shape.BARS: _rounded(0.1, 0.04, 0.3, 0.92, 0.1) | _rounded(0.6, 0.04, 0.3, 0.92, 0.1),
    Shape.DOT: _disc(),
    Shape.PLAY: _polygon((0.14, 0.0), (1.06, 0.5), (0.14, 1.0)),
    Shape.ARROWS: _polygon(
        (0.0, 0.26),
        (0.62, 0.26),
        (0.62, 0.06),
        (1.0, 0.34),
        (0.62, 0.62),
        (0.62, 0.42),
        (0.0, 0.42),
    )
    | _polygon(
        (1.0, 0.74),
        (0.38, 0.74),
        (0.38, 0.94),
        (0.0, 0.66),
        (0.38, 0.38),
        (0.38, 0.58),
        (1.0, 0.58),
    ),
    Shape.CHECK: _polygon(
        (0.0, 0.55), (0.13, 0.42), (0.37, 0.64), (0.86, 0.1), (1.0, 0.23), (0.38, 0.92)
    ),
}
