"""Stacked bars as a picture: painted in pixels, so that corners stay round and gaps even."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from glutetimer.gui.style.style_sheet import mix

if TYPE_CHECKING:
    from PySide6.QtGui import QTransform

    from glutetimer.gui.style.theme import Theme

WIDEST_BAR = 40
GAP = 1.5
FINE = 7
"""Bars narrower than this, in px, have neither gaps nor round corners."""
PALE = 0.58
"""How far the colour of what is unsure goes towards the ground."""


class BarPicture:
    """The bars, what is marked among them, and the colours.

    `edges` has a row for every segment and one more, a column for every bar: the lower edge of a
    segment and, in the next row, its upper edge. A group has two segments: what is sure, and
    above it what is unsure.
    """

    def __init__(self) -> None:
        self.edges: list[list[float]] = [[]]
        self.colours: list[QColor] = []
        self.marks: list[float] = []
        self.hovered: int | None = None
        self.chosen: int | None = None
        self.current: int | None = None
        self.goal = 0.0
        self.said = ""
        """What is written above the bar under the mouse."""
        self.font = QFont()
        self.theme: Theme | None = None

    def stack(self, sure: Sequence[Sequence[int]], unsure: Sequence[Sequence[int]]) -> None:
        """Stack these values: for every group, the sure and the unsure part of each bar."""
        bars = len(sure[0]) if sure else 0
        layers = [layer for pair in zip(sure, unsure, strict=True) for layer in pair]
        sums = accumulate(
            layers,
            lambda low, layer: [a + b for a, b in zip(low, layer, strict=True)],
            initial=[0] * bars,
        )
        self.edges = [[float(edge) for edge in row] for row in sums]

    def colour(self, colours: Sequence[str]) -> None:
        """Take these colours, "#rrggbb", one for every group."""
        ground = self.theme.card if self.theme else "#ffffff"
        self.colours = [QColor(tone) for one in colours for tone in (one, mix(one, ground, PALE))]

    @property
    def totals(self) -> list[float]:
        """The height of each bar."""
        return self.edges[-1]

    @property
    def count(self) -> int:
        """How many bars there are."""
        return len(self.totals)

    @property
    def top(self) -> float:
        """The highest mark of the scale."""
        return self.marks[-1] if self.marks else 1.0

    def paint(self, painter: QPainter, to_pixels: QTransform) -> None:
        """Paint everything; bar n stands from n - 0.5 to n + 0.5."""
        if self.theme is None:
            return
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = to_pixels.map(QPointF(-0.5, 0)).x()
        right = to_pixels.map(QPointF(self.count - 0.5, 0)).x()
        column = (right - left) / max(1, self.count)
        top, bottom = (to_pixels.map(QPointF(0, value)).y() for value in (self.top, 0))
        per_unit = (top - bottom) / self.top
        self._paint_columns(painter, QRectF(left, top, column, bottom - top))
        for mark in self.marks:
            y = round(bottom + mark * per_unit) + 0.5
            painter.setPen(QPen(QColor(self.theme.line), 1))
            painter.drawLine(QPointF(left, y), QPointF(right, y))
        painter.setPen(Qt.PenStyle.NoPen)
        width = min(WIDEST_BAR, column * 0.66) if column > FINE else max(1.0, column - 1)
        heights = [[bottom + edge * per_unit for edge in row] for row in self.edges]
        for bar in range(self.count):
            if self.totals[bar]:
                place = left + (bar + 0.5) * column - width / 2
                self._paint_bar(painter, [row[bar] for row in heights], place, width)
        if self.goal:
            self._paint_goal(painter, left, right, bottom + self.goal * per_unit)
        if self.hovered is not None and self.hovered < self.count:
            middle = left + (self.hovered + 0.5) * column
            self._say(painter, middle, heights[-1][self.hovered], (left, right))
        painter.restore()

    def _paint_columns(self, painter: QPainter, first: QRectF) -> None:
        assert self.theme is not None  # noqa: S101 - paint() has looked
        painter.setPen(Qt.PenStyle.NoPen)
        for bar, strength in ((self.current, 0.45), (self.hovered, 0.7), (self.chosen, 1.0)):
            if bar is None or not 0 <= bar < self.count:
                continue
            shade = QColor(self.theme.track)
            shade.setAlphaF(strength)
            painter.setBrush(shade)
            place = first.translated(bar * first.width(), 0).adjusted(1, 0, -1, 0)
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

    def _paint_goal(self, painter: QPainter, left: float, right: float, y: float) -> None:
        assert self.theme is not None  # noqa: S101 - paint() has looked
        pen = QPen(QColor(self.theme.ink), 1.5, Qt.PenStyle.DashLine)
        pen.setDashPattern([4, 4])
        painter.setPen(pen)
        y = round(y) + 0.5
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        painter.setFont(self.font)
        painter.setPen(QColor(self.theme.ink))
        place = QRectF(right + 4, y - 9, 40, 18)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, "goal")

    def _say(
        self, painter: QPainter, middle: float, top: float, within: tuple[float, float]
    ) -> None:
        """Write the value of a bar above it, in sight at either edge."""
        assert self.theme is not None  # noqa: S101 - paint() has looked
        painter.setFont(self.font)
        painter.setPen(QColor(self.theme.ink))
        width = painter.fontMetrics().horizontalAdvance(self.said) + 2
        left = min(max(middle - width / 2, within[0]), within[1] - width)
        place = QRectF(left, max(0.0, top - 22), width, 18)
        painter.fillRect(place.adjusted(-4, 0, 4, 0), self._veil())
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.said)

    def _veil(self) -> QColor:
        veil = QColor(self.theme.card if self.theme else "#ffffff")
        veil.setAlphaF(0.85)
        return veil


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
