"""A ring that counts taps, and later lights up with each beat."""

from __future__ import annotations

from math import cos, exp, pi, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from glutetimer.gui.style.fonts import face, tabular
from glutetimer.gui.style.theme import Theme
from glutetimer.i18n import _

SIDE = 208
TRACK = 14
DOT = 22
LASTING_MS = 160.0
"""The time in which the light of a beat falls to 1/e."""


class BeatRing(QWidget):
    """Paints the taps or the light it was given; it reads no clock.

    Args:
        theme: Its colours.
        places: So many taps fill it.
    """

    def __init__(self, theme: Theme, places: int) -> None:
        super().__init__()
        self._theme = theme
        self._places = places
        self._taps: int | None = 0
        self._light = 0.0
        self._number = ""
        self._unit = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_taps(self, taps: int) -> None:
        """Fill as many places, and nothing else that the eye could follow."""
        self._taps, self._light = taps, 0.0
        self._write(str(taps), _("of {number}").format(number=self._places))

    def show_delay(self, delay_ms: int) -> None:
        """Show a delay in the middle of a ring without places."""
        self._taps = None
        self._write(str(delay_ms), _("ms"))

    def light_up(self, since_beat_ms: float) -> None:
        """Show the light of a beat so long ago; before it there is none."""
        light = exp(-since_beat_ms / LASTING_MS) if since_beat_ms >= 0 else 0.0
        if abs(light - self._light) > 1 / 256:
            self._light = light
            self.update()

    def _write(self, number: str, unit: str) -> None:
        self._number, self._unit = number, unit
        self.setAccessibleName(f"{number} {unit}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(SIDE, SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.width() / 2, self.height() / 2)
        radius = (SIDE - DOT) / 2 - 1
        if self._taps is None:
            self._paint_light(painter, middle, radius)
        else:
            self._paint_places(painter, middle, radius, self._taps)
        painter.setPen(QColor(self._theme.ink))
        painter.setFont(tabular(face(60, 800)))
        above = QRectF(0, middle.y() - 50, self.width(), 74)
        painter.drawText(above, Qt.AlignmentFlag.AlignCenter, self._number)
        painter.setPen(QColor(self._theme.mute))
        painter.setFont(face(21, 600))
        below = QRectF(0, middle.y() + 26, self.width(), 30)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self._unit)

    def _paint_places(self, painter: QPainter, middle: QPointF, radius: float, taps: int) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for place in range(self._places):
            angle = 2 * pi * place / self._places
            at = middle + QPointF(sin(angle), -cos(angle)) * radius
            done = place < taps
            painter.setBrush(QColor(self._theme.accent if done else self._theme.track))
            size = DOT / 2 if done else DOT / 2 - 3
            painter.drawEllipse(at, size, size)

    def _paint_light(self, painter: QPainter, middle: QPointF, radius: float) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._theme.track), TRACK))
        painter.drawEllipse(middle, radius - TRACK / 2, radius - TRACK / 2)
        glow = QColor(self._theme.accent)
        glow.setAlphaF(self._light)
        painter.setPen(QPen(glow, TRACK + (DOT - TRACK) * self._light))
        painter.drawEllipse(middle, radius - TRACK / 2, radius - TRACK / 2)
