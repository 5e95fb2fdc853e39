"""What may still be changed about a session: rows of a caption and a choice under each other."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from glutetimer.gui.widgets.choice import ChoiceButtons
from glutetimer.gui.widgets.labels import text

BESIDE_FIRST: Final = 6
"""A caption stands beside the first line of its choice, so far below its top, px."""


class ChoiceRows(QWidget):
    """Rows of choices, their captions in one column."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(12)
        self._grid.setColumnStretch(1, 1)
        self._rows: dict[ChoiceButtons, QWidget] = {}

    def add(self, caption: str, choice: ChoiceButtons) -> None:
        """Add a row at the end."""
        row = self._grid.rowCount()
        words = text(caption, "mute")
        words.setContentsMargins(0, BESIDE_FIRST, 0, 0)
        self._grid.addWidget(words, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(choice, row, 1)
        self._rows[choice] = words

    def show_row(self, choice: ChoiceButtons, *, is_shown: bool) -> None:
        """Show the row of a choice, or hide it."""
        choice.setVisible(is_shown)
        self._rows[choice].setVisible(is_shown)
