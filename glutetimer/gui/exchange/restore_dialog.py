"""See what a backup would change, put it in the place of the history, and take that back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from glutetimer.gui.exchange.sheet import WorkDialog
from glutetimer.gui.pages.pieces import PressButton, text
from glutetimer.history.comparison import Change, compare
from glutetimer.history.restoring import Added, restore, take_in
from glutetimer.wiring import House
from glutetimer.words import change_lines, count


class RestoreDialog(WorkDialog):
    """One backup on its way back.

    Args:
        house: Where the history is.
        path: The backup.
        parent: The page it stands before.
    """

    changed = Signal()
    """The history is another one now."""

    def __init__(self, house: House, path: Path, parent: QWidget) -> None:
        super().__init__(parent, "Restore a backup", "Replace the history")
        self._house = house
        self._path = path
        self._before: Path | None = None
        self._looked = False
        self.foreseen = text("", wraps=True)
        self.add = PressButton("Only add what is missing")
        self.undo = PressButton("Undo")
        self.undo.hide()
        self.choices.addWidget(text(str(path), "mute", wraps=True))
        self.choices.addWidget(self.foreseen)
        self.choices.addStretch(1)
        for button in (self.add, self.undo):
            self.place_button(button)
        self.go.clicked.connect(self._restore)
        self.add.clicked.connect(self._add)
        self.undo.clicked.connect(self._undo)
        self._look()

    def _look(self) -> None:
        self.add.hide()
        self.tell("Reading …", "mute")
        self.begin(lambda _: compare(self._house.history, self._path), self._show)

    def _show(self, change: Change) -> None:
        self._looked = True
        self.tell("")
        self.foreseen.setText("\n".join(change_lines(change)))
        self.add.setVisible(_makes_a_difference(change))
        self.leave.setFocus()

    def _restore(self) -> None:
        now = self._house.clock.now()
        self.begin(lambda _: restore(self._house.history, self._path, now), self._restored)

    def _add(self) -> None:
        now = self._house.clock.now()
        self.begin(lambda _: take_in(self._house.history, self._path, now), self._added)

    def _undo(self) -> None:
        before, now = self._before, self._house.clock.now()
        if before is not None:
            self.begin(lambda _: restore(self._house.history, before, now), self._undone)

    def _restored(self, before: Path) -> None:
        self._say("The backup is your history now.", before)

    def _added(self, result: tuple[Added, Path]) -> None:
        added, before = result
        self._say(
            f"Added {count(added.sessions, 'session')} and {count(added.sets, 'set')}.", before
        )

    def _undone(self, _: Path) -> None:
        self.undo.hide()
        self.finish("Everything is as it was before.")
        self.changed.emit()

    def _say(self, words: str, before: Path) -> None:
        self._before = before
        self.foreseen.hide()
        self.add.hide()
        self.undo.show()
        self.finish(words)
        self.changed.emit()

    def _fail(self, says: str) -> None:
        super()._fail(says)
        if not self._looked:  # there is nothing to restore
            self.foreseen.hide()
            self.go.hide()
            self.leave.setText("Close")


def _makes_a_difference(change: Change) -> bool:
    """Return whether to add is something else than to replace."""
    return bool(change.coming and change.leaving)
