"""See what a file holds, say what its names and numbers mean, and take it in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from glutetimer.app.deleted_sessions import bring_back
from glutetimer.app.importing import (
    import_content,
    import_named,
    read_import,
    sport_names,
    take_differences,
)
from glutetimer.app.jobs import AskProgress
from glutetimer.exchange.exercise_names import LEFT_OUT
from glutetimer.exchange.file_content import FileContent
from glutetimer.exchange.import_ import ImportPreview
from glutetimer.gui.settings.import_names import ImportNames
from glutetimer.gui.settings.import_questions import ImportQuestions
from glutetimer.gui.settings.job_dialog import JobDialog
from glutetimer.gui.widgets.labels import PressButton, text
from glutetimer.history.store import History
from glutetimer.i18n import _
from glutetimer.i18n.counts import more_text
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.data_results import (
    brought_back_text,
    differences_text,
    import_preview_text,
    import_result_text,
    names_known_text,
    read_as_text,
    taken_differences_text,
)
from glutetimer.presentation.import_notes import note_lines
from glutetimer.presentation.restore_preview import deleted_words

MOST_LISTED = 200
"""So many notes are listed."""
MOST_ROWS = 6
"""So many of them are seen at once."""
AROUND_NOTES = 40
"""Pixels above and below the notes inside their frame."""


class ImportDialog(JobDialog):
    """One file on its way in.

    Args:
        path: The file.
        history: Where it goes.
        catalogue: All of our exercises.
        parent: The window it belongs to.
    """

    taken_in = Signal()

    def __init__(self, path: Path, history: History, catalogue: Catalogue, parent: QWidget) -> None:
        super().__init__(parent, _("Import a history"), _("Take in"))
        self._path = path
        self._history = history
        self._catalogue = catalogue
        self._found: FileContent | None = None
        self._preview: ImportPreview | None = None
        self.questions = ImportQuestions(())
        self.names = ImportNames({}, set(), {})
        self.notes = QPlainTextEdit()
        self.notes.setReadOnly(True)
        self.notes.setAccessibleName(_("What was not understood"))
        self.notes.hide()
        self.choices.addWidget(text(path.name, "mute", wraps=True))
        self.bring_back = PressButton(_("Bring them back"))
        self.update_values = PressButton(_("Take the values of the file"))
        for button in (self.bring_back, self.update_values):
            button.hide()
            self.place_button(button)
        self.go.clicked.connect(self._take_in)
        self.bring_back.clicked.connect(self._bring_back)
        self.update_values.clicked.connect(self._update_values)
        self._look()

    def _look(self) -> None:
        self.show_message(_("Reading …"), "mute")
        path, history, exercises = self._path, self._history, self._catalogue.exercises
        self.begin(lambda _progress: read_import(history, exercises, path), self._show)

    def _show(self, result: tuple[FileContent, ImportPreview]) -> None:
        self._found, self._preview = result
        if self._found.kind:
            words = read_as_text(self._path.name, self._found.kind)
            self.choices.addWidget(text(words, "mute", wraps=True))
        self._show_notes(self._found, self._preview)
        if self._found.workouts:
            self._ask(self._found)
            self._say_names()
        else:
            preview = self._preview
            self.show_message(_with_deleted(import_preview_text(preview), preview), "")
            self.go.setEnabled(bool(preview.new or preview.breaks))
            self._offer(preview)
            self.choices.addWidget(self.notes)
        QTimer.singleShot(0, self, self.fit)  # once what was added has its size

    def _ask(self, found: FileContent) -> None:
        self.questions = ImportQuestions(found.questions)
        self.names = ImportNames(found.mapping, sport_names(found), self._catalogue.exercises)
        for asked in (self.questions, self.notes, self.names):
            self.choices.addWidget(asked)
        self.questions.changed.connect(self._say_names)
        self.names.changed.connect(self._say_names)
        self.questions.setVisible(bool(found.questions))

    def _say_names(self) -> None:
        mapping = self.names.mapping
        known = sum(1 for wanted in mapping.values() if wanted != LEFT_OUT)
        self.show_message(names_known_text(known, len(mapping), self.names.undecided), "mute")
        is_ready = not self.names.undecided and self.questions.answers is not None
        self.go.setEnabled(bool(known) and is_ready)

    def _show_notes(self, found: FileContent, preview: ImportPreview) -> None:
        differences = [one.note for one in preview.differences]
        lines = list(note_lines(found.notes, differences, MOST_LISTED))
        more = len(found.notes) + len(differences) - MOST_LISTED
        if more > 0:
            lines.append(more_text(more))
        self.notes.setPlainText("\n".join(lines))
        rows = min(len(lines), MOST_ROWS)
        self.notes.setFixedHeight(rows * self.notes.fontMetrics().lineSpacing() + AROUND_NOTES)
        self.notes.setVisible(bool(lines))

    def _take_in(self) -> None:
        found, mapping, answers = self._found, self.names.mapping, self.questions.answers
        if found is None or answers is None:
            return
        history, catalogue, path = self._history, self._catalogue, self._path

        def take_in(_progress: AskProgress) -> tuple[FileContent, ImportPreview]:
            if not found.workouts:
                return import_content(history, catalogue.exercises, found, {})
            whole = found
            if found.questions:
                whole = read_import(history, catalogue.exercises, path, answers)[0]
            return import_named(history, catalogue, whole, mapping)

        self.show_message(_("Taking in …"), "mute")
        self.begin(take_in, self._finish)

    def _offer(self, preview: ImportPreview) -> None:
        self._preview = preview
        self.bring_back.setVisible(bool(preview.deleted))
        self.update_values.setVisible(bool(preview.differences))

    def _bring_back(self) -> None:
        deleted = self._preview.deleted if self._preview else ()

        def done(_result: object) -> None:
            self.bring_back.hide()
            self.show_message(brought_back_text(len(deleted)), "good")
            self.taken_in.emit()

        self.begin(lambda _progress: bring_back(self._history, deleted), done)

    def _update_values(self) -> None:
        preview = self._preview
        if preview is None:
            return

        def done(_result: object) -> None:
            self.update_values.hide()
            self.show_message(taken_differences_text(len(preview.differences)), "good")
            self.taken_in.emit()

        self.begin(lambda _progress: take_differences(self._history, preview), done)

    def _fail(self, says: str) -> None:
        super()._fail(says)
        if self._found is None:  # there is nothing to take in
            self.go.hide()
            self.leave.setText(_("Close"))

    def _finish(self, result: tuple[FileContent, ImportPreview]) -> None:
        found, preview = result
        self._show_notes(found, preview)
        self.questions.freeze()
        self.names.freeze()
        words = [_with_deleted(import_result_text(preview), preview)]
        if preview.differences:
            words.append(differences_text(len(preview.differences)))
        self.finish(" ".join(words))
        self._offer(preview)
        self.taken_in.emit()


def _with_deleted(words: str, preview: ImportPreview) -> str:
    return f"{words} {deleted_words(len(preview.deleted))}" if preview.deleted else words
