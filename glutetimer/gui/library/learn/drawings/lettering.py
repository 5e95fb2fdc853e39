"""Texts in a drawing: about a point, within a width, no larger than fits."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

Anchor = Literal["middle", "left", "right"]
MIDDLE: Final = "middle"
LEFT: Final = "left"
RIGHT: Final = "right"
LEAST: Final = 10
"""No text is smaller, in design units."""
_HIGH: Final = 120.0
_FLAGS: Final = {
    MIDDLE: Qt.AlignmentFlag.AlignHCenter,
    LEFT: Qt.AlignmentFlag.AlignLeft,
    RIGHT: Qt.AlignmentFlag.AlignRight,
}


def write(
    painter: QPainter,
    at: QPointF,
    text: str,
    font: Callable[[int], QFont],
    size: int,
    anchor: Anchor,
    width: float,
) -> None:
    """Write a text in the painter's pen.

    Args:
        painter: Paints.
        at: The middle of its height, and where it begins, ends or has its middle.
        text: The text.
        font: Returns the typeface in a size.
        size: The size, smaller where a word is wider than there is room.
        anchor: What `at` is.
        width: The room for a line; 0 where there is enough.
    """
    while width and size > LEAST and _widest_word(font(size), text) > width:
        size -= 1
    metrics = QFontMetricsF(font(size))
    room = width or metrics.horizontalAdvance(text) + 4
    start = {MIDDLE: at.x() - room / 2, LEFT: at.x(), RIGHT: at.x() - room}[anchor]
    painter.setFont(font(size))
    place = QRectF(start, at.y() - _HIGH / 2, room, _HIGH)
    flags = _FLAGS[anchor] | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(place, int(flags), text)


def _widest_word(font: QFont, text: str) -> float:
    metrics = QFontMetricsF(font)
    return max((metrics.horizontalAdvance(word) for word in text.split()), default=0.0)
