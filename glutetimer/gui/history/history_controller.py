"""History at the desk: fills its views from the house, and changes what a person corrects."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetimer.app import history as changes
from glutetimer.app.context import AppContext
from glutetimer.app.dated_ahead import sessions_ahead
from glutetimer.app.history import NotSaved, Outcome, Report, SessionChange, Undo
from glutetimer.app.jobs import Ending, Failed, Finished, Job, Progress, sentence
from glutetimer.errors import UserError
from glutetimer.exchange import export
from glutetimer.gui.history.history_page import HistoryPage
from glutetimer.gui.history.view_export import ask_how, view_content
from glutetimer.gui.history.weeks_view import Weeks
from glutetimer.gui.style.theme import Theme
from glutetimer.gui.window_thread import Inbox
from glutetimer.i18n import N_, _
from glutetimer.presentation.history.bests import best_lines, ladder_views
from glutetimer.presentation.history.manual_session import WrittenSession, by_hand, session_form
from glutetimer.presentation.history.periods import (
    balance_view,
    calendar_view,
    feel_view,
    test_views,
)
from glutetimer.presentation.history.session_details import session_details
from glutetimer.presentation.history.week_views import ChartBar, ChartQuery, Period
from glutetimer.presentation.history.weeks import (
    ahead_words,
    deleted_lines,
    session_lines,
    weeks_view,
    window,
)

SAVING = N_("Saving …")


class HistoryController(QWidget):
    """The History page with everything behind it.

    Args:
        house: Where everything comes from.
        theme: The colours to begin with.
        ask_how: Asks for the file in which a view is kept.
    """

    today_requested = Signal()

    def __init__(
        self, context: AppContext, theme: Theme, ask_how: Callable[[QWidget], str] = ask_how
    ) -> None:
        super().__init__()
        self._ask_how = ask_how
        self._context = context
        self._look = ChartQuery()
        self._years_back = 0
        self._undo: Undo | None = None
        self._saving: Inbox[Outcome] | None = None
        self._stands = ""
        self._files: Inbox[Progress | Ending[str]] = Inbox(self, self._hear_of_file)
        self.page = HistoryPage(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self._connect()

    def fill(self) -> None:
        """Show what holds now in the view that is open."""
        history = self._context.history
        today = self._context.clock.now().date()
        ever = bool(history.sessions(limit=1) or history.deleted_sessions())
        self.page.show_ever(ever=ever, span=self._look.span, today=today)
        if ever:
            self._fill_view(self.page.view)
        if self._undo is None and (ahead := sessions_ahead(history, today)):
            self.page.point_out(ahead[0].uuid, ahead_words(ahead[0]))

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of a theme."""
        self.page.set_theme(theme)

    def _fill_view(self, name: str) -> None:
        page, context = self.page, self._context
        if name == "weeks":
            self._weeks.show_view(weeks_view(context, self._look))
        elif name == "calendar":
            page.calendar.show_view(calendar_view(context, self._years_back))
            if page.calendar.map.chosen is not None:
                self._list_day(page.calendar.map.chosen)
        elif name == "balance":
            page.balance.show_view(balance_view(context, *self._stretch()))
        elif name == "feel":
            page.feel.show_view(feel_view(context, *self._stretch()))
        elif name == "tests":
            page.tests.show_views(test_views(context, *self._stretch()))
        elif name == "bests":
            page.bests.show_lines(best_lines(context))
        elif name == "deleted":
            page.deleted.show_lines(deleted_lines(context))
        else:
            page.ladders.show_views(ladder_views(context))
        page.bring(name)

    @cached_property
    def _weeks(self) -> Weeks:
        weeks = self.page.weeks
        weeks.look_changed.connect(self._show_look)
        weeks.bar_chosen.connect(self._list_bar)
        weeks.keep_requested.connect(self._keep)
        return weeks

    def _stretch(self) -> tuple[date, date]:
        """Return the days that the span covers, up to today."""
        today = self._context.clock.now().date()
        began = None  # what is asked for by weeks needs no look at the beginning
        if self._look.span is None:
            began = self._context.history.first_day()
        look = replace(self._look, back=0)
        since, _ = window(look, Period.WEEK, today, self._context.first_day, began)
        return since, today

    def _show_look(self, look: ChartQuery) -> None:
        self._look = look
        self.fill()

    def _choose_span(self, span: int | None) -> None:
        self._show_look(replace(self._look, span=span, back=0))

    def _move_year(self, years: int) -> None:
        self._years_back = max(0, self._years_back + years)
        self.fill()

    def _list_bar(self, bar: ChartBar | None) -> None:
        shown = self.page.weeks.bars
        if not shown:
            return
        since, until = (bar.start, bar.end) if bar else (shown[0].start, shown[-1].end)
        lines, are_all = session_lines(self._context, since, until)
        if bar is not None and bar.session is not None:
            lines = tuple(one for one in lines if one.id == bar.session)
        self.page.weeks.show_sessions(lines, are_all=are_all)

    def _list_day(self, day: date) -> None:
        lines, _ = session_lines(self._context, day, day)
        self.page.calendar.show_sessions(lines)

    def _open(self, session: str) -> None:
        details = session_details(self._context, session)
        if details is not None:
            self.page.show_details(details)

    def _delete(self, session: str) -> None:
        self._save(
            lambda report: changes.delete(self._context.history, session, report),
            "The session is deleted.",
            self.page.close_session,
        )

    def _bring_back(self, sessions: tuple[str, ...]) -> None:
        one = len(sessions) == 1
        self._save(
            lambda report: changes.bring_back(self._context.history, sessions, report),
            "The session is back." if one else f"{len(sessions)} sessions are back.",
            lambda: None,
        )

    def _change(self, change: SessionChange) -> None:
        self._save(
            lambda report: changes.change(self._context.history, change, report),
            "The session is changed.",
            lambda: self._open(change.session),
        )

    def _keep(self) -> None:
        place = self._ask_how(self)
        if not place:
            return
        shown = self.page.weeks
        try:  # what is drawn is drawn here, what is written waits for no window
            pieces = view_content(shown.picture, shown.numbers, Path(place))
        except UserError as problem:
            self._hear_of_file(Failed(str(problem)))
            return
        job = Job(lambda _: self._write_file(Path(place), pieces), self._files.post, "view")
        job.start()

    def _write_file(self, path: Path, pieces: Iterable[bytes]) -> str:
        export.write(path, pieces)
        return _("Saved: {path}").format(path=path)

    def _hear_of_file(self, news: Progress | Ending[str]) -> None:
        if isinstance(news, Finished):
            self.page.tell(news.result, can_undo=False)
        elif isinstance(news, Failed):
            self.page.tell(news.why, can_undo=False)

    def _begin_form(self, programme: str | None = None) -> None:
        self.page.show_form(session_form(self._context, programme))

    def _write(self, written: WrittenSession) -> None:
        row, programme_json, sets = by_hand(self._context, written)
        self._save(
            lambda report: changes.add(self._context.history, row, programme_json, sets, report),
            "The session is added.",
            self.page.close_session,
        )

    def _take_back(self) -> None:
        if self._undo is not None:
            self._save(self._undo, "", self._close_session)

    def _close_session(self) -> None:
        if self.page.is_session_open:
            self.page.close_session()

    def _save(
        self, change: Callable[[Report], None], says: str, then: Callable[[], object]
    ) -> None:
        """Hand a change over and say what came of it; until then there is no other.

        Args:
            change: Hands it over.
            says: What to say when it is on disk.
            then: Called when it is on disk, if the person still looks at the same session.
        """
        if self._saving is not None:
            self.page.tell(self._stands, can_undo=False)
            return
        shown = self.page.shown

        def hear(outcome: Outcome) -> None:
            if isinstance(outcome, NotSaved):
                self._say(outcome.why)
                if not outcome.is_kept:
                    self._rest()
                return
            self._rest()
            self._undo = outcome.undo
            if self.page.shown == shown:
                then()
            self.page.tell(says, can_undo=outcome.undo is not None)
            self.fill()

        self._saving = Inbox(self, hear)
        self._say(_(SAVING))
        try:
            change(self._saving.post)
        except Exception as error:
            hear(NotSaved(sentence(error)))
            if not isinstance(error, UserError):
                raise

    def _say(self, words: str) -> None:
        self._stands = words
        self.page.tell(words, can_undo=False)

    def _rest(self) -> None:
        if self._saving is not None:
            self._saving.close()
        self._saving = None

    def _connect(self) -> None:
        page = self.page
        page.view_wanted.connect(lambda _view: self.fill())
        page.span_chosen.connect(self._choose_span)
        page.form_wanted.connect(self._begin_form)
        page.undo_requested.connect(self._take_back)
        page.today_requested.connect(self.today_requested)
        page.year_moved.connect(self._move_year)
        page.day_chosen.connect(self._list_day)
        page.session_opened.connect(self._open)
        page.session_deleted.connect(self._delete)
        page.sessions_brought_back.connect(self._bring_back)
        page.session_saved.connect(self._change)
        page.programme_chosen.connect(self._begin_form)
        page.session_written.connect(self._write)
