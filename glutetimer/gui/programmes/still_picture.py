"""The picture of an exercise, drawn when it comes into sight."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from glutetimer.gui.figure.still_pictures import SIZE

Picture = Callable[[str], QPixmap | None]


class StillPicture(QWidget):
    """A place of fixed size for a picture; empty where an exercise has none.

    Args:
        exercise: Its id.
        picture: Returns the picture of an exercise.
        size: Of the place, px.
    """

    def __init__(self, exercise: str, picture: Picture, size: QSize = SIZE) -> None:
        super().__init__()
        self._exercise = exercise
        self._picture = picture
        self.setFixedSize(size)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        pixmap = self._picture(self._exercise)
        if pixmap is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(self.rect(), pixmap)
