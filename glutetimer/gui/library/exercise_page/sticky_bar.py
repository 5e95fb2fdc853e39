"""The bar over the page while its head is scrolled away: the name, and Practise."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from glutetimer.gui.style.theme import PAGE_MARGIN
from glutetimer.gui.widgets.labels import ShortenedLabel, StartButton, text
from glutetimer.i18n import _
from glutetimer.presentation.library.exercise_page.practice import PracticeWords

BAR: Final = 64


class StickyBar(QFrame):
    """As high as a button needs; its parent places it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.practise = StartButton(_("Practise"), "primary")
        self._length = text("", "mute")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
        self._row.setSpacing(24)
        self._name = ShortenedLabel("")
        self._row.addWidget(self._name, 1)
        self._row.addWidget(self._length)
        self._row.addWidget(self.practise)
        self.setFixedHeight(BAR)
        self.hide()

    def show_name(self, name: str, *, starts: bool) -> None:
        """Show the name of an exercise, and whether it can be started."""
        self._name.hide()
        self._name.deleteLater()
        self._name = ShortenedLabel(name)
        self._name.setProperty("role", "subtitle")
        self._row.insertWidget(0, self._name, 1)
        self._length.setVisible(starts)
        self.practise.setVisible(starts)

    def show_practice(self, words: PracticeWords) -> None:
        """Show how long a set takes."""
        self._length.setText(words.length)
        self.practise.setAccessibleName(words.said)
