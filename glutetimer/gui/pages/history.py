"""History: the weeks as bars, and the sessions they are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from glutetimer.gui.exercise_colours import exercise_colour
from glutetimer.gui.pages.choice import Choice
from glutetimer.gui.pages.flow import Flow
from glutetimer.gui.pages.legend import Legend
from glutetimer.gui.pages.pieces import PressButton, Sheet, card, text
from glutetimer.gui.pages.sessions import Sessions
from glutetimer.gui.scale import value_text
from glutetimer.gui.theme import DAY, Theme
from glutetimer.gui.weeks import HistoryView, Metric, SessionDetails
from glutetimer.words import count

if TYPE_CHECKING:
    from glutetimer.gui.weekly_chart import WeeklyChart

METRICS: tuple[tuple[object, str], ...] = (
    (Metric.REPS, "Reps"),
    (Metric.WORK, "Time under tension"),
    (Metric.HOLD, "Holds"),
)
RANGES: tuple[tuple[object, str], ...] = ((8, "8 weeks"), (26, "26"), (52, "52"))
LEGEND_WIDTH = 248
CHART_HEIGHT = 340
"""Of the chart with what stands above and below it, at least."""


class Placeholder(QWidget):
    """Stands where the chart will be and tells when it has been seen."""

    painted = Signal()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted.emit()


class HistoryPage(QWidget):
    """The weeks and the sessions. The chart is made after the page has been painted once."""

    weeks_chosen = Signal(int)
    """How many weeks to show; the answer is a new view."""
    session_opened = Signal(str)
    """The id of a session; the answer is `show_details`."""
    today_requested = Signal()

    def __init__(self, theme: Theme = DAY) -> None:
        super().__init__()
        self.setAccessibleName("History")
        self._theme = theme
        self._view = HistoryView((), (), (), ever=False)
        self.measure = Choice("What to show", METRICS)
        self.measure.select(Metric.REPS)
        self.span = Choice("How many weeks", RANGES)
        self.span.select(8)
        self.chart: WeeklyChart | None = None
        self._placeholder = Placeholder()
        self._chart_place = QHBoxLayout()
        self.legend = Legend()
        self._heading = text("", "subtitle")
        self.all_weeks = PressButton("Show all weeks", "link")
        self.sessions = Sessions()
        self.begin = PressButton("Choose a session", "primary")
        self._above = QWidget()
        self._stack = QStackedLayout()
        self._arrange()
        self._connect()
        self._stack.setCurrentIndex(1)

    def show_view(self, view: HistoryView) -> None:
        """Show these values; a week that was chosen stays chosen if the weeks are the same."""
        kept = self.chart.chosen if self.chart and view.weeks == self._view.weeks else None
        self._view = view
        self._stack.setCurrentIndex(0 if view.ever else 1)
        if any(weeks == len(view.weeks) for weeks, _ in RANGES):
            self.span.select(len(view.weeks))
        self._draw()
        self._choose_week(kept)

    def show_details(self, session: SessionDetails) -> None:
        """Open a session."""
        self.sessions.show_details(session)

    def dress(self, theme: Theme) -> None:
        """Take on the colours of a theme, where they are painted and not styled."""
        self._theme = theme
        if self.chart:
            self.chart.dress(theme)
        self._sum_up()

    @property
    def chosen_metric(self) -> Metric:
        """What the bars measure."""
        chosen = self.measure.value
        return chosen if isinstance(chosen, Metric) else Metric.REPS

    def _make_chart(self) -> None:
        if self.chart:
            return
        from glutetimer.gui.weekly_chart import WeeklyChart  # noqa: PLC0415 - costs 0.2 s, see there

        self.chart = WeeklyChart()
        self.chart.dress(self._theme)
        self.chart.week_chosen.connect(self._choose_week)
        self.chart.week_hovered.connect(self._sum_up_week)
        self._chart_place.replaceWidget(self._placeholder, self.chart)
        self._placeholder.hide()
        self._draw()

    def _draw(self) -> None:
        if self.chart:
            self.chart.show_bars(self._view.weeks, self._view.series, self.chosen_metric)
        self._sum_up()

    def _choose_week(self, week: int | None) -> None:
        if self.chart:
            self.chart.choose(week)
        sessions = self._view.sessions
        if week is None:
            words = count(len(sessions), "session")
        else:
            chosen = self._view.weeks[week]
            sessions = tuple(one for one in sessions if one.week == chosen.start)
            done = count(len(sessions), "session") if sessions else "no session"
            words = f"Week of {chosen.label}: {done}"
        self._heading.setText(words)
        self.all_weeks.setVisible(week is not None)
        self.sessions.show_sessions(sessions)
        self._sum_up()

    def _show_all_weeks(self) -> None:
        self._choose_week(None)
        if self.chart:
            self.chart.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sum_up(self) -> None:
        self._sum_up_week(None)

    def _sum_up_week(self, week: int | None) -> None:
        """Fill the legend with a week, else with the one chosen, else with all."""
        metric = self.chosen_metric
        if week is None and self.chart:
            week = self.chart.chosen
        sums = [
            (one, sum(values) if week is None else values[week])
            for one in self._view.series
            if (values := one.values(metric))
        ]
        total = value_text(sum(value for _, value in sums), is_time=metric.is_time)
        span = count(len(self._view.weeks), "week")
        self.legend.show_sums(
            f"In {span}" if week is None else f"Week of {self._view.weeks[week].label}",
            total if metric.is_time else f"{total} reps",
            [
                (
                    one.name,
                    value_text(value, is_time=metric.is_time),
                    exercise_colour(one.exercise, night=self._theme.is_dark),
                )
                for one, value in reversed(sums)
                if value
            ],
        )

    def _arrange(self) -> None:
        head = QWidget()
        flow = Flow(across=32, down=8)
        head.setLayout(flow)
        flow.addWidget(self.measure)
        flow.addWidget(self.span)
        chart = card()
        inside = QHBoxLayout(chart)
        inside.setContentsMargins(12, 16, 24, 12)
        inside.setSpacing(16)
        self._placeholder.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._chart_place.addWidget(self._placeholder)
        inside.addLayout(self._chart_place, 1)
        self.legend.setFixedWidth(LEGEND_WIDTH)
        inside.addWidget(self.legend)
        below = QWidget()
        below.setFixedHeight(36)
        line = QHBoxLayout(below)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(16)
        line.addWidget(self._heading)
        line.addWidget(self.all_weeks)
        line.addStretch(1)
        self._above.setMinimumHeight(CHART_HEIGHT)
        above = QVBoxLayout(self._above)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(16)
        above.addWidget(head)
        above.addWidget(chart, 1)
        above.addWidget(below)
        weeks = QWidget()
        column = QVBoxLayout(weeks)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._above, 5)
        column.addWidget(self.sessions, 4)
        self._stack.addWidget(weeks)
        self._stack.addWidget(self._nothing_yet())
        sheet = Sheet()
        sheet.rows.addWidget(text("History", "title"))
        sheet.rows.addLayout(self._stack, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(sheet)

    def _nothing_yet(self) -> QWidget:
        empty = QWidget()
        column = QVBoxLayout(empty)
        column.setSpacing(24)
        column.addStretch(2)
        words = "Your weeks will stand here, a bar for each, and every session you have done."
        sentence = text(words, "lead", wraps=True)
        sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(sentence)
        column.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        return empty

    def _connect(self) -> None:
        self._placeholder.painted.connect(self._make_chart, Qt.ConnectionType.QueuedConnection)
        self.measure.chosen.connect(self._draw)
        self.span.chosen.connect(self.weeks_chosen.emit)
        self.all_weeks.clicked.connect(self._show_all_weeks)
        self.sessions.opened.connect(self.session_opened)
        self.sessions.filled.connect(self._above.setHidden)
        self.begin.clicked.connect(self.today_requested)
