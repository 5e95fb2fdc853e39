"""A layout that sets its items in lines, as words in a paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem

from glutetimer.gui.widgets.placing_layout import PlacingLayout, height_at

if TYPE_CHECKING:
    from collections.abc import Iterator


class FlowLayout(PlacingLayout):
    """Items from left to right, going on in the next line where the width ends.

    Args:
        across: Pixels between items of a line.
        down: Pixels between lines.
        column: Least width of an item; with it, items share out each line in equal columns.
        spread: Whether the items of the first line but the first one go to its end.
        centred: Whether the items of a line have their middles on one height.
        to_end: Whether lines stand at the right, as the buttons of a dialog do.
        balanced: Whether columns share out their items evenly: four in two lines of two.
        in_company: Whether the last item takes the one before it along into a line of its own.
    """

    def __init__(
        self,
        across: int = 8,
        down: int = 8,
        column: int = 0,
        *,
        spread: bool = False,
        centred: bool = False,
        to_end: bool = False,
        balanced: bool = False,
        in_company: bool = False,
    ) -> None:
        super().__init__()
        self._across = across
        self._down = down
        self._column = column
        self._spread = spread
        self._centred = centred
        self._to_end = to_end
        self._balanced = balanced
        self._in_company = in_company

    def set_column(self, column: int) -> None:
        """Share out lines in columns of this least width, 0 for none."""
        self._column = column
        self.invalidate()

    def columns(self, width: int) -> int:
        """Return how many equal columns stand side by side in `width` pixels, at least 1."""
        if not self._column:
            return 1
        # a word may be longer than a column is wide
        column = max(self._column, *(item.minimumSize().width() for item in self.items), 0)
        fitting = (width + self._across) // (column + self._across)
        fitting = max(1, min(fitting, len(self.shown)))
        if self._balanced and self.shown:
            lines = -(-len(self.shown) // fitting)
            return -(-len(self.shown) // lines)
        return fitting

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def sizeHint(self) -> QSize:
        hints = [item.sizeHint() for item in self.shown]
        if self._column or not hints:
            return self.minimumSize()
        width = sum(hint.width() for hint in hints) + self._across * (len(hints) - 1)
        return QSize(width, max(hint.height() for hint in hints))

    def minimumSize(self) -> QSize:
        size = QSize(self._column, 0)
        for item in self.items:
            size = size.expandedTo(item.minimumSize())
        return size

    def places(self, rect: QRect) -> Iterator[tuple[QLayoutItem, QRect]]:
        shown = self.shown
        if self._column:
            yield from self._in_columns(shown, rect)
            return
        top = rect.y()
        lines = list(self._lines(shown, rect.width()))
        if self._in_company:
            self._join_last(lines, rect.width())
        for number, line in enumerate(lines):
            height = max(size.height() for _, size in line)
            left = rect.x()
            if self._to_end:
                whole = sum(size.width() + self._across for _, size in line) - self._across
                left += rect.width() - whole
            for place, (item, size) in enumerate(line):
                if self._spread and number == 0 and place == 1:
                    rest = sum(one.width() + self._across for _, one in line[1:])
                    left = max(left, rect.x() + rect.width() + self._across - rest)
                down = (height - size.height()) // 2 if self._centred else 0
                yield item, QRect(QPoint(left, top + down), size)
                left += size.width() + self._across
            top += height + self._down

    def _lines(
        self, shown: list[QLayoutItem], width: int
    ) -> Iterator[list[tuple[QLayoutItem, QSize]]]:
        """Yield the items of each line with their sizes."""
        line: list[tuple[QLayoutItem, QSize]] = []
        taken = 0
        for item in shown:
            size = item.sizeHint()
            if line and taken + size.width() > width:
                yield line
                line, taken = [], 0
            if size.width() > width:
                size = QSize(width, height_at(item, width))
            line.append((item, size))
            taken += size.width() + self._across
        if line:
            yield line

    def _join_last(self, lines: list[list[tuple[QLayoutItem, QSize]]], width: int) -> None:
        """Let the last item not stand alone below a line of others."""
        if len(lines) > 1 and len(lines[-1]) == 1 and len(lines[-2]) > 1:
            both = [lines[-2][-1], *lines[-1]]
            if sum(size.width() for _, size in both) + self._across <= width:
                lines[-2:] = [lines[-2][:-1], both]

    def _in_columns(
        self, shown: list[QLayoutItem], rect: QRect
    ) -> Iterator[tuple[QLayoutItem, QRect]]:
        columns = self.columns(rect.width())
        width = (rect.width() - self._across * (columns - 1)) // columns
        top = rect.y()
        for start in range(0, len(shown), columns):
            line = shown[start : start + columns]
            height = max(height_at(item, width) for item in line)
            for place, item in enumerate(line):
                left = place * (rect.width() + self._across) // columns
                end = (place + 1) * (rect.width() + self._across) // columns - self._across
                yield item, QRect(rect.x() + left, top, end - left, height)
            top += height + self._down
