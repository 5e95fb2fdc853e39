"""The ring: how far the phase has come, and in it the word, the shape and the number."""

from __future__ import annotations

import math
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainterPath, QPen, QPolygonF

from glutetimer.gui.session.mat.layout import Layout
from glutetimer.gui.session.mat.mat_painter import CENTRE, MatPainter
from glutetimer.gui.style import fonts
from glutetimer.presentation.mat_view_model import Dial

_POINTS = 360
_NUMBER = 250
_WORD = 58
_SMALL_WORD = 46
_UNIT = 34
_WORD_ABOVE = 126
_UNIT_BELOW = 148
"""How far above the centre the word stands, and below it the unit."""
_AIR = 0.94
"""How much of the room in the ring a text may take."""


def paint_ring(mat_painter: MatPainter, layout: Layout, dial: Dial) -> None:
    """Draw the track and, clockwise from the top, what is done of the phase."""
    painter, width = mat_painter.painter, layout.ring_width
    painter.save()
    painter.setClipRect(layout.ring.adjusted(-2, -2, 2, 2), Qt.ClipOperation.IntersectClip)
    inner = layout.ring.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(mat_painter.colour("track"), width))
    painter.drawEllipse(inner)
    if dial.progress > 0:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mat_painter.colour(dial.role))
        painter.drawPath(_arc(layout, min(1.0, dial.progress)))
    painter.restore()


def _arc(layout: Layout, progress: float) -> QPainterPath:
    """Return a part of the ring with round ends.

    Its edge runs through the same points however long it is, so that a longer arc can be
    painted over a shorter one without a trace.
    """
    centre, radius, half = layout.centre, layout.ring.width() / 2, layout.ring_width / 2
    outer = _points(centre.x(), centre.y(), radius, progress)
    inside = _points(centre.x(), centre.y(), radius - 2 * half, progress)
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addPolygon(QPolygonF([*outer, *reversed(inside)]))
    path.closeSubpath()
    for tip in (0.0, progress):
        angle = 2 * math.pi * tip
        middle = QPointF(math.sin(angle), -math.cos(angle)) * (radius - half) + centre
        path.addEllipse(middle, half, half)
    return path


def _points(x: float, y: float, radius: float, progress: float) -> list[QPointF]:
    fixed = _circle(x, y, radius)[: int(progress * _POINTS) + 1]
    angle = 2 * math.pi * progress
    return [*fixed, QPointF(x + radius * math.sin(angle), y - radius * math.cos(angle))]


@lru_cache(maxsize=16)
def _circle(x: float, y: float, radius: float) -> tuple[QPointF, ...]:
    angles = (2 * math.pi * at / _POINTS for at in range(_POINTS + 1))
    return tuple(
        QPointF(x + radius * math.sin(angle), y - radius * math.cos(angle)) for angle in angles
    )


def swept(layout: Layout, before: float, after: float) -> QRectF:
    """Return what of the ring changes when the progress goes from one value to another."""
    radius = (layout.ring.width() - layout.ring_width) / 2
    steps = max(1, math.ceil((after - before) * 24))
    angles = (2 * math.pi * (before + (after - before) * at / steps) for at in range(steps + 1))
    tips = [
        layout.centre + QPointF(radius * math.sin(angle), -radius * math.cos(angle))
        for angle in angles
    ]
    xs, ys = [tip.x() for tip in tips], [tip.y() for tip in tips]
    reach = layout.ring_width / 2 + 2 + radius * (1 - math.cos(math.pi / 24))
    return QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys))).adjusted(
        -reach, -reach, reach, reach
    )


def paint_dial(mat_painter: MatPainter, layout: Layout, dial: Dial) -> None:
    """Draw the phase's shape and word, the number, and what the number counts.

    A small ring holds the number alone; the word stands beside it.
    """
    unit, centre = mat_painter.unit, layout.centre
    if not dial.number:
        side = layout.ring.width() * 0.4
        mat_painter.shape(dial.shape, _square(centre, side), dial.role)
        return
    if layout.words is not None:
        _paint_small_dial(mat_painter, layout, dial)
        return
    font = fonts.far_face(mat_painter.px(_WORD), 800)
    metrics = QFontMetricsF(font)
    word = dial.word.upper()
    ink = metrics.tightBoundingRect(word)
    cap = metrics.capHeight()
    gap = 0.42 * cap
    widest = _width_inside(layout, _WORD_ABOVE * unit + cap / 2)
    shrink = min(1.0, widest / (cap + gap + ink.width()))
    middle = QPointF(centre.x(), centre.y() - _WORD_ABOVE * unit)
    painter = mat_painter.painter
    painter.save()
    painter.translate(middle)
    painter.scale(shrink, shrink)
    left = -(cap + gap + ink.width()) / 2
    mat_painter.shape(dial.shape, QRectF(left, -cap / 2, cap, cap), dial.role)
    painter.setFont(font)
    painter.setPen(mat_painter.colour(dial.role))
    painter.drawText(QPointF(left + cap + gap - ink.left(), cap / 2), word)
    painter.restore()
    lift = 0 if dial.unit else -10
    mat_painter.number(
        QPointF(centre.x(), centre.y() + (20 - lift) * unit),
        dial.number,
        dial.number_role,
        size=_NUMBER,
        width=374 * unit,
    )
    below = QRectF(0, 0, _width_inside(layout, (_UNIT_BELOW + _UNIT / 2) * unit), 44 * unit)
    below.moveCenter(QPointF(centre.x(), centre.y() + _UNIT_BELOW * unit))
    mat_painter.text(below, dial.unit, size=_UNIT, role="mute", align=CENTRE, weight=600)


def _paint_small_dial(mat_painter: MatPainter, layout: Layout, dial: Dial) -> None:
    centre, words = layout.centre, layout.words
    if words is None:
        return
    high = layout.ring.height() / mat_painter.unit
    mat_painter.number(
        centre, dial.number, dial.number_role, size=high * 0.55, width=layout.ring.width() * 0.62
    )
    word, size = dial.word.upper(), min(_SMALL_WORD, high * 0.3)
    shape = QRectF(words.left(), 0, 0.72 * size * mat_painter.unit, 0.72 * size * mat_painter.unit)
    shape.moveTop(words.center().y() - shape.height() / 2)
    mat_painter.shape(dial.shape, shape, dial.role)
    room = words.adjusted(shape.width() + 14 * mat_painter.unit, 0, 0, 0)
    mat_painter.text(room, word, size=size, role=dial.role, weight=800)


def _width_inside(layout: Layout, below: float) -> float:
    """Return how much room there is inside the ring so far below its centre."""
    radius = layout.ring.width() / 2 - layout.ring_width
    return 2 * math.sqrt(max(0, radius**2 - below**2)) * _AIR


def _square(centre: QPointF, side: float) -> QRectF:
    return QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
