"""An area that scrolls, in which nothing moves sideways when its bar comes or goes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from glutetimer.gui.style.theme import SCROLL_BAR


class SteadyScrollArea(QScrollArea):
    """A frameless area around a page; room for the bar is kept while there is none.

    Sideways it scrolls only below the least width of its content.
    """

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().rangeChanged.connect(self._keep_room)
        self._keep_room(0, 0)
        self.setWidget(content)

    def _keep_room(self, least: int, most: int) -> None:
        self.setViewportMargins(0, 0, 0 if most > least else SCROLL_BAR, 0)


def scrolled(content: QWidget) -> SteadyScrollArea:
    """Return an area in which a page scrolls."""
    return SteadyScrollArea(content)
