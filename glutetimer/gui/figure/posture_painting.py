"""Paints a figure in one posture, in the colours of a theme."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from glutetimer.figure.posture import Posture
from glutetimer.gui.figure import figure_colours
from glutetimer.gui.figure.figure_painting import paint_figure
from glutetimer.gui.style.theme import Theme
from glutetimer.settings import ThemeName

_PALETTES: dict[ThemeName, figure_colours.FigurePalette] = {
    "day": figure_colours.DAY,
    "night": figure_colours.NIGHT,
    "high_contrast": figure_colours.HIGH_CONTRAST,
}


def figure_palette(theme: Theme) -> figure_colours.FigurePalette:
    """Return the colours of the figure in a theme."""
    return _PALETTES[theme.name]


def paint_posture(
    painter: QPainter, rect: QRectF, posture: Posture, theme: Theme, *, works: bool
) -> None:
    """Paint the figure; the muscle glows while it works, and dimly while it is shown."""
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    paint_figure(painter, rect, posture, figure_palette(theme), 1.0 if works else 0.4)
    painter.restore()
