"""The lines of a sheet, each with what becomes of it at its right; both scroll together."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from glutetimer.gui.programmes.sheet.line_card import LineCard
from glutetimer.gui.programmes.sheet.written_line import WrittenLine

SHARE = 0.41
"""Of the width, for what was written."""
BETWEEN = 32
DOWN = 8
INSIDE = 16
"""Margins of the lines at the left, px."""
CORNER = 14


class SheetPairs(QWidget):
    """Places the pairs, each as high as the higher of the two; paints what stands behind them.

    It has no layout: its lines change places and go one by one, and a layout written in Python
    would be asked for them in between.
    """

    def __init__(self) -> None:
        super().__init__()
        self.pairs: list[tuple[WrittenLine, LineCard]] = []
        self._heights: dict[int, int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_pairs(self, pairs: list[tuple[WrittenLine, LineCard]]) -> list[QWidget]:
        """Show these pairs instead of what was there; return what is shown no longer."""
        before = [widget for pair in self.pairs for widget in pair]
        after = [widget for pair in pairs for widget in pair]
        self.pairs = pairs
        for widget in after:
            if widget.parentWidget() is not self:
                widget.setParent(self)
                widget.show()
        self._place_anew()
        return [widget for widget in before if widget not in after]

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            bottoms = (done.bottom() + 1 for _written, done in self._places(width))
            self._heights[width] = max(bottoms, default=0) + DOWN
        return self._heights[width]

    def sizeHint(self) -> QSize:
        width = max(self.width(), self.minimumSizeHint().width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        least = max((card.minimumSizeHint().width() for _written, card in self.pairs), default=0)
        return QSize(round(least / (1 - SHARE)) + BETWEEN, 0)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # one of the lines wants another size
            self._place_anew()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid), 1))
        painter.setBrush(palette.color(QPalette.ColorRole.AlternateBase))
        left = _left(self.width())
        ground = QRectF(0.5, 0.5, left - 1, self.height() - 1)
        painter.drawRoundedRect(ground, CORNER, CORNER)
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid), 2))
        for written, card in self.pairs:
            if card.property("role") == "line_card":
                y = written.geometry().center().y()
                painter.drawLine(left, y, card.x(), y)

    def _place_anew(self) -> None:
        self._heights.clear()
        self._place()
        self.updateGeometry()
        self.update()

    def _place(self) -> None:
        places = self._places(self.width())
        for (written, card), (left, right) in zip(self.pairs, places, strict=True):
            written.setGeometry(left)
            card.setGeometry(right)

    def _places(self, width: int) -> Iterator[tuple[QRect, QRect]]:
        left = _left(width)
        right = width - left - BETWEEN
        inside = max(1, left - 2 * INSIDE)
        top = DOWN
        for written, card in self.pairs:
            words = written.heightForWidth(inside)
            wanted = card.heightForWidth(right) if card.hasHeightForWidth() else 0
            height = max(words, wanted, card.minimumSizeHint().height() if not wanted else 0)
            yield (
                QRect(INSIDE, top + (height - words) // 2, inside, words),
                QRect(left + BETWEEN, top, right, height),
            )
            top += height + DOWN


def _left(width: int) -> int:
    """Return how wide the left half is, px."""
    return round((width - BETWEEN) * SHARE)
