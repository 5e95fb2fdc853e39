"""Contact before load: first the feeling, then weight, step by step."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from glutetimer.gui.library.learn.drawings.sketch import Sketch
from glutetimer.gui.library.learn.drawings.sure_marks import tick
from glutetimer.i18n import _

_STEPS = 3


def draw(sketch: Sketch) -> None:
    """Draw a hip thrust that is felt, and the steps of load that come after it."""
    theme, body = sketch.theme, sketch.body
    sketch.plate(QRectF(0, 8, 320, 206), 16, theme.ground)
    sketch.figure("hip_thrust", "lift", QRectF(12, 16, 296, 150))
    tick(sketch, 32, 190, 12)
    sketch.words(170, 190, _("First feel it"), size=16, weight=700, width=230)
    sketch.plate(QRectF(0, 228, 320, 224), 16, theme.ground)
    for step in range(_STEPS):
        height = 30.0 + 42 * step
        left = 40.0 + 84 * step
        sketch.plate(QRectF(left, 394 - height, 72, height), 8, theme.track)
        _dumbbell(sketch, left + 36, 394 - height - 20, 11 + 4 * step, body.load)
    sketch.line([(28, 394), (292, 394)], 2, theme.line)
    sketch.words(160, 424, _("then load, step by step"), size=16, weight=700, width=290)


def draw_icon(sketch: Sketch) -> None:
    """Draw a hip thrust."""
    sketch.figure("hip_thrust", "lift", QRectF(-4, 0, 72, 54))


def _dumbbell(sketch: Sketch, x: float, y: float, size: float, colour: str) -> None:
    sketch.line([(x - size * 1.3, y), (x + size * 1.3, y)], 4, colour)
    for side in (-1, 1):
        plate = QRectF(x + side * size - size * 0.3, y - size * 0.75, size * 0.6, size * 1.5)
        sketch.plate(plate, 2.5, colour)
