"""The chart of the weeks: bars between two axes, a goal, and the value under the mouse.

Importing it loads pyqtgraph and numpy, which takes 0.2 s, so only the History page does it, once it
is on screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem

from glutetimer.gui.history.chart.axes import LABEL_WIDTH, BarAxis, ValueAxis
from glutetimer.gui.history.chart.bar_view import BarView
from glutetimer.gui.history.chart.stacked_bars import StackedBars
from glutetimer.gui.style.exercise_colours import group_colour
from glutetimer.gui.style.fonts import face, tabular
from glutetimer.i18n import _
from glutetimer.i18n.letter_case import inside
from glutetimer.presentation.history.axis import metric_text, steps
from glutetimer.presentation.history.trend import mean_line

if TYPE_CHECKING:
    from glutetimer.gui.style.theme import Theme
    from glutetimer.presentation.history.week_views import ChartBar, Series
    from glutetimer.review.totals import Metric

pg.setConfigOptions(antialias=True, mouseRateLimit=0)

MARGIN_TOP = 16
MARGIN_RIGHT = 40
"""Room for the word at the goal, and for half a label."""
LINE_WIDTH, EDGE_WIDTH = 2.5, 6
"""Of the line of means, and of the edge that parts it from the bars, px."""
VEIL = 217
"""How opaque the ground of the value under the mouse is, of 255."""


class WeeklyChart(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """Stacked bars. Hover for values; click or arrow keys choose one; wheel and drag move."""

    bar_chosen = Signal(int)
    """The index of the bar, oldest first."""
    bar_hovered = Signal(object)
    """The index of the bar under the mouse, None when it has left."""
    moved = Signal(int)
    """By how many bars to go back in time; forward if below 0."""

    def __init__(self) -> None:
        self._view = BarView()
        self._bar_axis, self._value_axis = BarAxis(), ValueAxis()
        super().__init__(
            viewBox=self._view,
            axisItems={"bottom": self._bar_axis, "left": self._value_axis},
            enableMenu=False,
        )
        self.setAccessibleName(_("Bars over time"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(self.Shape.NoFrame)
        self.hideButtons()
        self._shown: tuple[ChartBar, ...] = ()
        self._series: tuple[Series, ...] = ()
        self._metric: Metric | None = None
        self._theme: Theme | None = None
        self.bars = StackedBars()
        beside = {"position": 1.0, "anchors": [(0.0, 0.5), (0.0, 0.5)]}
        self.goal = pg.InfiniteLine(angle=0, label=inside(_("Goal")), labelOpts=beside)
        self.mean_edge, self.mean = pg.PlotCurveItem(), pg.PlotCurveItem()
        self.value = pg.TextItem()
        self._arrange()
        self._view.bar_hovered.connect(self._hover)
        self._view.bar_clicked.connect(self._choose)
        self._view.moved.connect(self.moved)

    def _arrange(self) -> None:
        self.getPlotItem().setContentsMargins(0, MARGIN_TOP, MARGIN_RIGHT, 0)
        # the value of the highest bar and the word at the goal stand in the margins
        clips = QGraphicsItem.GraphicsItemFlag.ItemClipsChildrenToShape
        self._view.setFlag(clips, enabled=False)
        label_font, value_font = tabular(face(13)), tabular(face(13))
        value_font.setWeight(QFont.Weight.Bold)
        for axis in (self._bar_axis, self._value_axis):
            axis.setStyle(tickLength=0, tickTextOffset=10, hideOverlappingLabels=LABEL_WIDTH // 2)
            axis.setPen(None)
            axis.setTickFont(label_font)
        self._bar_axis.setHeight(32)
        self._value_axis.setZValue(-1)  # its lines are behind the bars
        self.goal.label.setFont(value_font)
        self.value.setFont(value_font)
        for item in (self.bars, self.mean_edge, self.mean, self.goal, self.value):
            self.addItem(item, ignoreBounds=True)
        self.value.hide()

    def show_bars(
        self,
        bars: tuple[ChartBar, ...],
        series: tuple[Series, ...],
        metric: Metric,
        current: int | None = None,
        goal: int = 0,
        *,
        with_mean: bool = False,
    ) -> None:
        """Show one metric: the series stacked, the bar of today, and a goal (0 for none).

        With the mean, a line through the weeks shows where they lead.
        """
        if bars != self._shown:
            self.bars.chosen = None
        self._shown, self._series, self._metric = bars, series, metric
        self.bars.current = current
        values = [one.values(metric) for one in series] or [(0,) * len(bars)]
        unsure = [one.unsure_values(metric) for one in series] or [(0,) * len(bars)]
        sure = [
            tuple(all_of_it - part for all_of_it, part in zip(one, parts, strict=True))
            for one, parts in zip(values, unsure, strict=True)
        ]
        highest = max((sum(column) for column in zip(*values, strict=True)), default=0)
        marks = steps(max(goal, highest), is_time=metric.is_time)
        self.bars.stack(sure, unsure, marks[-1][0])
        self._colour_bars()
        line = mean_line(self.bars.totals, current) if with_mean else []
        bars_with_mean = [bar for bar, height in enumerate(line) if height is not None]
        heights = [height for height in line if height is not None]
        for item in (self.mean_edge, self.mean):
            item.setData(bars_with_mean, heights)
        self._view.count = len(bars)
        self.setRange(xRange=(-0.5, max(1, len(bars)) - 0.5), yRange=(0, marks[-1][0]), padding=0)
        self._value_axis.show_marks(marks)
        self._bar_axis.show_labels([self._label(bar) for bar in range(len(bars))])
        self.goal.setValue(goal)
        self.goal.setVisible(goal > 0)
        self._hover(None)
        self._describe(len(bars) - 1 if self.bars.chosen is None else self.bars.chosen)

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of a theme."""
        self._theme = self.bars.theme = theme
        self.setBackground(QColor(theme.card))
        for axis in (self._bar_axis, self._value_axis):
            axis.setTextPen(QColor(theme.mute))
            axis.setTickPen(QColor(theme.line))
        self.goal.setPen(pg.mkPen(theme.ink, width=1.5, dash=[4, 4]))
        self.goal.label.setColor(QColor(theme.ink))
        self.mean_edge.setPen(pg.mkPen(theme.card, width=EDGE_WIDTH))
        self.mean.setPen(pg.mkPen(theme.ink, width=LINE_WIDTH))
        veil = QColor(theme.card)
        veil.setAlpha(VEIL)
        self.value.fill = pg.mkBrush(veil)
        self.value.setColor(QColor(theme.ink))
        self._colour_bars()

    def choose(self, bar: int | None) -> None:
        """Mark a bar as chosen, None for none, without a signal."""
        self.bars.chosen = bar
        self.bars.update()
        if bar is not None:
            self._describe(bar)

    @property
    def chosen(self) -> int | None:
        """The index of the bar chosen."""
        return self.bars.chosen

    def _colour_bars(self) -> None:
        night = self._theme is not None and self._theme.is_dark
        self.bars.colour([group_colour(one.by, one.key, night=night) for one in self._series])

    def _label(self, bar: int) -> str:
        shown = self._shown[bar]
        is_week = (shown.end - shown.start).days == 6  # noqa: PLR2004 - days between
        return inside(_("This week")) if bar == self.bars.current and is_week else shown.label

    def _hover(self, bar: int | None) -> None:
        if bar == self.bars.hovered:
            return
        self.bars.hovered = bar
        self.bars.update()
        self.value.setVisible(bar is not None)
        if bar is not None:
            self._place_value(bar)
        self.bar_hovered.emit(bar)

    def _place_value(self, bar: int) -> None:
        """Write the value of a bar above it, in sight at either edge."""
        self.value.setPlainText(self._total(bar))
        self.value.setPos(bar, self.bars.totals[bar])
        width = self.value.boundingRect().width()
        area = self._view.rect()
        middle = self._view.mapFromView(QPointF(bar, 0)).x()
        across = min(max(0.5, 1 - (area.right() - middle) / width), (middle - area.left()) / width)
        self.value.setAnchor((across, 1.0))

    def _total(self, bar: int) -> str:
        return metric_text(int(self.bars.totals[bar]), self._metric) if self._metric else ""

    def _describe(self, bar: int) -> None:
        if 0 <= bar < len(self._shown):
            self.setAccessibleDescription(f"{self._shown[bar].said}: {self._total(bar)}")

    def _choose(self, bar: int) -> None:
        self.choose(bar)
        self.bar_chosen.emit(bar)

    def sizeHint(self) -> QSize:
        return QSize(480, 200)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 120)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last = Qt.Key(event.key()), len(self._shown) - 1
        pages = {Qt.Key.Key_PageUp: max(1, last), Qt.Key.Key_PageDown: -max(1, last)}
        if key in pages:
            self.moved.emit(pages[key])
            return
        at = last + 1 if self.bars.chosen is None else self.bars.chosen
        bar = {
            Qt.Key.Key_Left: at - 1,
            Qt.Key.Key_Right: min(at, last) + 1 if self.bars.chosen is not None else last,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(key)
        if bar is None:
            event.ignore()
        elif 0 <= bar <= last:
            self._choose(bar)
        else:
            self.moved.emit(1 if bar < 0 else -1)

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
