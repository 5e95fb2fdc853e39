"""Parts of a page that are made anew: taking the old ones apart, and Tab through the new."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

from glutetimer.gui.widgets.labels import clear
from glutetimer.gui.widgets.placing_layout import PlacingLayout


def dismantle(widget: QWidget) -> None:
    """Let a widget go with all that is in it: layouts written in Python do not free their items."""
    for layout in widget.findChildren(QLayout):
        if isinstance(layout, PlacingLayout):
            clear(layout)
    widget.hide()
    widget.deleteLater()


def tab_as_made(page: QWidget) -> None:
    """Let Tab go through a page in the order in which its parts were put together.

    `tab_in_reading_order` asks layouts for their items, and Python would keep what it was given
    for those, too, that are gone when a part is made anew.
    """
    for before, after in pairwise(list(focusable_as_made(page))):
        QWidget.setTabOrder(before, after)


def focusable_as_made(widget: QWidget) -> Iterator[QWidget]:
    """Yield what can have the focus inside a widget, in the order in which it was put together."""
    if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus and widget.focusProxy() is None:
        yield widget
    for child in widget.children():
        # what was taken apart is hidden, and gone with the next turn of the event loop
        if isinstance(child, QWidget) and not child.isWindow() and not child.isHidden():
            yield from focusable_as_made(child)
