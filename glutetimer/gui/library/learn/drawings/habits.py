"""A habit: stand up, and clench."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from glutetimer.gui.library.learn.drawings.sketch import Sketch
from glutetimer.i18n import _

_POSE = "stand_up_clench"


def draw(sketch: Sketch) -> None:
    """Draw somebody who sits, and who stands with the glutes at work."""
    theme = sketch.theme
    sketch.figure(_POSE, "hold_bottom", QRectF(-16, -2, 250, 220), works=False)
    at = sketch.figure(_POSE, "hold_top", QRectF(92, 206, 250, 250))
    sketch.arrow([(70, 232), (72, 330), (150, 348)], 6, theme.accent)
    if at is not None:
        x, y = at("hip_r")
        sketch.words(x - 92, y - 56, _("Clench"), size=16, weight=700, width=110)
        sketch.line([(x - 74, y - 42), (x - 26, y - 8)], 2, theme.mute)


def draw_icon(sketch: Sketch) -> None:
    """Draw somebody standing with the glutes at work."""
    sketch.figure(_POSE, "hold_top", QRectF(-4, -4, 72, 64))
