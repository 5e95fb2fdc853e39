"""A year of days as small squares, a column for each week."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from glutetimer.gui.style.fonts import face
from glutetimer.gui.style.style_sheet import mix
from glutetimer.gui.style.theme import DAY, Theme
from glutetimer.i18n import _
from glutetimer.i18n.formats import month, weekday
from glutetimer.presentation.history.period_views import CalendarView, DayCell

LEFT, ABOVE, BELOW = 40, 22, 14
MOST, LEAST = 22, 9
"""A square is at most and at least so many px wide, with its gap."""
LEVELS = (0.0, 0.28, 0.52, 0.76, 1.0)
"""How far the colour of a day goes from empty to full, by its level."""


FULL = 2
"""Above this level a day is so full of colour that a mark on it is light."""


def paint_break(painter: QPainter, place: QRectF, theme: Theme, *, is_full: bool = False) -> None:
    """Paint the dot of a day with a break into its square."""
    size = max(3.0, place.width() / 3)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.ground if is_full else theme.ink))
    painter.drawEllipse(place.center(), size / 2, size / 2)


class YearMap(QWidget):
    """The days of a calendar. Hover or arrow keys describe a day; click or Enter choose it."""

    day_pointed = Signal(object)
    """The `DayCell` under the mouse or the cursor, None when it has left."""
    day_chosen = Signal(date)

    def __init__(self, theme: Theme = DAY) -> None:
        super().__init__()
        self.setAccessibleName(_("Calendar of training days"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._theme = theme
        self._view: CalendarView | None = None
        self._cursor: int | None = None
        self._hovered: int | None = None
        self.chosen: date | None = None

    def show_view(self, view: CalendarView) -> None:
        """Show these days."""
        if self._view and self._view.days[:1] != view.days[:1]:
            self._cursor = self._hovered = None
        self._view = view
        self.update()

    def choose(self, day: date | None) -> None:
        """Mark a day as chosen, without a signal."""
        self.chosen = day
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of a theme."""
        self._theme = theme
        self.update()

    def place_of(self, number: int) -> QRectF:
        """Return the square of a day by its place among the days."""
        size = self._size
        week, day = divmod(number, 7)
        return QRectF(LEFT + week * size, ABOVE + day * size, size - 3, size - 3)

    @property
    def _days(self) -> tuple[DayCell, ...]:
        return self._view.days if self._view else ()

    @property
    def _size(self) -> float:
        weeks = max(1, -(-len(self._days) // 7))
        return max(LEAST, min(MOST, (self.width() - LEFT) / weeks))

    def _day_at(self, point: QPointF) -> int | None:
        size = self._size
        week, day = int((point.x() - LEFT) // size), int((point.y() - ABOVE) // size)
        number = week * 7 + day
        inside = point.x() >= LEFT and 0 <= day < 7  # noqa: PLR2004 - days of a week
        return number if inside and number < len(self._days) else None

    def _point_at(self, number: int | None) -> None:
        if number == self._hovered:
            return
        self._hovered = number
        self.day_pointed.emit(None if number is None else self._days[number])
        self.update()

    def _choose(self, number: int) -> None:
        self.chosen = self._days[number].day
        self.day_chosen.emit(self.chosen)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(LEFT + 53 * MOST, self.heightForWidth(LEFT + 53 * MOST))

    def minimumSizeHint(self) -> QSize:
        return QSize(LEFT + 53 * LEAST, self.heightForWidth(LEFT + 53 * LEAST))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        size = max(LEAST, min(MOST, (width - LEFT) / 53))
        return round(ABOVE + 7 * size + BELOW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_labels(painter)
        theme, size = self._theme, self._size
        radius = size / 5
        tones = [QColor(mix(theme.track, theme.lower, level)) for level in LEVELS]
        met = self._view.met if self._view else frozenset()
        for number, cell in enumerate(self._days):
            place = self.place_of(number)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tones[cell.level])
            painter.drawRoundedRect(place, radius, radius)
            if cell.breaks:
                paint_break(painter, place, theme, is_full=cell.level > FULL)
            if number % 7 == 0 and cell.day in met:
                painter.setBrush(QColor(theme.accent))
                line = QRectF(place.x(), ABOVE + 7 * size + 2, place.width(), 3)
                painter.drawRoundedRect(line, 1.5, 1.5)
            if self._view and cell.day == self._view.today:
                self._ring(painter, place, theme.ink, 1.5)
            if cell.day == self.chosen:
                self._ring(painter, place, theme.accent, 2.5)
        if self.hasFocus() and self._cursor is not None and self._cursor < len(self._days):
            self._ring(painter, self.place_of(self._cursor).adjusted(-2, -2, 2, 2), theme.accent, 2)
        if self._hovered is not None and self._hovered < len(self._days):
            self._ring(painter, self.place_of(self._hovered), theme.ink, 1.5)

    def _ring(self, painter: QPainter, place: QRectF, colour: str, width: float) -> None:
        painter.setPen(QPen(QColor(colour), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place, self._size / 5, self._size / 5)

    def _paint_labels(self, painter: QPainter) -> None:
        painter.setFont(face(12))
        painter.setPen(QColor(self._theme.mute))
        size = self._size
        for number in (0, 2, 4):
            if number < len(self._days):
                place = QRectF(0, ABOVE + number * size - 2, LEFT - 8, size)
                words = weekday(self._days[number].day, short=True)
                painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)
        free = 0.0
        for number in range(0, len(self._days), 7):
            day = self._days[number].day
            left = LEFT + number // 7 * size
            if day.day <= 7 and left >= free:  # noqa: PLR2004 - the first week of a month
                painter.drawText(QPointF(left, ABOVE - 8), month(day, short=True))
                free = left + 34

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._day_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        number = self._day_at(event.position())
        if number is not None and event.button() == Qt.MouseButton.LeftButton:
            self._cursor = number
            self._choose(number)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last = Qt.Key(event.key()), len(self._days) - 1
        at = last if self._cursor is None else self._cursor
        steps = {Qt.Key.Key_Left: -7, Qt.Key.Key_Right: 7, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if key in steps and last >= 0:
            self._cursor = max(0, min(last, at + steps[key]))
            self.setAccessibleDescription(self._days[self._cursor].said)
            self.day_pointed.emit(self._days[self._cursor])
            self.update()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and last >= 0:
            self._cursor = at
            self._choose(at)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._cursor is None and self._days:
            self._cursor = len(self._days) - 1
        self.update()
