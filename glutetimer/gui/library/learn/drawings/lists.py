"""Small pictures for topics that are lists: principles, amounts, what to do before."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from glutetimer.gui.library.learn.drawings.sketch import Sketch, on_clock
from glutetimer.gui.library.learn.drawings.sure_marks import tick


def draw_principles_icon(sketch: Sketch) -> None:
    """Draw a list."""
    ink = sketch.theme.ink
    for row, reach in enumerate((54, 46, 58)):
        y = 14.0 + row * 14
        sketch.disc(10, y, 3, sketch.body.glow)
        sketch.line([(20, y), (reach, y)], 3.4, ink)


def draw_amounts_icon(sketch: Sketch) -> None:
    """Draw a stopwatch."""
    theme = sketch.theme
    sketch.line([(32, 4), (32, 9)], 5, theme.ink)
    sketch.ring(32, 31, 20, 4, theme.ink)
    sketch.clock_arc(32, 31, 12, 0, 4, 5, sketch.body.glow)
    sketch.line([(32, 31), on_clock(32, 31, 12, 4)], 3, theme.ink)


def draw_before_icon(sketch: Sketch) -> None:
    """Draw a checklist."""
    theme = sketch.theme
    sketch.plate(QRectF(14, 4, 36, 48), 6, theme.mute)
    sketch.plate(QRectF(17, 7, 30, 42), 4, theme.card)
    for row in range(3):
        y = 16.0 + row * 12
        path = QPainterPath()
        path.moveTo(20, y)
        path.lineTo(23, y + 3)
        path.lineTo(28, y - 4)
        sketch.stroke(path, 2.4, theme.lower)
        sketch.line([(33, y), (43, y)], 2.4, theme.mute)


def _feel(sketch: Sketch) -> None:
    """Draw a muscle that is felt, before a weight."""
    sketch.shine(20, 28, 22)
    sketch.line([(40, 28), (60, 28)], 4, sketch.body.load)
    for x in (42.0, 58.0):
        sketch.plate(QRectF(x - 3, 17, 6, 22), 2.5, sketch.body.load)


def _find(sketch: Sketch) -> None:
    """Draw a question about a place."""
    sketch.ring(28, 24, 16, 4, sketch.theme.ink)
    sketch.disc(28, 24, 6, sketch.body.glow)
    sketch.line([(40, 37), (52, 50)], 6, sketch.theme.ink)


def _often(sketch: Sketch) -> None:
    """Draw many small dots in a week."""
    for number in range(14):
        colour = sketch.body.glow if number % 2 == 0 else sketch.theme.track
        sketch.disc(8 + number % 7 * 8, 20 + number // 7 * 16, 3.4, colour)


def _variety(sketch: Sketch) -> None:
    """Draw three ways to move."""
    theme = sketch.theme
    sketch.arrow([(30, 34), (30, 8)], 4, theme.lift)
    sketch.arrow([(36, 38), (60, 38)], 4, theme.lower)
    sketch.arrow([(24, 40), (8, 44), (10, 26)], 4, theme.hold)


def _balance(sketch: Sketch) -> None:
    """Draw left and right in balance."""
    ink = sketch.theme.ink
    sketch.line([(8, 20), (56, 20)], 4, ink)
    sketch.line([(32, 20), (32, 46)], 4, ink)
    for x in (12, 52):
        sketch.disc(x, 32, 9, sketch.body.glow)


def _keep(sketch: Sketch) -> None:
    """Draw a note of what works."""
    sketch.plate(QRectF(14, 4, 36, 48), 6, sketch.theme.mute)
    sketch.plate(QRectF(17, 7, 30, 42), 4, sketch.theme.card)
    tick(sketch, 32, 28, 11)


def _behind(sketch: Sketch) -> None:
    """Draw a leg that goes back."""
    sketch.figure("band_kickback", "hold_top", QRectF(-6, -10, 76, 76), progress=0.5)


PRINCIPLES = (_feel, _find, _often, _variety, _balance, _keep, _behind)
"""The pictures of the principles, in their order."""
