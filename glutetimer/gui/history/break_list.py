"""A list of short breaks, each with a button that does something with it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from glutetimer.gui.widgets.labels import PressButton, clear, text
from glutetimer.presentation.breaks import BreakLine


class BreakList(QWidget):
    """One row for each break; gone when there is none.

    Args:
        title: What stands above them.
        does: What the button does.
    """

    chosen = Signal(str)
    """The id of a break whose button was pressed."""

    def __init__(self, title: str, does: str) -> None:
        super().__init__()
        self._does = does
        self._lines: tuple[BreakLine, ...] = ()
        self.buttons: list[PressButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(text(title, "subtitle"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column.addLayout(self._rows)
        self.hide()

    def show_lines(self, lines: tuple[BreakLine, ...]) -> None:
        """Show these breaks instead of what was there."""
        if lines == self._lines:
            return
        self._lines = lines
        self.buttons = []
        clear(self._rows)
        for line in lines:
            self._rows.addWidget(self._row(line))
        self.setVisible(bool(lines))

    def _row(self, line: BreakLine) -> QWidget:
        block = QWidget()
        row = QHBoxLayout(block)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        button = PressButton(self._does, "quiet")
        button.setAccessibleDescription(line.words)
        button.clicked.connect(partial(self.chosen.emit, line.id))
        self.buttons.append(button)
        row.addWidget(text(line.words, wraps=True), 1)
        row.addWidget(button)
        return block
