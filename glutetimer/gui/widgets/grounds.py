"""What an advice rests on: a tick before an article's fact, a dashed ring before what is ours."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from glutetimer.gui.style.theme import Theme
from glutetimer.gui.widgets.labels import clear, text
from glutetimer.gui.widgets.reason_mark import SIZE, ReasonMark
from glutetimer.i18n import _
from glutetimer.presentation.own_default import AdviceLine

_RADIUS = 8
_TICK = ((-3.5, 0.2), (-1.0, 2.7), (3.6, -2.4))


class Tick(QWidget):
    """A round mark: an article says so.

    Args:
        theme: The colours.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(SIZE, SIZE)
        self.setAccessibleName(_("From the articles"))
        self.setToolTip(_("From the articles"))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = QRectF(self.rect()).center()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.lower))
        painter.drawEllipse(centre, _RADIUS, _RADIUS)
        painter.setPen(QPen(QColor(self._theme.card), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF([centre + QPointF(*point) for point in _TICK]))
        painter.end()


class Grounds(QVBoxLayout):
    """The lines, each with its mark."""

    def __init__(self) -> None:
        super().__init__()
        self.setSpacing(4)

    def show_lines(self, lines: tuple[AdviceLine, ...], theme: Theme) -> None:
        """Show these lines instead of what was there."""
        clear(self)
        for one in lines:
            row = QWidget()
            inside = QHBoxLayout(row)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setSpacing(8)
            mark = ReasonMark(one.default) if one.default else Tick(theme)
            inside.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            inside.addWidget(text(one.text, "mute", wraps=True), 1)
            self.addWidget(row)
