"""Who takes over: the parts that work instead of the glutes."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from glutetimer.figure.kinematics import Point
from glutetimer.gui.library.learn.drawings.sketch import Sketch
from glutetimer.i18n import _

_BRIDGE = "glute_bridge"


def draw(sketch: Sketch) -> None:
    """Draw a bridge with the parts named that stand in for the glutes."""
    at = sketch.figure(_BRIDGE, "lift", QRectF(-6, 120, 332, 210))
    if at is None:
        return
    for spot, name_at, words in (
        (at("pelvis", "neck", 0.28, 0.17), (70, 382), _("Back")),
        (at("hip_r", "knee_r", 0.06, -0.2), (104, 92), _("Front of the hip")),
        (at("hip_r", "knee_r", 0.62, -0.13), (240, 92), _("Front of the thigh")),
        (at("hip_r", "knee_r", 0.56, 0.13), (168, 382), _("Hamstring")),
        (at("knee_r", "ankle_r", 0.38, 0.08), (268, 382), _("Calf")),
    ):
        _mark(sketch, spot, name_at, words)


def draw_icon(sketch: Sketch) -> None:
    """Draw a bridge."""
    sketch.figure(_BRIDGE, "lift", QRectF(-2, 4, 68, 48))


def draw_felt_icon(sketch: Sketch) -> None:
    """Draw a question mark beside a leg that works."""
    sketch.figure("clamshell", "lift", QRectF(-6, 6, 76, 48))


def _mark(sketch: Sketch, spot: Point, name_at: Point, words: str) -> None:
    """Mark a place and write what is there."""
    x, y = name_at
    end = y + 22 if y < spot[1] else y - 22
    sketch.line([(x, end), spot], 2, sketch.theme.mute)
    sketch.disc(*spot, 9, sketch.theme.card)
    sketch.disc(*spot, 6.5, sketch.theme.alert)
    sketch.words(x, y, words, weight=700, width=98)
