"""The line in which a block is typed as a sentence, with what was understood of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from glutetimer.gui.widgets.flow_layout import FlowLayout
from glutetimer.gui.widgets.key_button import KeyButton
from glutetimer.gui.widgets.labels import PressButton, clear, text
from glutetimer.gui.widgets.scroll_area import bring_into_sight_soon
from glutetimer.i18n import _
from glutetimer.presentation.programme_editor.typed_view import TypedView

LONGEST = 300


class TypedBar(QWidget):
    """Types a block, shows what it comes to, and adds it.

    Args:
        understand: Returns what a sentence comes to.
    """

    added = Signal(object)
    """The `TypedBlocks` that are to be added."""
    library_wanted = Signal()

    def __init__(self, understand: Callable[[str, tuple[int, ...]], TypedView]) -> None:
        super().__init__()
        self._understand = understand
        self._answers: tuple[int, ...] = ()
        self._pointed_out = ""
        self._view = TypedView()
        self.line = _TypedLine()
        self.line.setMaxLength(LONGEST)
        self.line.setPlaceholderText(_("clamshell 2 x 15 each side, hold 3 s, rest 30 s"))
        self.line.setAccessibleName(_("Add a block as a sentence"))
        self.add = KeyButton()
        self.add.show_words(_("Add"), "↵")
        self.add.setEnabled(False)
        self.library = PressButton(_("From the Library…"))
        self._chips = FlowLayout(across=8, down=6, centred=True)
        self._more = text("", "mute")
        self._more.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._unclear = text("", "alert", wraps=True)
        self._given = FlowLayout(across=8, down=6, centred=True)
        self._asked = QWidget()
        asked = QVBoxLayout(self._asked)
        asked.setContentsMargins(0, 0, 0, 0)
        asked.addWidget(self._unclear)
        asked.addLayout(self._given)
        self._asked.hide()
        fields = QHBoxLayout()
        fields.setSpacing(12)
        fields.addWidget(self.line, 1)
        fields.addWidget(self.add)
        fields.addWidget(self.library)
        told = QHBoxLayout()
        told.setSpacing(12)
        told.addLayout(self._chips, 1)
        told.addWidget(self._more)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addLayout(fields)
        column.addLayout(told)
        column.addWidget(self._asked)
        self.line.textChanged.connect(self._begin)
        self.line.returnPressed.connect(self._add)
        self.add.clicked.connect(self._add)
        self.library.clicked.connect(self.library_wanted)

    def done(self) -> None:
        """Begin anew, after what was typed has been added: Undo takes that back, and not this."""
        self.line.setText("")

    def show_whole(self) -> None:
        """Bring all of it into sight as soon as it has its place."""
        bring_into_sight_soon(self)

    @property
    def left_over(self) -> str:
        """What is typed and not added, unless that was pointed out already."""
        words = self.line.text().strip()
        return "" if words == self._pointed_out else words

    def point_out(self, problem: str) -> None:
        """Say that what is typed is not added."""
        self._pointed_out = self.line.text().strip()
        self._unclear.setText(problem)
        self._asked.show()
        self.line.setFocus()
        self.show_whole()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        answers = len(self._view.answers)
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if alt and Qt.Key.Key_1 <= event.key() < Qt.Key.Key_1 + answers:
            self._answer(event.key() - Qt.Key.Key_1)
        else:
            super().keyPressEvent(event)

    def _add(self) -> None:
        if self.add.isEnabled():
            self.added.emit(self._view.typed)

    def _begin(self) -> None:
        """Read anew what is typed; what was answered before was about something else."""
        self._answers = ()
        self._pointed_out = ""
        self._show()

    def _answer(self, number: int) -> None:
        self._answers = (*self._answers, number)
        self._show()
        self.line.setFocus()

    def _show(self) -> None:
        typed = self.line.text()
        view = self._view = self._understand(typed, self._answers) if typed.strip() else TypedView()
        clear(self._chips)
        if view.chips:
            self._chips.addWidget(text(_("Understood"), "mute"))
        for words in view.chips:
            self._chips.addWidget(text(words, "understood"))
        self._more.setText(view.more)
        self._unclear.setText(view.unclear)
        clear(self._given)
        for number, words in enumerate(view.answers):
            button = PressButton(
                _("{answer} (Alt {number})").format(answer=words, number=number + 1)
            )
            button.clicked.connect(partial(self._answer, number))
            self._given.addWidget(button)
        self._asked.setVisible(bool(view.unclear))
        if view.unclear:
            self.show_whole()
        self.add.setEnabled(view.can_be_added)
        spoken = _(", ").join((*view.chips, *filter(None, (view.unclear, view.more))))
        self.line.setAccessibleDescription(spoken)


class _TypedLine(QLineEdit):
    """A line whose Enter adds a block and does nothing else; what it cannot undo it passes on."""

    def event(self, event: QEvent) -> bool:
        is_early = event.type() == QEvent.Type.ShortcutOverride
        if is_early and isinstance(event, QKeyEvent) and self._passes_on(event):
            event.ignore()
            return False
        return super().event(event)

    def _passes_on(self, event: QKeyEvent) -> bool:
        return (event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()) or (
            event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._passes_on(event):
            event.ignore()
            return
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.text().isdigit():
            event.ignore()  # it answers a question
            return
        super().keyPressEvent(event)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.accept()
