"""Finds controls of which a person sees only a part."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLayout,
    QWidget,
)

OFF = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
TOLERANCE = 1
"""Half pixels are rounded."""


def clipped(root: QWidget) -> list[str]:
    """Return what is wrong, a line for each control that is shown but not all of it."""
    return [line for widget in [root, *shown(root)] for line in faults(widget)]


def shown(root: QWidget) -> Iterator[QWidget]:
    """Yield every visible widget inside."""
    for child in root.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if child.isVisible() and not child.isWindow():
            yield child
            if not isinstance(child, QComboBox):
                yield from shown(child)


def faults(widget: QWidget) -> Iterator[str]:
    """Yield what is wrong with one control."""
    if isinstance(widget, QLabel) and widget.wordWrap():
        needed = widget.heightForWidth(widget.width())
        if needed > widget.height() + TOLERANCE:
            yield f"{name(widget)}: its lines need {needed} px, it is {widget.height()} high"
    elif isinstance(widget, QLabel | QComboBox) or (
        isinstance(widget, QAbstractButton) and widget.text()
    ):
        yield from too_small(widget, "its words need")
    if widget.layout() is not None:
        yield from too_small(widget, "its contents need", least_size(widget.layout()))
    if not widget.isWindow():
        yield from beyond(widget)


def too_small(widget: QWidget, why: str, needed: tuple[int, int] | None = None) -> Iterator[str]:
    """Yield that a widget is smaller than what is in it, if it is."""
    wide, high = needed or widget.sizeHint().toTuple()
    if wide > widget.width() + TOLERANCE or high > widget.height() + TOLERANCE:
        yield f"{name(widget)}: {why} {wide}x{high}, it is {widget.size().toTuple()}"


def least_size(layout: QLayout) -> tuple[int, int]:
    """Return the room that a layout needs; where lines wrap, each label tells its height."""
    least = layout.minimumSize()
    return least.width(), 0 if layout.hasHeightForWidth() else least.height()


def beyond(widget: QWidget) -> Iterator[str]:
    """Yield where a widget reaches out of its parent, unless one can scroll there."""
    parent, place = widget.parentWidget(), widget.geometry()
    room, scroll = parent.rect(), parent.parentWidget()
    if isinstance(scroll, QAbstractScrollArea) and scroll.viewport() is parent:
        if scroll.horizontalScrollBarPolicy() is not OFF:
            room = QRect(place.x(), room.y(), place.width(), room.height())
        if scroll.verticalScrollBarPolicy() is not OFF:
            room = QRect(room.x(), place.y(), room.width(), place.height())
    if not room.adjusted(-TOLERANCE, -TOLERANCE, TOLERANCE, TOLERANCE).contains(place):
        yield f"{name(widget)}: at {place.getRect()}, beyond {name(parent)} {room.getRect()}"


def name(widget: QWidget) -> str:
    """Return how to find a widget."""
    words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    words = words or widget.accessibleName() or widget.objectName()
    return f"{type(widget).__name__} {words[:40]!r}"
