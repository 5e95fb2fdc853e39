"""Begins a programme: one types its name, and chooses its first exercise."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from glutetimer.app.own_programmes import LONGEST_NAME
from glutetimer.gui.programmes.editor.exercise_picker import ExercisePicker
from glutetimer.gui.widgets.labels import text
from glutetimer.i18n import _
from glutetimer.presentation.amounts import Exercises


class NewProgrammeDialog(ExercisePicker):
    """Asks for the name first; Enter goes on from there to the exercise.

    Args:
        exercises: All exercises by id.
        name: What it is called where nothing else is typed.
        parent: The page.
    """

    begun = Signal(str, str)
    """The name, and the id of the first exercise."""

    def __init__(self, exercises: Exercises, name: str, parent: QWidget) -> None:
        super().__init__(exercises, _("New programme"), parent)
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

    def _typed_name(self) -> str:
        return self.name.text().strip() or self._usual
