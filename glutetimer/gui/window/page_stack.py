"""The pages at the desk: Today, History and Settings, filled from the house."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from glutetimer.app.context import AppContext
from glutetimer.app.history import NotSaved, Outcome, finish
from glutetimer.errors import UserError
from glutetimer.gui.style.theme import Theme
from glutetimer.gui.today.today_page import TodayPage
from glutetimer.gui.window_thread import Inbox
from glutetimer.presentation.notice import Notice
from glutetimer.presentation.resume_offer import GO_ON, go_on_notice
from glutetimer.presentation.today import TodayChoice, plan_for, suggestion_of, today_view
from glutetimer.review.suggest import answered
from glutetimer.session.plan import Plan
from glutetimer.training.programme import Programme

if TYPE_CHECKING:
    from glutetimer.gui.history.history_controller import HistoryController
    from glutetimer.gui.settings.settings_controller import SettingsController


class PageStack(QWidget):
    """The pages, one at a time; each is filled when it is shown.

    Args:
        house: Where everything comes from.
        theme: The colours to begin with.
        picture: Gives the still picture of an exercise.
    """

    start_requested = Signal()
    resume_requested = Signal(object)
    """The `BrokenOff` session to go on with."""
    page_wanted = Signal(str)
    setting_changed = Signal(str)
    """The key of a setting that has another value now."""
    voice_tried = Signal()
    """The person wants to hear the voice."""
    calibration_requested = Signal()
    """The person wants to measure how late the sound is."""

    def __init__(
        self,
        context: AppContext,
        theme: Theme,
        picture: Callable[[str], QPixmap | None] | None = None,
    ) -> None:
        super().__init__()
        self._context = context
        self._choice = TodayChoice()
        self._told: dict[str, str] = {}
        self._offers_to_go_on = True
        self._theme = theme
        self._today = TodayPage(picture)
        self._past: HistoryController | None = None
        self._arrangements: SettingsController | None = None
        self._in_step = ("", "good")
        self._finished: Inbox[Outcome] = Inbox(self, self._hear_of_finish)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._today)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._connect()

    @property
    def choice(self) -> TodayChoice:
        """What was chosen on Today."""
        return self._choice

    def choose(self, programme: str) -> None:
        """Choose a programme for today."""
        self._choice = TodayChoice(
            programme=programme, minutes=self._choice.minutes, pace=self._choice.pace
        )
        self._fill("today")

    def chosen(self) -> tuple[Programme, Plan]:
        """Return the programme to start and its plan."""
        name = self._choice.programme
        if name is None:
            name = suggestion_of(self._context).programme
        programme = self._context.find(name)
        return programme, plan_for(self._context, programme, self._choice)

    def tell(self, text: str) -> None:
        """Show a message on Today until it is closed."""
        self._told[text] = text
        self._fill("today")

    def tell_in_step(self, words: str, role: str) -> None:
        """Say on Settings how it stands with the other machines."""
        self._in_step = (words, role)
        if self._arrangements is not None:
            self._arrangements.tell_in_step(words, role)

    def refresh(self) -> None:
        """Show on Today what has come into the history; the other pages do so when they open."""
        self._fill("today")

    def show_page(self, page: str) -> None:
        """Show a page with what holds now."""
        shown = self._made(page)
        self._fill(page)
        self._stack.setCurrentWidget(shown)

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of a theme."""
        self._theme = theme
        self._today.redraw()
        if self._past is not None:
            self._past.set_theme(theme)

    def _made(self, page: str) -> QWidget:
        """Return a page; all but Today are made, and even loaded, when first wanted."""
        if page == "history":
            if self._past is None:
                self._past = self._make_past()
                self._stack.addWidget(self._past)
            return self._past
        if page == "settings":
            if self._arrangements is None:
                self._arrangements = self._make_arrangements()
                self._stack.addWidget(self._arrangements)
            return self._arrangements
        return self._today

    def _make_past(self) -> HistoryController:
        from glutetimer.gui.history.history_controller import HistoryController  # noqa: PLC0415 - the first frame does not wait for it

        past = HistoryController(self._context, self._theme)
        past.today_requested.connect(lambda: self.page_wanted.emit("today"))
        return past

    def _make_arrangements(self) -> SettingsController:
        from glutetimer.gui.settings.settings_controller import SettingsController  # noqa: PLC0415 - as above

        arrangements = SettingsController(self._context)
        arrangements.tell_in_step(*self._in_step)
        arrangements.changed.connect(self.setting_changed)
        arrangements.told.connect(self._keep_message)
        arrangements.voice_tried.connect(self.voice_tried)
        arrangements.calibration_requested.connect(self.calibration_requested)
        return arrangements

    def _fill(self, page: str) -> None:
        if page == "today":
            notices = (*self._offer(), *(Notice(text, text) for text in self._told.values()))
            self._today.show_view(today_view(self._context, self._choice, notices))
        elif page == "history" and self._past is not None:
            self._past.fill()
        elif page == "settings" and self._arrangements is not None:
            self._arrangements.fill()

    def _keep_message(self, text: str) -> None:
        """Show a message when Today is shown next."""
        self._told[text] = text

    def _offer(self) -> tuple[Notice, ...]:
        """Offer to go on with a session that broke off."""
        broken = self._context.broken_off() if self._offers_to_go_on else None
        return () if broken is None else (go_on_notice(self._context, broken),)

    def _answer_notice(self, notice: str, answer: str) -> None:
        broken = self._context.broken_off()
        if notice != GO_ON or broken is None:
            return
        if answer == GO_ON:
            self.resume_requested.emit(broken)
        else:
            finish(self._context.history, broken.session.uuid, self._finished.post)

    def _hear_of_finish(self, outcome: Outcome) -> None:
        if isinstance(outcome, NotSaved):
            self._keep_message(outcome.why)
        self._fill("today")

    def _change(self, key: str, value: object) -> None:
        try:
            self._context.change_setting(key, value)
        except UserError as problem:
            self._keep_message(str(problem))
        self.setting_changed.emit(key)

    def keep_delay(self, delay_ms: int) -> None:
        """Keep how late the sound is."""
        self._change("sound_delay_ms", delay_ms)
        self._fill("settings")

    def _answer_first(self, purposes: tuple[str, ...], kit: tuple[str, ...], hold_s: int) -> None:
        for key, value in (
            ("purposes", purposes),
            ("kit", answered(kit)),
            ("hold_top_s", hold_s),
        ):
            self._change(key, value)
        self._skip_first()

    def _skip_first(self) -> None:
        self._change("first_start_done", value=True)
        self.show_page("today")

    def _choose_pace(self, pace: str) -> None:
        self._change("pace", pace)
        self._fill("today")

    def _choose_minutes(self, minutes: int | None) -> None:
        self._choice = replace(self._choice, minutes=minutes)
        self._fill("today")

    def _choose_week(self, week: int) -> None:
        programme, _ = self.chosen()
        self._choice = replace(self._choice, programme=programme.id, week=week)
        self._fill("today")

    def _close_notice(self, notice: str) -> None:
        if notice == GO_ON:  # asked again at the next start
            self._offers_to_go_on = False
        self._told.pop(notice, None)
        self._fill("today")

    def _connect(self) -> None:
        self._today.start_requested.connect(self.start_requested)
        self._today.programme_chosen.connect(self.choose)
        self._today.minutes_chosen.connect(self._choose_minutes)
        self._today.pace_chosen.connect(self._choose_pace)
        self._today.week_chosen.connect(self._choose_week)
        self._today.first_answers_given.connect(self._answer_first)
        self._today.first_answers_skipped.connect(self._skip_first)
        self._today.notice_answered.connect(self._answer_notice)
        self._today.notice_closed.connect(self._close_notice)
