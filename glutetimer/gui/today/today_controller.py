"""Today in the window: what is chosen there, the messages, and the offer to go on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from glutetimer.app.history.changes import NotSaved, Outcome, finish
from glutetimer.app.session_start import SessionStarter
from glutetimer.app.today import TodayPlanner
from glutetimer.app.today_facts import PlannedProgramme, TodayChoice
from glutetimer.gui.page import PageServices
from glutetimer.gui.style.theme import Theme
from glutetimer.gui.today.today_page import TodayPage
from glutetimer.gui.window_thread import Inbox
from glutetimer.history.store import History
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.notice import Notice
from glutetimer.presentation.resume_offer import GO_ON, resume_notice
from glutetimer.presentation.today import today_view
from glutetimer.review.suggest import answered


class TodayController(QObject):
    """The Today page with everything behind it.

    Args:
        services: What every page is made with.
        planner: Suggests and plans.
        starter: Finds a session that broke off.
        history: Where such a session is ended.
        catalogue: All exercises, and what is said of safety.
    """

    def __init__(
        self,
        services: PageServices,
        planner: TodayPlanner,
        starter: SessionStarter,
        history: History,
        catalogue: Catalogue,
    ) -> None:
        super().__init__()
        self._services = services
        self._planner = planner
        self._starter = starter
        self._history = history
        self._catalogue = catalogue
        self._choice = TodayChoice()
        self._messages: dict[str, str] = {}
        self._offers_resume = True
        self._page = TodayPage(services.picture)
        self._finished: Inbox[Outcome] = Inbox(self, self._on_finished)
        self._connect()

    @property
    def widget(self) -> QWidget:
        """The page."""
        return self._page

    @property
    def choice(self) -> TodayChoice:
        """What was chosen."""
        return self._choice

    def choose(self, programme: str) -> None:
        """Choose a programme for today."""
        self._choice = replace(self._choice, programme=programme, week=None)
        self.refresh()

    def to_do(self) -> PlannedProgramme:
        """Return the programme to start and its plan."""
        return self._planner.to_do(self._choice)

    def show_message(self, text: str) -> None:
        """Show a message until it is closed."""
        self.keep_message(text)
        self.refresh()

    def keep_message(self, text: str) -> None:
        """Show a message when the page is shown next, until it is closed."""
        self._messages[text] = text

    def refresh(self) -> None:
        """Show what holds now."""
        facts = self._planner.facts(self._choice)
        notices = (
            *self._offer(facts.calendar.today),
            *(Notice(text, text) for text in self._messages.values()),
        )
        self._page.show_view(
            today_view(facts, self._catalogue.exercises, self._catalogue.guidance, notices)
        )

    def set_theme(self, _theme: Theme) -> None:
        """Draw the pictures in the colours of a theme."""
        self._page.redraw()

    def _offer(self, today: date) -> tuple[Notice, ...]:
        """Offer to go on with an interrupted session."""
        interrupted = self._starter.interrupted() if self._offers_resume else None
        if interrupted is None:
            return ()
        row = interrupted.session
        return (
            resume_notice(
                row.programme_name,
                row.local_date,
                interrupted.stopped,
                self._catalogue.exercises,
                today,
            ),
        )

    def _answer_notice(self, notice: str, answer: str) -> None:
        interrupted = self._starter.interrupted()
        if notice != GO_ON or interrupted is None:
            return
        if answer == GO_ON:
            self._services.requests.session_resume.emit(interrupted)
        else:
            finish(self._history, interrupted.session.uuid, self._finished.post)

    def _on_finished(self, outcome: Outcome) -> None:
        if isinstance(outcome, NotSaved):
            self.keep_message(outcome.why)
        self.refresh()

    def _close_notice(self, notice: str) -> None:
        if notice == GO_ON:  # offered again at the next start
            self._offers_resume = False
        self._messages.pop(notice, None)
        self.refresh()

    def _answer_first(self, purposes: tuple[str, ...], kit: tuple[str, ...], hold_s: int) -> None:
        for key, value in (("purposes", purposes), ("kit", answered(kit)), ("hold_top_s", hold_s)):
            self._services.change_setting(key, value)
        self._skip_first()

    def _skip_first(self) -> None:
        self._services.change_setting("first_start_done", value=True)
        self.refresh()

    def _choose_pace(self, pace: str) -> None:
        self._services.change_setting("pace", pace)
        self.refresh()

    def _choose_minutes(self, minutes: int | None) -> None:
        self._choice = replace(self._choice, minutes=minutes)
        self.refresh()

    def _choose_week(self, week: int) -> None:
        programme = self.to_do().programme
        self._choice = replace(self._choice, programme=programme.id, week=week)
        self.refresh()

    def _connect(self) -> None:
        page, requests = self._page, self._services.requests
        requests.message.connect(self.keep_message)
        page.start_requested.connect(requests.session_start)
        page.programme_chosen.connect(self.choose)
        page.minutes_chosen.connect(self._choose_minutes)
        page.pace_chosen.connect(self._choose_pace)
        page.week_chosen.connect(self._choose_week)
        page.first_answers_given.connect(self._answer_first)
        page.first_answers_skipped.connect(self._skip_first)
        page.notice_answered.connect(self._answer_notice)
        page.notice_closed.connect(self._close_notice)
