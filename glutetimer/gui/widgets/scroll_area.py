"""An area that scrolls, in which nothing moves sideways when its bar comes or goes."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QWidget

from glutetimer.gui.widgets.settled_layouts import settle_layouts

EDGE = 48
"""What is drawn so near to the edge of an area scrolls it, px."""
STEPS = 4


class SteadyScrollBar(QScrollBar):
    """A bar that keeps its room and paints nothing where there is nothing to scroll.

    A bar that came and went would change the width of the content, and with it the height that
    decides whether it comes: at some heights that has no end.
    """

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, on=False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar only if something can be scrolled."""
        if self.maximum() > self.minimum():
            super().paintEvent(event)


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
        self.setVerticalScrollBar(SteadyScrollBar())
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setWidget(content)

    def show_widget(self, widget: QWidget) -> None:
        """Scroll until something on the page is in sight."""
        self.ensureWidgetVisible(widget)
        hidden = self.covered - widget.mapTo(self.viewport(), QPoint(0, 0)).y()
        if self.covered and hidden > 0:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - hidden)


def bring_into_sight(widget: QWidget) -> None:
    """Scroll every area around a widget until it is in sight."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, SteadyScrollArea):
            around.show_widget(widget)
        around = around.parentWidget()


def bring_into_sight_soon(widget: QWidget) -> None:
    """Do it when layouts have had their turn: what is new or has changed has no place before."""
    QTimer.singleShot(0, widget, lambda: _lay_out_and_show(widget))


def _lay_out_and_show(widget: QWidget) -> None:
    settle_layouts()
    bring_into_sight(widget)


def scroll_step(widget: QWidget, height: int) -> int:
    """Return by how much the area around a widget is to scroll for something drawn to its edge.

    Args:
        widget: What is in the area.
        height: On the screen, px.
    """
    area = _around(widget)
    if area is None:
        return 0
    y = area.viewport().mapFromGlobal(QPoint(0, height)).y()
    below = y - (area.viewport().height() - EDGE)
    above = EDGE - y
    if above > 0:
        return -min(above, EDGE) // STEPS - 1
    return min(below, EDGE) // STEPS + 1 if below > 0 else 0


def scroll_around(widget: QWidget, by: int) -> bool:
    """Scroll the area around a widget; return whether it went any further."""
    area = _around(widget)
    if area is None:
        return False
    bar = area.verticalScrollBar()
    before = bar.value()
    bar.setValue(before + by)
    return bar.value() != before


def _around(widget: QWidget) -> SteadyScrollArea | None:
    around = widget.parentWidget()
    while around is not None and not isinstance(around, SteadyScrollArea):
        around = around.parentWidget()
    return around


def scrolled(content: QWidget) -> SteadyScrollArea:
    """Return an area in which a page scrolls."""
    return SteadyScrollArea(content)
