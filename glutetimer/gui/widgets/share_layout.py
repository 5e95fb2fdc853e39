"""A layout of two in fixed shares of the width; under each other where it is narrow."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem


class ShareLayout(QLayout):
    """The first item takes a share of the width, the second the rest.

    Args:
        share: Of the width, for the first.
        least: Below this width they stand under each other, px.
        across: Pixels between the two beside each other.
        down: Pixels between the two under each other.
    """

    def __init__(self, share: float, least: int, across: int = 32, down: int = 24) -> None:
        super().__init__()
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)
        self._items: list[QLayoutItem] = []
        self._share = share
        self._least = least
        self._across = across
        self._down = down

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

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            places = self._places(QRect(0, 0, width, 0))
            self._heights[width] = max((place.bottom() + 1 for place in places), default=0)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        for item, place in zip(self._shown, self._places(rect), strict=True):
            item.setGeometry(place)

    def sizeHint(self) -> QSize:
        return QSize(
            self._least, max((item.sizeHint().height() for item in self._items), default=0)
        )

    def minimumSize(self) -> QSize:
        return QSize(max((item.minimumSize().width() for item in self._items), default=0), 0)

    @property
    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _places(self, rect: QRect) -> list[QRect]:
        shown = self._shown
        width = rect.width()
        first = round((width - self._across) * self._share)
        rest = width - self._across - first
        widths = [first, rest]
        fits = all(
            item.minimumSize().width() <= wide for item, wide in zip(shown, widths, strict=False)
        )
        if len(shown) == 2 and width >= self._least and fits:  # noqa: PLR2004 - both of them
            heights = [_height(item, wide) for item, wide in zip(shown, widths, strict=True)]
            return [
                QRect(rect.x(), rect.y(), first, heights[0]),
                QRect(rect.x() + first + self._across, rect.y(), rest, heights[1]),
            ]
        places, top = [], rect.y()
        for item in shown:
            high = _height(item, width)
            places.append(QRect(rect.x(), top, width, high))
            top += high + self._down
        return places


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
