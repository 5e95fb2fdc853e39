"""Today in the window: what is chosen there, the messages, and the offer to go on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from glutetimer.app.card_of_day import CardOfDay
from glutetimer.app.interrupted_session import InterruptedSession
from glutetimer.app.planned_programme import PlannedProgramme
from glutetimer.app.session_start import SessionStarter
from glutetimer.app.today import TodayPlanner
from glutetimer.app.today_facts import TodayChoice
from glutetimer.gui.page import PageServices
from glutetimer.gui.style.theme import Theme
from glutetimer.gui.today.today_page import TodayPage
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.card_of_day import card_of_day_view
from glutetimer.presentation.notice import Notice
from glutetimer.presentation.resume_offer import GO_ON, resume_notice
from glutetimer.presentation.today import today_view
from glutetimer.review.suggest import answered

if TYPE_CHECKING:
    from glutetimer.app.progress import ProgressAdvisor
    from glutetimer.app.week_facts import WeekFacts
    from glutetimer.gui.advice_actions import AdviceActions
    from glutetimer.presentation.week_report import WeekReportView

AFTER_FIRST_FRAME_MS: Final = 20


class TodayController(QObject):
    """The Today page with everything behind it.

    Args:
        services: What every page is made with.
        planner: Suggests and plans.
        starter: Finds sessions that broke off.
        catalogue: All exercises, and what is said of safety.
        cards: Chooses the card of the day.
        progress: Returns what offers advice.
        sheet_waits: Returns whether a pasted sheet is not kept yet.
        in_two_steps: Whether the other programmes come a moment after the suggestion when it is
            first shown, for planning them takes as long as all the rest.
    """

    def __init__(
        self,
        services: PageServices,
        planner: TodayPlanner,
        starter: SessionStarter,
        catalogue: Catalogue,
        cards: CardOfDay,
        progress: Callable[[], ProgressAdvisor],
        sheet_waits: Callable[[], bool],
        *,
        in_two_steps: bool = False,
    ) -> None:
        super().__init__()
        self._services = services
        self._planner = planner
        self._starter = starter
        self._catalogue = catalogue
        self._cards = cards
        self._progress = progress
        self._sheet_waits = sheet_waits
        self._waits_with_others = in_two_steps
        self._choice = TodayChoice()
        self._messages: dict[str, str] = {}
        self._interrupted: dict[str, InterruptedSession] = {}
        self._put_aside: set[str] = set()
        self._advised = ""
        """The programme that the advice shown is about."""
        self._page = TodayPage(services.picture, services.theme)
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

    def forget_choice(self) -> None:
        """Let programme, week and band be the suggested ones again: what was chosen has begun."""
        self._choice = replace(self._choice, programme=None, week=None, band=None)

    def show_message(self, text: str) -> None:
        """Show a message until it is closed."""
        self.keep_message(text)
        self.refresh()

    def keep_message(self, text: str) -> None:
        """Show a message when the page is shown next, until it is closed."""
        self._messages[text] = text

    def refresh(self) -> None:
        """Show what holds now, with files of the person's own as they are now."""
        if self._catalogue.follow_files():
            self._messages |= {str(one): str(one) for one in self._catalogue.problems}
            chosen = self._choice.programme
            if chosen is not None and chosen not in self._catalogue.items:
                self._choice = TodayChoice()
        waits, self._waits_with_others = self._waits_with_others, False
        if waits:
            QTimer.singleShot(AFTER_FIRST_FRAME_MS, self._page, self._show_others)
        facts = self._planner.facts(self._choice, with_others=not waits)
        self._interrupted = {one.session.uuid: one for one in self._starter.all_interrupted()}
        notices = (
            *self._offers(facts.calendar.today),
            *(Notice(text, text) for text in self._messages.values()),
        )
        catalogue = self._catalogue
        week = _week(facts.report, catalogue) if facts.report else None
        view = today_view(facts, catalogue.exercises, catalogue.guidance, notices, week)
        self._page.show_view(replace(view, sheet_waits=self._sheet_waits()))
        programme = facts.chosen.programme.id
        if not waits and facts.asked_kit is None and programme != self._advised:
            self._advised = programme
            self._advise_soon()

    def _show_others(self) -> None:
        """Show all there is; a session that has begun meanwhile is left alone."""
        if self._page.isVisible():
            self.refresh()

    @cached_property
    def _actions(self) -> AdviceActions:
        """The advice, which the first frame does without."""
        from glutetimer.gui.advice_actions import AdviceActions  # noqa: PLC0415 - see above

        actions = AdviceActions(self._progress(), self._catalogue, self._page.advice)
        actions.changed.connect(self._take_up_changes)
        return actions

    def _advise_soon(self) -> None:
        """Show the open advice when what is shown has been painted."""
        QTimer.singleShot(AFTER_FIRST_FRAME_MS, self._page, self._advise)

    def _advise(self) -> None:
        if self._advised and self._page.isVisible():
            self._actions.refresh((self._advised,))

    def _take_up_changes(self) -> None:
        """Show the session as it is now that an advice was answered, and what is open still."""
        self.refresh()
        self._advise()

    def set_theme(self, theme: Theme) -> None:
        """Draw the pictures in the colours of a theme."""
        self._page.set_theme(theme)

    def return_focus(self) -> None:
        """Go on where the page was left for the Library."""
        self._page.return_focus()

    def _show_card(self) -> None:
        """Show the card of the day when the page is opened; it stays while one looks at it."""
        choice = self._cards.show() if self._services.settings.values.first_start_done else None
        self._page.show_card(card_of_day_view(choice, self._catalogue) if choice else None)

    def _turn_cards(self, *, is_on: bool) -> None:
        self._services.change_setting("card_of_day", value=is_on)

    def _offers(self, today: date) -> tuple[Notice, ...]:
        """Offer to go on with the interrupted sessions that were not put aside."""
        return tuple(
            resume_notice(
                one.session.uuid,
                one.session.programme_name,
                one.session.local_date,
                one.stopped,
                self._catalogue.exercises,
                today,
            )
            for one in self._interrupted.values()
            if one.session.uuid not in self._put_aside
        )

    def _answer_notice(self, notice: str, answer: str) -> None:
        interrupted = self._interrupted.get(notice)
        if interrupted is None:
            return
        requests = self._services.requests
        (requests.session_resume if answer == GO_ON else requests.session_finish).emit(interrupted)

    def _close_notice(self, notice: str) -> None:
        if notice in self._interrupted:  # offered again at the next start
            self._put_aside.add(notice)
        self._messages.pop(notice, None)
        self.refresh()

    def _answer_first(
        self,
        purposes: tuple[str, ...],
        kit: tuple[str, ...],
        hold_s: int,
        bands: tuple[str, ...],
    ) -> None:
        for key, value in (
            ("purposes", purposes),
            ("kit", answered(kit)),
            ("hold_top_s", hold_s),
            ("bands", bands),
        ):
            self._services.change_setting(key, value)
        self._skip_first()

    def _skip_first(self) -> None:
        self._services.change_setting("first_start_done", value=True)
        self.refresh()
        self._show_card()

    def _choose_pace(self, pace: str) -> None:
        self._services.change_setting("pace", pace)
        self.refresh()

    def _choose_minutes(self, minutes: int | None) -> None:
        self._choice = replace(self._choice, minutes=minutes)
        self.refresh()

    def _choose_band(self, band: str) -> None:
        """Take a band for today, and next time unless accepted advice says otherwise."""
        self._services.change_setting("last_band", band)
        self._choice = replace(self._choice, band=band)
        self.refresh()

    def _choose_week(self, week: int) -> None:
        programme = self.to_do().programme
        self._choice = replace(self._choice, programme=programme.id, week=week)
        self.refresh()

    def _choose_first(self, exercise: str) -> None:
        """Begin a build-up with an exercise, from now on."""
        self._actions.begin_with(self.to_do().programme.id, exercise)

    def _connect(self) -> None:
        page, requests = self._page, self._services.requests
        requests.message.connect(self.keep_message)
        page.opened.connect(self._show_card)
        page.opened.connect(self._advise_soon)
        page.card.opened.connect(requests.learn)
        page.card.put_aside.connect(self._cards.put_aside)
        page.card.turned_off.connect(lambda: self._turn_cards(is_on=False))
        page.card.turned_on.connect(lambda: self._turn_cards(is_on=True))
        page.sheet_wanted.connect(requests.waiting_sheet)
        page.start_requested.connect(requests.session_start)
        page.programme_chosen.connect(self.choose)
        page.exercise_chosen.connect(requests.exercise)
        page.minutes_chosen.connect(self._choose_minutes)
        page.pace_chosen.connect(self._choose_pace)
        page.band_chosen.connect(self._choose_band)
        page.week_chosen.connect(self._choose_week)
        page.first_chosen.connect(self._choose_first)
        page.first_answers_given.connect(self._answer_first)
        page.first_answers_skipped.connect(self._skip_first)
        page.notice_answered.connect(self._answer_notice)
        page.notice_closed.connect(self._close_notice)


def _week(facts: WeekFacts, catalogue: Catalogue) -> WeekReportView:
    """Return the week in three sentences, which the first frame does without."""
    from glutetimer.presentation.week_report import week_report_view  # noqa: PLC0415 - see above

    return week_report_view(facts, catalogue)
