"""The bars of History: the one place that knows pyqtgraph, and through it numpy.

Importing this module costs about 0.2 s, so only the History page does it, once it is on screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsItem

from glutetimer.gui.history.bar_picture import BarPicture
from glutetimer.gui.style.exercise_colours import group_colour
from glutetimer.gui.style.fonts import face, tabular
from glutetimer.i18n import _
from glutetimer.i18n.letter_case import inside
from glutetimer.presentation.history.axis import metric_text, steps

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

    from glutetimer.gui.style.theme import Theme
    from glutetimer.presentation.history.week_views import ChartBar, Series
    from glutetimer.review.totals import Metric

pg.setConfigOptions(antialias=True)

LABEL_WIDTH = 72
ABOVE = 16
NOTCH = 120
"""Of a mouse wheel, in eighths of a degree."""
STILL = 6
"""So many px a hand may slip in a click."""


class Bars(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no types
    """The picture of the bars in a plot."""

    def __init__(self) -> None:
        super().__init__()
        self.picture = BarPicture()

    def refresh(self) -> None:
        """Look at the values anew."""
        self.prepareGeometryChange()
        self.informViewBoundsChanged()
        self.update()

    def boundingRect(self) -> QRectF:
        top = max([1.0, self.picture.top, *self.picture.totals])
        return QRectF(-0.5, 0.0, max(1, self.picture.count), top)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        self.picture.paint(painter, painter.worldTransform())


class WeeklyChart(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """Stacked bars. Hover for values; click or arrow keys choose one; wheel and drag move."""

    bar_chosen = Signal(int)
    """The place of the bar, from 0, oldest first."""
    bar_hovered = Signal(object)
    """The place of the bar under the mouse, None when it has left."""
    moved = Signal(int)
    """By how many bars to go back in time; forward if below 0."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Bars over time"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMenuEnabled(False)
        self.setMouseEnabled(x=False, y=False)
        self.hideButtons()
        self.setFrameShape(self.Shape.NoFrame)
        self._bars: tuple[ChartBar, ...] = ()
        self._series: tuple[Series, ...] = ()
        self._metric: Metric | None = None
        self._theme: Theme | None = None
        self._pressed: QPointF | None = None
        self._dragged = 0
        self._wheeled = 0
        self._label_font = tabular(face(13))
        self._item = Bars()
        self.bars = self._item.picture
        self.addItem(self._item)
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
        self,
        bars: tuple[ChartBar, ...],
        series: tuple[Series, ...],
        metric: Metric,
        current: int | None = None,
        goal: int = 0,
    ) -> None:
        """Show one metric: the series stacked, the bar of today, and a goal (0 for none)."""
        if bars != self._bars:
            self.bars.chosen = None
        self._bars, self._series, self._metric = bars, series, metric
        self.bars.hovered = None
        self.bars.current = current
        self.bars.goal = goal
        self._colour_bars()
        values = [one.values(metric) for one in series] or [(0,) * len(bars)]
        unsure = [one.unsure_values(metric) for one in series] or [(0,) * len(bars)]
        sure = [
            tuple(all_of_it - part for all_of_it, part in zip(one, parts, strict=True))
            for one, parts in zip(values, unsure, strict=True)
        ]
        self.bars.stack(sure, unsure)
        marks = steps(int(max([goal, *self.bars.totals], default=0)), is_time=metric.is_time)
        self.bars.marks = [value for value, _ in marks]
        self.setXRange(-0.5, max(1, len(bars)) - 0.5, padding=0)
        self.setYRange(0, marks[-1][0], padding=0)
        self.getAxis("left").setTicks([list(marks)])
        metrics = QFontMetrics(self._label_font)
        self.getAxis("left").setWidth(
            max(metrics.horizontalAdvance(words) for _, words in marks) + 20
        )
        self._label_bars()
        self._describe(len(bars) - 1 if self.bars.chosen is None else self.bars.chosen)
        self._item.refresh()

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of a theme."""
        self._theme = theme
        self.setBackground(QColor(theme.card))
        for side in ("left", "bottom"):
            axis = self.getAxis(side)
            axis.setTextPen(QColor(theme.mute))
            axis.setTickFont(self._label_font)
        bold = QFont(self._label_font)
        bold.setWeight(QFont.Weight.Bold)
        self.bars.font = bold
        self.bars.theme = theme
        self._colour_bars()
        self._item.update()

    def choose(self, bar: int | None) -> None:
        """Mark a bar as chosen, None for none, without a signal."""
        self.bars.chosen = bar
        self._item.update()
        if bar is not None:
            self._describe(bar)

    @property
    def chosen(self) -> int | None:
        """The bar chosen, by its place."""
        return self.bars.chosen

    def _colour_bars(self) -> None:
        night = self._theme is not None and self._theme.is_dark
        self.bars.colour([group_colour(one.by, one.key, night=night) for one in self._series])

    def _label_bars(self) -> None:
        this_week = inside(_("This week"))
        last = len(self._bars) - 1
        column = max(0.05, (self.width() - LABEL_WIDTH) / max(1, last + 1))
        every = max(1, -int(-LABEL_WIDTH // column))
        self.getAxis("bottom").setTicks(
            [
                [
                    (bar, this_week if self._is_this_week(bar) else self._bars[bar].label)
                    for bar in range(last, -1, -every)
                ]
            ]
        )

    def _is_this_week(self, bar: int) -> bool:
        length = (self._bars[bar].end - self._bars[bar].start).days
        return bar == self.bars.current and length == 6  # noqa: PLR2004 - days between

    def _bar_at(self, point: QPointF) -> int | None:
        place = self.getViewBox().mapSceneToView(self.mapToScene(point.toPoint()))
        inside = self.getViewBox().sceneBoundingRect().contains(self.mapToScene(point.toPoint()))
        bar = round(place.x())
        return bar if inside and 0 <= bar < len(self._bars) else None

    def _point_at(self, bar: int | None) -> None:
        if bar == self.bars.hovered:
            return
        self.bars.hovered = bar
        self._item.update()
        self.bars.said = "" if bar is None else self._total(bar)
        self.bar_hovered.emit(bar)

    def _total(self, bar: int) -> str:
        return metric_text(int(self.bars.totals[bar]), self._metric) if self._metric else ""

    def _describe(self, bar: int) -> None:
        if 0 <= bar < len(self._bars):
            self.setAccessibleDescription(f"{self._bars[bar].said}: {self._total(bar)}")

    def _choose(self, bar: int) -> None:
        self.choose(bar)
        self.bar_chosen.emit(bar)

    def _drag_to(self, point: QPointF) -> None:
        if self._pressed is None:
            return
        column = self.getViewBox().sceneBoundingRect().width() / max(1, len(self._bars))
        far = point.x() - self._pressed.x()
        bars = int(far / max(column, STILL))
        if bars != self._dragged:
            step, self._dragged = bars - self._dragged, bars
            self.moved.emit(step)

    def sizeHint(self) -> QSize:
        return QSize(480, 200)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 120)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta()
        self._wheeled += turned.y() or turned.x()
        notches = int(self._wheeled / NOTCH)
        self._wheeled -= notches * NOTCH
        if notches:
            self.moved.emit(notches)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._drag_to(event.position())
        else:
            self._point_at(self._bar_at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed, self._dragged = event.position(), 0
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is None or event.button() != Qt.MouseButton.LeftButton:
            return
        bar = self._bar_at(event.position())
        slipped = (event.position() - pressed).manhattanLength()
        if bar is not None and not self._dragged and slipped <= STILL:
            self._choose(bar)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last = Qt.Key(event.key()), len(self._bars) - 1
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "bars"):  # pyqtgraph resizes while it is still being made
            self._label_bars()

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
