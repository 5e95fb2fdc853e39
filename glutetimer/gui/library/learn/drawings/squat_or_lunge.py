"""The squat stays in front of the body, the lunge and the kick take the leg back."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF

from glutetimer.gui.library.learn.drawings.sketch import Sketch
from glutetimer.i18n import _


def draw(sketch: Sketch) -> None:
    """Draw squat, lunge and a kick backwards, with the way the leg goes behind the body."""
    theme = sketch.theme
    for number, (pose, phase, progress, words) in enumerate(
        (
            ("squat", "hold_bottom", 0.5, _("Squat: never behind you")),
            ("lunge", "hold_bottom", 0.5, _("Lunge: one leg goes back")),
            ("band_kickback", "hold_top", 0.5, _("Leg and hip backwards")),
        )
    ):
        top = 4.0 + number * 152
        sketch.plate(QRectF(20, top, 280, 144), 16, theme.ground)
        at = sketch.figure(pose, phase, QRectF(20, top - 12, 280, 130), progress=progress)
        if at is not None:
            x, _y = at("pelvis")
            sketch.line([(x, top + 12), (x, top + 112)], 2, theme.mute, dashed=True)
        sketch.words(160, top + 128, words, weight=600, width=264)


def draw_icon(sketch: Sketch) -> None:
    """Draw a lunge."""
    sketch.figure("lunge", "hold_bottom", QRectF(-4, -6, 72, 66), progress=0.5)


LEANS_SIZE: Final = (320.0, 394.0)


def draw_leans(sketch: Sketch) -> None:
    """Draw the same seat with three leans."""
    theme = sketch.theme
    for number, (pose, words) in enumerate(
        (
            ("seated_band_abduction_tall", _("tall")),
            ("seated_band_abduction_forward", _("a little forward")),
            ("seated_band_abduction_back", _("a little back")),
        )
    ):
        top = 2.0 + number * 132
        sketch.plate(QRectF(40, top, 240, 124), 16, theme.ground)
        sketch.figure(pose, "hold_top", QRectF(40, top - 4, 240, 106), progress=0.5)
        sketch.words(160, top + 110, words, weight=600, width=224)


def draw_leans_icon(sketch: Sketch) -> None:
    """Draw somebody sitting, leaning forward."""
    sketch.figure("seated_band_abduction_forward", "hold_top", QRectF(-4, -8, 72, 68), progress=0.5)
