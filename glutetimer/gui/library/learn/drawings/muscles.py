"""The muscles of the hip from behind."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from glutetimer.gui.library.learn.drawings.sketch import LEFT, Sketch
from glutetimer.i18n import _

LOWER: Final = 0.5
"""How strong the colour of the lower part is."""
_SIZE: Final = (320.0, 330.0)


def draw(sketch: Sketch) -> None:
    """Draw the hips: maximus at the left, medius and minimus beneath it at the right."""
    theme, glow = sketch.theme, sketch.body.glow
    _hips(sketch, QRectF(0, 0, 320, 330), draws_medius=True)
    _legend(sketch, 358, glow, 1.0, _("Maximus, upper part"))
    _legend(sketch, 386, glow, LOWER, _("Maximus, lower part"))
    _legend(sketch, 414, theme.lift, 1.0, _("Medius, beneath it"))
    x, y = 46.0, 442.0
    ring = QPainterPath()
    ring.addEllipse(QRectF(x - 7, y - 7, 14, 14))
    sketch.stroke(ring, 2.5, theme.lift, dashed=True)
    sketch.words(x + 18, y, _("Minimus, deepest"), weight=600, anchor=LEFT, width=250)


def draw_icon(sketch: Sketch) -> None:
    """Draw the hips, small."""
    _hips(sketch, QRectF(5, 0, 54, 56), draws_medius=True)


def draw_parts(sketch: Sketch) -> None:
    """Draw the two parts of the maximus and the way of each."""
    _hips(sketch, QRectF(0, 40, 320, 330), draws_medius=False)
    theme = sketch.theme
    sketch.arrow([(268, 214), (316, 178)], 6, theme.ink)
    sketch.words(262, 128, _("to the side"), weight=700, width=110)
    sketch.arrow([(230, 268), (230, 332)], 6, theme.ink)
    sketch.words(230, 352, _("straighten"), weight=700, width=130)


def draw_parts_icon(sketch: Sketch) -> None:
    """Draw the two parts of the maximus, small."""
    _hips(sketch, QRectF(5, 0, 54, 56), draws_medius=False)


def _hips(sketch: Sketch, rect: QRectF, *, draws_medius: bool) -> None:
    """Draw the hips with both parts of the maximus; at the right what lies beneath them."""
    small = sketch.within(rect, _SIZE)
    _outline(small)
    _upper(small, sketch.body.glow, 1.0)
    _lower(small, sketch.body.glow, LOWER)
    if draws_medius:
        _medius(small)
    else:
        mirrored = small.mirrored(_SIZE[0])
        _upper(mirrored, sketch.body.glow, 1.0)
        _lower(mirrored, sketch.body.glow, LOWER)
        mirrored.close()
    small.close()


def _legend(sketch: Sketch, y: float, colour: str, strength: float, words: str) -> None:
    sketch.disc(46, y, 8, colour, strength)
    sketch.words(64, y, words, weight=600, anchor=LEFT, width=250)


def _outline(sketch: Sketch) -> None:
    path = QPainterPath()
    path.moveTo(78, 0)
    path.cubicTo(74, 50, 46, 84, 32, 140)
    path.cubicTo(16, 200, 20, 260, 36, 330)
    path.lineTo(148, 330)
    path.cubicTo(150, 306, 154, 284, 160, 262)
    path.cubicTo(166, 284, 170, 306, 172, 330)
    path.lineTo(284, 330)
    path.cubicTo(300, 260, 304, 200, 288, 140)
    path.cubicTo(274, 84, 246, 50, 242, 0)
    path.closeSubpath()
    sketch.fill(path, sketch.theme.track)


def _upper(sketch: Sketch, colour: str, strength: float) -> None:
    path = QPainterPath()
    path.moveTo(154, 96)
    path.cubicTo(118, 84, 78, 104, 54, 146)
    path.cubicTo(46, 162, 42, 178, 44, 196)
    path.cubicTo(82, 196, 124, 192, 154, 172)
    path.closeSubpath()
    sketch.fill(path, colour, strength)


def _lower(sketch: Sketch, colour: str, strength: float) -> None:
    path = QPainterPath()
    path.moveTo(154, 180)
    path.cubicTo(124, 200, 84, 205, 45, 205)
    path.cubicTo(48, 236, 62, 258, 88, 262)
    path.cubicTo(118, 266, 146, 258, 154, 246)
    path.closeSubpath()
    sketch.fill(path, colour, strength)


def _medius(sketch: Sketch) -> None:
    fan = QPainterPath()
    fan.moveTo(184, 96)
    fan.cubicTo(208, 70, 246, 72, 266, 104)
    fan.cubicTo(276, 124, 282, 148, 284, 176)
    fan.cubicTo(280, 186, 270, 188, 262, 180)
    fan.cubicTo(246, 150, 212, 118, 184, 96)
    sketch.fill(fan, sketch.theme.lift)
    under = QPainterPath()
    under.moveTo(212, 104)
    under.cubicTo(232, 92, 254, 104, 264, 126)
    under.cubicTo(272, 146, 274, 160, 272, 172)
    under.cubicTo(256, 146, 236, 122, 212, 104)
    sketch.stroke(under, 3, sketch.theme.card, dashed=True)
    seat = QPainterPath()
    seat.moveTo(166, 180)
    seat.cubicTo(196, 200, 236, 205, 275, 205)
    seat.cubicTo(272, 236, 258, 258, 232, 262)
    seat.cubicTo(202, 266, 174, 258, 166, 246)
    seat.closeSubpath()
    sketch.stroke(seat, 2, sketch.theme.line)
