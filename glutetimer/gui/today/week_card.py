"""The week on Today: its seven days, and whether it goes as planned, moves, and what is next."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from glutetimer.gui.style.fonts import face
from glutetimer.gui.style.theme import Theme
from glutetimer.gui.widgets.beside_layout import BesideLayout
from glutetimer.gui.widgets.labels import set_plain_tip, text
from glutetimer.gui.widgets.reason_mark import ReasonMark
from glutetimer.gui.widgets.week_sentences import WeekSentences
from glutetimer.i18n import _
from glutetimer.presentation.week_report import WeekDayView, WeekReportView

DAY = 28
"""The side of a day's mark, px."""
GAP = 6


class WeekDays(QWidget):
    """Seven round marks: filled is done, a ring is planned, a heavy ring is today.

    Args:
        theme: The colours to begin with.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._days: tuple[WeekDayView, ...] = ()

    def show_days(self, days: tuple[WeekDayView, ...]) -> None:
        """Show these days."""
        self._days = days
        said = "\n".join(day.said for day in days)
        self.setAccessibleName(said.replace("\n", ", "))
        set_plain_tip(self, said)
        self.setFixedSize(self.sizeHint())
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(max(0, len(self._days) * (DAY + GAP) - GAP), DAY)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(face(13, 700))
        for place, day in enumerate(self._days):
            self._paint_day(painter, QRectF(place * (DAY + GAP), 0, DAY, DAY), day)
        painter.end()

    def _paint_day(self, painter: QPainter, around: QRectF, day: WeekDayView) -> None:
        theme = self._theme
        edge, wide = (theme.ink, 2.0) if day.is_today else (theme.line, 1.5)
        if day.is_planned and not day.is_today:
            edge = theme.lower
        painter.setPen(QPen(QColor(edge), wide))
        painter.setBrush(QColor(theme.lower if day.is_done else theme.card))
        painter.drawEllipse(around.adjusted(1, 1, -1, -1))
        letter = theme.card if day.is_done else theme.ink if day.is_today else theme.mute
        painter.setPen(QColor(letter))
        painter.drawText(around, Qt.AlignmentFlag.AlignCenter, day.letter)


class WeekCard(QFrame):
    """The days, and three sentences under them.

    Args:
        theme: The colours to begin with.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setAccessibleName(_("Your week"))
        self._shown: WeekReportView | None = None
        self._days = WeekDays(theme)
        self._sentences = WeekSentences(apart=10)
        self.mark = ReasonMark()
        head = QWidget()
        beside = BesideLayout(across=16, down=8, least=96)
        caption = QHBoxLayout()
        caption.setSpacing(8)
        caption.addWidget(text(_("Your week"), "mute"))
        caption.addWidget(self.mark)
        caption.addStretch(1)
        beside.add_layout(caption)
        days = QHBoxLayout()
        days.addWidget(self._days)
        beside.add_layout(days)
        head.setLayout(beside)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(12)
        column.addWidget(head)
        column.addWidget(self._sentences)
        column.addStretch(1)

    def show_view(self, view: WeekReportView, goal_reason: str) -> None:
        """Show this week, and our own reason for its goal."""
        self.mark.show_reason(goal_reason)
        self.mark.setVisible(bool(goal_reason))
        if view == self._shown:
            return
        self._shown = view
        self._days.show_days(view.days)
        self._sentences.show_sentences(view.sentences)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._days.set_theme(theme)
