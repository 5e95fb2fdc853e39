"""A button that shows the key which presses it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen

from glutetimer.gui.style.fonts import face
from glutetimer.gui.style.style_sheet import restyle
from glutetimer.gui.widgets.labels import PressButton

CAP = 24
"""The side of the painted key, px; the style sheet leaves room for it."""
MARGIN = 20


class KeyButton(PressButton):
    """Its words, and after them what is written on the key; without a key, a button as any other.

    Which key presses it is up to the page.
    """

    def __init__(self) -> None:
        super().__init__("")
        self._label = ""

    def show_words(self, words: str, label: str = "") -> None:
        """Show what it does, and the key for it."""
        self.setText(words)
        self.setAccessibleName(words)
        if label != self._label:
            self._label = label
            self.setProperty("role", "keyed" if label else "")
            restyle(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._label:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cap = QRectF(self.width() - MARGIN - CAP, (self.height() - CAP) / 2, CAP, CAP)
        palette = self.palette()
        painter.setPen(QPen(palette.color(QPalette.ColorRole.PlaceholderText), 1))
        painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setFont(face(13, 700))
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._label)
        painter.end()
