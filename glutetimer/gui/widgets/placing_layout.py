"""What layouts have in common that place their items by the width there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable


class PlacingLayout(QLayout):
    """A layout whose height follows from its width: a subclass says where each item stands.

    Qt asks for the same heights again and again, so they are kept until something changes.
    """

    def __init__(self) -> None:
        super().__init__()
        self.items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)  # which invalidates

    def places(self, rect: QRect) -> Iterable[tuple[QLayoutItem, QRect]]:
        """Return the items that are shown, each with its place in a rectangle."""
        raise NotImplementedError

    @property
    def shown(self) -> list[QLayoutItem]:
        """The items that take room: those of hidden widgets do not."""
        return [item for item in self.items if not item.isEmpty()]

    def addItem(self, item: QLayoutItem) -> None:
        self.items.append(item)

    def insert(self, place: int, widget: QWidget) -> None:
        """Add a widget before what stands at a place."""
        self.addWidget(widget)
        self.items.insert(place, self.items.pop())

    def count(self) -> int:
        return len(self.items)

    def itemAt(self, index: int) -> QLayoutItem:
        # Qt asks one past the end and takes None for "no more", which the stubs leave out.
        return self.items[index] if 0 <= index < len(self.items) else None  # type: ignore[return-value] # the stubs know no None

    def takeAt(self, index: int) -> QLayoutItem:
        return self.items.pop(index) if 0 <= index < len(self.items) else None  # type: ignore[return-value]  # as above

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def invalidate(self) -> None:
        self._heights.clear()
        # This is what Qt's own does, but for forgetting a rectangle that nobody asks for. Calling
        # that from Python was once seen to lead back here without an end.
        self.update()

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            places = self.places(QRect(0, 0, width, 0))
            self._heights[width] = max((place.bottom() + 1 for _, place in places), default=0)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        for item, place in self.places(rect):
            item.setGeometry(place)


def height_at(item: QLayoutItem, width: int) -> int:
    """Return how high an item wants to be at a width, px."""
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
