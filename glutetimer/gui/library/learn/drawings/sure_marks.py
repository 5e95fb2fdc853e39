"""Marks that say by their shape what is right, what is wrong, and how sure something is."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from glutetimer.gui.library.learn.drawings.sketch import Sketch

SIZE = (24.0, 24.0)
"""The size of a mark that stands alone, in design units."""


def tick(sketch: Sketch, x: float, y: float, radius: float = 10.0) -> None:
    """Draw a check mark on a disc: right, or supported."""
    sketch.disc(x, y, radius, sketch.theme.lower)
    points = ((-0.42, 0.02), (-0.1, 0.36), (0.46, -0.34))
    sketch.line(
        [(x + dx * radius, y + dy * radius) for dx, dy in points],
        0.2 * radius,
        sketch.theme.on_accent,
    )


def cross(sketch: Sketch, x: float, y: float, radius: float = 10.0) -> None:
    """Draw a cross on a disc: wrong."""
    sketch.disc(x, y, radius, sketch.theme.alert)
    d = 0.36 * radius
    for up in (-1, 1):
        ends = [(x - d, y - up * d), (x + d, y + up * d)]
        sketch.line(ends, 0.2 * radius, sketch.theme.on_accent)


def half(sketch: Sketch, x: float, y: float, radius: float = 10.0) -> None:
    """Draw a disc that is half full: supported in part."""
    colour = sketch.theme.lower
    path = QPainterPath(QPointF(x, y - radius))
    path.arcTo(QRectF(x - radius, y - radius, 2 * radius, 2 * radius), 90, 180)
    path.closeSubpath()
    sketch.fill(path, colour)
    sketch.ring(x, y, radius - 1, 2, colour)


def split(sketch: Sketch, x: float, y: float, radius: float = 10.0) -> None:
    """Draw two arrows that part: studies differ."""
    colour = sketch.theme.hold
    sketch.ring(x, y, radius - 1, 2, colour)
    reach = 0.5 * radius
    for to in (-1, 1):
        sketch.line([(x, y), (x + to * reach, y)], 2, colour)
        tip = x + to * reach
        sketch.line([(tip - to * 3, y - 3), (tip, y), (tip - to * 3, y + 3)], 2, colour)


def thin(sketch: Sketch, x: float, y: float, radius: float = 10.0) -> None:
    """Draw a ring with a bar: weak."""
    colour = sketch.theme.mute
    sketch.ring(x, y, radius - 1, 2, colour)
    sketch.line([(x - 0.4 * radius, y), (x + 0.4 * radius, y)], 2, colour)


def dashed(sketch: Sketch, x: float, y: float, radius: float = 10.0) -> None:
    """Draw a dashed ring: not measured."""
    path = QPainterPath()
    path.addEllipse(QPointF(x, y), radius - 1, radius - 1)
    sketch.stroke(path, 2, sketch.theme.mute, dashed=True)


FINDINGS = {
    "supported": tick,
    "partly": half,
    "mixed": split,
    "weak": thin,
    "not_measured": dashed,
}
"""The marks of what came of a claim that was looked up."""
