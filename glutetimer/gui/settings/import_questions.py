"""What a file does not say, each with a choice."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from glutetimer.exchange.readers.survey import NO_ANSWERS, FileAnswers, Question
from glutetimer.gui.widgets.fields import ChoiceField
from glutetimer.gui.widgets.labels import text
from glutetimer.i18n import _
from glutetimer.presentation.import_questions import CHOICES, QUESTIONS, with_answer


class ImportQuestions(QWidget):
    """The questions that a file leaves open.

    Args:
        questions: These.
    """

    changed = Signal()

    def __init__(self, questions: Iterable[Question]) -> None:
        super().__init__()
        self.fields: dict[Question, ChoiceField] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for question in questions:
            field = ChoiceField()
            field.setAccessibleName(_(QUESTIONS[question]))
            field.addItem(_("Choose…"), "")
            for choice in CHOICES[question]:
                field.addItem(_(choice.says), choice.word)
            field.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            field.currentIndexChanged.connect(self.changed)
            self.fields[question] = field
            column.addWidget(text(_(QUESTIONS[question]), wraps=True))
            column.addWidget(field)

    @property
    def answers(self) -> FileAnswers | None:
        """What the person said about the file, None while something is still to be said."""
        answers = NO_ANSWERS
        for question, field in self.fields.items():
            if not (word := str(field.currentData())):
                return None
            answers = with_answer(answers, question, word)
        return answers

    def freeze(self) -> None:
        """Let nothing be chosen any more."""
        for field in self.fields.values():
            field.setEnabled(False)
