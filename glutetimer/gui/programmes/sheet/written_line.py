"""A line of a sheet as it was written, with the doubtful words marked."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from glutetimer.gui.style.fonts import face
from glutetimer.gui.style.style_sheet import mix
from glutetimer.gui.style.theme import Theme
from glutetimer.sheet.reading import Place

PIXELS = 16
MARK = 0.2
"""So much of the ground of a mark is its colour."""


class WrittenLine(QWidget):
    """Plain text that wraps; words too long for a line break anywhere.

    Args:
        line: The text.
        marks: The doubtful words in it.
        theme: The colours.
        is_quiet: Whether it is written in the mute colour.
    """

    def __init__(
        self, line: str, marks: tuple[Place, ...], theme: Theme, *, is_quiet: bool = False
    ) -> None:
        super().__init__()
        self._line = line.strip("\n").expandtabs(4)
        # tabs that become blanks would move the marks
        self._marks = marks if len(self._line) == len(line) else ()
        self._theme = theme
        self._is_quiet = is_quiet
        self.setAccessibleName(self._line)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of a theme."""
        self._theme = theme
        self.update()

    def heightForWidth(self, width: int) -> int:
        return round(self._laid_out(width).boundingRect().height() + 0.5)

    def sizeHint(self) -> QSize:
        return QSize(0, self.heightForWidth(max(self.width(), 1)))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, PIXELS)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setPen(QColor(self._theme.mute if self._is_quiet else self._theme.ink))
        layout = self._laid_out(self.width())
        top = (self.height() - layout.boundingRect().height()) / 2
        layout.draw(painter, QPointF(0, max(0.0, top)), [], QRectF(self.rect()))

    def _laid_out(self, width: int) -> QTextLayout:
        layout = QTextLayout(self._line.replace("\n", "\N{LINE SEPARATOR}"), face(PIXELS))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([self._mark(mark) for mark in self._marks])
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return layout

    def _mark(self, mark: Place) -> QTextLayout.FormatRange:
        found = QTextLayout.FormatRange()
        found.start, found.length = mark[0], mark[1] - mark[0]
        looks = QTextCharFormat()
        looks.setFontWeight(700)
        looks.setForeground(QColor(self._theme.ink))
        looks.setBackground(QColor(mix(self._theme.card, self._theme.hold, MARK)))
        looks.setFontUnderline(True)
        looks.setUnderlineColor(QColor(self._theme.hold))
        looks.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        found.format = looks
        return found
