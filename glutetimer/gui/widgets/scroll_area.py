"""An area that scrolls, in which nothing moves sideways when its bar comes or goes."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from glutetimer.gui.style.theme import SCROLL_BAR


class SteadyScrollArea(QScrollArea):
    """A frameless area around a page; room for the bar is kept while there is none.

    Sideways it scrolls only below the least width of its content.
    """

    covered = 0
    """So much of what is in sight lies under something at its top, px."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().rangeChanged.connect(self._keep_room)
        self._keep_room(0, 0)
        self.setWidget(content)

    def show_widget(self, widget: QWidget) -> None:
        """Scroll until something on the page is in sight."""
        self.ensureWidgetVisible(widget)
        hidden = self.covered - widget.mapTo(self.viewport(), QPoint(0, 0)).y()
        if self.covered and hidden > 0:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - hidden)

    def _keep_room(self, least: int, most: int) -> None:
        self.setViewportMargins(0, 0, 0 if most > least else SCROLL_BAR, 0)


def bring_into_sight(widget: QWidget) -> None:
    """Scroll every area around a widget until it is in sight."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, SteadyScrollArea):
            around.show_widget(widget)
        around = around.parentWidget()


def scrolled(content: QWidget) -> SteadyScrollArea:
    """Return an area in which a page scrolls."""
    return SteadyScrollArea(content)
