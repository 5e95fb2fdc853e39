"""The field in which one looks for the exercise that a line means."""

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

Offers = Callable[[], tuple[tuple[str, str], ...]]
"""Returns pairs of an exercise's id and its name."""
WHICH: Final = SheetQuestion((EXERCISE,), (0, 0))
NEW: Final = ""
"""Stands for a new exercise of one's own."""


class ExerciseField(QLineEdit):
    """Names that have what is typed in them; Enter takes the first, Esc leaves all as it was.

    Args:
        name: What the sheet calls the exercise.
        offers: Pairs of an exercise's id and its name.
    """

    taken = Signal(str)
    """The id of an exercise, `NEW` for one of one's own that is not there yet."""
    given_up = Signal()

    def __init__(self, name: str, offers: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self.setAccessibleName(question_text(WHICH))
        self.setPlaceholderText(_("Type a name"))
        self.setProperty("role", "part")
        new = _("{name}: new, one of your own").format(name=name)
        self._ids = {words: exercise for exercise, words in offers} | {new: NEW}
        self._is_over = False
        found = QCompleter(self)
        found.setModel(QStringListModel([*(words for _id, words in offers), new], found))
        found.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        found.setFilterMode(Qt.MatchFlag.MatchContains)
        found.setMaxVisibleItems(8)
        found.activated.connect(self._take)
        self._found = found
        self.setCompleter(found)

    def event(self, event: QEvent) -> bool:
        keep_escape(event)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._give_up()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._found.setCompletionPrefix(self.text())
            if self.text().strip() and self._found.completionCount():
                self._take(self._found.currentCompletion())
        elif event.key() == Qt.Key.Key_Down and not self.text():
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

    def _take(self, words: str) -> None:
        if not self._is_over and words in self._ids:
            self._is_over = True
            popup = self._found.popup()
            if popup is not None:
                popup.hide()
            self.taken.emit(self._ids[words])

    def _give_up(self) -> None:
        if not self._is_over:
            self._is_over = True
            self.given_up.emit()
