"""The end of a session: what was done, how it felt, how hard it was."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from glutetimer.gui.held_key import HeldKey
from glutetimer.gui.key_codes import key_press
from glutetimer.gui.session.self_tests import SelfTests
from glutetimer.gui.session.summary_table import SummaryTable
from glutetimer.gui.style.theme import DAY, Theme
from glutetimer.gui.widgets.advice_card import AdviceCard
from glutetimer.gui.widgets.choice import ChoiceButtons
from glutetimer.gui.widgets.fields import ChoiceField
from glutetimer.gui.widgets.labels import PressButton, card, clear, line, number, strong, text
from glutetimer.gui.widgets.note_field import NoteField
from glutetimer.gui.widgets.reason_mark import MarkedText
from glutetimer.gui.widgets.scroll_area import scrolled
from glutetimer.gui.widgets.sheet import Sheet
from glutetimer.gui.widgets.tab_order import tab_in_reading_order
from glutetimer.i18n import _, pgettext
from glutetimer.presentation.after_end import GUARD_MS, is_meant_for_session
from glutetimer.presentation.summary import (
    EFFORTS,
    NOTE_LENGTH,
    SummaryView,
    effort_ends,
    effort_question,
    note_question,
)

INSET: Final = 24
"""The words of the cards are so far from their edges, px."""


class DoneButton(PressButton):
    """Leaves the summary. The page decides which keys press it: Space, of the session, does not."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()


class SummaryPage(QWidget):
    """What comes after the last rep. The digits say how hard it was, if anything was done.

    Enter is Done, but on an answer that has the focus and is not chosen yet it chooses that. Keys
    that come right after the end were meant for the session and do nothing. Of the advice that the
    session leads to, a key accepts what is in sight.

    Args:
        now_ms: The machine's monotonic clock.
        theme: The colours to begin with.
    """

    effort_chosen = Signal(int)
    """0 (rest) to 10 (all I had)."""
    note_changed = Signal(str)
    feel_chosen = Signal(int, str)
    """The block and the id of the answer, "" when it is taken back."""
    test_answered = Signal(int, int)
    """The ordinal of a self-test and the place of the answer."""
    done_requested = Signal()

    def __init__(self, now_ms: Callable[[], int], theme: Theme = DAY) -> None:
        super().__init__()
        self._now_ms = now_ms
        self._guarded_ms = now_ms() - GUARD_MS
        self._held = HeldKey()
        self.setAccessibleName(_("Summary"))
        self._headline = text("", "title", wraps=True)
        self._remarks = QVBoxLayout()
        self.table = SummaryTable()
        self.tests = SelfTests()
        self.effort = ChoiceButtons(_("Effort"), [(effort, str(effort)) for effort in EFFORTS])
        self._effort_question = QWidget()
        self.note = NoteField(NOTE_LENGTH)
        self.advice = AdviceCard(theme, inset=INSET)
        self._week = MarkedText(text("", "mute", wraps=True), leads=True)
        self.done = DoneButton(pgettext("button", "Done"), "primary")
        self.setFocusProxy(self.done)
        self._arrange()
        self._connect()

    def guard_keys(self) -> None:
        """Take no keys for a moment: the session has ended under the person's hands."""
        self._guarded_ms = self._now_ms()

    def show_view(self, view: SummaryView) -> None:
        """Show these values; what the person is writing in the note stays."""
        self._headline.setText(view.headline)
        self._week.show_text(view.week_line, view.goal_reason)
        self.effort.select(view.effort)
        self._effort_question.setVisible(bool(view.rows))
        self.note.show_note(view.note)
        clear(self._remarks)
        for pain in view.pains:
            self._remarks.addWidget(text(pain, "alert", wraps=True))
        for remark in view.remarks:
            self._remarks.addWidget(text(remark, wraps=True))
        self.tests.show_tests(view.tests)
        self.table.show_rows(view.rows)
        tab_in_reading_order(self)

    def _arrange(self) -> None:
        self._remarks.setSpacing(4)
        after = card()
        column = QVBoxLayout(after)
        column.setContentsMargins(INSET, 20, INSET, 24)
        column.setSpacing(12)
        self._arrange_effort()
        column.addWidget(self._effort_question)
        column.addWidget(strong(note_question()))
        self.note.setPlaceholderText(_("What helped, what to change next time"))
        self.note.setAccessibleName(_("Note"))
        self.note.setFixedHeight(72)
        column.addWidget(self.note)

        sheet = Sheet()
        sheet.rows.addWidget(self._headline)
        sheet.rows.addLayout(self._remarks)
        sheet.rows.addWidget(self.table)
        sheet.rows.addWidget(self.tests)
        sheet.rows.addWidget(after)
        sheet.rows.addWidget(self.advice)
        sheet.rows.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scrolled(sheet), 1)
        whole.addWidget(line())
        whole.addWidget(self._foot())

    def _arrange_effort(self) -> None:
        scale = QGridLayout(self._effort_question)
        scale.setContentsMargins(0, 0, 0, 4)
        scale.setVerticalSpacing(4)
        scale.addWidget(strong(effort_question()), 0, 0, 1, 3)
        scale.setRowMinimumHeight(1, 4)
        scale.addWidget(self.effort, 2, 0, 1, 2)
        least, most = effort_ends()
        scale.addWidget(text(least, "small"), 3, 0)
        scale.addWidget(number(most, "small"), 3, 1)
        scale.setColumnStretch(2, 1)

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("page")
        sheet = Sheet(above=12, bar="")
        outer = QHBoxLayout(foot)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(sheet)
        row = QHBoxLayout()
        row.addWidget(self._week, 1)
        self.done.setMinimumWidth(160)
        self.done.setToolTip(_("Enter"))
        row.addWidget(self.done)
        sheet.rows.addLayout(row)
        return foot

    def _connect(self) -> None:
        self.table.feel_chosen.connect(self.feel_chosen)
        self.tests.answered.connect(self.test_answered)
        self.effort.chosen.connect(self.effort_chosen.emit)
        self.note.written.connect(self.note_changed)
        self.done.clicked.connect(self.done_requested)
        self.advice.focus_lost.connect(self._focus_done)
        self.advice.written.connect(lambda: tab_in_reading_order(self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        press = key_press(event)
        since_end_ms = self._now_ms() - self._guarded_ms
        if self._held.repeats(event) or is_meant_for_session(since_end_ms):
            event.accept()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._button_to_choose().click()
        elif press is not None and press.digit is not None and self.effort.isVisible():
            self.effort.select(press.digit)
            self.effort_chosen.emit(press.digit)
        elif self.advice.press(press):
            event.accept()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self._held.release(event)
        super().keyReleaseEvent(event)

    def _button_to_choose(self) -> QPushButton:
        """Return the answer that has the focus and is not chosen yet, else Done."""
        focused = self.focusWidget()
        if isinstance(focused, QPushButton) and focused.isCheckable() and not focused.isChecked():
            return focused
        return self.done

    @property
    def feels(self) -> dict[int, ChoiceField]:
        """Where each exercise was felt, by its block."""
        return self.table.feels

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._focus_done()

    def _focus_done(self) -> None:
        self.done.setFocus(Qt.FocusReason.OtherFocusReason)
