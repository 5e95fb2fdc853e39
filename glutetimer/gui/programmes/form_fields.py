"""Fields of a form with their names for a screen reader, and their words above them."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from glutetimer.gui.widgets.fields import NumberField
from glutetimer.gui.widgets.labels import text

_LINES: Final = 2
"""How many lines of a field for sentences are in sight."""
_AROUND: Final = 40
"""Above and below them, with the frame; px."""


def number_field(least: int, most: int, name: str) -> NumberField:
    """Return a field for a whole number."""
    field = NumberField()
    field.setRange(least, most)
    field.setAccessibleName(name)
    return field


def sentences_field(name: str) -> QPlainTextEdit:
    """Return a field for a few sentences, a line each."""
    field = QPlainTextEdit()
    field.setAccessibleName(name)
    field.setTabChangesFocus(True)
    field.setFixedHeight(_LINES * field.fontMetrics().lineSpacing() + _AROUND)
    return field


def add_field(column: QVBoxLayout, words: str, field: QWidget) -> None:
    """Add a field to a column, its words above it."""
    column.addWidget(text(words, "mute"))
    column.addWidget(field)
    column.addSpacing(4)
