"""The self-tests of a session, each with its question and answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from glutetimer.gui.pages.choice import Choice
from glutetimer.gui.pages.pieces import clear, line, strong, text


@dataclass(frozen=True, slots=True)
class TestRow:
    """A self-test that was done: which set it was, what is asked, and the answers in words.

    `answer` is the place of the one given, None for none yet; `advice` belongs to it.
    """

    __test__ = False  # not for the test runner

    ordinal: int
    name: str
    question: str
    scale: tuple[str, ...]
    answer: int | None = None
    advice: str = ""


class SelfTests(QFrame):
    """A card with the self-tests; hidden where there is none."""

    answered = Signal(int, int)
    """The ordinal of a self-test and the place of the answer."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.choices: dict[int, Choice] = {}
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(24, 20, 24, 20)
        self._rows.setSpacing(8)
        self.hide()

    def show_tests(self, tests: Sequence[TestRow]) -> None:
        """Show these self-tests with the answers given so far."""
        clear(self._rows)
        self.choices = {}
        for place, test in enumerate(tests):
            if place:
                self._rows.addWidget(line())
            self._rows.addWidget(strong(test.name, wraps=True))
            self._rows.addWidget(text(test.question, "mute", wraps=True))
            choice = Choice(test.question, list(enumerate(test.scale)))
            choice.select(test.answer)
            choice.chosen.connect(lambda answer, of=test.ordinal: self.answered.emit(of, answer))
            self.choices[test.ordinal] = choice
            self._rows.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeft)
            if test.advice:
                self._rows.addWidget(text(test.advice, wraps=True))
        self.setVisible(bool(tests))
