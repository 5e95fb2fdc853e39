"""The week in three sentences, each with a bold word that leads it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetimer.gui.widgets.labels import clear, text
from glutetimer.presentation.week_report import Sentence


class WeekSentences(QWidget):
    """Sentences under each other.

    Args:
        apart: The space between them, px.
    """

    def __init__(self, apart: int) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(apart)
        self._shown: tuple[Sentence, ...] = ()

    def show_sentences(self, sentences: tuple[Sentence, ...]) -> None:
        """Show these sentences instead of what was there."""
        if sentences == self._shown:
            return
        self._shown = sentences
        clear(self._column)
        for lead, sentence in sentences:
            label = text("", wraps=True)
            label.setTextFormat(Qt.TextFormat.RichText)
            label.setText(f"<b>{escape(lead)}</b> {escape(sentence)}")
            label.setAccessibleName(f"{lead} {sentence}")
            self._column.addWidget(label)
