"""The flash at the edges of the mat when a phase begins."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF

from glutetimer.gui.session.mat.layout import Layout
from glutetimer.gui.session.mat.mat_painter import MatPainter
from glutetimer.presentation.mat_view_model import MatViewModel

WIDTH: Final = 10
STEPS: Final = 12
"""So many steps are painted while it fades."""
STRONGEST: Final = 0.55


def flash_step(model: MatViewModel) -> int:
    """Return how strong it is, from 0 to `STEPS`."""
    return round(model.flash * STEPS)


def edges(layout: Layout) -> tuple[QRectF, ...]:
    """Return the four edges of the picture."""
    wide, high, edge = layout.size.width(), layout.size.height(), WIDTH * layout.unit
    return (
        QRectF(0, 0, wide, edge),
        QRectF(0, high - edge, wide, edge),
        QRectF(0, edge, edge, high - 2 * edge),
        QRectF(wide - edge, edge, edge, high - 2 * edge),
    )


def paint_flash(mat_painter: MatPainter, layout: Layout, model: MatViewModel) -> None:
    """Paint the edges in the colour of the phase."""
    strength = flash_step(model) / STEPS
    if not strength:
        return
    colour = mat_painter.colour(model.dial.role)
    mat_painter.painter.setOpacity(STRONGEST * strength)
    for edge in edges(layout):
        mat_painter.painter.fillRect(edge, colour)
    mat_painter.painter.setOpacity(1)
