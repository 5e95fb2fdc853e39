"""The page of one exercise: figure, words, ladder, evidence and own history."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetimer.app.library import ExerciseLibrary
from glutetimer.gui.page import PageServices
from glutetimer.gui.style.theme import Theme
from glutetimer.gui.widgets.labels import PressButton, text
from glutetimer.i18n import _, content
from glutetimer.library.catalogue import Catalogue


class ExercisePage(QWidget):
    """One exercise at a time; it remembers the way that led to it up and down the ladders.

    Args:
        services: What every page is made with.
        catalogue: All exercises.
        library: Plans the practice, and knows what was done.
    """

    left = Signal()
    """Back from the first exercise of the way: to the list."""

    def __init__(
        self, services: PageServices, catalogue: Catalogue, library: ExerciseLibrary
    ) -> None:
        super().__init__()
        self._services = services
        self._catalogue = catalogue
        self._library = library
        self._way: list[str] = []
        self.back = PressButton(_("Library"), "link")
        self.back.clicked.connect(self.go_back)
        self.practise = PressButton(_("Practise"), "primary")
        self._name = text("", "title", wraps=True)
        column = QVBoxLayout(self)
        column.addWidget(self.back)
        column.addWidget(self._name)
        column.addWidget(self.practise)
        column.addStretch(1)

    @property
    def exercise(self) -> str:
        """The id of the exercise that is shown, "" before the first one."""
        return self._way[-1] if self._way else ""

    def show_exercise(self, exercise: str) -> None:
        """Show an exercise from its beginning; the list leads to it."""
        self._way = [exercise]
        self._fill()

    def walk_to(self, exercise: str) -> None:
        """Show an exercise to which the one that is shown leads: back goes there again."""
        self._way.append(exercise)
        self._fill()

    def go_back(self) -> None:
        """Show the exercise before; after the first one, `left` tells so."""
        if len(self._way) > 1:
            self._way.pop()
            self._fill()
        else:
            self.left.emit()

    def refresh(self) -> None:
        """Show what holds now."""
        if self._way:
            self._fill()

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of a theme."""
        del theme

    def _fill(self) -> None:
        self._name.setText(content(self._catalogue.exercise(self.exercise).name))
        self.practise.setFocus()
