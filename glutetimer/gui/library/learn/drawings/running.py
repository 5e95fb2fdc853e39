"""Running: the hips from behind, level or dropping, and the way from the mat to the run."""

from __future__ import annotations

from math import cos, radians, sin
from typing import Final

from PySide6.QtCore import QRectF

from glutetimer.gui.library.learn.drawings.lettering import LEFT
from glutetimer.gui.library.learn.drawings.sketch import Sketch
from glutetimer.gui.library.learn.drawings.sure_marks import cross, tick
from glutetimer.i18n import _

_TILT = 13.0
"""By how many degrees a hip drops that is not held."""


def draw(sketch: Sketch) -> None:
    """Draw two runners from behind on one leg: hips level, and one hip dropping."""
    theme = sketch.theme
    for left, tilt, words in ((0.0, 0.0, _("Hips level")), (166.0, _TILT, _("One hip drops"))):
        sketch.plate(QRectF(left, 20, 154, 420), 16, theme.ground)
        _runner(sketch, left + 74, 206, tilt)
        sketch.words(left + 77, 412, words, size=15, weight=600, width=142)
        if tilt:
            cross(sketch, left + 128, 46, 12)
        else:
            tick(sketch, left + 128, 46, 12)


def draw_icon(sketch: Sketch) -> None:
    """Draw a runner."""
    sketch.figure("run_throughs", "drill", QRectF(-4, -6, 72, 66), progress=0.3)


SWITCH_SIZE: Final = (320.0, 322.0)


def draw_switch_on(sketch: Sketch) -> None:
    """Draw the way from a bridge over a drill to the run."""
    theme = sketch.theme
    for number, (pose, phase, progress, words) in enumerate(
        (
            ("glute_bridge", "lift", 1.0, _("An exercise")),
            ("a_drill", "drill", 0.3, _("a drill")),
            ("run_throughs", "drill", 0.3, _("and run at once")),
        )
    ):
        top = 2.0 + number * 108
        sketch.plate(QRectF(30, top, 260, 100), 16, theme.ground)
        sketch.figure(pose, phase, QRectF(40, top - 2, 150, 100), progress=progress)
        sketch.words(196, top + 50, words, weight=600, anchor=LEFT, width=88)
        if number:
            sketch.disc(112, top - 4, 12, theme.card)
            sketch.arrow([(112, top - 12), (112, top + 3)], 4, theme.mute)


def draw_switch_on_icon(sketch: Sketch) -> None:
    """Draw a drill."""
    sketch.figure("a_drill", "drill", QRectF(-4, -6, 72, 66), progress=0.3)


def _runner(sketch: Sketch, x: float, y: float, tilt: float) -> None:
    """Draw a runner on the left leg, from behind; the right hip drops by `tilt` degrees."""
    body, theme = sketch.body, sketch.theme
    dx, dy = 26 * cos(radians(tilt)), 26 * sin(radians(tilt))
    left, right = (x - dx, y - dy), (x + dx, y + dy)
    lean = 10.0 if tilt else 0.0
    knee = (x - 20 + lean * 0.9, y + 84)
    foot = (x - 18, y + 156)
    # the leg that swings: its shin and sole are seen from behind
    swing_knee = (right[0] + 4, right[1] + 70)
    sketch.limbs([(*right, 23), (*swing_knee, 15)], body.far)
    sketch.limbs([(*swing_knee, 15), (swing_knee[0] - 4, swing_knee[1] + 26, 11)], body.far)
    sketch.limbs(
        [(swing_knee[0] - 5, swing_knee[1] + 12, 9), (swing_knee[0] - 5, swing_knee[1] + 36, 8)],
        body.shoe_far,
    )
    sketch.limbs([(*left, 25), (*knee, 16), (*foot, 9)], body.near)
    sketch.limbs([(foot[0], foot[1] + 4, 10), (foot[0], foot[1] + 12, 9)], body.shoe)
    shoulders = (x - lean * 1.6, y - 104)
    for side in (-1, 1):
        elbow = (shoulders[0] + side * 50, shoulders[1] + 46)
        sketch.limbs([(shoulders[0] + side * 34, shoulders[1] + 8, 12), (*elbow, 9)], body.sleeve)
        sketch.limbs([(*elbow, 8.5), (elbow[0] - side * 10, elbow[1] - 24, 7)], body.skin)
    sketch.limbs([(x, y - 14, 31), (shoulders[0], shoulders[1] + 16, 35)], body.shirt)
    sketch.limbs([(left[0] + 3, left[1], 25), (right[0] - 3, right[1], 25)], body.near)
    sketch.limbs(
        [(shoulders[0], shoulders[1], 9), (shoulders[0], shoulders[1] - 24, 9)], body.skin_shade
    )
    sketch.disc(shoulders[0], shoulders[1] - 44, 23, body.hair)
    if not tilt:
        sketch.shine(left[0] - 2, left[1] - 2, 30)
    reach = 62.0
    end = (reach * cos(radians(tilt)), reach * sin(radians(tilt)))
    colour = theme.alert if tilt else theme.lower
    sketch.line([(x - end[0], y - 18 - end[1]), (x + end[0], y - 18 + end[1])], 4, colour)
