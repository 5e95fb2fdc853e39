"""The ring: how far the phase has come, and in it the word, the shape and the number."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPen

from glutetimer.gui import fonts
from glutetimer.gui.mat.brush import CENTRE, Brush
from glutetimer.gui.mat.geometry import Layout
from glutetimer.gui.mat.scene import Dial

_STEPS_A_TURN = 16 * 360
_NUMBER = 250
_WORD = 58
_UNIT = 34


def paint_ring(brush: Brush, layout: Layout, dial: Dial) -> None:
    """Draw the track and, clockwise from the top, what is done of the phase."""
    painter, width = brush.painter, layout.ring_width
    inner = layout.ring.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(brush.colour("track"), width))
    painter.drawEllipse(inner)
    turn = round(dial.progress * _STEPS_A_TURN)
    if turn > 0:
        pen = QPen(brush.colour(dial.role), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(inner, 90 * 16, -turn)


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


def paint_dial(brush: Brush, layout: Layout, dial: Dial) -> None:
    """Draw the phase's shape and word, the number, and what the number counts."""
    unit, centre = brush.unit, layout.centre
    if not dial.number:
        side = 190 * unit
        brush.shape(dial.shape, _square(centre, side), dial.role)
        return
    font = fonts.face(brush.px(_WORD), 800)
    metrics = QFontMetricsF(font)
    word = dial.word.upper()
    ink = metrics.tightBoundingRect(word)
    cap = metrics.capHeight()
    gap = 0.42 * cap
    widest = layout.dial.width() * 0.92
    shrink = min(1.0, widest / (cap + gap + ink.width()))
    middle = QPointF(centre.x(), centre.y() - 132 * unit)
    painter = brush.painter
    painter.save()
    painter.translate(middle)
    painter.scale(shrink, shrink)
    left = -(cap + gap + ink.width()) / 2
    brush.shape(dial.shape, QRectF(left, -cap / 2, cap, cap), dial.role)
    painter.setFont(font)
    painter.setPen(brush.colour(dial.role))
    painter.drawText(QPointF(left + cap + gap - ink.left(), cap / 2), word)
    painter.restore()
    lift = 0 if dial.unit else -10
    brush.number(
        QPointF(centre.x(), centre.y() + (20 - lift) * unit),
        dial.number,
        dial.number_role,
        size=_NUMBER,
        width=374 * unit,
    )
    below = QRectF(0, 0, layout.dial.width() * 0.8, 44 * unit)
    below.moveCenter(QPointF(centre.x(), centre.y() + 148 * unit))
    brush.text(below, dial.unit, size=_UNIT, role="mute", align=CENTRE, weight=600)


def _square(centre: QPointF, side: float) -> QRectF:
    return QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
