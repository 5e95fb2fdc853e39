"""Small painted pictures of shares: how they stand, and where they lead."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from glutetimer.gui.style.theme import Theme
from glutetimer.presentation.history.period_views import Share

ROW = 28


class Stroke(QWidget):
    """Something painted in the colours of a theme, in a row of text."""

    def __init__(self, theme: Theme, width: int, *, grows: bool = False) -> None:
        super().__init__()
        self.theme = theme
        self._hint = QSize(width, ROW)
        across = QSizePolicy.Policy.Expanding if grows else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)

    def pen(self, colour: str, width: float) -> QPen:
        """Return a pen with round ends."""
        pen = QPen(QColor(colour), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        return pen

    def sizeHint(self) -> QSize:
        return self._hint

    def minimumSizeHint(self) -> QSize:
        return QSize(self._hint.width() // 2, ROW)


class Sides(Stroke):
    """Left and right from a middle line: the side that did more reaches the end.

    Args:
        theme: The colours.
        left: The share of the left side.
        colours: Of the left and the right side.
    """

    def __init__(self, theme: Theme, left: float, colours: tuple[str, str]) -> None:
        super().__init__(theme, 240, grows=True)
        self._left = left
        self._colours = colours

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, half, y = self.width() / 2, self.width() / 2 - 4, self.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.track))
        painter.drawRoundedRect(QRectF(4, y - 6, 2 * half, 12), 6, 6)
        most = max(self._left, 1 - self._left)
        left, right = half * self._left / most, half * (1 - self._left) / most
        painter.setBrush(QColor(self._colours[0]))
        painter.drawRoundedRect(QRectF(middle - left - 1, y - 6, left, 12), 4, 4)
        painter.setBrush(QColor(self._colours[1]))
        painter.drawRoundedRect(QRectF(middle + 1, y - 6, right, 12), 4, 4)
        painter.setPen(QPen(QColor(self.theme.ink), 1.5))
        painter.drawLine(QPointF(middle, y - 11), QPointF(middle, y + 11))


class Portion(Stroke):
    """One bar that two share, or one part of a whole.

    Args:
        theme: The colours.
        share: Of the first colour.
        colours: Of the two.
    """

    def __init__(self, theme: Theme, share: float, colours: tuple[str, str]) -> None:
        super().__init__(theme, 200, grows=True)
        self._share = share
        self._colours = colours

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        y, width = self.height() / 2 - 6, float(self.width())
        first = width * self._share
        painter.setBrush(QColor(self._colours[1]))
        painter.drawRoundedRect(QRectF(0, y, width, 12), 6, 6)
        if first >= 1:
            painter.setBrush(QColor(self._colours[0]))
            painter.drawRoundedRect(QRectF(0, y, max(12.0, first), 12), 6, 6)


class Trend(Stroke):
    """A line through the parts of a share; a gap where there was nothing.

    Args:
        theme: The colours.
        share: Its parts are drawn.
        around: The middle of the scale, and how far it reaches up and down.
        colour: Of the line.
    """

    def __init__(
        self, theme: Theme, share: Share, around: tuple[float, float], colour: str
    ) -> None:
        super().__init__(theme, 104)
        self._share = share
        self._middle, self._reach = around
        self._colour = colour

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.theme.line), 1))
        y = self.height() / 2
        painter.drawLine(QPointF(0, y), QPointF(self.width(), y))
        step = (self.width() - 10) / max(1, len(self._share.parts) - 1)
        points = QPolygonF()
        for place, part in enumerate(self._share.parts):
            if part is not None:
                away = max(-1.0, min(1.0, (part - self._middle) / self._reach))
                points.append(QPointF(5 + place * step, y - away * (y - 5)))
        if points.isEmpty():
            return
        painter.setPen(self.pen(self._colour, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(points)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colour))
        painter.drawEllipse(points.last(), 3.5, 3.5)
