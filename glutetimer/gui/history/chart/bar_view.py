"""The area of the bars: which bar the mouse is over, a click on one, and moving through time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal

if TYPE_CHECKING:
    from pyqtgraph.GraphicsScene.mouseEvents import HoverEvent, MouseClickEvent, MouseDragEvent
    from PySide6.QtWidgets import QGraphicsSceneWheelEvent

NOTCH = 120
"""Of a mouse wheel, in eighths of a degree."""
LEAST_COLUMN = 6
"""Px to drag for one bar, at least, however narrow bars are."""


class BarView(pg.ViewBox):  # type: ignore[misc]  # pyqtgraph has no types
    """A view of `count` bars; bar n stands from n - 0.5 to n + 0.5.

    Wheel and drag change no range: they ask for other bars, which are then shown in these places.
    """

    bar_hovered = Signal(object)
    """The index of the bar under the mouse, None where there is none."""
    bar_clicked = Signal(int)
    moved = Signal(int)
    """By how many bars to go back in time; forward if below 0."""

    def __init__(self) -> None:
        super().__init__(enableMenu=False, defaultPadding=0)
        self.setMouseEnabled(x=False, y=False)
        self.count = 0
        self._dragged = 0
        self._wheeled = 0

    def _bar_at(self, place: QPointF) -> int | None:
        bar = round(self.mapToView(place).x())
        return bar if 0 <= bar < self.count else None

    def hoverEvent(self, event: HoverEvent) -> None:
        self.bar_hovered.emit(None if event.isExit() else self._bar_at(event.pos()))

    def mouseClickEvent(self, event: MouseClickEvent) -> None:
        bar = self._bar_at(event.pos())
        if event.button() == Qt.MouseButton.LeftButton and bar is not None:
            event.accept()
            self.bar_clicked.emit(bar)

    def mouseDragEvent(self, event: MouseDragEvent, axis: int | None = None) -> None:
        event.accept()
        if event.isStart():
            self._dragged = 0
        column = max(LEAST_COLUMN, self.rect().width() / max(1, self.count))
        bars = int((event.pos() - event.buttonDownPos()).x() / column)
        step, self._dragged = bars - self._dragged, bars
        if step and axis != pg.ViewBox.YAxis:
            self.moved.emit(step)

    def wheelEvent(self, event: QGraphicsSceneWheelEvent, axis: int | None = None) -> None:
        event.accept()
        self._wheeled += event.delta()
        notches = int(self._wheeled / NOTCH)
        self._wheeled -= notches * NOTCH
        if notches and axis != pg.ViewBox.YAxis:
            self.moved.emit(notches)
