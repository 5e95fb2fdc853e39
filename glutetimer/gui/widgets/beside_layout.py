"""A layout of two: words, and beside them what belongs to them; under them where it is narrow."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

from glutetimer.gui.widgets.placing_layout import PlacingLayout, height_at

LEAST_WORDS = 240
"""Words that would be narrower than this beside something stand over it, px."""
LEFT = Qt.AlignmentFlag.AlignLeft
WHOLE = Qt.AlignmentFlag.AlignJustify
RIGHT = Qt.AlignmentFlag.AlignRight
TOP = Qt.AlignmentFlag.AlignTop
MIDDLE = Qt.AlignmentFlag.AlignVCenter


class BesideLayout(PlacingLayout):
    """One item takes the width that the other leaves, which is as wide as it wants to be.

    Args:
        across: Pixels between the two beside each other.
        down: Pixels between the two under each other.
        upright: Whether the second stands at the top or in the middle beside the first.
        under: At which end it stands under the first, or whether it takes the whole width there.
        words_last: Whether the second item are the words, which take the width that is left.
        least: Words that would be narrower than this stand over or under the other item, px.
    """

    def __init__(
        self,
        across: int = 32,
        down: int = 12,
        upright: Qt.AlignmentFlag = MIDDLE,
        under: Qt.AlignmentFlag = LEFT,
        *,
        words_last: bool = False,
        least: int = LEAST_WORDS,
    ) -> None:
        super().__init__()
        self._across = across
        self._down = down
        self._upright = upright
        self._under = under
        self._words_last = words_last
        self._least = least

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
        if second.isEmpty():
            return [
                (first, QRect(rect.topLeft(), QSize(rect.width(), height_at(first, rect.width()))))
            ]
        words, fixed = (second, first) if self._words_last else (first, second)
        wanted = min(fixed.sizeHint().width(), rect.width())
        left_over = rect.width() - wanted - (self._across if wanted else 0)
        if left_over < max(self._least, words.minimumSize().width()):
            width = rect.width() if self._under == WHOLE else wanted
            above = height_at(first, rect.width())
            top = rect.y() + above + self._down
            left = rect.x() + (rect.width() - width if self._under == RIGHT else 0)
            return [
                (first, QRect(rect.x(), rect.y(), rect.width(), above)),
                (second, QRect(left, top, width, height_at(second, width))),
            ]
        widths = (wanted, left_over) if self._words_last else (left_over, wanted)
        heights = height_at(first, widths[0]), height_at(second, widths[1])
        whole = max(*heights, rect.height())
        top = rect.y() + (whole - heights[1]) // 2 * (self._upright == MIDDLE)
        left = rect.x() + rect.width() - widths[1]
        return [
            (first, QRect(rect.x(), rect.y(), widths[0], whole)),
            (second, QRect(left, top, widths[1], heights[1])),
        ]
