"""Today: the suggested session, ready to start, and what else there is."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from glutetimer.gui.key_codes import key_press
from glutetimer.gui.style.theme import DAY, Theme
from glutetimer.gui.today.day_card import DayCard
from glutetimer.gui.today.programme_cards import Tiles
from glutetimer.gui.today.safety_card import SafetyCard
from glutetimer.gui.today.sheet_line import SheetLine
from glutetimer.gui.today.suggestion_card import SuggestionCard
from glutetimer.gui.widgets.flow_layout import FlowLayout
from glutetimer.gui.widgets.labels import text
from glutetimer.gui.widgets.notices import Notices
from glutetimer.gui.widgets.reason_mark import MarkedText
from glutetimer.gui.widgets.scroll_area import scrolled
from glutetimer.gui.widgets.sheet import Sheet
from glutetimer.gui.widgets.tab_order import tab_in_reading_order
from glutetimer.i18n import _
from glutetimer.presentation.card_of_day import CardOfDayView
from glutetimer.presentation.today import TodayView

if TYPE_CHECKING:
    from glutetimer.gui.today.first_questions import FirstQuestions
    from glutetimer.gui.today.week_card import WeekCard
    from glutetimer.gui.widgets.advice_card import AdviceCard

CARD_WIDTH = 400
"""Advice and the week stand beside each other where each has as much, px."""


class TodayPage(QWidget):
    """The first page: Enter starts the session that it shows.

    Args:
        picture: Gives the still picture of an exercise id, None where there is none.
        theme: The colours to begin with.
    """

    start_requested = Signal()
    programme_chosen = Signal(str)
    minutes_chosen = Signal(object)
    """Minutes as int, None for all the time there is."""
    pace_chosen = Signal(str)
    """"coach" or "self"."""
    week_chosen = Signal(int)
    """The week of a build-up, from 1."""
    first_chosen = Signal(str)
    """The id of the exercise to begin a build-up with."""
    first_answers_given = Signal(tuple, tuple, int, tuple)
    """The ids of the purposes, the ids of the kit, the hold in seconds, the bands."""
    band_chosen = Signal(str)
    """The colour of a mini band."""
    first_answers_skipped = Signal()
    exercise_chosen = Signal(str)
    """The id of an exercise to be opened."""
    notice_answered = Signal(str, str)
    """A notice's id and the answer's id."""
    notice_closed = Signal(str)
    sheet_wanted = Signal()
    """The sheet that is not kept yet is to be shown."""
    opened = Signal()
    """It is looked at from now on."""

    def __init__(
        self, picture: Callable[[str], QPixmap | None] | None = None, theme: Theme = DAY
    ) -> None:
        super().__init__()
        self.setAccessibleName(_("Today"))
        self.notices = Notices()
        self.suggestion = SuggestionCard(picture)
        self.safety = SafetyCard()
        self.card = DayCard(theme)
        self._theme = theme
        self._beside = QWidget()
        self._cards = FlowLayout(across=16, down=16, column=CARD_WIDTH)
        self._beside.setLayout(self._cards)
        self.tiles = Tiles()
        self._shown = ""
        self._led_away: QWidget | None = None
        self._title = text(_("Today"), "title")
        self._sheet_line = SheetLine()
        self._week_line = MarkedText(text("", "lead", wraps=True), leads=True)
        self._others = text(_("Or another one"), "subtitle")
        self._arrange()
        self._connect()

    def show_view(self, view: TodayView) -> None:
        """Show these values."""
        asking = view.questions is not None
        if view.questions is not None and not self._is_asking:
            self.questions.ask(view.questions)
        self._title.setText(_("Welcome") if asking else _("Today"))
        shown = "" if asking else view.suggestion.id
        another, self._shown = shown != self._shown, shown
        self._show_week(view)
        self.notices.show_notices(view.notices)
        self._sheet_line.setVisible(view.sheet_waits and not asking)
        if asking or self._is_asking:
            self.questions.setVisible(asking)
        self.suggestion.setVisible(not asking)
        self.suggestion.show_card(view.suggestion, view.reason, view.minutes, view.pace)
        self.suggestion.show_kind(view.hurt, is_rest_day=view.is_rest_day)
        self.suggestion.show_bands(view.bands)
        self.suggestion.show_before(view.before)
        self.safety.show_lines(view.safety)
        self.tiles.show_cards(view.others)
        self.tiles.setVisible(not asking)
        self._others.setVisible(not asking and bool(view.others))
        tab_in_reading_order(self)
        if another and self.isVisible() and not self.suggestion.is_being_chosen:
            # What had the focus may have gone, and Enter must not go with it.
            self._begin()

    @cached_property
    def questions(self) -> FirstQuestions:
        """The questions of a first start, made for that."""
        from glutetimer.gui.today.first_questions import FirstQuestions  # noqa: PLC0415 - seldom wanted

        card = FirstQuestions()
        card.hide()
        card.answered.connect(self.first_answers_given)
        card.skipped.connect(self.first_answers_skipped)
        self._rows.insertWidget(self._rows.indexOf(self.suggestion), card)
        return card

    @property
    def _is_asking(self) -> bool:
        return "questions" in self.__dict__ and not self.questions.isHidden()

    @cached_property
    def advice(self) -> AdviceCard:
        """The advice; the first frame does without it."""
        from glutetimer.gui.widgets.advice_card import AdviceCard  # noqa: PLC0415 - see above

        card = AdviceCard(self._theme)
        card.focus_lost.connect(self._begin)
        self._cards.insert(0, card)
        card.written.connect(lambda: tab_in_reading_order(self))
        return card

    @cached_property
    def week(self) -> WeekCard:
        """The week, which the first frame does without, too."""
        from glutetimer.gui.today.week_card import WeekCard  # noqa: PLC0415 - see above

        card = WeekCard(self._theme)
        self._cards.addWidget(card)
        return card

    def _show_week(self, view: TodayView) -> None:
        """Show the report on the week, and until it is there one line."""
        is_asking = view.questions is not None
        if view.week is not None:
            self.week.show_view(view.week, view.goal_reason)
        has_card = "week" in self.__dict__
        if has_card:
            self.week.setVisible(not is_asking)
        if is_asking or has_card:
            self._week_line.show_text("", "")
        else:
            self._week_line.show_text(view.week_line, view.goal_reason)

    def show_card(self, view: CardOfDayView | None) -> None:
        """Show the card of the day, or none."""
        self.card.show_view(view)
        tab_in_reading_order(self)

    def set_theme(self, theme: Theme) -> None:
        """Draw the pictures in the colours of a theme."""
        self._theme = theme
        self.suggestion.redraw()
        self.card.set_theme(theme)
        if "advice" in self.__dict__:
            self.advice.set_theme(theme)
        if "week" in self.__dict__:
            self.week.set_theme(theme)

    def return_focus(self) -> None:
        """Put the focus back on what led to the Library, in sight."""
        led = self._led_away
        if led is not None and isValid(led) and led.isVisible():
            led.setFocus(Qt.FocusReason.OtherFocusReason)
            self._area.ensureWidgetVisible(led)

    def _open_exercise(self, exercise: str) -> None:
        self._led_away = self.focusWidget()
        self.exercise_chosen.emit(exercise)

    def _keep_card(self) -> None:
        self._led_away = self.card.read

    def _begin(self) -> None:
        """Put Enter's button under the fingers and in sight."""
        # a session that broke off comes first
        begins = self.questions.done if self._is_asking else self.suggestion.start
        first = self.notices.first or begins
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.verticalScrollBar().setValue(0)

    def _arrange(self) -> None:
        sheet = Sheet()
        self._rows = sheet.rows
        sheet.rows.addWidget(self._title)
        sheet.rows.addWidget(self.notices)
        sheet.rows.addWidget(self._sheet_line)
        sheet.rows.addWidget(self.suggestion)
        sheet.rows.addWidget(self._beside)
        sheet.rows.addWidget(self.safety)
        sheet.rows.addWidget(self.card)
        sheet.rows.addSpacing(8)
        sheet.rows.addWidget(self._week_line)
        sheet.rows.addSpacing(8)
        sheet.rows.addWidget(self._others)
        sheet.rows.addWidget(self.tiles)
        sheet.rows.addStretch(1)
        self._area = scrolled(sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)

    def _connect(self) -> None:
        self._sheet_line.wanted.connect(self.sheet_wanted)
        self.notices.answered.connect(self.notice_answered)
        self.notices.closed.connect(self.notice_closed)
        self.notices.focus_lost.connect(self._begin)
        self.card.put_aside.connect(self._begin)
        self.suggestion.start.clicked.connect(self.start_requested)
        self.suggestion.minutes.chosen.connect(self.minutes_chosen)
        self.suggestion.pace.chosen.connect(self.pace_chosen.emit)
        self.suggestion.bands.chosen.connect(self.band_chosen.emit)
        self.suggestion.week.chosen.connect(self.week_chosen.emit)
        self.suggestion.first.chosen.connect(self.first_chosen.emit)
        self.suggestion.exercise_chosen.connect(self._open_exercise)
        self.card.opened.connect(self._keep_card)
        self.tiles.chosen.connect(self.programme_chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat() or event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if event.isAutoRepeat() or not self._accept(event):
                super().keyPressEvent(event)
        elif self._is_asking:
            self.questions.done.click()
        else:
            self.suggestion.start.click()

    def _accept(self, event: QKeyEvent) -> bool:
        """Accept the advice shown, if a key asks for that."""
        is_there = "advice" in self.__dict__ and self.advice.isVisible()
        return is_there and self.advice.press(key_press(event))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            if "advice" in self.__dict__:
                self.advice.forget()
            self.opened.emit()
        self._begin()
