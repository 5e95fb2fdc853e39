"""Leaves the painting of an item to the list that shows it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

Index = QModelIndex | QPersistentModelIndex
PaintItem = Callable[[QPainter, QStyleOptionViewItem, Index], None]
ItemSize = Callable[[Index], QSize]


class CardDelegate(QStyledItemDelegate):
    """Paints items by a function of the list; another says how large each is.

    Args:
        paint: Paints an item.
        size: Says how large an item is, with the gaps after it.
        cards: The list.
    """

    def __init__(self, paint: PaintItem, size: ItemSize, cards: QListView) -> None:
        super().__init__(cards)
        self._paint = paint
        self._size = size

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self._paint(painter, option, index)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return self._size(index)
