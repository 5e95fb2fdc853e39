"""The brushes of a palette, made once."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from glutetimer.gui.figure.palette import FigurePalette


class Tones:
    """The colours of a palette as Qt wants them."""

    def __init__(self, palette: FigurePalette) -> None:
        self.palette = palette
        self._brushes: dict[str, QBrush] = {}

    def colour(self, name: str, strength: float = 1.0) -> QColor:
        """Return a colour, fainter where `strength` is below 1."""
        colour = QColor(getattr(self.palette, name))
        colour.setAlphaF(max(0.0, min(1.0, strength)))
        return colour

    def fill(self, painter: QPainter, path: QPainterPath, name: str, strength: float = 1.0) -> None:
        """Fill a shape, overlapping parts of it as one."""
        path.setFillRule(Qt.FillRule.WindingFill)
        if strength < 1.0:
            painter.fillPath(path, self.colour(name, strength))
            return
        brush = self._brushes.get(name)
        if brush is None:
            brush = self._brushes[name] = QBrush(self.colour(name))
        painter.fillPath(path, brush)

    def pen(self, name: str, width: float, strength: float = 1.0) -> QPen:
        """Return a round pen."""
        pen = QPen(self.colour(name, strength), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        return pen


@lru_cache(maxsize=8)
def tones_of(palette: FigurePalette) -> Tones:
    """Return the brushes of a palette, remembered."""
    return Tones(palette)
