"""Begins a programme: one types its name, and chooses its first exercise or types a sentence."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from glutetimer.app.own_programmes import LONGEST_NAME
from glutetimer.gui.programmes.editor.exercise_picker import ExercisePicker
from glutetimer.gui.widgets.labels import text
from glutetimer.i18n import _
from glutetimer.presentation.amounts import Exercises
from glutetimer.presentation.programme_editor.typed_view import TypedView, first_typed_view


class NewProgrammeDialog(ExercisePicker):
    """Asks for the name first; Enter goes on from there to the exercise.

    Args:
        exercises: All exercises by id.
        name: What it is called where nothing else is typed.
        parent: The page.
    """

    begun = Signal(str, str)
    """The name, and the id of the first exercise."""
    begun_typed = Signal(str, object)
    """The name, and the `TypedBlocks` of a sentence."""
    _view = TypedView()
    _answers: tuple[int, ...] = ()

    def __init__(self, exercises: Exercises, name: str, parent: QWidget) -> None:
        self._known = exercises
        super().__init__(exercises, _("New programme"), parent)
        self.search.setPlaceholderText(_("Name of an exercise, or: plank 2 x 30 s"))
        self._usual = name
        self.name = QLineEdit(name)
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setAccessibleName(_("Name of the programme"))
        self.name.setPlaceholderText(_("Name of the programme"))
        self.add_above(self.name)
        self.add_above(text(_("Its first exercise"), "mute"))
        self.setTabOrder(self.name, self.search)
        self.picked.connect(lambda exercise: self.begun.emit(self._typed_name(), exercise))
        self.name.setFocus()
        self.name.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and self.focusWidget() is self.name:
            self.search.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def _show_found(self, typed: str) -> None:
        super()._show_found(typed)
        self._answers = ()
        self._view = TypedView()
        if typed.strip() and not self.list.count():
            self._understand()

    def _understand(self) -> None:
        """Read what is no name of an exercise as a sentence; the list has what it could mean."""
        view = self._view = first_typed_view(self._known, self.search.text(), self._answers)
        said = _(", ").join(view.chips)
        self.none.setText("\n".join(filter(None, (said, view.unclear, view.more))))
        self.none.show()
        self.list.clear()
        self.list.addItems(view.answers)
        self.list.setCurrentRow(0)
        self.take.setEnabled(view.can_be_added or bool(view.answers))

    def _take(self) -> None:
        if self._view.answers:
            self._answers = (*self._answers, self.list.currentRow())
            self._understand()
            self.search.setFocus()
        elif self._view.can_be_added:
            self.accept()
            self.begun_typed.emit(self._typed_name(), self._view.typed)
        else:
            super()._take()

    def _typed_name(self) -> str:
        return self.name.text().strip() or self._usual
