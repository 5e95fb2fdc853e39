"""A layout of two: words, and beside them what belongs to them; under them where it is narrow."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

from glutetimer.gui.widgets.placing_layout import PlacingLayout, height_at

LEAST_WORDS = 240
"""Words that would be narrower than this beside something stand over it, px."""
LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight
TOP = Qt.AlignmentFlag.AlignTop
MIDDLE = Qt.AlignmentFlag.AlignVCenter


class BesideLayout(PlacingLayout):
    """The first item takes the width that the second leaves, which is as wide as it wants to be.

    Args:
        across: Pixels between the two beside each other.
        down: Pixels between the two under each other.
        upright: Whether the second stands at the top or in the middle beside the first.
        under: At which end it stands under the first.
    """

    def __init__(
        self,
        across: int = 32,
        down: int = 12,
        upright: Qt.AlignmentFlag = MIDDLE,
        under: Qt.AlignmentFlag = LEFT,
    ) -> None:
        super().__init__()
        self._across = across
        self._down = down
        self._upright = upright
        self._under = under

    def add_layout(self, layout: QLayout) -> None:
        """Add a layout as an item."""
        self.addChildLayout(layout)
        self.addItem(layout)

    def sizeHint(self) -> QSize:
        hints = [item.sizeHint() for item in self.items]
        width = sum(hint.width() for hint in hints) + self._across
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        least = [item.minimumSize() for item in self.items]
        return QSize(max((size.width() for size in least), default=0), 0)

    def places(self, rect: QRect) -> list[tuple[QLayoutItem, QRect]]:
        first, second = self.items
        beside = min(second.sizeHint().width(), rect.width())
        words = rect.width() - beside - (self._across if beside else 0)
        if words < max(LEAST_WORDS, first.minimumSize().width()):
            above = height_at(first, rect.width())
            top = rect.y() + above + self._down
            left = rect.x() + (rect.width() - beside if self._under == RIGHT else 0)
            return [
                (first, QRect(rect.x(), rect.y(), rect.width(), above)),
                (second, QRect(left, top, beside, height_at(second, beside))),
            ]
        heights = height_at(first, words), height_at(second, beside)
        whole = max(*heights, rect.height())
        tops = (rect.y(), rect.y() + (whole - heights[1]) // 2 * (self._upright == MIDDLE))
        left = rect.x() + rect.width() - beside
        return [
            (first, QRect(rect.x(), tops[0], words, whole)),
            (second, QRect(left, tops[1], beside, heights[1])),
        ]
