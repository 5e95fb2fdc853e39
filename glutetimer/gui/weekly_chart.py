"""The weekly bars of History: the one place that knows pyqtgraph and numpy.

Importing this module costs about 0.2 s, so only the History page does it, once it is on screen.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPen,
)
from PySide6.QtWidgets import QGraphicsItem

from glutetimer.gui.exercise_colours import exercise_colour
from glutetimer.gui.fonts import face, tabular
from glutetimer.gui.scale import steps, value_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

    from glutetimer.gui.theme import Theme
    from glutetimer.gui.weeks import ExerciseSeries, Metric, Week

pg.setConfigOptions(antialias=True)

WIDEST_BAR = 40
GAP = 1.5
LABEL_WIDTH = 72
ABOVE = 16
THIS_WEEK = "this week"


class Bars(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no types
    """The stacked bars of all weeks, painted in pixels so that corners stay round.

    `edges` has a row for every exercise and one more, a column for every week: the lower edge of
    a segment and, in the next row, its upper edge.
    """

    def __init__(self) -> None:
        super().__init__()
        self.edges: np.ndarray[Any, np.dtype[np.float64]] = np.zeros((1, 0))
        self.colours: list[QColor] = []
        self.marks: list[float] = []
        self.hovered: int | None = None
        self.chosen: int | None = None
        self.line = QColor()
        self.track = QColor()
        self.accent = QColor()
        self.ink = QColor()
        self.ground = QColor()
        self.font = QFont()
        self.said = ""
        """What is written above the bar under the mouse."""

    def show_values(self, values: Sequence[Sequence[int]], weeks: int) -> None:
        """Stack these values: a row for every exercise, in it one for every week."""
        stacked = np.asarray(values, dtype=float).reshape(len(values), weeks)
        self.edges = np.vstack([np.zeros((1, weeks)), np.cumsum(stacked, axis=0)])
        self.prepareGeometryChange()
        self.informViewBoundsChanged()
        self.update()

    @property
    def totals(self) -> np.ndarray[Any, np.dtype[np.float64]]:
        """The height of the bar of each week."""
        totals: np.ndarray[Any, np.dtype[np.float64]] = self.edges[-1]
        return totals

    def boundingRect(self) -> QRectF:
        weeks = self.edges.shape[1]
        top = float(self.totals.max(initial=1.0))
        return QRectF(-0.5, 0.0, max(1, weeks), max(1.0, top, self.marks[-1] if self.marks else 0))

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        to_pixels = painter.worldTransform()
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        weeks = self.edges.shape[1]
        left = to_pixels.map(QPointF(-0.5, 0)).x()
        right = to_pixels.map(QPointF(weeks - 0.5, 0)).x()
        column = (right - left) / max(1, weeks)
        self._paint_columns(
            painter,
            to_pixels.map(QPointF(0, self._top)).y(),
            to_pixels.map(QPointF(0, 0)).y(),
            left,
            column,
        )
        for mark in self.marks:
            y = round(to_pixels.map(QPointF(0, mark)).y()) + 0.5
            painter.setPen(QPen(self.line, 1))
            painter.drawLine(QPointF(left, y), QPointF(right, y))
        painter.setPen(Qt.PenStyle.NoPen)
        width = min(WIDEST_BAR, column * 0.66)
        tops = [[to_pixels.map(QPointF(0, float(edge))).y() for edge in row] for row in self.edges]
        for week in range(weeks):
            bar = left + (week + 0.5) * column - width / 2
            self._paint_bar(painter, [row[week] for row in tops], bar, width)
        if self.hovered is not None and self.hovered < weeks:
            middle = left + (self.hovered + 0.5) * column
            self._say(painter, middle, tops[-1][self.hovered], (left, right))
        painter.restore()

    def _say(
        self, painter: QPainter, middle: float, top: float, within: tuple[float, float]
    ) -> None:
        """Write the value of a bar above it, in sight at either edge."""
        painter.setFont(self.font)
        painter.setPen(self.ink)
        width = painter.fontMetrics().horizontalAdvance(self.said) + 2
        left = min(max(middle - width / 2, within[0]), within[1] - width)
        place = QRectF(left, max(0.0, top - 22), width, 18)
        painter.fillRect(place.adjusted(-4, 0, 4, 0), self.ground)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.said)

    @property
    def _top(self) -> float:
        return self.marks[-1] if self.marks else 1.0

    def _paint_columns(
        self, painter: QPainter, top: float, bottom: float, left: float, column: float
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        weeks = self.edges.shape[1]
        for week, strength in ((weeks - 1, 0.45), (self.hovered, 0.7), (self.chosen, 1.0)):
            if week is None or not 0 <= week < weeks:
                continue
            shade = QColor(self.track)
            shade.setAlphaF(strength)
            painter.setBrush(shade)
            place = QRectF(left + week * column + 1, top, column - 2, bottom - top)
            painter.drawRoundedRect(place, 6, 6)
            if week == self.chosen:
                painter.setBrush(self.accent)
                painter.drawRoundedRect(QRectF(place.x(), top, place.width(), 4), 2, 2)

    def _paint_bar(self, painter: QPainter, edges: list[float], left: float, width: float) -> None:
        segments = [
            (row, lower, upper)
            for row, (lower, upper) in enumerate(pairwise(edges))
            if lower > upper
        ]
        for row, lower, upper in segments:
            is_top = row == segments[-1][0]
            gap = 0.0 if is_top or lower - upper <= 2 * GAP else GAP
            painter.setBrush(self.colours[row])
            place = QRectF(left, upper + gap, width, lower - upper - gap)
            painter.drawPath(rounded_top(place, min(5.0, width / 3) if is_top else 0.0))


def rounded_top(place: QRectF, radius: float) -> QPainterPath:
    """Return a rectangle whose upper corners are round."""
    radius = min(radius, place.height())
    path = QPainterPath(place.bottomLeft())
    path.lineTo(place.left(), place.top() + radius)
    path.quadTo(place.topLeft(), QPointF(place.left() + radius, place.top()))
    path.lineTo(place.right() - radius, place.top())
    path.quadTo(place.topRight(), QPointF(place.right(), place.top() + radius))
    path.lineTo(place.bottomRight())
    path.closeSubpath()
    return path


class WeeklyChart(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """Bars by week, stacked by exercise. Hover for values; click or arrow keys choose a week."""

    week_chosen = Signal(int)
    """The place of the week, from 0, oldest first."""
    week_hovered = Signal(object)
    """The place of the week under the mouse, None when it has left."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Weekly bars")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMenuEnabled(False)
        self.setMouseEnabled(x=False, y=False)
        self.hideButtons()
        self.setFrameShape(self.Shape.NoFrame)
        self._weeks: tuple[Week, ...] = ()
        self._series: tuple[ExerciseSeries, ...] = ()
        self._metric: Metric | None = None
        self._theme: Theme | None = None
        self._label_font = tabular(face(13))
        self.bars = Bars()
        self.addItem(self.bars)
        self.getViewBox().setDefaultPadding(0)
        # The value of the highest bar is written in the margin above the plot.
        clips = QGraphicsItem.GraphicsItemFlag.ItemClipsChildrenToShape
        self.getViewBox().setFlag(clips, enabled=False)
        for side in ("left", "bottom"):
            axis = self.getAxis(side)
            axis.setStyle(tickLength=0, tickTextOffset=10, hideOverlappingLabels=LABEL_WIDTH // 2)
            axis.setPen(None)
            axis.setTickPen(None)
        # Room for the half of a label that stands out at the corners.
        self.getPlotItem().setContentsMargins(0, ABOVE, 32, 0)
        self.getAxis("bottom").setHeight(32)

    def show_bars(
        self, weeks: tuple[Week, ...], series: tuple[ExerciseSeries, ...], metric: Metric
    ) -> None:
        """Show one metric over these weeks."""
        if weeks != self._weeks:
            self.bars.chosen = None
        self._weeks, self._series, self._metric = weeks, series, metric
        self.bars.hovered = None
        self._colour_bars()
        self.bars.show_values([one.values(metric) for one in series], len(weeks))
        marks = steps(int(self.bars.totals.max(initial=0.0)), is_time=metric.is_time)
        self.bars.marks = [value for value, _ in marks]
        self.setXRange(-0.5, max(1, len(weeks)) - 0.5, padding=0)
        self.setYRange(0, marks[-1][0], padding=0)
        self.getAxis("left").setTicks([list(marks)])
        metrics = QFontMetrics(self._label_font)
        self.getAxis("left").setWidth(
            max(metrics.horizontalAdvance(words) for _, words in marks) + 20
        )
        self._label_weeks()
        self._describe(len(weeks) - 1 if self.bars.chosen is None else self.bars.chosen)

    def dress(self, theme: Theme) -> None:
        """Take on the colours of a theme."""
        self._theme = theme
        self.setBackground(QColor(theme.card))
        font = self._label_font
        for side in ("left", "bottom"):
            axis = self.getAxis(side)
            axis.setTextPen(QColor(theme.mute))
            axis.setTickFont(font)
        bold = QFont(font)
        bold.setWeight(QFont.Weight.Bold)
        self.bars.font = bold
        self.bars.ink = QColor(theme.ink)
        self.bars.ground = QColor(theme.card)
        self.bars.ground.setAlphaF(0.85)
        self.bars.line = QColor(theme.line)
        self.bars.track = QColor(theme.track)
        self.bars.accent = QColor(theme.accent)
        self._colour_bars()
        self.bars.update()

    def choose(self, week: int | None) -> None:
        """Mark a week as chosen, None for none, without a signal."""
        self.bars.chosen = week
        self.bars.update()
        if week is not None:
            self._describe(week)

    @property
    def chosen(self) -> int | None:
        """The week chosen, by its place."""
        return self.bars.chosen

    def _colour_bars(self) -> None:
        night = self._theme is not None and self._theme.is_dark
        self.bars.colours = [
            QColor(exercise_colour(one.exercise, night=night)) for one in self._series
        ]

    def _label_weeks(self) -> None:
        last = len(self._weeks) - 1
        column = max(1.0, (self.width() - LABEL_WIDTH) / max(1, last + 1))
        every = max(1, -(-LABEL_WIDTH // int(column)))
        self.getAxis("bottom").setTicks(
            [
                [
                    (week, THIS_WEEK if week == last else self._weeks[week].label)
                    for week in range(last, -1, -every)
                ]
            ]
        )

    def _week_at(self, point: QPointF) -> int | None:
        place = self.getViewBox().mapSceneToView(self.mapToScene(point.toPoint()))
        inside = self.getViewBox().sceneBoundingRect().contains(self.mapToScene(point.toPoint()))
        week = round(place.x())
        return week if inside and 0 <= week < len(self._weeks) else None

    def _point_at(self, week: int | None) -> None:
        if week == self.bars.hovered:
            return
        self.bars.hovered = week
        self.bars.update()
        self.bars.said = "" if week is None else self._total(week)
        self.week_hovered.emit(week)

    def _total(self, week: int) -> str:
        is_time = self._metric is not None and self._metric.is_time
        words = value_text(int(self.bars.totals[week]), is_time=is_time)
        return words if is_time else f"{words} reps"

    def _describe(self, week: int) -> None:
        if 0 <= week < len(self._weeks):
            self.setAccessibleDescription(f"Week of {self._weeks[week].label}: {self._total(week)}")

    def _choose(self, week: int) -> None:
        self.choose(week)
        self.week_chosen.emit(week)

    def sizeHint(self) -> QSize:
        return QSize(480, 200)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 120)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._week_at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        week = self._week_at(event.position())
        if week is not None and event.button() == Qt.MouseButton.LeftButton:
            self._choose(week)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._weeks) - 1
        at = last + 1 if self.bars.chosen is None else self.bars.chosen
        week = {
            Qt.Key.Key_Left: at - 1,
            Qt.Key.Key_Right: min(at, last) + 1 if self.bars.chosen is not None else last,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(Qt.Key(event.key()))
        if week is None:
            event.ignore()
        elif 0 <= week <= last:
            self._choose(week)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "bars"):  # pyqtgraph resizes while it is still being made
            self._label_weeks()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def drawForeground(self, painter: QPainter, rect: QRectF) -> None:
        super().drawForeground(painter, rect)
        if self.hasFocus() and self._theme is not None:
            painter.save()
            painter.resetTransform()
            painter.setPen(QPen(QColor(self._theme.accent), 2))
            place = QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(place, 10, 10)
            painter.restore()
