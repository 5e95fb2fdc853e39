"""Sitting: why the glutes go quiet, and what a chair does to them."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from glutetimer.gui.library.learn.drawings.lettering import LEFT
from glutetimer.gui.library.learn.drawings.sketch import Sketch
from glutetimer.i18n import _

_POSE = "stand_up_clench"
_SEATED = QRectF(-74, 6, 440, 440)


def draw_quiet(sketch: Sketch) -> None:
    """Draw a body on a chair: short in front of the hip, silent behind."""
    theme = sketch.theme
    at = sketch.figure(_POSE, "hold_bottom", _SEATED, works=False)
    if at is None:
        return
    hip_x, hip_y = at("hip_r")
    front = QPainterPath()
    front.moveTo(hip_x + 40, hip_y - 58)
    front.quadTo(hip_x + 34, hip_y - 26, hip_x + 78, hip_y - 18)
    sketch.stroke(front, 8, theme.lift)
    name = (hip_x + 92, hip_y - 118)
    sketch.line([(name[0] + 30, name[1] + 22), (hip_x + 50, hip_y - 36)], 2, theme.mute)
    sketch.words(*name, _("short and tight"), weight=700, anchor=LEFT, width=118)
    x, y = hip_x - 8, hip_y + 6
    sketch.disc(x, y, 17, theme.card)
    sketch.ring(x, y, 15, 3, theme.mute)
    sketch.line([(x - 9, y + 9), (x + 9, y - 9)], 3, theme.mute)
    sketch.words(2, y - 150, _("silent"), weight=700, anchor=LEFT, width=86)
    sketch.line([(26, y - 134), (x - 16, y - 12)], 2, theme.mute)


def draw_sitting(sketch: Sketch) -> None:
    """Draw a body on a chair: stretched behind, pressed beneath."""
    theme, body = sketch.theme, sketch.body
    at = sketch.figure(_POSE, "hold_bottom", _SEATED, works=False)
    if at is None:
        return
    x, y = at("hip_r")
    stretch = QPainterPath()
    stretch.moveTo(x - 22, y - 56)
    stretch.cubicTo(x - 46, y - 20, x - 46, y + 34, x + 26, y + 32)
    sketch.stroke(stretch, 9, body.glow)
    sketch.words(2, y - 150, _("stretched"), weight=700, anchor=LEFT, width=92)
    sketch.line([(32, y - 134), (x - 42, y - 14)], 2, theme.mute)
    for along in (-14, 12, 38):
        sketch.arrow([(x + along, y + 92), (x + along, y + 56)], 5, theme.alert)
    sketch.words(x + 12, y + 110, _("pressed"), weight=700, width=110)


def draw_icon(sketch: Sketch) -> None:
    """Draw somebody on a chair."""
    sketch.figure(_POSE, "hold_bottom", QRectF(-8, -18, 80, 80), works=False)


def draw_pressed_icon(sketch: Sketch) -> None:
    """Draw somebody on a chair, stretched behind."""
    at = sketch.figure(_POSE, "hold_bottom", QRectF(-16, -24, 92, 92), works=False)
    if at is not None:
        x, y = at("hip_r")
        path = QPainterPath()
        path.moveTo(x - 5, y - 13)
        path.cubicTo(x - 11, y - 4, x - 10, y + 8, x + 6, y + 8)
        sketch.stroke(path, 3.4, sketch.body.glow)
