"""Which colour is which exercise, and how much of it there was."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from glutetimer.gui.widgets.labels import clear, line, number, scrolled, text
from glutetimer.i18n import _


class Swatch(QWidget):
    """A small round-cornered square in one colour."""

    def __init__(self, colour: str) -> None:
        super().__init__()
        self.setFixedSize(12, 12)
        self._colour = QColor(colour)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        painter.drawRoundedRect(self.rect(), 3, 3)


class Legend(QWidget):
    """The exercises in the order in which the bars stack them, each with its sum."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Exercises shown"))
        self._heading = text("", "small")
        self._total = text("", "subtitle")
        self._shown: list[tuple[str, str, str]] = []
        self._lines = QGridLayout()
        self._lines.setHorizontalSpacing(12)
        self._lines.setVerticalSpacing(8)
        self._lines.setContentsMargins(0, 0, 12, 0)
        self._lines.setColumnStretch(1, 1)
        content = QWidget()
        content.setObjectName("legend")
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addLayout(self._lines)
        inside.addStretch(1)
        area = scrolled(content)
        for ground in (area, area.viewport(), content):
            ground.setAutoFillBackground(False)
        area.setStyleSheet("QScrollArea, QWidget#legend { background: transparent; }")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._heading)
        column.addWidget(self._total)
        column.addWidget(line())
        column.addWidget(area, 1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def show_sums(self, heading: str, total: str, lines: list[tuple[str, str, str]]) -> None:
        """Show what the sums are of, their total, and lines of name, value and "#rrggbb"."""
        self._heading.setText(heading)
        self._total.setText(total)
        if lines == self._shown:
            return
        self._shown = lines
        clear(self._lines)
        for row, (name, value, colour) in enumerate(lines):
            self._lines.addWidget(Swatch(colour), row, 0)
            self._lines.addWidget(text(name, "small", wraps=True), row, 1)
            self._lines.addWidget(number(value, "small"), row, 2)
