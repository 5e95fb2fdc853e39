"""Where the load goes, and what the glutes drive."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from glutetimer.gui.library.learn.drawings.lettering import LEFT
from glutetimer.gui.library.learn.drawings.sketch import Sketch
from glutetimer.i18n import _


def draw(sketch: Sketch) -> None:
    """Draw somebody from behind: from the hips the load goes up to the back, and down."""
    theme = sketch.theme
    at = sketch.figure("clench_test", "hold", QRectF(-70, 6, 380, 448), progress=0.5)
    if at is None:
        return
    x, y = at("pelvis")
    back = at("pelvis", "neck", 0.34)
    knee, foot = at("knee_r"), at("ankle_r")
    for place, words in ((back, _("Back")), (knee, _("Knees")), (foot, _("Feet"))):
        sketch.ring(*place, 17, 3.5, theme.alert)
        sketch.line([(place[0] + 18, place[1]), (222, place[1])], 2, theme.mute)
        sketch.words(230, place[1], words, weight=700, anchor=LEFT, width=90)
    sketch.words(230, y, _("Glutes"), weight=700, anchor=LEFT, width=90)
    sketch.line([(x + 40, y), (222, y)], 2, theme.mute)
    sketch.arrow([(44, y - 12), (40, back[1])], 5, theme.alert)
    sketch.arrow([(44, y + 16), (40, knee[1])], 5, theme.alert)
    sketch.arrow([(40, knee[1] + 22), (40, foot[1])], 5, theme.alert)


def draw_icon(sketch: Sketch) -> None:
    """Draw somebody from behind."""
    sketch.figure("clench_test", "hold", QRectF(0, -2, 64, 60), progress=0.5)


def draw_engine(sketch: Sketch) -> None:
    """Draw what the glutes drive: running, standing up, lifting the hips."""
    theme = sketch.theme
    for number, (pose, phase, progress, words) in enumerate(
        (
            ("run_throughs", "drill", 0.55, _("Running, hills, jumps")),
            ("stand_up_clench", "lift", 0.62, _("Standing up, stairs")),
        )
    ):
        top = 8.0 + number * 226
        sketch.plate(QRectF(20, top, 280, 212), 16, theme.ground)
        sketch.figure(pose, phase, QRectF(20, top - 4, 280, 182), progress=progress)
        sketch.words(160, top + 192, words, weight=600, width=264)


def draw_engine_icon(sketch: Sketch) -> None:
    """Draw a runner pushing off."""
    sketch.figure("run_throughs", "drill", QRectF(-4, -6, 72, 66), progress=0.55)
