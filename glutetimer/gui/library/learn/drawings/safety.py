"""Pain or discomfort: two courses that feel different."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from glutetimer.gui.library.learn.drawings.lettering import LEFT
from glutetimer.gui.library.learn.drawings.sketch import Sketch
from glutetimer.gui.library.learn.drawings.sure_marks import cross, tick
from glutetimer.i18n import _

SIZE: Final = (568.0, 150.0)


def draw(sketch: Sketch) -> None:
    """Draw how a burn comes and goes, and how pain shoots up."""
    theme = sketch.theme
    for left, words, colour in (
        (0.0, _("Discomfort: comes with the work, fades in the rest"), theme.lower),
        (292.0, _("Pain: sharp, new or growing"), theme.alert),
    ):
        sketch.plate(QRectF(left, 0, 276, 150), 14, theme.ground)
        sketch.line([(left + 20, 98), (left + 256, 98)], 2, theme.line)
        sketch.words(left + 50, 124, words, weight=600, anchor=LEFT, width=214)
        mark = tick if colour == theme.lower else cross
        mark(sketch, left + 30, 124, 11)
    sketch.stroke(_hill(20, 98, 236, 62), 6, theme.lower)
    sketch.stroke(_spike(312, 98, 236, 80), 6, theme.alert)


def draw_icon(sketch: Sketch) -> None:
    """Draw both courses, small."""
    sketch.stroke(_hill(2, 46, 30, 26), 4, sketch.theme.lower)
    sketch.stroke(_spike(34, 46, 28, 38), 4, sketch.theme.alert)


def _hill(x: float, y: float, width: float, height: float) -> QPainterPath:
    path = QPainterPath()
    path.moveTo(x, y)
    path.cubicTo(x + width * 0.28, y, x + width * 0.28, y - height, x + width / 2, y - height)
    path.cubicTo(x + width * 0.72, y - height, x + width * 0.72, y, x + width, y)
    return path


def _spike(x: float, y: float, width: float, height: float) -> QPainterPath:
    path = QPainterPath()
    path.moveTo(x, y)
    path.cubicTo(
        x + width * 0.3, y, x + width * 0.42, y - height * 0.2, x + width * 0.5, y - height
    )
    path.cubicTo(x + width * 0.58, y - height * 0.2, x + width * 0.7, y, x + width, y)
    return path
