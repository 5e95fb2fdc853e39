"""A warning under a row of the editor, with the button that does away with it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QWidget

from glutetimer.gui.widgets.flow_layout import FlowLayout
from glutetimer.gui.widgets.labels import OneLine, PressButton
from glutetimer.presentation.programme_editor.warning_texts import WarningLine


class WarningSign(QWidget):
    """A triangle with an exclamation mark."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(QSize(18, 24))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        painter.translate(0, 5)  # beside the first line of the words
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(QPalette.ColorRole.BrightText))
        painter.drawPolygon(QPolygonF([QPointF(9, 1), QPointF(17.5, 16.5), QPointF(0.5, 16.5)]))
        painter.setBrush(QColor(palette.color(QPalette.ColorRole.Base)))
        painter.drawRect(8, 6, 2, 5)
        painter.drawRect(8, 12, 2, 2)
        painter.end()


class _Line(OneLine):
    """A part of what is said."""

    def __init__(self, words: str, *, is_bold: bool = False) -> None:
        super().__init__()
        font = self.font()
        font.setBold(is_bold)
        self.setFont(font)
        self.setText(words)
        self.setContentsMargins(0, 4, 0, 4)


class WarningRow(QWidget):
    """One thing to look at; it blocks nothing."""

    remedied = Signal(object)
    """The `BlockWarning` whose remedy was chosen."""

    def __init__(self, line: WarningLine) -> None:
        super().__init__()
        self.line = line
        words = FlowLayout(across=6, down=0)
        for label in (_Line(line.what, is_bold=True), _Line(line.more)):
            label.setVisible(bool(label.text()))
            words.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 0, 2)
        row.setSpacing(10)
        row.addWidget(WarningSign(), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.remedy = PressButton(line.remedy, "link")
        self.remedy.setObjectName("remedy")
        self.remedy.setAccessibleDescription(line.what)
        self.remedy.setVisible(bool(line.remedy))
        row.addWidget(self.remedy, 0, Qt.AlignmentFlag.AlignTop)
        self.remedy.clicked.connect(lambda: self.remedied.emit(line.warning))
