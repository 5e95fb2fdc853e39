"""Tests: the clench test over time, both sides at once and each alone."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from glutetimer.gui.history.legend import Swatch
from glutetimer.gui.history.view_base import RedrawnView
from glutetimer.gui.style.exercise_colours import group_colour
from glutetimer.gui.style.fonts import face
from glutetimer.gui.style.theme import DAY, Theme
from glutetimer.gui.widgets.labels import text
from glutetimer.i18n import N_, _
from glutetimer.presentation.history.period_views import TestLine, TestView
from glutetimer.review.table import Grouping

TEACHES = N_(
    "The clench test asks how well you can tighten each side. "
    "Do the programme Clench check now and then, and the answers stand here side by side."
)
STEP = 40
EDGE = 12


class Curve(QWidget):
    """Answers as dots on lines, one line for each step of the scale."""

    def __init__(self, theme: Theme, view: TestView, tones: dict[str, str]) -> None:
        super().__init__()
        self.setAccessibleName(view.name)
        self.setAccessibleDescription("; ".join(f"{one.side}: {one.last}" for one in view.lines))
        self._theme = theme
        self._view = view
        self._tones = tones
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(480, STEP * max(2, len(self._view.scale)) + 24)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(face(13))
        steps = max(2, len(self._view.scale))
        width = max(
            (painter.fontMetrics().horizontalAdvance(words) for words in self._view.scale),
            default=0,
        )
        left, right = width + 16.0, self.width() - 8.0
        top, bottom = float(EDGE), float(EDGE + STEP * (steps - 1))
        for place, words in enumerate(self._view.scale):
            y = bottom - (bottom - top) * place / (steps - 1)
            painter.setPen(QColor(self._theme.mute))
            painter.drawText(QRectF(0, y - 10, width, 20), Qt.AlignmentFlag.AlignRight, words)
            painter.setPen(QPen(QColor(self._theme.line), 1))
            painter.drawLine(QPointF(left, round(y) + 0.5), QPointF(right, round(y) + 0.5))
        painter.setPen(QColor(self._theme.mute))
        foot = QRectF(left, bottom + EDGE + 4, right - left, 20)
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft, self._view.begin)
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight, self._view.end)
        for shift, one in enumerate(self._view.lines):
            points = [
                QPointF(
                    left + 6 + (right - left - 12) * day / self._view.days,
                    bottom - (bottom - top) * place + 3 * shift,
                )
                for day, place in one.points
            ]
            self._paint_line(painter, points, self._tones[one.side])

    def _paint_line(self, painter: QPainter, points: list[QPointF], tone: str) -> None:
        colour = QColor(tone)
        pale = QColor(tone)
        pale.setAlphaF(0.45)
        painter.setPen(QPen(pale, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(QPen(QColor(self._theme.card), 1.5))
        painter.setBrush(colour)
        for point in points:
            painter.drawEllipse(point, 4.5, 4.5)


class SelfTestPage(RedrawnView):
    """A card for each test."""

    def __init__(self, theme: Theme = DAY) -> None:
        super().__init__(theme, _(TEACHES))
        self._views: tuple[TestView, ...] = ()

    def show_views(self, views: tuple[TestView, ...]) -> None:
        """Show these tests."""
        self._views = views
        self.rewrite()

    def write(self) -> None:
        for view in self._views:
            grid = self.add_card(view.name)[1]
            tones = {
                one.side: group_colour(Grouping.SIDE, one.key, night=self.theme.is_dark)
                for one in view.lines
            }
            grid.addWidget(self._key(view.lines, tones), 0, 0)
            grid.addWidget(Curve(self.theme, view, tones), 1, 0)

    def _key(self, lines: tuple[TestLine, ...], tones: dict[str, str]) -> QWidget:
        key = QWidget()
        row = QHBoxLayout(key)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for one in lines:
            row.addWidget(Swatch(tones[one.side]))
            row.addWidget(
                text(_("{side}, last: {answer}").format(side=one.side, answer=one.last), "mute")
            )
            row.addSpacing(16)
        row.addStretch(1)
        return key
