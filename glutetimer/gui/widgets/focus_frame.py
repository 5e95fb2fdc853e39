"""A frame that shows where the focus is."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtGui import QFocusEvent, QGuiApplication, QPainter, QPaintEvent, QPen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
else:
    # at run time a class of Qt's has one such base, the kind of widget that is mixed into
    QWidget = object


class FocusFrame(QWidget):
    """To be named before a class of Qt's widgets; with the focus it has a frame in accent."""

    FRAME_RADIUS: ClassVar[int] = 8
    """Of its corners, px."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QGuiApplication.palette().accent().color(), 2))
            around = self.rect().adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(around, self.FRAME_RADIUS, self.FRAME_RADIUS)
