"""The self-tests of a session, each with its question and answers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from glutetimer.gui.widgets.choice import ChoiceButtons
from glutetimer.gui.widgets.labels import clear, line, strong, text
from glutetimer.gui.widgets.reason_mark import MarkedText
from glutetimer.i18n import _
from glutetimer.presentation.summary import TestRow


class SelfTests(QFrame):
    """A card with the self-tests; hidden where there is none."""

    answered = Signal(int, int)
    """The ordinal of a self-test and the place of the answer."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.choices: dict[int, ChoiceButtons] = {}
        self._advice: dict[int, MarkedText] = {}
        self._shape: object = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(24, 20, 24, 20)
        self._rows.setSpacing(8)
        self.hide()

    def show_tests(self, tests: Sequence[TestRow]) -> None:
        """Show these self-tests with the answers given so far; new ones only are built anew."""
        shape = [(test.ordinal, test.name, test.question, test.scale) for test in tests]
        if shape != self._shape:
            self._shape = shape
            self._build(tests)
        for test in tests:
            self.choices[test.ordinal].select(test.answer)
            self._advice[test.ordinal].show_text(test.advice, test.advice_default)

    def _build(self, tests: Sequence[TestRow]) -> None:
        clear(self._rows)
        self.choices, self._advice = {}, {}
        for place, test in enumerate(tests):
            if place:
                self._rows.addWidget(line())
            self._rows.addWidget(strong(test.name, wraps=True))
            self._rows.addWidget(text(test.question, "mute", wraps=True))
            choice = ChoiceButtons(
                _("{exercise}: {question}").format(exercise=test.name, question=test.question),
                list(enumerate(test.scale)),
            )
            choice.chosen.connect(lambda answer, of=test.ordinal: self.answered.emit(of, answer))
            self.choices[test.ordinal] = choice
            self._rows.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeft)
            self._advice[test.ordinal] = MarkedText(text("", wraps=True), leads=True)
            self._rows.addWidget(self._advice[test.ordinal])
        self.setVisible(bool(tests))
