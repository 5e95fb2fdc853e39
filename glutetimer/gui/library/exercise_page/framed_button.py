"""Buttons with a frame of their own, in which words may wrap."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from glutetimer.gui.widgets.enter_click import EnterClick

RADIUS: Final = 10


class FramedButton(EnterClick, QAbstractButton):
    """A framed button that Enter presses as well as Space."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paint_frame(self, painter: QPainter, *, strong: bool) -> None:
        """Paint the frame, thick in the accent colour with the focus or where it stands."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = QGuiApplication.palette()
        focused = self.hasFocus()
        role = QPalette.ColorRole.Accent if focused else QPalette.ColorRole.PlaceholderText
        colour = palette.color(role)
        if not focused and not strong:
            colour.setAlphaF(0.5)
        painter.setPen(QPen(colour, 2 if focused or strong else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)


class WrappingButton(FramedButton):
    """A button whose layout holds its words; it is as high as they need in its width."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self._wanted = width
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        if layout is None:
            return 0
        # without a line that wraps, a layout knows no height for a width
        known = layout.hasHeightForWidth()
        return layout.heightForWidth(width) if known else layout.sizeHint().height()

    def sizeHint(self) -> QSize:
        return QSize(self._wanted, self.heightForWidth(self._wanted))

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return layout.minimumSize() if layout else QSize()
