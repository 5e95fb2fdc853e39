"""History in the window: fills its views, and changes what a person corrects."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetimer.app.dated_ahead import sessions_ahead
from glutetimer.app.history import changes, periods, sessions, weeks
from glutetimer.app.history.changes import SessionChange
from glutetimer.app.history.manual_session import ManualSessions
from glutetimer.app.history.remembered import WrittenSession
from glutetimer.app.progress import ProgressAdvisor
from glutetimer.app.training_calendar import Calendar
from glutetimer.app.week_report import WeekReporter
from glutetimer.gui.history.history_page import HistoryPage
from glutetimer.gui.history.history_tabs import VIEWS
from glutetimer.gui.history.ladders_controller import LaddersController
from glutetimer.gui.history.pending_change import PendingChange
from glutetimer.gui.history.view_export import ViewExport
from glutetimer.gui.history.weeks_view import Weeks
from glutetimer.gui.page import PageServices
from glutetimer.gui.style.theme import Theme
from glutetimer.history.store import History
from glutetimer.i18n import _
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.breaks import break_lines
from glutetimer.presentation.data_results import brought_back_text
from glutetimer.presentation.history.bests import best_lines
from glutetimer.presentation.history.periods import (
    balance_view,
    calendar_view,
    feel_view,
    test_views,
)
from glutetimer.presentation.history.session_details import session_details
from glutetimer.presentation.history.session_form import session_form
from glutetimer.presentation.history.sessions import ahead_words, session_lines
from glutetimer.presentation.history.week_views import ChartBar
from glutetimer.presentation.history.weeks import weeks_view
from glutetimer.presentation.week_report import week_report_view
from glutetimer.review.chart import ChartQuery

AFTER_BARS_MS: Final = 20
WEEKS: Final = VIEWS[0]


class HistoryController(QWidget):
    """The History page with everything behind it.

    Args:
        services: What every page is made with.
        history: What was done.
        catalogue: What exercises and programmes are called, and the answers of the feel check.
        manual_sessions: Adds sessions by hand.
        calendar: Returns today and its week.
        progress: Returns what keeps decisions on advice.
        report: Returns what looks the week up.
    """

    def __init__(
        self,
        services: PageServices,
        history: History,
        catalogue: Catalogue,
        manual_sessions: ManualSessions,
        calendar: Calendar,
        progress: Callable[[], ProgressAdvisor],
        report: Callable[[], WeekReporter],
    ) -> None:
        super().__init__()
        self._services = services
        self._history = history
        self._catalogue = catalogue
        self._manual_sessions = manual_sessions
        self._calendar = calendar
        self._progress = progress
        self._report = report
        self._query = ChartQuery()
        self._years_back = 0
        self.page = HistoryPage(services.theme)
        self.view_export = ViewExport(self.page, self._tell)
        self._pending = PendingChange(self.page, self.refresh)
        self._fills: dict[str, Callable[[], None]] = {
            "weeks": self._fill_weeks,
            "calendar": self._fill_calendar,
            "balance": self._fill_balance,
            "feel": self._fill_feel,
            "tests": self._fill_tests,
            "bests": self._fill_bests,
            "ladders": self._fill_ladders,
            "deleted": self._fill_deleted,
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self._connect()

    @property
    def widget(self) -> QWidget:
        """The page."""
        return self

    def refresh(self) -> None:
        """Show what holds now in the view that is open, and a moment later how the week goes."""
        if self._show() and self.page.view == WEEKS:
            QTimer.singleShot(AFTER_BARS_MS, self.page, self._report_week)

    def _report_week(self) -> None:
        if self.page.view == WEEKS and self.page.isVisible():
            view = week_report_view(self._report().week(), self._catalogue)
            self.page.weeks.show_sentences(view.sentences)

    def _show(self) -> bool:
        """Show the view that is open; return whether there is anything to show."""
        ever = sessions.was_ever_used(self._history)
        self.page.show_ever(ever=ever, span=self._query.span, today=self._today)
        if ever:
            view = self.page.view
            self._fills[view]()
            self.page.bring(view)
        ahead = [] if self._pending.can_undo else sessions_ahead(self._history, self._today)
        if ahead:
            self.page.point_out(
                ahead[0].uuid,
                f"{ahead_words(ahead[0].programme_name, ahead[0].local_date)} "
                + _("Open it and edit its day."),
            )
        return ever

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.page.set_theme(theme)

    @property
    def _today(self) -> date:
        return self._calendar().today

    @property
    def _days(self) -> tuple[date, date]:
        """The days that the span covers, up to today."""
        return weeks.days_up_to_today(self._history, self._calendar(), self._query)

    @cached_property
    def _weeks(self) -> Weeks:
        made = self.page.weeks
        made.look_changed.connect(self._show_query)
        made.bar_chosen.connect(self._list_bar)
        made.keep_requested.connect(self._export_view)
        return made

    def _fill_weeks(self) -> None:
        catalogue, calendar = self._catalogue, self._calendar()
        found = weeks.chart_totals(self._history, catalogue, calendar, self._query)
        self._weeks.show_view(weeks_view(found, catalogue, calendar))

    def _fill_calendar(self) -> None:
        view, calendar = self.page.calendar, self._calendar()
        year = periods.year_of_training(self._history, calendar, self._years_back)
        view.show_view(calendar_view(year, calendar))
        if view.map.chosen is not None:
            self._list_day(view.map.chosen)

    def _fill_balance(self) -> None:
        catalogue, days = self._catalogue, self._days
        sides, muscles = periods.balance(self._history, catalogue, *days)
        caveat = catalogue.guidance.evidence.caveat
        self.page.balance.show_view(
            balance_view(sides, muscles, catalogue.known_exercises, caveat, days, self._today)
        )

    def _fill_feel(self) -> None:
        catalogue, days = self._catalogue, self._days
        found = periods.feel(self._history, catalogue, *days)
        check = catalogue.guidance.feel_check
        self.page.feel.show_view(
            feel_view(found, check, catalogue.known_exercises, days, self._today)
        )

    def _fill_tests(self) -> None:
        days = self._days
        rows = periods.self_tests(self._history, *days)
        self.page.tests.show_views(
            test_views(rows, self._catalogue.known_exercises, days, self._today)
        )

    def _fill_bests(self) -> None:
        found = periods.personal_bests(self._history, self._services.settings.values.own_bands)
        catalogue, today = self._catalogue, self._today
        climbed = periods.ladders(self._history, catalogue, today)
        self.page.bests.show_lines(best_lines(found, catalogue.known_exercises, today, climbed))

    def _fill_ladders(self) -> None:
        self._ladders.fill()

    @cached_property
    def _ladders(self) -> LaddersController:
        return LaddersController(
            self.page.ladders,
            self._history,
            self._catalogue,
            self._progress(),
            self._calendar,
            self._tell,
        )

    def _fill_deleted(self) -> None:
        found = sessions.list_deleted(self._history)
        breaks = break_lines(self._history.deleted_breaks(), self._today)
        self.page.deleted.show_lines(session_lines(found, self._today), breaks)

    def _show_query(self, query: ChartQuery) -> None:
        self._query = query
        self._show()

    def _choose_span(self, span: int | None) -> None:
        self._show_query(replace(self._query, span=span, back=0))

    def _move_year(self, years: int) -> None:
        self._years_back = max(0, self._years_back + years)
        self.refresh()

    def _list_bar(self, bar: ChartBar | None) -> None:
        shown = self.page.weeks.bars
        if not shown:
            return
        since, until = (bar.start, bar.end) if bar else (shown[0].start, shown[-1].end)
        found, are_all = sessions.list_sessions(self._history, since, until)
        if bar is not None and bar.session is not None:
            found = tuple(one for one in found if one.session.id == bar.session)
        self.page.weeks.show_sessions(session_lines(found, self._today), are_all=are_all)

    def _list_day(self, day: date) -> None:
        found, _are_all = sessions.list_sessions(self._history, day, day)
        self.page.calendar.show_sessions(session_lines(found, self._today))
        self.page.calendar.show_breaks(break_lines(self._history.breaks(day, day), self._today))

    def _open(self, session: str) -> None:
        found = sessions.session_with_sets(self._history, session)
        if found is not None:
            check = self._catalogue.guidance.feel_check
            self.page.show_details(session_details(found, check, self._today))

    def _delete(self, session: str) -> None:
        self._pending.save(
            lambda report: changes.delete(self._history, session, report),
            _("The session is deleted."),
            self.page.close_session,
        )

    def _delete_break(self, one: str) -> None:
        self._pending.save(
            lambda report: changes.delete_break(self._history, one, report),
            _("The break is deleted."),
            self.page.calendar.map.setFocus,
        )

    def _bring_break_back(self, one: str) -> None:
        self._pending.save(
            lambda report: changes.bring_break_back(self._history, one, report),
            _("The break is back."),
            lambda: None,
        )

    def _bring_back(self, chosen: tuple[str, ...]) -> None:
        self._pending.save(
            lambda report: changes.bring_back(self._history, chosen, report),
            brought_back_text(len(chosen)),
            lambda: None,
        )

    def _change(self, change: SessionChange) -> None:
        self._pending.save(
            lambda report: changes.change(self._history, change, report),
            _("The session is changed."),
            lambda: self._open(change.session),
        )

    def _show_form(self, programme: str | None = None) -> None:
        form = self._manual_sessions.form(programme)
        programmes = self._catalogue.listed_programmes.values()
        self.page.show_form(session_form(form, programmes, self._today))

    def _add(self, written: WrittenSession) -> None:
        self._pending.save(
            lambda report: self._manual_sessions.add(written, report),
            _("The session is added."),
            self.page.close_session,
        )

    def _undo(self) -> None:
        self._pending.undo(self._close_session)

    def _close_session(self) -> None:
        if self.page.is_session_open:
            self.page.close_session()

    def _export_view(self) -> None:
        shown = self.page.weeks
        self.view_export.export(shown.picture, shown.numbers)

    def _tell(self, words: str) -> None:
        self.page.show_message(words, can_undo=False)

    def _connect(self) -> None:
        page = self.page
        page.view_wanted.connect(lambda _view: self.refresh())
        page.span_chosen.connect(self._choose_span)
        page.form_wanted.connect(self._show_form)
        page.undo_requested.connect(self._undo)
        page.today_requested.connect(lambda: self._services.requests.page.emit("today"))
        page.year_moved.connect(self._move_year)
        page.day_chosen.connect(self._list_day)
        page.session_opened.connect(self._open)
        page.exercise_opened.connect(self._services.requests.exercise)
        page.session_deleted.connect(self._delete)
        page.sessions_brought_back.connect(self._bring_back)
        page.break_deleted.connect(self._delete_break)
        page.break_brought_back.connect(self._bring_break_back)
        page.session_saved.connect(self._change)
        page.programme_chosen.connect(self._show_form)
        page.session_written.connect(self._add)
