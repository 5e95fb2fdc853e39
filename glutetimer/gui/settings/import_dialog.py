"""See what a file holds, say which exercises its names mean, and take it in."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QSizePolicy, QWidget

from glutetimer.app.data import import_content, read_import
from glutetimer.app.deleted_sessions import bring_back
from glutetimer.app.jobs import AskProgress
from glutetimer.exchange.exercise_names import LEFT_OUT
from glutetimer.exchange.import_ import FileContent, ImportPreview
from glutetimer.exchange.readers.survey import NO_ANSWERS, Answers, Question
from glutetimer.gui.settings.job_dialog import JobDialog
from glutetimer.gui.widgets.fields import ChoiceField
from glutetimer.gui.widgets.labels import PressButton, text
from glutetimer.history.store import History
from glutetimer.i18n import _, content
from glutetimer.presentation.data_results import (
    brought_back_text,
    import_preview_text,
    import_result_text,
    more_notes_text,
    names_known_text,
    read_as_text,
)
from glutetimer.presentation.import_questions import CHOICES, QUESTIONS, with_answer
from glutetimer.presentation.restore_preview import deleted_words
from glutetimer.training.exercise import Exercise

MOST_LISTED = 200
"""So many notes are listed."""
LONGEST_NAME = 48


class ImportDialog(JobDialog):
    """One file on its way in.

    Args:
        path: The file.
        history: Where it goes.
        exercises: All of our exercises by id.
        parent: The window it belongs to.
    """

    taken_in = Signal()

    def __init__(
        self, path: Path, history: History, exercises: Mapping[str, Exercise], parent: QWidget
    ) -> None:
        super().__init__(parent, _("Import a history"), _("Take in"))
        self._path = path
        self._history = history
        self._exercises = exercises
        self._found: FileContent | None = None
        self._deleted: tuple[str, ...] = ()
        self.questions: dict[Question, ChoiceField] = {}
        self.combos: dict[str, ChoiceField] = {}
        self.notes = QPlainTextEdit()
        self.notes.setReadOnly(True)
        self.notes.setAccessibleName(_("What was not understood"))
        self.notes.setMaximumHeight(140)
        self.notes.hide()
        self.choices.addWidget(text(path.name, "mute", wraps=True))
        self.bring_back = PressButton(_("Bring them back"))
        self.bring_back.hide()
        self.place_button(self.bring_back)
        self.go.clicked.connect(self._take_in)
        self.bring_back.clicked.connect(self._bring_back)
        self._look()

    def _look(self) -> None:
        self.show_message(_("Reading …"), "mute")
        path, history, exercises = self._path, self._history, self._exercises
        self.begin(lambda _progress: read_import(history, exercises, path), self._show)

    def _show(self, result: tuple[FileContent, ImportPreview]) -> None:
        self._found, preview = result
        if self._found.kind:
            words = read_as_text(self._path.name, self._found.kind)
            self.choices.addWidget(text(words, "mute", wraps=True))
        if self._found.workouts:
            self._ask_questions(self._found)
            self._ask_names(self._found)
            self._say_names()
        else:
            self.show_message(_with_deleted(import_preview_text(preview), preview), "")
            self.go.setEnabled(bool(preview.new))
            self._offer_deleted(preview)
        self._show_notes(self._found)
        self.choices.addWidget(self.notes)

    def _ask_questions(self, found: FileContent) -> None:
        for question in found.questions:
            self.choices.addWidget(text(_(QUESTIONS[question]), wraps=True))
            field = ChoiceField()
            field.setAccessibleName(_(QUESTIONS[question]))
            field.addItem(_("Choose…"), "")
            for choice in CHOICES[question]:
                field.addItem(_(choice.says), choice.word)
            field.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            field.currentIndexChanged.connect(self._say_names)
            self.questions[question] = field
            self.choices.addWidget(field)

    @property
    def answers(self) -> Answers | None:
        """What the person said about the file, None while something is still to be said."""
        answers = NO_ANSWERS
        for question, field in self.questions.items():
            if not (word := str(field.currentData())):
                return None
            answers = with_answer(answers, question, word)
        return answers

    def _ask_names(self, found: FileContent) -> None:
        says = _("Which of our exercises do these names mean? What is left out stays out.")
        self.choices.addWidget(text(says, wraps=True))
        offered = sorted(
            (one for one in self._exercises.values() if one.status == "offered"),
            key=lambda one: content(one.name),
        )
        grid = QGridLayout()
        grid.setSpacing(8)
        grid.setContentsMargins(0, 0, 24, 0)
        grid.setColumnStretch(0, 1)
        for place, (name, wanted) in enumerate(found.mapping.items()):
            combo = ChoiceField()
            combo.setAccessibleName(_("Exercise for {name}").format(name=name))
            combo.addItem(_("Leave out"), LEFT_OUT)
            for exercise in offered:
                combo.addItem(content(exercise.name), exercise.id)
            combo.setCurrentIndex(max(0, combo.findData(wanted)))
            combo.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            combo.currentIndexChanged.connect(self._say_names)
            self.combos[name] = combo
            label = name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1] + "…"
            grid.addWidget(text(label, wraps=True), place, 0)
            grid.addWidget(combo, place, 1)
        names = QWidget()
        names.setLayout(grid)
        self.choices.addWidget(names)

    @property
    def mapping(self) -> dict[str, str]:
        """The exercises that the person chose."""
        return {name: str(combo.currentData()) for name, combo in self.combos.items()}

    def _say_names(self) -> None:
        known = sum(1 for wanted in self.mapping.values() if wanted != LEFT_OUT)
        self.show_message(names_known_text(known, len(self.combos)), "mute")
        self.go.setEnabled(bool(known) and self.answers is not None)

    def _show_notes(self, found: FileContent) -> None:
        lines = [str(note) for note in found.notes[:MOST_LISTED]]
        more = len(found.notes) - len(lines)
        if more > 0:
            lines.append(more_notes_text(more))
        self.notes.setPlainText("\n".join(lines))
        self.notes.setVisible(bool(lines))

    def _take_in(self) -> None:
        found, mapping, answers = self._found, self.mapping, self.answers
        if found is None or answers is None:
            return
        history, exercises, path = self._history, self._exercises, self._path

        def take_in(_progress: AskProgress) -> tuple[FileContent, ImportPreview]:
            whole = read_import(history, exercises, path, answers)[0] if self.questions else found
            return import_content(history, exercises, whole, mapping)

        self.show_message(_("Taking in …"), "mute")
        self.begin(take_in, self._finish)

    def _offer_deleted(self, preview: ImportPreview) -> None:
        self._deleted = preview.deleted
        self.bring_back.setVisible(bool(preview.deleted))

    def _bring_back(self) -> None:
        deleted = self._deleted
        self.begin(lambda _progress: bring_back(self._history, deleted), self._brought_back)

    def _brought_back(self, _done: object) -> None:
        self.bring_back.hide()
        self.show_message(brought_back_text(len(self._deleted)), "good")
        self.taken_in.emit()

    def _fail(self, says: str) -> None:
        super()._fail(says)
        if self._found is None:  # there is nothing to take in
            self.go.hide()
            self.leave.setText(_("Close"))

    def _finish(self, result: tuple[FileContent, ImportPreview]) -> None:
        found, preview = result
        self._show_notes(found)
        for combo in (*self.combos.values(), *self.questions.values()):
            combo.setEnabled(False)
        self.finish(_with_deleted(import_result_text(preview), preview))
        self._offer_deleted(preview)
        self.taken_in.emit()


def _with_deleted(words: str, preview: ImportPreview) -> str:
    return f"{words} {deleted_words(len(preview.deleted))}" if preview.deleted else words
