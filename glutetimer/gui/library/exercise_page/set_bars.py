"""The sets of each week as bars, painted without the chart library."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QHelpEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from glutetimer.gui.style.fonts import face, tabular
from glutetimer.presentation.library.exercise_page.own_history import OwnHistory, WeekBar

_HIGH: Final = 116
_ABOVE: Final = 20
"""Room for the number over the highest bar, px."""
_BELOW: Final = 22
_WIDEST: Final = 14
_PX: Final = 13


class SetBars(QWidget):
    """A bar for each week, the oldest on the left; pointing at a week says how much it was."""

    def __init__(self, history: OwnHistory, colour: str) -> None:
        super().__init__()
        self._history = history
        self._colour = QColor(colour)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(history.summary)
        self.setAccessibleDescription(". ".join(bar.words for bar in history.bars if bar.sets))

    def sizeHint(self) -> QSize:
        return QSize(360, _HIGH + _ABOVE + _BELOW)

    def minimumSizeHint(self) -> QSize:
        return QSize(180, _HIGH + _ABOVE + _BELOW)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            week = self._week_at(event.pos().x())
            QToolTip.showText(event.globalPos(), week.words if week else "", self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        mute = QGuiApplication.palette().color(QPalette.ColorRole.PlaceholderText)
        ground = _ABOVE + _HIGH
        painter.fillRect(QRectF(0, ground, self.width(), 1), palette.color(QPalette.ColorRole.Mid))
        painter.setFont(tabular(face(_PX, 600)))
        bars = self._history.bars
        most = max((bar.sets for bar in bars), default=0)
        marked = max((at for at, bar in enumerate(bars) if bar.sets == most), default=-1)
        for at, bar in enumerate(bars):
            self._paint_bar(painter, at, bar, most)
            if at == marked and most:
                painter.setPen(palette.color(QPalette.ColorRole.WindowText))
                middle = self._middle(at)
                place = QRectF(middle - 30, 0, 60, _ABOVE - 4)
                place.moveLeft(min(max(place.left(), 0), self.width() - place.width()))
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(most))
        painter.setPen(mute)
        painter.setFont(face(_PX))
        below = QRectF(0, ground + 4, self.width(), _BELOW - 4)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, self._history.first)
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, self._history.last)

    def _paint_bar(self, painter: QPainter, at: int, bar: WeekBar, most: int) -> None:
        wide = min(_WIDEST, self.width() / max(1, len(self._history.bars)) * 0.7)
        ground = _ABOVE + _HIGH
        painter.setPen(Qt.PenStyle.NoPen)
        if not bar.sets:
            painter.setBrush(self.palette().color(QPalette.ColorRole.Mid))
            painter.drawEllipse(QRectF(self._middle(at) - 1.5, ground - 5, 3, 3))
            return
        high = max(3.0, _HIGH * bar.sets / most)
        painter.setBrush(self._colour)
        painter.drawRoundedRect(
            QRectF(self._middle(at) - wide / 2, ground - high, wide, high), 3, 3
        )

    def _middle(self, at: int) -> float:
        return (at + 0.5) * self.width() / max(1, len(self._history.bars))

    def _week_at(self, x: int) -> WeekBar | None:
        bars = self._history.bars
        at = int(x * len(bars) / max(1, self.width()))
        return bars[at] if 0 <= at < len(bars) else None
