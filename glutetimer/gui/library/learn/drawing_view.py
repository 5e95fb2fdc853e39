"""A widget that shows a drawing."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from glutetimer.gui.figure.pose_book import PoseBook
from glutetimer.gui.library.learn.drawings.drawing import Draw
from glutetimer.gui.library.learn.drawings.sketch import Sketch
from glutetimer.gui.style.theme import Theme


class DrawingView(QWidget):
    """Draws as large as there is room; screen readers pass over it, as the words say the same.

    Args:
        draw: What is drawn.
        size: How large that is in design units.
        theme: The colours.
        book: The postures of the figure.
    """

    def __init__(self, draw: Draw, size: tuple[float, float], theme: Theme, book: PoseBook) -> None:
        super().__init__()
        self._draw = draw
        self._size = size
        self._theme = theme
        self._book = book
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(round(self._size[0]), round(self._size[1]))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(min(width / self._size[0], 1.0) * self._size[1])

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        sketch = Sketch(painter, QRectF(self.rect()), self._size, self._theme, self._book)
        self._draw(sketch)
        sketch.close()
        painter.end()
