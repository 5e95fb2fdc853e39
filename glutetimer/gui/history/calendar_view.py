"""Calendar: a year of days, and how many weeks in a row reached the goal."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from glutetimer.gui.history.break_list import BreakList
from glutetimer.gui.history.session_table import SessionTable
from glutetimer.gui.history.stat_tiles import StatTiles
from glutetimer.gui.history.year_map import LEVELS, YearMap, paint_break
from glutetimer.gui.style.style_sheet import mix
from glutetimer.gui.style.theme import DAY, PAGE_END, Theme
from glutetimer.gui.widgets.arrow_button import ArrowButton
from glutetimer.gui.widgets.labels import card, text
from glutetimer.gui.widgets.scroll_area import scrolled
from glutetimer.i18n import N_, _, pgettext
from glutetimer.presentation.breaks import BreakLine
from glutetimer.presentation.history.period_views import CalendarView, DayCell
from glutetimer.presentation.history.week_views import SessionLine

HINT = N_("Point at a day to see what you did, click it for its sessions and breaks.")


class Scale(QWidget):
    """What the tones of the days mean, from rest to much."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setFixedSize(QSize(len(LEVELS) * 16, 14))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for place, level in enumerate(LEVELS):
            painter.setBrush(QColor(mix(self.theme.track, self.theme.lower, level)))
            painter.drawRoundedRect(place * 16, 1, 12, 12, 3, 3)


class Underline(QWidget):
    """The line beneath a week that reached the goal."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setFixedSize(QSize(16, 14))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.accent))
        painter.drawRoundedRect(QRectF(0, 6, 15, 3), 1.5, 1.5)


class BreakDot(QWidget):
    """A day with a break."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setFixedSize(QSize(14, 14))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(0, 1, 12, 12)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.track))
        painter.drawRoundedRect(place, 3, 3)
        paint_break(painter, place, self.theme)


class Calendar(QWidget):
    """The streaks, the year, and the sessions of a day."""

    year_moved = Signal(int)
    """By how many years to go back; forward if below 0."""
    day_chosen = Signal(object)
    """The date whose sessions are wanted."""
    session_opened = Signal(str)
    break_deleted = Signal(str)
    """The id of a break that is to go."""

    def __init__(self, theme: Theme = DAY) -> None:
        super().__init__()
        self.setObjectName("page")
        self.glance = StatTiles(_("Streaks"))
        self.map = YearMap(theme)
        self._scale = Scale(theme)
        self._goal = Underline(theme)
        self._break = BreakDot(theme)
        self._break_words = text(_("break"), "small")
        self._title = text("", "subtitle", wraps=True)
        self.older = ArrowButton(_("A year earlier"), points_left=True)
        self.newer = ArrowButton(_("A year later"), points_left=False)
        self._told = text(_(HINT), "mute", wraps=True)
        self._rule = text("", "small", wraps=True)
        self.table = SessionTable()
        self.breaks = BreakList(_("Breaks"), _("Delete"))
        self._arrange()
        self._connect()

    def show_view(self, view: CalendarView) -> None:
        """Show this year."""
        self.glance.show_figures(view.figures)
        self.map.show_view(view)
        self._title.setText(view.title)
        self._rule.setText(view.rule)
        for part in (self._break, self._break_words):
            part.setVisible(any(cell.breaks for cell in view.days))
        self.older.setEnabled(view.has_older)
        self.newer.setEnabled(view.has_newer)
        if all(cell.day != self.map.chosen for cell in view.days):
            self.map.choose(None)
            self.table.hide()
            self.breaks.show_lines(())

    def show_sessions(self, sessions: tuple[SessionLine, ...]) -> None:
        """List the sessions of the day chosen."""
        self.table.show_sessions(sessions)
        self.table.setVisible(bool(sessions))

    def show_breaks(self, breaks: tuple[BreakLine, ...]) -> None:
        """List the breaks of the day chosen."""
        self.breaks.show_lines(breaks)

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of a theme, where they are painted and not styled."""
        self.map.set_theme(theme)
        self._scale.theme = self._goal.theme = self._break.theme = theme
        self._break.update()
        self._scale.update()
        self._goal.update()

    def _tell(self, cell: DayCell | None) -> None:
        self._told.setText(cell.said if cell else _(HINT))

    def _arrange(self) -> None:
        frame = card()
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(24, 16, 24, 16)
        inside.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._title, 1)
        head.addWidget(self.older)
        head.addWidget(self.newer)
        inside.addLayout(head)
        inside.addWidget(self.map)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._told, 1)
        foot.addWidget(self._break)
        foot.addWidget(self._break_words)
        foot.addSpacing(8)
        foot.addWidget(self._goal)
        foot.addWidget(text(_("goal reached"), "small"))
        foot.addSpacing(16)
        foot.addWidget(text(pgettext("a day without a session", "rest"), "small"))
        foot.addWidget(self._scale)
        foot.addWidget(text(_("much"), "small"))
        inside.addLayout(foot)
        inside.addWidget(self._rule)
        self.table.hide()
        content = QWidget()
        content.setObjectName("page")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, PAGE_END)
        column.setSpacing(16)
        column.addWidget(self.glance)
        column.addWidget(frame)
        column.addWidget(self.table)
        column.addWidget(self.breaks)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(content))

    def _connect(self) -> None:
        self.map.day_pointed.connect(self._tell)
        self.map.day_chosen.connect(self.day_chosen)
        self.older.clicked.connect(lambda: self.year_moved.emit(1))
        self.newer.clicked.connect(lambda: self.year_moved.emit(-1))
        self.table.opened.connect(self.session_opened)
        self.breaks.chosen.connect(self.break_deleted)
