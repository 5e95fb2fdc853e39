"""Chooses an exercise of the Library: one types, and takes one of those that are left."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from glutetimer.gui.widgets.dialog import Dialog
from glutetimer.gui.widgets.dialog_layout import button_row, dialog_column
from glutetimer.gui.widgets.labels import PressButton, text
from glutetimer.i18n import N_, _, content
from glutetimer.presentation.amounts import Exercises
from glutetimer.training.exercise import Exercise

WIDTH, HEIGHT = 480, 520
_STEPS: Final = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -8,
    Qt.Key.Key_PageDown: 8,
}


_NONE: Final = N_("No exercise is called that.")
_ID: Final = Qt.ItemDataRole.UserRole


class ExercisePicker(Dialog):
    """A list of exercises under a search field.

    Args:
        exercises: All exercises by id.
        heading: What one is chosen for.
        parent: The editor.
        now: The id of the exercise that is there, which is chosen to begin with.
        typed: What was typed already.
    """

    picked = Signal(str)

    def __init__(
        self,
        exercises: Exercises,
        heading: str,
        parent: QWidget,
        now: str = "",
        typed: str = "",
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(heading)
        offered = [one for one in exercises.values() if one.status == "offered"]
        self._now = now
        self._exercises = sorted(offered, key=lambda one: content(one.name).casefold())
        self._above = QVBoxLayout()
        self._above.setSpacing(12)
        self.search = QLineEdit()
        self.search.setPlaceholderText(_("Name of an exercise"))
        self.search.setAccessibleName(_("Search"))
        self.list = QListWidget()
        self.list.setAccessibleName(_("Exercises"))
        self.none = text(_(_NONE), "mute", wraps=True)
        self.take = PressButton(_("Take it"), "primary")
        self.take.setDefault(True)
        leave = PressButton(_("Cancel"))
        column = dialog_column(self, 12)
        column.addWidget(text(heading, "subtitle", wraps=True))
        column.addLayout(self._above)
        column.addWidget(self.search)
        column.addWidget(self.none)
        column.addWidget(self.list, 1)
        column.addLayout(button_row(leave, self.take))
        self.resize(WIDTH, HEIGHT)
        self.search.textChanged.connect(self._show_found)
        self.list.itemActivated.connect(lambda _item: self._take())
        self.take.clicked.connect(self._take)
        leave.clicked.connect(self.reject)
        self._show_found("")
        self.search.setText(typed)
        self.search.setFocus()

    def open(self) -> None:
        super().open()
        self.search.end(False)  # noqa: FBT003 - Qt's own; a dialog has it select what was typed

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and self.list.count():
            at = min(max(self.list.currentRow() + step, 0), self.list.count() - 1)
            self.list.setCurrentRow(at)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._take()
        else:
            super().keyPressEvent(event)

    def _show_found(self, typed: str) -> None:
        self.list.clear()
        fitting = (exercise for exercise in self._exercises if _fits(exercise, typed))
        for exercise in sorted(fitting, key=lambda one: _nearness(one, typed)):
            item = QListWidgetItem(content(exercise.name))
            item.setData(_ID, exercise.id)
            self.list.addItem(item)
        ids = [self.list.item(row).data(_ID) for row in range(self.list.count())]
        is_there = not typed.strip() and self._now in ids
        self.list.setCurrentRow(ids.index(self._now) if is_there else 0)
        self.take.setEnabled(self.list.count() > 0)
        self.none.setText(_(_NONE))
        self.none.setVisible(not self.list.count())

    def add_above(self, widget: QWidget) -> None:
        """Put something above the search field."""
        self._above.addWidget(widget)

    def _take(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.accept()
            self.picked.emit(item.data(_ID))


def _nearness(exercise: Exercise, typed: str) -> int:
    """Return 0 for the exercise of this very name, 1 where the name begins so, else 2."""
    name, words = content(exercise.name).casefold(), " ".join(typed.casefold().split())
    return 0 if name == words else 1 if name.startswith(words) else 2


def _fits(exercise: Exercise, typed: str) -> bool:
    """Whether all words that are typed begin a word of a name of the exercise."""
    names = " ".join((content(exercise.name), exercise.name, *exercise.aliases)).casefold().split()
    return all(any(name.startswith(word) for name in names) for word in typed.casefold().split())
