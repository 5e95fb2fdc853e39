"""A layout of two: words, and beside them what belongs to them; under them where it is narrow."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

LEAST_WORDS = 240
"""Words that would be narrower than this beside something stand over it, px."""
LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight
TOP = Qt.AlignmentFlag.AlignTop
MIDDLE = Qt.AlignmentFlag.AlignVCenter


class BesideLayout(QLayout):
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
        self.setContentsMargins(0, 0, 0, 0)
        self._items: list[QLayoutItem] = []
        self._across = across
        self._down = down
        self._upright = upright
        self._under = under

    def add_layout(self, layout: QLayout) -> None:
        """Add a layout as an item."""
        self.addChildLayout(layout)
        self.addItem(layout)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem:
        # Qt asks one past the end and takes None for "no more", which the stubs leave out.
        return self._items[index] if 0 <= index < len(self._items) else None  # type: ignore[return-value] # the stubs know no None

    def takeAt(self, index: int) -> QLayoutItem:
        return self._items.pop(index) if 0 <= index < len(self._items) else None  # type: ignore[return-value]  # as above

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((place.bottom() + 1 for place in self._places(QRect(0, 0, width, 0))), default=0)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        for item, place in zip(self._items, self._places(rect), strict=True):
            item.setGeometry(place)

    def sizeHint(self) -> QSize:
        hints = [item.sizeHint() for item in self._items]
        width = sum(hint.width() for hint in hints) + self._across
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        least = [item.minimumSize() for item in self._items]
        return QSize(max((size.width() for size in least), default=0), 0)

    def _places(self, rect: QRect) -> list[QRect]:
        first, second = self._items
        beside = min(second.sizeHint().width(), rect.width())
        words = rect.width() - beside - (self._across if beside else 0)
        if words < max(LEAST_WORDS, first.minimumSize().width()):
            above = _height(first, rect.width())
            top = rect.y() + above + self._down
            left = rect.x() + (rect.width() - beside if self._under == RIGHT else 0)
            return [
                QRect(rect.x(), rect.y(), rect.width(), above),
                QRect(left, top, beside, _height(second, beside)),
            ]
        heights = _height(first, words), _height(second, beside)
        whole = max(*heights, rect.height())
        tops = (rect.y(), rect.y() + (whole - heights[1]) // 2 * (self._upright == MIDDLE))
        left = rect.x() + rect.width() - beside
        return [
            QRect(rect.x(), tops[0], words, whole),
            QRect(left, tops[1], beside, heights[1]),
        ]


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
