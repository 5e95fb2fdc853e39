"""What is unclear in a line, and the answers, each with its digit."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetimer.gui.widgets.flow_layout import FlowLayout
from glutetimer.gui.widgets.key_button import KeyButton
from glutetimer.gui.widgets.labels import PressButton, strong
from glutetimer.i18n import _
from glutetimer.presentation.sheet.sheet_view import QuestionView

LAST_DIGIT = 9


class QuestionBox(QWidget):
    """One question: a digit, Enter or a click answers it.

    Args:
        question: What is asked.
        of: The name of the exercise, which is asked about.
        first: The digit of the first answer: those of the questions of a line go on.
        can_leave_out: Whether the line can be left out instead.
    """

    answered = Signal(int)
    """Which of the answers, from 0."""
    left_out = Signal()

    def __init__(
        self, question: QuestionView, of: str, first: int = 1, *, can_leave_out: bool
    ) -> None:
        super().__init__()
        asked = _("{exercise}: {question}").format(exercise=of, question=question.words)
        self.setAccessibleName(asked)
        self.buttons: list[PressButton] = []
        answers = QWidget()
        flow = FlowLayout(across=8, down=8, centred=True)
        answers.setLayout(flow)
        for place, words in enumerate(question.answers):
            button = KeyButton()
            digit = first + place
            button.show_words(words, str(digit) if digit <= LAST_DIGIT else "")
            button.setAccessibleDescription(asked)
            button.clicked.connect(lambda _=False, place=place: self.answered.emit(place))
            self.buttons.append(button)
            flow.addWidget(button)
        if can_leave_out:
            leave = PressButton(_("Leave it all out"), "link")
            leave.setAccessibleDescription(of)
            leave.clicked.connect(self.left_out)
            self.buttons.append(leave)
            flow.addWidget(leave)
        self.digits = range(first, first + len(question.answers))
        """Those of its answers."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(strong(question.words, wraps=True))
        column.addWidget(answers)

    def press(self, digit: int) -> bool:
        """Give the answer of a digit; return whether there is one."""
        is_there = digit in self.digits
        if is_there:
            self.answered.emit(self.digits.index(digit))
        return is_there

    def take_focus(self) -> None:
        """Give the focus to the likeliest answer."""
        if self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
