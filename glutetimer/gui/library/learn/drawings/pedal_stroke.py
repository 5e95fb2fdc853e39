"""The pedal stroke: where on its way round the glutes push, and how the knee is steered."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QLinearGradient, QPainterPath

from glutetimer.gui.figure import shapes
from glutetimer.gui.library.learn.drawings.sketch import Sketch, on_clock
from glutetimer.gui.library.learn.drawings.sure_marks import cross, tick

SIZE: Final = (340.0, 506.0)
_CRANK: Final = (180.0, 366.0)
_RING: Final = 98.0
_PUSH: Final = (0.0, 4.0)
"""The hours between which one pushes."""
_SHOWN_AT: Final = 2.0


def draw(sketch: Sketch) -> None:
    """Draw the legs of a rider over the clock of the pedal."""
    theme, body = sketch.theme, sketch.body
    hip, knee, ankle = (94.0, 126.0), (252.0, 150.0), (214.0, 318.0)
    sketch.line([(92, 164), _CRANK], 11, theme.line)  # the tube of the seat
    sketch.ring(*_CRANK, _RING, 16, theme.track)
    far_pedal = on_clock(*_CRANK, 62, _SHOWN_AT + 6)
    near_pedal = on_clock(*_CRANK, 62, _SHOWN_AT)
    _leg(sketch, hip, (208.0, 246.0), (112.0, 374.0), body.far, body.shoe_far)
    sketch.line([far_pedal, _CRANK], 9, body.prop_shade)
    sketch.clock_arc(*_CRANK, _RING, *_PUSH, 16, body.glow)
    _trunk(sketch, hip)
    sketch.plate(QRectF(46, 152, 82, 12), 6, body.load)
    sketch.line([near_pedal, _CRANK], 11, body.prop)
    sketch.disc(*_CRANK, 14, body.prop)
    sketch.plate(QRectF(near_pedal[0] - 20, near_pedal[1] - 1, 40, 8), 4, body.prop)
    _leg(sketch, hip, knee, ankle, body.near, body.shoe)
    sketch.shine(84, 134, 46)
    for hour in range(2, 14, 2):
        is_end = hour % 12 in (0, 4)
        sketch.words(
            *on_clock(*_CRANK, _RING + (26 if hour != 12 else -26), hour),  # noqa: PLR2004 - noon
            str(hour),
            size=20 if is_end else 15,
            weight=800 if is_end else 600,
            colour=theme.ink if is_end else theme.mute,
            is_number=True,
        )


def draw_icon(sketch: Sketch) -> None:
    """Draw the clock of the pedal, small."""
    body = sketch.body
    centre = (32.0, 28.0)
    sketch.ring(*centre, 21, 7, sketch.theme.track)
    sketch.clock_arc(*centre, 21, *_PUSH, 7, body.glow)
    sketch.line([centre, on_clock(*centre, 12, _SHOWN_AT)], 4.5, body.prop)


def draw_knees(sketch: Sketch) -> None:
    """Draw the knee over the foot, and a knee that falls in towards the tube."""
    theme, body = sketch.theme, sketch.body
    for left, knee, is_right in ((0.0, 52.0, True), (112.0, 32.0, False)):
        sketch.plate(QRectF(left, 0, 96, 136), 12, theme.ground)
        sketch.line([(left + 16, 14), (left + 16, 120)], 7, theme.line)
        foot = left + 52
        hip = (left + 54, 22.0, 14.0)
        sketch.limbs([hip, (left + knee, 66, 10), (foot, 106, 6)], body.near)
        sketch.plate(QRectF(foot - 9, 102, 18, 16), 7, body.shoe)
        if is_right:
            tick(sketch, left + 80, 120)
        else:
            sketch.line([(foot + 16, 56), (foot + 16, 112)], 2, theme.alert, dashed=True)
            cross(sketch, left + 80, 120)


def _leg(
    sketch: Sketch,
    hip: tuple[float, float],
    knee: tuple[float, float],
    ankle: tuple[float, float],
    colour: str,
    shoe: str,
) -> None:
    """Draw a leg seen from its side, with the shoe on a pedal."""
    path = QPainterPath()
    shapes.limb(path, hip, knee, 31, 20, 5, 6)
    shapes.limb(path, knee, ankle, 20, 11, 0, 7, 0.3)
    x, y = ankle
    foot = QPainterPath()
    shapes.limb(foot, (x - 4, y + 8), (x + 40, y + 20), 13, 7)
    sole = QPainterPath()
    sole.addRect(QRectF(x - 40, y + 24, 120, 40))
    sketch.fill(foot.subtracted(sole), shoe)
    sketch.fill(path, colour)


def _trunk(sketch: Sketch, hip: tuple[float, float]) -> None:
    """Draw the trunk, which leans forward out of the picture."""
    path = QPainterPath()
    shapes.limb(path, (hip[0] + 4, hip[1] - 8), (hip[0] + 92, hip[1] - 150), 34, 40, 4, 8)
    fade = QLinearGradient(hip[0] + 20, hip[1] - 20, hip[0] + 74, hip[1] - 122)
    sketch.fade(path, fade, sketch.body.shirt)
