"""Weeks: the bars, what they are made of, and the sessions beneath."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from glutetimer.exchange.table_csv import TableRow
from glutetimer.gui.history.chart_controls import ChartControls
from glutetimer.gui.history.chart_place import ChartPlace
from glutetimer.gui.history.legend import Legend, LegendLine
from glutetimer.gui.history.session_table import ROW, SessionTable
from glutetimer.gui.history.stat_tiles import StatTiles
from glutetimer.gui.style.exercise_colours import group_colour
from glutetimer.gui.style.theme import DAY, PAGE_END, Theme
from glutetimer.gui.widgets.labels import PressButton, card, text
from glutetimer.gui.widgets.scroll_area import scrolled
from glutetimer.gui.widgets.week_sentences import WeekSentences
from glutetimer.i18n import _
from glutetimer.presentation.history.axis import metric_text, value_text
from glutetimer.presentation.history.chart_words import (
    chart_notes,
    list_heading,
)
from glutetimer.presentation.history.week_views import ChartBar, Series, SessionLine, WeeksView
from glutetimer.presentation.week_report import Sentence
from glutetimer.review.chart import ChartQuery
from glutetimer.review.periods import Period
from glutetimer.review.table import Grouping
from glutetimer.review.totals import Metric

if TYPE_CHECKING:
    from glutetimer.gui.history.chart.weekly_chart import WeeklyChart

OVERLAPPING = (Grouping.EXERCISE, Grouping.MUSCLE, Grouping.SIDE)
"""In these a session stands in several groups."""
WEEKS_A_BAR = {Period.WEEK: 1, Period.MONTH: 4, Period.SESSION: 1}
LEGEND_WIDTH = 248
LEAST_CHART, MOST_CHART = 176, 420
"""How high the chart is, px; between them it leaves room for the first sessions."""
ROWS_IN_SIGHT = 1
HEADS = 56
"""The heads of the list with the border of its card, px."""
BELOW = 32
LOW = 520
"""With less height than this the figures stand in one line, px."""
SPACING = 12
NOTE_INSET = 36


class Weeks(QWidget):
    """Figures, bars and sessions. The chart is made after the page has been painted once."""

    look_changed = Signal(ChartQuery)
    """Another period or grouping was chosen."""
    bar_chosen = Signal(object)
    """The `ChartBar` whose sessions are wanted, None for those of all bars."""
    session_opened = Signal(str)
    keep_requested = Signal()
    """The `picture` and its `numbers` are to be kept in a file."""

    def __init__(self, theme: Theme = DAY) -> None:
        super().__init__()
        self.setObjectName("page")
        self._theme = theme
        empty = Series("all", "", Grouping.NONE, dict.fromkeys(Metric, ()))
        self._view = WeeksView(ChartQuery(), (), (), empty)
        self.sentences = WeekSentences(apart=2)
        self.sentences.hide()
        self.glance = StatTiles(_("This week"))
        self._controls = chosen = ChartControls()
        self.measure, self.grouping, self.period = chosen.measure, chosen.grouping, chosen.period
        self.older, self.newer = chosen.older, chosen.newer
        self._chart_place = ChartPlace()
        self.legend = Legend()
        self._note = text("", "small", wraps=True)
        self._heading = text("", "subtitle")
        self.all_bars = PressButton(_("Show all"), "link")
        self.keep = PressButton(_("Save this view…"), "link")
        self.table = SessionTable()
        self._arrange()
        self._connect()

    def show_view(self, view: WeeksView) -> None:
        """Show these values; a bar that was chosen stays chosen while it is in sight."""
        kept = self._chosen_bar
        self._view = view
        for combo, value in ((self.grouping, view.look.by), (self.period, view.look.period)):
            combo.setCurrentIndex(combo.findData(value))
        self.glance.show_figures(view.figures)
        self.older.setEnabled(view.more[0] > 0)
        self.newer.setEnabled(view.more[1] > 0)
        self._draw()
        if self.chart:
            place = view.bars.index(kept) if kept in view.bars else None
            self.chart.choose(place)
        self.bar_chosen.emit(self._chosen_bar)

    def show_sentences(self, sentences: tuple[Sentence, ...]) -> None:
        """Show the week in sentences, which are looked up after the bars are shown."""
        self.sentences.show_sentences(sentences)
        self.sentences.setVisible(bool(sentences))
        self._fit_chart()

    def show_sessions(self, sessions: tuple[SessionLine, ...], *, are_all: bool = True) -> None:
        """List the sessions of the bar chosen, or of all bars."""
        bar = self._chosen_bar
        self._heading.setText(list_heading(len(sessions), bar, are_all=are_all))
        self.all_bars.setVisible(bar is not None)
        self.table.show_sessions(sessions)
        self._sum_up(None)

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of a theme, where they are painted and not styled."""
        self._theme = theme
        if self.chart:
            self.chart.set_theme(theme)
        self._sum_up(None)

    @property
    def chart(self) -> WeeklyChart | None:
        """The chart, None until the page has been painted."""
        return self._chart_place.chart

    @property
    def measured(self) -> Metric:
        """What the bars measure."""
        return Metric(self.measure.currentData())

    @property
    def bars(self) -> tuple[ChartBar, ...]:
        """The bars shown, oldest first."""
        return self._view.bars

    @property
    def numbers(self) -> list[TableRow]:
        """What the bars show, whatever they measure now."""
        return [
            TableRow(bar.said, bar.start, one.name, amounts)
            for place, bar in enumerate(self._view.bars)
            for one in self._view.series
            if any((amounts := {name: one.values(name)[place] for name in Metric}).values())
        ]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.glance.set_low(is_low=self.height() < LOW)
        self._fit_chart()

    def _fit_chart(self) -> None:
        """Let the chart be as high as leaves the first sessions in sight."""
        others = [self.glance.minimumHeight(), self._controls.sizeHint().height(), BELOW, HEADS]
        if not self.sentences.isHidden():
            others.append(self.sentences.heightForWidth(self.width()))
        room = self.height() - sum(others) - len(others) * SPACING - ROWS_IN_SIGHT * ROW
        width = self.width() - 2 * NOTE_INSET
        note = self._note.heightForWidth(width) if self._note.text() else 0
        more = max(0, note - self._note.fontMetrics().height())
        self.picture.setFixedHeight(min(MOST_CHART, max(LEAST_CHART + more, room)))
        self._column.activate()  # nothing lies over it until the next round of the event loop

    def go_back(self, bars: int) -> None:
        """Go back in time by so many bars, forward if below 0."""
        look = self._view.look
        if look.span is None:
            return
        most = self._view.more[0] + look.back
        back = min(max(0, look.back + bars * WEEKS_A_BAR[look.period]), most)
        if back != look.back:
            self.look_changed.emit(replace(look, back=back))

    @property
    def _chosen_bar(self) -> ChartBar | None:
        chosen = self.chart.chosen if self.chart else None
        return None if chosen is None else self._view.bars[chosen]

    @property
    def _series(self) -> tuple[Series, ...]:
        """The series that are stacked: where groups share sessions, all of them as one."""
        if self.measured is Metric.SESSIONS and self._view.look.by in OVERLAPPING:
            return (self._view.totals,)
        return tuple(one for one in self._view.series if any(one.values(self.measured)))

    def _connect_chart(self) -> None:
        if self.chart:
            self.chart.set_theme(self._theme)
            self.chart.bar_chosen.connect(self._choose)
            self.chart.bar_hovered.connect(self._sum_up)
            self.chart.moved.connect(self.go_back)
            self._draw()

    def _draw(self) -> None:
        view = self._view
        if self.chart:
            goal = view.goal if self.measured is Metric.SESSIONS else 0
            self.chart.show_bars(
                view.bars,
                self._series,
                self.measured,
                view.current,
                goal,
                with_mean=bool(view.trend_words),
            )
        notes = chart_notes(view, self.measured)
        self._note.setText(" ".join(notes))
        self._note.setVisible(bool(notes))
        self._fit_chart()
        self._sum_up(None)

    def _choose(self, _bar: int) -> None:
        self.bar_chosen.emit(self._chosen_bar)

    def _show_all_bars(self) -> None:
        if self.chart:
            self.chart.choose(None)
            self.chart.setFocus(Qt.FocusReason.OtherFocusReason)
        self.bar_chosen.emit(None)

    def _ask(self) -> None:
        look = self._view.look
        wanted = replace(
            look,
            by=Grouping(self.grouping.currentData()),
            period=Period(self.period.currentData()),
        )
        if wanted != look:
            self.look_changed.emit(wanted)

    def _sum_up(self, bar: int | None) -> None:
        """Fill the legend with a bar, else with the one chosen, else with all."""
        metric, view = self.measured, self._view
        if bar is None and self.chart:
            bar = self.chart.chosen
        sums = [
            (one, sum(values) if bar is None else values[bar])
            for one in self._series
            if (values := one.values(metric))
        ]
        totals = view.totals.values(metric)
        total = sum(totals) if bar is None else totals[bar]
        self.legend.show_sums(
            view.span_words if bar is None else view.bars[bar].said,
            metric_text(total, metric),
            [
                LegendLine(
                    one.name,
                    value,
                    value_text(value, is_time=metric.is_time),
                    group_colour(one.by, one.key, night=self._theme.is_dark),
                )
                for one, value in reversed(sums)
                if value
            ],
        )

    def _arrange(self) -> None:
        self.picture = chart = card()
        chart.setFixedHeight(LEAST_CHART)
        inside = QVBoxLayout(chart)
        inside.setContentsMargins(12, 14, 24, 10)
        inside.setSpacing(6)
        bars = QHBoxLayout()
        bars.setSpacing(16)
        bars.addWidget(self._chart_place, 1)
        self.legend.setFixedWidth(LEGEND_WIDTH)
        bars.addWidget(self.legend)
        inside.addLayout(bars, 1)
        self._note.setContentsMargins(12, 0, 0, 0)
        inside.addWidget(self._note)
        below = QWidget()
        below.setFixedHeight(BELOW)
        line = QHBoxLayout(below)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(16)
        for widget in (self._heading, self.all_bars):
            line.addWidget(widget)
        line.addStretch(1)
        line.addWidget(self.keep)
        content = QWidget()
        content.setObjectName("page")
        # the area first: what gets another parent is styled once more, with all that is in it
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(content))
        self._column = column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, PAGE_END)
        column.setSpacing(SPACING)
        column.addWidget(self.sentences)
        column.addWidget(self.glance)
        column.addWidget(self._controls)
        column.addWidget(chart)
        column.addWidget(below)
        column.addWidget(self.table)
        column.addStretch(1)

    def _connect(self) -> None:
        self._chart_place.chart_made.connect(self._connect_chart)
        self.measure.currentIndexChanged.connect(self._draw)
        self.grouping.activated.connect(self._ask)
        self.period.activated.connect(self._ask)
        self.older.clicked.connect(lambda: self.go_back(max(1, len(self._view.bars) // 2)))
        self.newer.clicked.connect(lambda: self.go_back(-max(1, len(self._view.bars) // 2)))
        self.all_bars.clicked.connect(self._show_all_bars)
        self.keep.clicked.connect(self.keep_requested)
        self.table.opened.connect(self.session_opened)
