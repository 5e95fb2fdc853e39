"""History: one idea per view, and over them a session that is opened, changed or added."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QStackedWidget, QVBoxLayout, QWidget

from glutetimer.app.history.changes import SessionChange
from glutetimer.app.history.remembered import WrittenSession
from glutetimer.gui.history.balance_view import Balance
from glutetimer.gui.history.bests_view import Bests
from glutetimer.gui.history.calendar_view import Calendar
from glutetimer.gui.history.deleted_sessions import Deleted
from glutetimer.gui.history.feel_view import FeelPage
from glutetimer.gui.history.history_tabs import (
    ALL_WEEKS,
    SPANNED,
    SPANS,
    VIEWS,
    ViewTabs,
    nothing_yet,
    span_words,
)
from glutetimer.gui.history.ladders_view import Ladders
from glutetimer.gui.history.self_test_view import SelfTestPage
from glutetimer.gui.history.session_details import Details
from glutetimer.gui.history.session_editor import SessionEditor
from glutetimer.gui.history.session_form import SessionWriting
from glutetimer.gui.history.weeks_view import Weeks
from glutetimer.gui.style.theme import DAY, PAGE_END, SCROLL_BAR, Theme
from glutetimer.gui.widgets.choice import ChoiceButtons
from glutetimer.gui.widgets.flow_layout import FlowLayout
from glutetimer.gui.widgets.labels import PressButton, text
from glutetimer.gui.widgets.notices import Notices
from glutetimer.gui.widgets.sheet import PAGE_TOP, Sheet, keep_clear_of_bar
from glutetimer.i18n import _
from glutetimer.presentation.history.session_form import SessionForm
from glutetimer.presentation.history.week_views import SessionDetails
from glutetimer.presentation.notice import Notice

LOW = 700
"""Below this height every px above the rows counts."""
LOW_MARGIN = 16
ViewT = TypeVar("ViewT", Weeks, Calendar, Balance, FeelPage, SelfTestPage, Bests, Ladders, Deleted)


class HistoryPage(QWidget):
    """The views of History behind tabs; each asks to be filled when it is shown."""

    view_wanted = Signal(str)
    """The name of the view that is shown now; the answer is its `show_...`."""
    span_chosen = Signal(object)
    """How many weeks to look at, None for all."""
    form_wanted = Signal()
    """A session is to be added; the answer is `show_form`."""
    undo_requested = Signal()
    today_requested = Signal()
    year_moved = Signal(int)
    day_chosen = Signal(object)
    """The date chosen in the calendar."""
    session_opened = Signal(str)
    """The id of a session; the answer is `show_details`."""
    session_deleted = Signal(str)
    exercise_opened = Signal(str)
    """The id of an exercise."""
    sessions_brought_back = Signal(object)
    """The ids of deleted sessions."""
    break_deleted = Signal(str)
    """The id of a break."""
    break_brought_back = Signal(str)
    session_saved = Signal(SessionChange)
    programme_chosen = Signal(str)
    """Another programme in the form; the answer is `show_form`."""
    session_written = Signal(WrittenSession)

    def __init__(self, theme: Theme = DAY) -> None:
        super().__init__()
        self.setAccessibleName(_("History"))
        self._theme = theme
        self._themed: list[Callable[[Theme], None]] = []
        self.tabs = ViewTabs()
        self.span = ChoiceButtons(_("How many weeks"), [(one, span_words(one)) for one in SPANS])
        self.add = PressButton(_("Add a session"))
        self.notices = Notices()
        self.begin = PressButton(_("Choose a session"), "primary")
        self._shown = QStackedWidget()
        self._tabbed = QWidget()
        self._stack = QStackedLayout()
        self._opened_from: QWidget = self
        self._today = date.min
        self._arrange()
        self._connect()

    @cached_property
    def weeks(self) -> Weeks:
        """The bars; like every view they are made when they are first wanted."""
        made = self._add_view(Weeks(self._theme))
        made.session_opened.connect(self.session_opened)
        return made

    @cached_property
    def calendar(self) -> Calendar:
        """The year of days."""
        made = self._add_view(Calendar(self._theme))
        made.year_moved.connect(self.year_moved)
        made.day_chosen.connect(self.day_chosen)
        made.break_deleted.connect(self.break_deleted)
        made.session_opened.connect(self.session_opened)
        return made

    @cached_property
    def balance(self) -> Balance:
        """Left against right."""
        return self._add_view(Balance(self._theme))

    @cached_property
    def feel(self) -> FeelPage:
        """Where it was felt."""
        return self._add_view(FeelPage(self._theme))

    @cached_property
    def tests(self) -> SelfTestPage:
        """The answers after self-tests."""
        return self._add_view(SelfTestPage(self._theme))

    @cached_property
    def bests(self) -> Bests:
        """Personal bests."""
        made = self._add_view(Bests(self._theme))
        made.exercise_opened.connect(self.exercise_opened)
        return made

    @cached_property
    def ladders(self) -> Ladders:
        """How far up."""
        made = self._add_view(Ladders(self._theme))
        made.exercise_opened.connect(self.exercise_opened)
        made.focus_lost.connect(self._focus_shown)
        return made

    @cached_property
    def deleted(self) -> Deleted:
        """What was deleted."""
        made = self._add_view(Deleted(self._theme))
        made.brought_back.connect(self.sessions_brought_back)
        made.break_brought_back.connect(self.break_brought_back)
        return made

    @cached_property
    def details(self) -> Details:
        """A session that is opened."""
        made = Details()
        self._stack.addWidget(made)
        made.closed.connect(self.close_session)
        made.edit_requested.connect(self._edit)
        made.deleted.connect(self.session_deleted)
        return made

    @cached_property
    def editor(self) -> SessionEditor:
        """A session that is changed."""
        made = SessionEditor()
        self._stack.addWidget(made)
        made.saved.connect(self.session_saved)
        made.cancelled.connect(self._stop_editing)
        return made

    @cached_property
    def writing(self) -> SessionWriting:
        """A session that is added."""
        made = SessionWriting()
        self._stack.addWidget(made)
        made.programme_chosen.connect(self.programme_chosen)
        made.written.connect(self.session_written)
        made.cancelled.connect(self.close_session)
        return made

    @property
    def view(self) -> str:
        """The name of the view that is shown."""
        return VIEWS[self.tabs.currentIndex()]

    @property
    def is_session_open(self) -> bool:
        """Whether a session stands over the views."""
        return self._stack.currentWidget() not in (self._tabbed, self._empty)

    @property
    def shown(self) -> tuple[QWidget | None, str]:
        """What is shown, and of which session; changes when another view is opened."""
        session = self.details.session if "details" in self.__dict__ else None
        return self._stack.currentWidget(), "" if session is None else session.id

    def show_ever(self, *, ever: bool, span: int | None, today: date) -> None:
        """Show the views, or, while nothing was ever done, what will be here."""
        self._today = today
        self.span.select(ALL_WEEKS if span is None else span)
        if self._stack.currentWidget() in (self._tabbed, self._empty):
            self._stack.setCurrentWidget(self._tabbed if ever else self._empty)
        self._show_tools()

    def show_details(self, session: SessionDetails) -> None:
        """Open a session."""
        if self._stack.currentWidget() is self._tabbed:
            self._opened_from = self._shown.currentWidget() or self
        self.details.show_details(session)
        self._stack.setCurrentWidget(self.details)
        self._show_tools()
        self.details.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_form(self, form: SessionForm) -> None:
        """Open the form for a session done without the laptop, or answer to its programme."""
        if "writing" in self.__dict__ and self._stack.currentWidget() is self.writing:
            self.writing.show_form(form)
            return
        self.writing.begin(form)
        self._stack.setCurrentWidget(self.writing)
        self._show_tools()

    def close_session(self) -> None:
        """Go back to the views."""
        self._stack.setCurrentWidget(self._tabbed)
        self._show_tools()
        self._focus(self._opened_from)

    def bring(self, view: str) -> None:
        """Let a view be seen, which is filled by now."""
        self._shown.setCurrentWidget(getattr(self, view))

    def point_out(self, session: str, words: str) -> None:
        """Say that something is odd about a session, with a way to open it."""
        self.notices.show_notices((Notice(session, words, (("open", _("Open it")),)),))

    def show_message(self, words: str, *, can_undo: bool = True) -> None:
        """Show what has happened, with a way to undo it."""
        answers = (("undo", _("Undo")),) if can_undo else ()
        self.notices.show_notices((Notice("message", words, answers),) if words else ())

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of a theme, where they are painted and not styled."""
        self._theme = theme
        for set_theme in self._themed:
            set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._sheet.set_above(LOW_MARGIN if self.height() < LOW else PAGE_TOP)

    def _add_view(self, view: ViewT) -> ViewT:
        self._shown.addWidget(view)
        self._themed.append(view.set_theme)
        return view

    def _edit(self) -> None:
        if self.details.session is not None:
            self.editor.show_session(self.details.session, self._today)
            self._stack.setCurrentWidget(self.editor)
            self._show_tools()

    def _stop_editing(self) -> None:
        self._stack.setCurrentWidget(self.details)
        self._focus(self.details.edit)

    def _focus(self, widget: QWidget) -> None:
        """Move the focus within this page; the keys of another page are not taken away."""
        if self.isVisible():
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus_shown(self) -> None:
        is_tabbed = self._stack.currentWidget() is self._tabbed
        self._focus(self.tabs if is_tabbed else self._stack.currentWidget() or self)

    def _turn_to(self, place: int) -> None:
        self._show_tools()
        self.view_wanted.emit(VIEWS[place])

    def _answer(self, notice: str, answer: str) -> None:
        if answer == "open":
            self.session_opened.emit(notice)
        else:
            self.undo_requested.emit()

    def _show_tools(self) -> None:
        tabbed = self._stack.currentWidget() is self._tabbed
        self.span.setVisible(tabbed and self.view in SPANNED)
        self.add.setVisible(tabbed or self._stack.currentWidget() is self._empty)
        # what scrolls on the page goes on to the edge of the window, a card does not
        self._sheet.set_below(0 if tabbed else PAGE_END)
        self._room.setContentsMargins(0, 0, 0 if tabbed else SCROLL_BAR, 0)

    def _arrange(self) -> None:
        head = QWidget()
        flow = FlowLayout(across=24, down=8, spread=True, centred=True)
        head.setLayout(flow)
        for widget in (text(_("History"), "title"), self.span, self.add):
            flow.addWidget(widget)
        column = QVBoxLayout(self._tabbed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(keep_clear_of_bar(self.tabs))
        column.addWidget(self._shown, 1)
        self._empty = nothing_yet(self.begin)
        self._stack.addWidget(self._tabbed)
        self._stack.addWidget(self._empty)
        self._room = QHBoxLayout()
        self._room.addLayout(self._stack)
        self._sheet = sheet = Sheet(below=0, bar="inside")
        sheet.rows.addLayout(keep_clear_of_bar(head))
        sheet.rows.addLayout(keep_clear_of_bar(self.notices))
        sheet.rows.addLayout(self._room, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(sheet)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._turn_to)
        self.span.chosen.connect(lambda weeks: self.span_chosen.emit(weeks or None))
        self.add.clicked.connect(self.form_wanted)
        self.notices.answered.connect(self._answer)
        self.notices.closed.connect(lambda _notice: self.show_message(""))
        self.notices.focus_lost.connect(self._focus_shown)
        self.begin.clicked.connect(self.today_requested)
