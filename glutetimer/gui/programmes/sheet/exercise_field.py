"""The field in which one looks for the exercise that a line means, or names a new one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit

from glutetimer.gui.programmes.sheet.own_escape import keep_escape
from glutetimer.i18n import _
from glutetimer.presentation.sheet.part_words import question_text
from glutetimer.sheet.answer import EXERCISE
from glutetimer.sheet.reading import SheetQuestion
from glutetimer.training.exercise_draft import LONGEST_NAME

Offers = Callable[[], tuple[tuple[str, str], ...]]
"""Returns pairs of an exercise's id and its name."""
WHICH: Final = SheetQuestion((EXERCISE,), (0, 0))


class ExerciseField(QLineEdit):
    """Names that have what is typed in them; Enter takes the first, Esc leaves all as it was.

    The last one offered is a new exercise that is called as typed.

    Args:
        name: What the line calls the exercise.
        offers: Pairs of an exercise's id and its name.
        is_new: Whether it is a new one, whose name is typed over.
    """

    taken = Signal(str)
    """The id of an exercise."""
    named = Signal(str)
    """The name of a new one of one's own."""
    given_up = Signal()

    def __init__(
        self, name: str, offers: tuple[tuple[str, str], ...], *, is_new: bool = False
    ) -> None:
        super().__init__(name if is_new else "")
        self.setMaxLength(LONGEST_NAME)
        self.selectAll()
        self.setAccessibleName(question_text(WHICH))
        self.setPlaceholderText(_("Type a name"))
        self.setProperty("role", "part")
        self._name = name
        self._first = self.text()
        self._ids = {words: exercise for exercise, words in offers}
        self._names = QStringListModel([*self._ids, _new(name)], self)
        self._is_over = False
        found = QCompleter(self)
        found.setModel(self._names)
        found.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        found.setFilterMode(Qt.MatchFlag.MatchContains)
        found.setMaxVisibleItems(8)
        found.activated.connect(self._take)
        self._found = found
        self.setCompleter(found)
        self.textEdited.connect(self._offer_new)

    def event(self, event: QEvent) -> bool:
        keep_escape(event)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._give_up()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._take_typed()
        elif event.key() == Qt.Key.Key_Down and self.text() in {"", self.selectedText()}:
            self._found.setCompletionPrefix("")
            self._found.complete()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in {
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        }:
            self._give_up()

    def _offer_new(self, typed: str) -> None:
        """Offer a new exercise that is called as typed, last of all."""
        last = self._names.index(self._names.rowCount() - 1)
        self._names.setData(last, _new(typed if typed.strip() else self._name))

    def _take_typed(self) -> None:
        """Take the exercise of this very name, else the first one offered."""
        typed = " ".join(self.text().split())
        if not typed:
            return
        if self.text() == self._first:
            self._give_up()
            return
        same = (words for words in self._ids if words.casefold() == typed.casefold())
        self._found.setCompletionPrefix(typed)
        self._take(next(same, self._found.currentCompletion()))

    def _take(self, words: str) -> None:
        if self._is_over:
            return
        self._is_over = True
        popup = self._found.popup()
        if popup is not None:
            popup.hide()
        if words in self._ids:
            self.taken.emit(self._ids[words])
        else:
            self.named.emit(self.text() if self.text().strip() else self._name)

    def _give_up(self) -> None:
        if not self._is_over:
            self._is_over = True
            self.given_up.emit()


def _new(name: str) -> str:
    return _("{name}: new, one of your own").format(name=name)
