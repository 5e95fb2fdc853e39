"""The pace of a movement as a line: how far it has gone, over time, with a fault and without it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi
from typing import Final, Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from glutetimer.gui.style.theme import Theme

Pace = Literal["even", "pause", "snap"]
Move = Literal["up", "down", "still"]
MARGIN: Final = 0.13
"""Around the line, as a part of the picture's width."""
CORNER: Final = 0.2
"""Above the line, where the page puts its mark, as a part of the height."""
PEN: Final = 0.032
"""The width of the line, as a part of the picture's width."""


@dataclass(frozen=True, slots=True)
class _Stretch:
    move: Move
    length: float
    is_wrong: bool = False


_PACES: Final[dict[Pace, tuple[_Stretch, ...]]] = {
    "even": (_Stretch("up", 1), _Stretch("down", 1), _Stretch("up", 1), _Stretch("down", 1)),
    "pause": (_Stretch("up", 1), _Stretch("still", 2, is_wrong=True), _Stretch("down", 1)),
    "snap": (
        _Stretch("up", 1),
        _Stretch("down", 0.25, is_wrong=True),
        _Stretch("up", 1),
        _Stretch("down", 0.25, is_wrong=True),
    ),
}


def paint_pace(painter: QPainter, rect: QRectF, pace: Pace, theme: Theme) -> None:
    """Paint the line of a pace; what is wrong with it is dotted, in the colour of alerts."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = rect.width() * MARGIN
    place = rect.adjusted(edge, edge + rect.height() * CORNER, -edge, -edge)
    width = rect.width() * PEN
    painter.setPen(QPen(QColor(theme.line), max(1.0, width / 3)))
    painter.drawLine(place.bottomLeft(), place.bottomRight())
    stretches = _PACES[pace]
    whole = sum(stretch.length for stretch in stretches)
    left, height = place.left(), 0.0
    for stretch in stretches:
        right = left + place.width() * stretch.length / whole
        end = {"up": 1.0, "down": 0.0, "still": height}[stretch.move]
        points = [
            QPointF(
                left + (right - left) * i / 24,
                place.bottom() - place.height() * (height + (end - height) * _eased(i / 24)),
            )
            for i in range(25)
        ]
        painter.strokePath(_through(points), _pen(stretch, theme, width))
        if stretch.move == "still":
            _paint_bars(painter, QPointF((left + right) / 2, place.center().y()), width, theme)
        left, height = right, end
    painter.restore()


def _eased(progress: float) -> float:
    return 0.5 - 0.5 * cos(pi * progress)


def _pen(stretch: _Stretch, theme: Theme, width: float) -> QPen:
    colour = {"up": theme.lift, "down": theme.lower, "still": theme.hold}[stretch.move]
    pen = QPen(QColor(theme.alert if stretch.is_wrong else colour), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if stretch.is_wrong:
        pen.setDashPattern([0.1, 2.0])
    return pen


def _through(points: Sequence[QPointF]) -> QPainterPath:
    path = QPainterPath(points[0])
    for point in points[1:]:
        path.lineTo(point)
    return path


def _paint_bars(painter: QPainter, centre: QPointF, width: float, theme: Theme) -> None:
    """Paint the sign of a pause."""
    for aside in (-1.3, 1.3):
        bar = QRectF(0, 0, width * 1.3, width * 5)
        bar.moveCenter(centre + QPointF(aside * width, 0))
        painter.fillRect(bar, QColor(theme.alert))
