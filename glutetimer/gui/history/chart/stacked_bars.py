"""Stacked bars, painted in pixels, so that corners are round and gaps even."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from glutetimer.gui.style.style_sheet import mix

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

    from glutetimer.gui.style.theme import Theme

WIDEST_BAR = 40
GAP = 1.5
FINE = 7
"""Bars narrower than this, in px, have neither gaps nor round corners."""
PALE = 0.58
"""How far the colour of what is unsure goes towards the background."""


class StackedBars(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no types
    """The bars in the plot, and which of them are marked; bar n stands from n - 0.5 to n + 0.5.

    `edges` has a row for every segment and one more, a column for every bar: the lower edge of a
    segment and, in the next row, its upper edge. A group has two segments: what is sure, and
    above it what is unsure.
    """

    def __init__(self) -> None:
        super().__init__()
        self.edges: list[list[float]] = [[]]
        self.colours: list[QColor] = []
        self.top = 1.0
        """The highest value of the axis."""
        self.hovered: int | None = None
        self.chosen: int | None = None
        self.current: int | None = None
        self.theme: Theme | None = None

    def stack(
        self, sure: Sequence[Sequence[int]], unsure: Sequence[Sequence[int]], top: float
    ) -> None:
        """Stack these values: for every group, the sure and the unsure part of each bar."""
        bars = len(sure[0]) if sure else 0
        layers = [layer for pair in zip(sure, unsure, strict=True) for layer in pair]
        sums = accumulate(
            layers,
            lambda low, layer: [a + b for a, b in zip(low, layer, strict=True)],
            initial=[0] * bars,
        )
        self.edges = [[float(edge) for edge in row] for row in sums]
        self.top = top
        self.prepareGeometryChange()
        self.update()

    def colour(self, colours: Sequence[str]) -> None:
        """Take these colours, "#rrggbb", one for every group."""
        background = self.theme.card if self.theme else "#ffffff"
        tones = ((one, mix(one, background, PALE)) for one in colours)
        self.colours = [QColor(tone) for pair in tones for tone in pair]
        self.update()

    @property
    def totals(self) -> list[float]:
        """The height of each bar."""
        return self.edges[-1]

    @property
    def count(self) -> int:
        """How many bars there are."""
        return len(self.totals)

    def boundingRect(self) -> QRectF:
        return QRectF(-0.5, 0.0, max(1, self.count), self.top)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        to_pixels = painter.worldTransform()
        area = to_pixels.mapRect(self.boundingRect())
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        column = area.width() / max(1, self.count)
        self._paint_marked(painter, area, column)
        width = min(WIDEST_BAR, column * 0.66) if column > FINE else max(1.0, column - 1)
        per_unit = area.height() / self.top
        for bar in range(self.count):
            if self.totals[bar]:
                left = area.left() + (bar + 0.5) * column - width / 2
                edges = [area.bottom() - row[bar] * per_unit for row in self.edges]
                self._paint_bar(painter, edges, left, width)
        painter.restore()

    def _paint_marked(self, painter: QPainter, area: QRectF, column: float) -> None:
        """Shade the columns of the bars that are marked."""
        if self.theme is None:
            return
        for bar, strength in ((self.current, 0.45), (self.hovered, 0.7), (self.chosen, 1.0)):
            if bar is None or not 0 <= bar < self.count:
                continue
            shade = QColor(self.theme.track)
            shade.setAlphaF(strength)
            painter.setBrush(shade)
            place = QRectF(area.left() + bar * column + 1, area.top(), column - 2, area.height())
            place.setWidth(max(2.0, place.width()))
            painter.drawRoundedRect(place, 6, 6)
            if bar == self.chosen:
                painter.setBrush(QColor(self.theme.accent))
                place.setHeight(4)
                painter.drawRoundedRect(place, 2, 2)

    def _paint_bar(self, painter: QPainter, edges: list[float], left: float, width: float) -> None:
        segments = [
            (row, lower, upper)
            for row, (lower, upper) in enumerate(pairwise(edges))
            if lower > upper
        ]
        fine = width < FINE
        for row, lower, upper in segments:
            is_top = row == segments[-1][0]
            gap = 0.0 if is_top or fine or lower - upper <= 2 * GAP else GAP
            painter.setBrush(self.colours[row])
            place = QRectF(left, upper + gap, width, lower - upper - gap)
            if is_top and not fine:
                painter.drawPath(rounded_top(place, min(5.0, width / 3)))
            else:
                painter.drawRect(place)


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
